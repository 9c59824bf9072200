package io.github.brigraph.read;

import io.github.brigraph.record.Origin;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The tables in the sheets of a workbook. A sheet without the row of column names that is looked for is passed over. */
final class WorkbookTable implements RecordBlocks {

    private static final int HEADER_ROWS = 40;
    private static final int BLOCK = 256;

    private final Source source;
    private final Workbooks.Book book;
    private final Function<Columns, Optional<TableFormat>> meaning;
    private final Iterator<Workbooks.OpenSheet> sheets;
    private Optional<Current> current = Optional.empty();
    private boolean first = true;

    private WorkbookTable(Source source, Workbooks.Book book, Function<Columns, Optional<TableFormat>> meaning)
            throws IOException {
        this.source = source;
        this.book = book;
        this.meaning = meaning;
        this.sheets = book.sheets().iterator();
    }

    /** A table that is being walked over. */
    private record Current(String file, Columns columns, TableFormat table, Iterator<Workbooks.SheetRow> rows) {}

    static RecordBlocks open(Source source, Carrier carrier, Function<Columns, Optional<TableFormat>> meaning)
            throws IOException {
        Workbooks.Book book = Workbooks.open(source, carrier);
        try {
            return new WorkbookTable(source, book, meaning);
        } catch (IOException | RuntimeException e) {
            book.close();
            throw e;
        }
    }

    /** The first rows of all sheets, by which the format is recognised. */
    static Head head(Source source, Carrier carrier) throws IOException {
        List<HeaderRow> rows = new ArrayList<>();
        StringBuilder start = new StringBuilder();
        try (Workbooks.Book book = Workbooks.open(source, carrier)) {
            for (Workbooks.OpenSheet sheet : book.sheets()) {
                for (int i = 0; i < HEADER_ROWS && sheet.rows().hasNext(); i++) {
                    Workbooks.SheetRow row = sheet.rows().next();
                    start.append(String.join(" ", row.cells())).append('\n');
                    rows.add(new HeaderRow(carrier, '\t', row.number(), Columns.of(row.cells())));
                }
            }
        } catch (RuntimeException e) {
            throw Workbooks.damaged(source, e);
        }
        return new Head(source.name(), start.toString(), rows);
    }

    @Override
    public Optional<RecordBlock> next() throws IOException {
        try {
            while (current.isEmpty() || !current.get().rows.hasNext()) {
                if (!sheets.hasNext()) {
                    return Optional.empty();
                }
                current = table(sheets.next());
            }
            Current table = current.get();
            List<Row> rows = new ArrayList<>(BLOCK);
            while (rows.size() < BLOCK && table.rows.hasNext()) {
                Workbooks.SheetRow row = table.rows.next();
                rows.add(new Row(table.columns, row.cells(), new Origin(table.file, row.number())));
            }
            return Optional.of(sink -> rows.forEach(r -> TableRows.read(table.table, r, sink)));
        } catch (RuntimeException e) {
            throw Workbooks.damaged(source, e);
        }
    }

    private Optional<Current> table(Workbooks.OpenSheet sheet) {
        for (int i = 0; i < HEADER_ROWS && sheet.rows().hasNext(); i++) {
            Columns columns = Columns.of(sheet.rows().next().cells());
            Optional<TableFormat> table = meaning.apply(columns);
            if (table.isPresent()) {
                String file = first ? source.name() : source.name() + "!" + sheet.name();
                first = false;
                return Optional.of(new Current(file, columns, table.get(), sheet.rows()));
            }
        }
        return Optional.empty();
    }

    @Override
    public void close() throws IOException {
        book.close();
    }
}
