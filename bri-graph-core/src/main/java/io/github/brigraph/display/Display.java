package io.github.brigraph.display;

/**
 * What a notebook or a shell shows of a result.
 *
 * @param text for those who show text only
 * @param html a fragment of HTML without scripts and without anything that is loaded; whatever came from an input is escaped,
 *     pictures are SVG within it
 */
public record Display(String text, String html) {

    /** A text that HTML shows as it is. */
    public static Display ofText(String text) {
        return new Display(text, "<pre>" + HtmlTable.escaped(text) + "</pre>\n");
    }

    /** A table of which HTML shows at most {@value HtmlTable#SHOWN} rows, and says how many there are. */
    public static Display ofTable(DataTable table) {
        return new Display(table.toString(), HtmlTable.of(table, HtmlTable.SHOWN));
    }
}
