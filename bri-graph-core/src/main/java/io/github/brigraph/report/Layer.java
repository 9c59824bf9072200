package io.github.brigraph.report;

import java.util.List;

/**
 * Shapes of a scene that lie on one level.
 *
 * @param kind the class by which style sheet and script of the page know it
 * @param presence where it is shown
 * @param look how its shapes look that do not say otherwise
 * @param shapes the shapes, the lowest first
 */
record Layer(String kind, Presence presence, Look look, List<Shape> shapes) {

    Layer {
        shapes = List.copyOf(shapes);
    }

    /** Where a layer is shown. */
    enum Presence {
        ALWAYS,
        /** On the page only, whose script shows it when it is asked for. */
        ON_DEMAND
    }
}
