package io.github.brigraph.read;

import io.github.brigraph.record.Origin;
import java.util.List;

/**
 * One row of a table.
 *
 * @param columns the names of its columns
 * @param cells its cells; fewer than columns in a short row, more in a long one
 * @param origin where it stands
 */
record Row(Columns columns, List<String> cells, Origin origin) {

    /** The first cell that is not blank of the columns of these normalised names, stripped; empty where there is none. */
    String cell(String... normalised) {
        for (String name : normalised) {
            String cell = at(columns.position(name));
            if (!cell.isEmpty()) {
                return cell;
            }
        }
        return "";
    }

    /** The cell at a position, stripped; empty where the row has none. */
    String at(int position) {
        return position < 0 || position >= cells.size()
                ? ""
                : cells.get(position).strip();
    }

    /** The text of the row, for a message to a person. */
    String text() {
        return String.join(",", cells);
    }

    /** Whether all cells are blank. */
    boolean isBlank() {
        return cells.stream().allMatch(String::isBlank);
    }

    /** Whether the cells are the names of the columns again, as where exports were put one behind the other. */
    boolean repeatsHeader() {
        int n = columns.width();
        if (n < 2 || cells.size() < n) {
            return false;
        }
        for (int i = 0; i < n; i++) {
            if (!Columns.normalised(cells.get(i))
                    .equals(Columns.normalised(columns.names().get(i)))) {
                return false;
            }
        }
        return true;
    }
}
