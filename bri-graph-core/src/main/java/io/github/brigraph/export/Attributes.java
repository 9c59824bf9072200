package io.github.brigraph.export;

import com.google.common.primitives.ImmutableIntArray;
import io.github.brigraph.display.DataTable;
import io.github.brigraph.display.DataTable.Cell;
import io.github.brigraph.display.DataTable.Column;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What a file says of the nodes of a network, or of its edges, beside ids, labels and weights: columns of texts, whole
 * numbers and numbers, with a value for some rows or all. Immutable.
 *
 * <p>A column is of whole numbers, numbers or texts as the file declares it (GraphML, GEXF); in a file that declares nothing
 * (CSV, JSON, text) it is of whole numbers where all its values are, else of numbers where all its values are, else of texts.
 */
public final class Attributes {

    /** A column and its values by rows, ascending. */
    record Values(Column column, ImmutableIntArray rows, List<Cell> cells) {}

    private final Map<String, Values> byName = new LinkedHashMap<>();

    Attributes(List<Values> columns) {
        columns.forEach(values -> byName.put(values.column().name(), values));
    }

    /** The columns, in the order of the file. */
    public List<Column> columns() {
        return byName.values().stream().map(Values::column).toList();
    }

    /** The value of a row in a column; blank where it has none, or there is no such column. */
    public Cell cell(int row, String column) {
        Values values = byName.get(column);
        int place = values == null ? -1 : place(values.rows(), row);
        return values == null || place < 0
                ? new DataTable.Blank()
                : values.cells().get(place);
    }

    private static int place(ImmutableIntArray rows, int row) {
        int low = 0;
        int high = rows.length() - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (rows.get(middle) == row) {
                return middle;
            }
            if (rows.get(middle) < row) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    /** The value of a row in a column as text; empty where it has none. */
    public String text(int row, String column) {
        return cell(row, column).text();
    }

    /** The value of a row in a column as a number; empty where it has none, or a text. */
    public OptionalDouble number(int row, String column) {
        Cell cell = cell(row, column);
        if (cell instanceof DataTable.Whole whole) {
            return OptionalDouble.of((double) whole.value());
        }
        return cell instanceof DataTable.Real real ? OptionalDouble.of(real.value()) : OptionalDouble.empty();
    }

    /** The names of the columns. */
    @Override
    public String toString() {
        return byName.keySet().toString();
    }
}
