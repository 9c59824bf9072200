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
        new CsvRows(header, block.file(), sink)
                .each(text, block.firstLine(), (cells, line) -> row(block, cells, line, sink));
    }

    /** A row a line. */
    void lines(ByteBlocks.Bytes block, RecordSink sink) {
        Lines lines = new Lines(block);
        while (lines.advance()) {
            if (lines.number() > header.line()) {
                String line =
                        new String(block.bytes(), lines.start(), lines.end() - lines.start(), StandardCharsets.UTF_8);
                row(block, TabbedLine.cells(line), lines.number(), sink);
            }
        }
    }

    private void row(ByteBlocks.Bytes block, List<String> cells, long line, RecordSink sink) {
        if (line > header.line()) {
            TableRows.read(table, new Row(header.columns(), cells, new Origin(block.file(), line)), sink);
        }
    }
}
