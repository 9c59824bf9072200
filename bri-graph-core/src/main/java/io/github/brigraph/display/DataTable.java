package io.github.brigraph.display;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of results: named columns of texts and numbers, in full precision. Files, pages, spreadsheets and notebooks show
 * the same table. {@link #toString()} is the table as text for a console.
 *
 * <pre>{@code
 * DataTable table = DataTable.named("trend").whole("year").text("record_type").real("share")
 *         .add(2014).add("publication").add(0.25).end()
 *         .build();
 * }</pre>
 *
 * @param name what files call it
 * @param columns the columns
 * @param rows the rows; each has a cell for every column
 */
public record DataTable(String name, List<Column> columns, List<List<Cell>> rows) implements Displayable {

    private static final int SHOWN = 30;
    private static final int WIDEST = 48;

    public DataTable {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
        for (List<Cell> row : rows) {
            checkArgument(
                    row.size() == columns.size(),
                    "a row of %s must have %s cells, has %s",
                    name,
                    columns.size(),
                    row.size());
        }
    }

    /** What the cells of a column are. */
    public enum Kind {
        TEXT,
        WHOLE,
        REAL
    }

    /**
     * A column.
     *
     * @param name the name, with the unit or convention in it
     * @param kind what its cells are
     */
    public record Column(String name, Kind kind) {}

    /** A cell. */
    public sealed interface Cell {
        /** The cell as files write it: numbers in full precision, nothing where it is blank or undefined. */
        String text();
    }

    /** A text. */
    public record Text(String text) implements Cell {}

    /** A whole number. */
    public record Whole(long value) implements Cell {
        @Override
        public String text() {
            return Long.toString(value);
        }
    }

    /** A number; undefined where it is not finite. */
    public record Real(double value) implements Cell {
        @Override
        public String text() {
            return Double.isFinite(value) ? Decimal.text(value) : "";
        }
    }

    /** Nothing. */
    public record Blank() implements Cell {
        @Override
        public String text() {
            return "";
        }
    }

    /** The table with one more column of texts at its end. */
    public DataTable withTexts(String column, List<String> texts) {
        checkArgument(texts.size() == rows.size(), "a column must have %s cells, has %s", rows.size(), texts.size());
        List<Column> more = new ArrayList<>(columns);
        more.add(new Column(column, Kind.TEXT));
        List<List<Cell>> wider = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            List<Cell> row = new ArrayList<>(rows.get(i));
            row.add(new Text(texts.get(i)));
            wider.add(row);
        }
        return new DataTable(name, more, wider);
    }

    /** A table to be filled. */
    public static Builder named(String name) {
        return new Builder(name);
    }

    /** Collects columns, then rows. */
    public static final class Builder {

        private final String name;
        private final List<Column> columns = new ArrayList<>();
        private final List<List<Cell>> rows = new ArrayList<>();
        private List<Cell> row = new ArrayList<>();

        private Builder(String name) {
            this.name = name;
        }

        /** A column of texts. */
        public Builder text(String column) {
            columns.add(new Column(column, Kind.TEXT));
            return this;
        }

        /** A column of whole numbers. */
        public Builder whole(String column) {
            columns.add(new Column(column, Kind.WHOLE));
            return this;
        }

        /** A column of numbers. */
        public Builder real(String column) {
            columns.add(new Column(column, Kind.REAL));
            return this;
        }

        /** The next cell of the row: a text. */
        public Builder add(String text) {
            return cell(new Text(text));
        }

        /** The next cell of the row: a whole number. */
        public Builder add(long number) {
            return cell(new Whole(number));
        }

        /** The next cell of the row: a number. */
        public Builder add(double number) {
            return cell(new Real(number));
        }

        /** The next cell of the row: nothing. */
        public Builder blank() {
            return cell(new Blank());
        }

        private Builder cell(Cell cell) {
            checkState(row.size() < columns.size(), "a row of %s has too many cells", name);
            row.add(cell);
            return this;
        }

        /** Ends the row. */
        public Builder end() {
            rows.add(row);
            row = new ArrayList<>();
            return this;
        }

        /** The table. */
        public DataTable build() {
            checkState(row.isEmpty(), "the last row of %s was not ended", name);
            return new DataTable(name, columns, rows);
        }
    }

    /** The table as text: aligned columns, numbers rounded to four digits, at most 30 rows. */
    @Override
    public String toString() {
        List<List<String>> lines = new ArrayList<>();
        lines.add(columns.stream().map(Column::name).toList());
        rows.stream()
                .limit(SHOWN)
                .forEach(row -> lines.add(row.stream().map(DataTable::shown).toList()));
        int[] widths = new int[columns.size()];
        for (List<String> line : lines) {
            for (int c = 0; c < widths.length; c++) {
                widths[c] = Math.max(widths[c], line.get(c).length());
            }
        }
        StringBuilder text = new StringBuilder();
        for (List<String> line : lines) {
            StringBuilder row = new StringBuilder();
            for (int c = 0; c < widths.length; c++) {
                String pad = " ".repeat(widths[c] - line.get(c).length());
                boolean left = columns.get(c).kind() == Kind.TEXT;
                row.append(c == 0 ? "" : "  ").append(left ? line.get(c) + pad : pad + line.get(c));
            }
            text.append(row.toString().stripTrailing()).append('\n');
        }
        if (rows.size() > SHOWN) {
            text.append("… ").append(rows.size() - SHOWN).append(" more\n");
        }
        return text.toString();
    }

    private static String shown(Cell cell) {
        String text = rounded(cell);
        return text.length() <= WIDEST ? text : text.substring(0, WIDEST - 1) + "…";
    }

    /** The cell for a person: numbers that are not whole with four digits after the point. */
    static String rounded(Cell cell) {
        if (cell instanceof Real real && Double.isFinite(real.value) && real.value != Math.rint(real.value)) {
            return Decimal.fixed(real.value, 4);
        }
        return cell.text();
    }
}
