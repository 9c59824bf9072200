package io.github.brigraph.read;

import java.util.ArrayList;
import java.util.List;

/**
 * A line of cells with tabs between them and without quoting, as Web of Science writes it. A cell that stands in quotes as a
 * whole, with the quotes within it doubled, came through a spreadsheet and loses them.
 */
final class TabbedLine {

    private TabbedLine() {}

    static List<String> cells(String line) {
        List<String> cells = new ArrayList<>();
        int from = 0;
        while (true) {
            int tab = line.indexOf('\t', from);
            cells.add(unquoted(line.substring(from, tab < 0 ? line.length() : tab)));
            if (tab < 0) {
                return cells;
            }
            from = tab + 1;
        }
    }

    private static String unquoted(String cell) {
        int length = cell.length();
        if (length < 2 || cell.charAt(0) != '"' || cell.charAt(length - 1) != '"') {
            return cell;
        }
        String inner = cell.substring(1, length - 1);
        String withoutPairs = inner.replace("\"\"", "");
        return withoutPairs.indexOf('"') >= 0 ? cell : inner.replace("\"\"", "\"");
    }
}
