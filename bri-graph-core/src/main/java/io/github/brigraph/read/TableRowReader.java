package io.github.brigraph.read;

import io.github.brigraph.record.Origin;
import java.util.List;

/**
 * Reads records that come one by one as the cells of a row and lie in no file, such as those of a table of a data lake, whose
 * columns a {@link ColumnMapping} explains.
 *
 * <p>Immutable and safe for use by several threads.
 */
public final class TableRowReader {

    /**
     * Stands behind each item of a cell that is a list of its own accord, whatever separates others: a code point that is kept
     * free for use within programs.
     */
    static final char ITEM_END = '\ufdd0';

    private final String name;
    private final Columns columns;
    private final MappedTable table;

    private TableRowReader(String name, Columns columns, MappedTable table) {
        this.name = name;
        this.columns = columns;
        this.table = table;
    }

    /**
     * A reader of the rows of a table.
     *
     * @param mapping what the columns mean
     * @param name what problems call the table
     * @param columns the names of its columns
     * @throws UnreadableInputException if the mapping names a column that the table does not have
     */
    public static TableRowReader of(ColumnMapping mapping, String name, List<String> columns)
            throws UnreadableInputException {
        HeaderRow header = new HeaderRow(Carrier.CSV, ',', 1, Columns.of(columns));
        return new TableRowReader(name, mapping.header(List.of(header), name).columns(), new MappedTable(mapping));
    }

    /** A cell that holds a list, whose items may contain what separates items elsewhere. */
    public static String listCell(List<String> items) {
        StringBuilder cell = new StringBuilder();
        items.forEach(item -> cell.append(item).append(ITEM_END));
        return cell.toString();
    }

    /**
     * Reads one record.
     *
     * @param number a number that names the record where it has no identifier, at least 1
     * @param cells its cells, in the order of the columns; empty where there is nothing
     */
    public void read(long number, List<String> cells, RecordSink sink) {
        TableRows.read(table, new Row(columns, cells, new Origin(name, number)), sink);
    }
}
