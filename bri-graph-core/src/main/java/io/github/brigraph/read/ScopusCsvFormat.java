package io.github.brigraph.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.brigraph.record.Origin;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** Scopus CSV: a header of column names, one record a row. */
final class ScopusCsvFormat implements SourceFormat {

    @Override
    public RecordFormat format() {
        return RecordFormat.SCOPUS_CSV;
    }

    @Override
    public boolean recognises(Head head) {
        return CsvHeader.of(head)
                .filter(h -> h.has("Title") && h.has("Authors"))
                .filter(h -> Stream.of("EID", "Author(s) ID", "Author full names", "Authors with affiliations")
                        .anyMatch(h::has))
                .isPresent();
    }

    @Override
    public RecordBlocks open(TextInput input) throws IOException {
        CsvHeader header = CsvHeader.of(input.head())
                .orElseThrow(() -> new UnreadableInputException(
                        input.name() + " does not start with a row of column names, as an export of Scopus does"));
        return new ByteBlocks(input, new CsvRecordEnds(','), (block, sink) -> parse(header, block, sink));
    }

    private static void parse(CsvHeader header, ByteBlocks.Bytes block, RecordSink sink) {
        String text = new String(block.bytes(), 0, block.length(), StandardCharsets.UTF_8);
        long nextLine = block.firstLine();
        try (CsvReader<CsvRecord> rows = CsvHeader.reader(text)) {
            for (CsvRecord row : rows) {
                nextLine = block.firstLine() + row.getStartingLineNumber() - 1;
                if (nextLine > 1 && row.getFields().stream().anyMatch(c -> !c.isBlank())) {
                    new ScopusRow(header, row, new Origin(block.file(), nextLine)).emit(sink);
                }
            }
        } catch (CsvParseException e) {
            sink.reject(new Problem(
                    block.file(), nextLine, "", "", "after this row the file is no CSV: " + e.getMessage(), ""));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
