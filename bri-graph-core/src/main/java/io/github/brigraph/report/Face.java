package io.github.brigraph.report;

/**
 * How words stand in a scene.
 *
 * @param size the height of the letters
 * @param anchor which point of the line its place is
 * @param weight how bold
 * @param degrees how far the line is turned, clockwise
 */
record Face(double size, Anchor anchor, Weight weight, int degrees) {

    /** The point of a line of words that stands at its place. */
    enum Anchor {
        START("start"),
        MIDDLE("middle"),
        END("end");

        private final String svg;

        Anchor(String svg) {
            this.svg = svg;
        }

        /** SVG's text-anchor. */
        String svg() {
            return svg;
        }
    }

    /** How bold words are. */
    enum Weight {
        PLAIN,
        BOLD
    }

    static Face of(double size) {
        return new Face(size, Anchor.START, Weight.PLAIN, 0);
    }

    Face anchor(Anchor value) {
        return new Face(size, value, weight, degrees);
    }

    Face bold() {
        return new Face(size, anchor, Weight.BOLD, degrees);
    }

    Face turned(int value) {
        return new Face(size, anchor, weight, value);
    }
}
