package io.github.brigraph.display;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.html.HtmlEscapers;
import java.util.List;

/**
 * A table as a fragment of HTML, in the look of the page or notebook that it stands in. Numbers are rounded to four digits and
 * stand to the right, texts are escaped and whole.
 */
public final class HtmlTable {

    /** The rows that are shown where nobody says how many. */
    public static final int SHOWN = 30;

    private static final String LEFT = " style=\"text-align:left\"";
    private static final String RIGHT = " style=\"text-align:right\"";

    private HtmlTable() {}

    /**
     * The first rows of a table; its caption says how many there are.
     *
     * @param rows how many rows at most, at least 1
     */
    public static String of(DataTable table, int rows) {
        checkArgument(rows >= 1, "a table must show at least 1 row, was %s", rows);
        int all = table.rows().size();
        StringBuilder html = new StringBuilder("<table>\n<caption>");
        html.append(escaped(table.name())).append(": ");
        html.append(all <= rows ? all + (all == 1 ? " row" : " rows") : "the first " + rows + " of " + all + " rows");
        html.append("</caption>\n<thead><tr>");
        for (DataTable.Column column : table.columns()) {
            html.append("<th scope=\"col\"").append(side(column)).append('>');
            html.append(escaped(column.name())).append("</th>");
        }
        html.append("</tr></thead>\n<tbody>\n");
        for (List<DataTable.Cell> row : table.rows().subList(0, Math.min(rows, all))) {
            html.append("<tr>");
            for (int c = 0; c < row.size(); c++) {
                html.append("<td").append(side(table.columns().get(c))).append('>');
                html.append(escaped(DataTable.rounded(row.get(c)))).append("</td>");
            }
            html.append("</tr>\n");
        }
        return html.append("</tbody>\n</table>\n").toString();
    }

    /** A text for HTML, as content or in an attribute. */
    public static String escaped(String text) {
        return HtmlEscapers.htmlEscaper().escape(PrintableText.of(text));
    }

    private static String side(DataTable.Column column) {
        return column.kind() == DataTable.Kind.TEXT ? LEFT : RIGHT;
    }
}
