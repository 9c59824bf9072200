package io.github.brigraph.read;

/** What holds for the rows of any table. */
final class TableRows {

    /** A row of so few cells that are not blank is none of a table of at least as many columns as {@link #MANY}. */
    private static final int FEW = 2;

    private static final int MANY = 6;

    private TableRows() {}

    static void read(TableFormat table, Row row, RecordSink sink) {
        if (row.isBlank() || row.repeatsHeader()) {
            return;
        }
        if (isStub(row)) {
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

    /** A row that ends early and says next to nothing: a line of a preamble, a footer, a torn row. */
    private static boolean isStub(Row row) {
        int width = row.columns().width();
        long filled = row.cells().stream().filter(c -> !c.isBlank()).count();
        return width >= MANY && filled <= FEW && 2 * row.cells().size() <= width;
    }
}
