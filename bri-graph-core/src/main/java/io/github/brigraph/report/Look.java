package io.github.brigraph.report;

import java.util.Optional;

/**
 * How a shape of a scene is painted.
 *
 * @param fill what fills it, if anything
 * @param stroke the line around it or along it, if any
 * @param opacity how opaque the stroke is, from 0 to 1
 */
record Look(Optional<Ink> fill, Optional<Line> stroke, double opacity) {

    /** Nothing, for groups whose shapes say everything themselves. */
    static final Look NONE = new Look(Optional.empty(), Optional.empty(), 1);

    /** A line: its colour and its width. */
    record Line(Ink ink, double width) {}

    static Look filled(Ink ink) {
        return new Look(Optional.of(ink), Optional.empty(), 1);
    }

    static Look drawn(Ink ink, double width) {
        return new Look(Optional.empty(), Optional.of(new Line(ink, width)), 1);
    }

    /** The same with a line around it. */
    Look edged(Ink ink, double width) {
        return new Look(fill, Optional.of(new Line(ink, width)), opacity);
    }

    /** The same with a stroke that lets through what lies below. */
    Look opacity(double value) {
        return new Look(fill, stroke, value);
    }
}
