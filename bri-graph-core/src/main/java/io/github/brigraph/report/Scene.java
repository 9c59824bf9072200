package io.github.brigraph.report;

import java.util.ArrayList;
import java.util.List;

/**
 * A drawing as data, from which each kind of picture is written: layers of shapes in a frame, x to the right and y down.
 *
 * @param width the width of the frame
 * @param height its height
 * @param layers the layers, the lowest first
 */
record Scene(double width, double height, List<Layer> layers) {

    Scene {
        layers = List.copyOf(layers);
    }

    static Builder builder(double width, double height) {
        return new Builder(width, height);
    }

    /** A straight path. */
    static String line(Point a, Point b) {
        return "M" + Numerals.at(a.x()) + "," + Numerals.at(a.y()) + "L" + Numerals.at(b.x()) + ","
                + Numerals.at(b.y());
    }

    /** A scene under construction. Layers lie in the order in which they are opened. */
    static final class Builder {

        private final double width;
        private final double height;
        private final List<Layer> layers = new ArrayList<>();
        private List<Shape> shapes = new ArrayList<>();
        private String kind = "";
        private Look look = Look.NONE;
        private Layer.Presence presence = Layer.Presence.ALWAYS;

        private Builder(double width, double height) {
            this.width = width;
            this.height = height;
        }

        /** Opens a layer. */
        Builder layer(String name, Look shared) {
            finish();
            kind = name;
            look = shared;
            presence = Layer.Presence.ALWAYS;
            return this;
        }

        /** Opens a layer that only the page has, for its script to show. */
        Builder layerOnDemand(String name, Look shared) {
            layer(name, shared);
            presence = Layer.Presence.ON_DEMAND;
            return this;
        }

        private void finish() {
            if (!shapes.isEmpty()) {
                layers.add(new Layer(kind, presence, look, shapes));
                shapes = new ArrayList<>();
            }
        }

        Builder add(Shape shape) {
            shapes.add(shape);
            return this;
        }

        /** Words in the look of the layer. */
        Builder words(String text, Point at, Face face) {
            return add(new Shape.Words(text, at, face, look));
        }

        Scene build() {
            finish();
            return new Scene(width, height, layers);
        }
    }
}
