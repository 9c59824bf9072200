package io.github.brigraph.read;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.CsvRecordHandler;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The column names of a CSV file, and access to cells by them. */
final class CsvHeader {

    private final Map<String, Integer> columns = new HashMap<>();
    private final int width;

    private CsvHeader(List<String> names) {
        width = names.size();
        for (int i = 0; i < width; i++) {
            columns.putIfAbsent(names.get(i).strip(), i);
        }
    }

    /** The first record of the text, if it holds a whole one. */
    static Optional<CsvHeader> of(Head head) {
        try (CsvReader<CsvRecord> reader = reader(head.text())) {
            return reader.stream().findFirst().map(r -> new CsvHeader(r.getFields()));
        } catch (CsvParseException e) {
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A reader of records of any width; a quote that never closes is an error. */
    static CsvReader<CsvRecord> reader(String text) {
        return CsvReader.builder()
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

    int width() {
        return width;
    }

    boolean has(String column) {
        return columns.containsKey(column);
    }

    /** The cell of a column, stripped; empty where the column or the cell is missing. */
    String cell(CsvRecord row, String column) {
        Integer index = columns.get(column);
        return index == null || index >= row.getFieldCount()
                ? ""
                : row.getField(index).strip();
    }
}
