package io.github.brigraph.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The rows of a CSV text. A quote that does not close makes one row of several: such a row is rejected, and reading goes on
 * with the next line that is a row of the table's width.
 */
final class CsvRows {

    private final HeaderRow header;
    private final String file;
    private final RecordSink sink;
    private boolean recovering;

    CsvRows(HeaderRow header, String file, RecordSink sink) {
        this.header = header;
        this.file = file;
        this.sink = sink;
    }

    /** Takes the cells of a row and the number of its first line. */
    interface RowTaker {
        void take(List<String> cells, long line);
    }

    void each(String text, long firstLine, RowTaker taker) {
        int offset = 0;
        long line = firstLine;
        while (offset < text.length()) {
            long damaged = run(offset == 0 ? text : text.substring(offset), line, taker);
            if (damaged < 0) {
                return;
            }
            offset = lineStart(text, offset, damaged - line + 1);
            line = damaged + 1;
        }
    }

    /** Reads rows up to a damaged one, whose line it returns, or to the end, and returns -1. */
    private long run(String text, long firstLine, RowTaker taker) {
        long next = firstLine;
        try (CsvReader<CsvRecord> rows = reader(text)) {
            for (CsvRecord row : rows) {
                long line = firstLine + row.getStartingLineNumber() - 1;
                if (line > header.line() && isDamaged(row)) {
                    damage(line, String.join(",", row.getFields()));
                    return line;
                }
                recovering = false;
                taker.take(row.getFields(), line);
                next = line + 1;
            }
            return -1;
        } catch (CsvParseException e) {
            long line = Math.max(next, firstLine + unfinishedRow(e, firstLine));
            damage(line, "");
            return line;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static long unfinishedRow(CsvParseException e, long firstLine) {
        String message = String.valueOf(e.getMessage());
        int at = message.lastIndexOf("line ");
        if (at < 0) {
            return 0;
        }
        int end = at + 5;
        while (end < message.length() && Character.isDigit(message.charAt(end))) {
            end++;
        }
        return end == at + 5 || firstLine < 0 ? 0 : Long.parseLong(message.substring(at + 5, end)) - 1;
    }

    /** While the table is looked for again, only a row of its very width is one. */
    private boolean isDamaged(CsvRecord row) {
        int width = header.columns().width();
        int cells = row.getFieldCount();
        if (recovering) {
            return Math.abs(cells - width) > 1;
        }
        return cells > width + 1
                && row.getFields().stream().anyMatch(c -> c.indexOf('\n') >= 0 || c.indexOf('\r') >= 0);
    }

    private void damage(long line, String excerpt) {
        if (!recovering) {
            sink.rejectDamaged(new Problem(
                    file, line, "", "", "a quote that does not close swallows what follows this row", excerpt));
        }
        recovering = true;
    }

    private static int lineStart(String text, int from, long lines) {
        int i = from;
        for (long n = 0; n < lines && i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\n' || (c == '\r' && (i + 1 == text.length() || text.charAt(i + 1) != '\n'))) {
                n++;
            }
        }
        return i;
    }

    /** A reader of records of any width; a quote that never closes is an error. */
    private CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
                .fieldSeparator(header.separator())
                .maxBufferSize(ByteBlocks.LONGEST_RECORD)
                .allowUnclosedQuote(false)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .build(
                        CsvRecordHandler.builder()
                                .maxFields(1 << 14)
                                .maxFieldSize(ByteBlocks.LONGEST_RECORD)
                                .maxRecordSize(ByteBlocks.LONGEST_RECORD)
                                .build(),
                        text);
    }
}
