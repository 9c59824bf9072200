package io.github.brigraph.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.github.brigraph.display.DataTable;
import io.github.brigraph.display.Decimal;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * A CSV file as RFC 4180 has it: UTF-8, LF, a header, {@code .} decimals, numbers in full precision.
 *
 * <p>A text cell that a spreadsheet would take for a formula gets an apostrophe in front.
 */
final class Table implements Rows, Closeable {

    private static final String FORMULA_STARTS = "=+-@\t\r";

    private final CsvWriter csv;
    private final List<String> row = new ArrayList<>();

    Table(Writer writer, List<Head> heads) {
        this(writer, heads.stream().map(Head::name).toArray(String[]::new));
    }

    Table(Writer writer, String... header) {
        csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer);
        csv.writeRecord(header);
    }

    private Table(CsvWriter csv) {
        this.csv = csv;
    }

    /** A table to which a writer adds; its header stands already. */
    static Table more(Writer writer) {
        return new Table(CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(writer));
    }

    /** Hands on all rows so far. */
    void flush() throws IOException {
        csv.flush();
    }

    /** Writes a table of results to a file of its name. */
    static void write(OutputFolder folder, DataTable data) throws IOException {
        String[] header = data.columns().stream().map(DataTable.Column::name).toArray(String[]::new);
        try (Table table = new Table(folder.text(data.name() + ".csv"), header)) {
            for (List<DataTable.Cell> row : data.rows()) {
                for (DataTable.Cell cell : row) {
                    if (cell instanceof DataTable.Text text) {
                        table.text(text.text());
                    } else {
                        table.raw(cell.text());
                    }
                }
                table.end();
            }
        }
    }

    @Override
    public Table text(String text) {
        boolean formula = !text.isEmpty() && FORMULA_STARTS.indexOf(text.charAt(0)) >= 0;
        row.add(formula ? "'" + text : text);
        return this;
    }

    @Override
    public Table number(long number) {
        row.add(Long.toString(number));
        return this;
    }

    @Override
    public Table number(double number) {
        row.add(Double.isFinite(number) ? Decimal.text(number) : "");
        return this;
    }

    /** A cell that is written as it is: a number, or a word of ours. */
    Table raw(String cell) {
        row.add(cell);
        return this;
    }

    @Override
    public Table blank() {
        row.add("");
        return this;
    }

    @Override
    public Table written(NodeColumn.Kind kind, String text) {
        return raw(text);
    }

    @Override
    public void end() {
        csv.writeRecord(row);
        row.clear();
    }

    @Override
    public void close() throws IOException {
        csv.close();
    }
}
