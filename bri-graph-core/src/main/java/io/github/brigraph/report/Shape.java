package io.github.brigraph.report;

/** A shape of a scene: what it is, how it looks, what it stands for. */
sealed interface Shape {

    Look look();

    Note note();

    /** A disc. */
    record Disc(Point middle, double radius, Look look, Note note) implements Shape {}

    /** A rectangle. */
    record Rectangle(Box box, Look look, Note note) implements Shape {}

    /** A path in the notation of SVG, of the commands that {@link PathData} knows. */
    record Path(String data, Look look, Note note) implements Shape {}

    /** A line of words; its place is on half the height of its small letters. */
    record Words(String text, Point at, Face face, Look look) implements Shape {

        @Override
        public Note note() {
            return Note.NONE;
        }
    }
}
