package io.github.brigraph.read;

import io.github.brigraph.record.Origin;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Parses blocks of a table in a text. */
final class TableText {

    private final HeaderRow header;
    private final TableFormat table;

    TableText(HeaderRow header, TableFormat table) {
        this.header = header;
        this.table = table;
    }

    /** Cells that may be quoted, over several lines too. */
    void quoted(ByteBlocks.Bytes block, RecordSink sink) {
        String text = new String(block.bytes(), 0, block.length(), StandardCharsets.UTF_8);
        Rows rows = new Rows(block, sink);
        new CsvRows(header, block.file(), sink).each(text, block.firstLine(), rows::take);
        rows.end();
    }

    /** A row a line. */
    void lines(ByteBlocks.Bytes block, RecordSink sink) {
        Rows rows = new Rows(block, sink);
        Lines lines = new Lines(block);
        while (lines.advance()) {
            if (lines.number() > header.line()) {
                String line =
                        new String(block.bytes(), lines.start(), lines.end() - lines.start(), StandardCharsets.UTF_8);
                rows.take(TabbedLine.cells(line), lines.number());
            }
        }
        rows.end();
    }

    /** Hands rows on, one late, since the last of a file may be torn: it has fewer cells than the others and no line end. */
    private final class Rows {

        private final ByteBlocks.Bytes block;
        private final RecordSink sink;
        private List<String> waiting = List.of();
        private long waitingLine;
        private int cellsBefore;

        Rows(ByteBlocks.Bytes block, RecordSink sink) {
            this.block = block;
            this.sink = sink;
        }

        void take(List<String> cells, long line) {
            handOn();
            cellsBefore = waiting.size();
            waiting = cells;
            waitingLine = line;
        }

        void end() {
            int width = header.columns().width();
            byte last = block.bytes()[block.length() - 1];
            boolean open = block.last() && last != '\n' && last != '\r';
            if (open && waiting.size() < width && cellsBefore == width) {
                String reason = "the file ends within this row: it has " + waiting.size() + " of " + width + " cells";
                sink.rejectDamaged(new Problem(block.file(), waitingLine, "", "", reason, String.join(" ", waiting)));
            } else {
                handOn();
            }
        }

        private void handOn() {
            if (!waiting.isEmpty() && waitingLine > header.line()) {
                TableRows.read(table, new Row(header.columns(), waiting, new Origin(block.file(), waitingLine)), sink);
            }
        }
    }
}
