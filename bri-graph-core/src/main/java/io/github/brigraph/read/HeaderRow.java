package io.github.brigraph.read;

import java.util.ArrayList;
import java.util.List;

/**
 * A row that may be the names of a table's columns.
 *
 * @param carrier what carries the table
 * @param separator what separates cells, of a text
 * @param line its line in a text, or its row in a sheet, from 1
 * @param columns its cells as names
 */
record HeaderRow(Carrier carrier, char separator, long line, Columns columns) {

    /** Preambles are short; IncoPat, Dimensions and Embase write one to six lines. */
    private static final int LINES = 40;

    private static final char[] SEPARATORS = {',', ';', '\t', '|'};

    /** The rows among the first lines of a text that have at least two cells by one of the usual separators. */
    static List<HeaderRow> candidates(String text) {
        List<HeaderRow> rows = new ArrayList<>();
        long line = 0;
        for (String l : (Iterable<String>) text.lines().limit(LINES)::iterator) {
            line++;
            for (char separator : SEPARATORS) {
                List<String> cells = l.indexOf(separator) < 0 ? List.of() : cells(l, separator);
                if (cells.size() >= 2) {
                    Carrier carrier = separator == '\t' ? Carrier.TAB : Carrier.CSV;
                    rows.add(new HeaderRow(carrier, separator, line, Columns.of(cells)));
                }
            }
        }
        return rows;
    }

    /** The cells of a single line: a quote counts where a cell starts with it. */
    static List<String> cells(String line, char separator) {
        List<String> cells = new ArrayList<>();
        StringBuilder cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (quoted && c == '"' && i + 1 < line.length() && line.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"' && (quoted || cell.isEmpty())) {
                quoted = !quoted;
            } else if (c == separator && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else {
                cell.append(c);
            }
        }
        cells.add(cell.toString());
        return cells;
    }
}
