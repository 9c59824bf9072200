package io.github.brigraph.report;

/** A figure under construction: an SVG element with a title, whose shapes tell by tooltips what they stand for. */
final class Drawing {

    private final Markup svg = new Markup();

    /**
     * Opens a figure.
     *
     * @param kind the class by which style sheets know it; with {@code -title} behind it the id of its title
     * @param title what screen readers say that it is
     */
    Drawing(String kind, String title, int width, int height) {
        String id = kind.replace(' ', '-') + "-title";
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + width + " " + height,
                "class",
                "figure " + kind,
                "role",
                "img",
                "aria-labelledby",
                id);
        svg.element("title", title, "id", id).line();
    }

    /** Opens a group of shapes. */
    Drawing group(String kind, double letters) {
        svg.open("g", "class", kind, "font-size", Numerals.at(letters));
        return this;
    }

    /** Closes the group. */
    Drawing close() {
        svg.close().line();
        return this;
    }

    /** A disc; an empty tooltip is none. */
    Drawing disc(String kind, Point middle, double radius, String tooltip) {
        svg.open(
                "circle",
                "class",
                kind,
                "cx",
                Numerals.at(middle.x()),
                "cy",
                Numerals.at(middle.y()),
                "r",
                Numerals.at(radius));
        return finish(tooltip);
    }

    /** A path. */
    Drawing path(String kind, String path, String tooltip) {
        svg.open("path", "class", kind, "d", path);
        return finish(tooltip);
    }

    /** A line of a width and an opacity. */
    Drawing stroke(String kind, String path, Stroke stroke, String tooltip) {
        svg.open(
                "path",
                "class",
                kind,
                "d",
                path,
                "stroke-width",
                Numerals.at(stroke.width),
                "stroke-opacity",
                Numerals.fixed(stroke.opacity, 2));
        return finish(tooltip);
    }

    /**
     * How a line looks.
     *
     * @param width its width
     * @param opacity its opacity, from 0 to 1
     */
    record Stroke(double width, double opacity) {}

    /** A rectangle. */
    Drawing box(String kind, Box box, String tooltip) {
        svg.open(
                "rect",
                "class",
                kind,
                "x",
                Numerals.at(box.left()),
                "y",
                Numerals.at(box.top()),
                "width",
                Numerals.at(box.right() - box.left()),
                "height",
                Numerals.at(box.bottom() - box.top()));
        return finish(tooltip);
    }

    private Drawing finish(String tooltip) {
        if (!tooltip.isEmpty()) {
            svg.element("title", tooltip);
        }
        svg.close().line();
        return this;
    }

    /** A line of text on whose middle the point lies; further attributes as names and values in turn. */
    Drawing text(String text, Point at, String... attributes) {
        String[] all = new String[attributes.length + 4];
        all[0] = "x";
        all[1] = Numerals.at(at.x());
        all[2] = "y";
        all[3] = Numerals.at(at.y());
        System.arraycopy(attributes, 0, all, 4, attributes.length);
        svg.element("text", text, all).line();
        return this;
    }

    /** The finished figure. */
    Markup done() {
        return svg.close();
    }

    /** A straight path. */
    static String line(Point a, Point b) {
        return "M" + Numerals.at(a.x()) + "," + Numerals.at(a.y()) + "L" + Numerals.at(b.x()) + ","
                + Numerals.at(b.y());
    }
}
