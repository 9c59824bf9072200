package io.github.brigraph.export;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.export.NodeColumn.Kind;
import java.util.List;

/** Takes the rows of a table, cell by cell: a file, or a table of cells. */
interface Rows {

    /** A column. */
    record Head(String name, Kind kind) {}

    /** A cell of text. */
    Rows text(String text);

    /** A cell with a whole number. */
    Rows number(long number);

    /** A cell with a number; nothing where it is undefined. */
    Rows number(double number);

    /** A cell with nothing in it. */
    Rows blank();

    /** A cell of a column whose values are at hand as text only; nothing where it is empty. */
    Rows written(Kind kind, String text);

    /** Ends the row. */
    void end();

    /** Rows that become a table of cells. */
    final class OfCells implements Rows {

        private final DataTable.Builder table;

        OfCells(String name, List<Head> heads) {
            table = DataTable.named(name);
            for (Head head : heads) {
                switch (head.kind()) {
                    case TEXT -> table.text(head.name());
                    case WHOLE -> table.whole(head.name());
                    case REAL -> table.real(head.name());
                }
            }
        }

        DataTable table() {
            return table.build();
        }

        @Override
        public Rows text(String text) {
            table.add(text);
            return this;
        }

        @Override
        public Rows number(long number) {
            table.add(number);
            return this;
        }

        @Override
        public Rows number(double number) {
            table.add(number);
            return this;
        }

        @Override
        public Rows blank() {
            table.blank();
            return this;
        }

        @Override
        public Rows written(Kind kind, String text) {
            return switch (kind) {
                case TEXT -> text(text);
                case WHOLE -> number(Long.parseLong(text));
                case REAL -> number(text.isEmpty() ? Double.NaN : Double.parseDouble(text));
            };
        }

        @Override
        public void end() {
            table.end();
        }
    }
}
