package io.github.brigraph.report;

/**
 * A part of the page.
 *
 * @param id its anchor
 * @param title its heading
 * @param body what stands below the heading
 */
record Section(String id, String title, Markup body) {

    void writeTo(Markup page) {
        String heading = id + "-heading";
        page.open("section", "id", id, "aria-labelledby", heading).line();
        page.element("h2", title, "id", heading).line();
        page.add(body).line();
        page.close().line();
    }

    /** A figure with what is to be said about it. */
    static void figure(Markup body, Figure figure) {
        body.open("figure", "id", "figure-" + figure.name())
                .open("div", "class", "frame", "role", "region", "tabindex", "0", "aria-label", figure.title())
                .add(figure.embedded())
                .close()
                .line()
                .element("figcaption", figure.description())
                .close()
                .line();
    }
}
