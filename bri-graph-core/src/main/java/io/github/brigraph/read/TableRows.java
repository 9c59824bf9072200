package io.github.brigraph.read;

/** What holds for the rows of any table. */
final class TableRows {

    /** A row of so few cells is none of a table of at least as many columns as {@link #MANY}. */
    private static final int FEW = 2;

    private static final int MANY = 6;

    private TableRows() {}

    static void read(TableFormat table, Row row, RecordSink sink) {
        if (row.isBlank() || row.repeatsHeader()) {
            return;
        }
        if (row.cells().size() <= FEW && row.columns().width() >= MANY) {
            sink.reject(new Problem(
                    row.origin().file(),
                    row.origin().line(),
                    "",
                    "",
                    "the row has " + row.cells().size() + " of " + row.columns().width() + " cells",
                    row.text()));
            return;
        }
        table.read(row, sink);
    }
}
