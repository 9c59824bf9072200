package io.github.brigraph.export;

import com.google.common.base.CharMatcher;
import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;

/**
 * The rows of a file with a header: separated by commas (RFC 4180), by tabs where the first line has one, by semicolons where
 * it has no comma; UTF-8 with or without a byte order mark, gzip by its content. Edges without a header are VOSviewer's:
 * two ends and a strength.
 */
final class CsvTable implements Closeable {

    private static final int GZIP_MAGIC = 0x1f8b;
    private static final int LOOKED_AT = 4096;
    private static final CharMatcher DIGIT = CharMatcher.inRange('0', '9');
    private static final List<String> EDGE = List.of("source", "target", "weight");

    private final String name;
    private final CloseableIterator<CsvRecord> records;
    private final List<String> header;
    private Optional<CsvRecord> pushedBack = Optional.empty();
    private long line = 1;

    private CsvTable(String name, CloseableIterator<CsvRecord> records) throws IOException {
        this.name = name;
        this.records = records;
        CsvRecord first = next().orElseThrow(() -> error("the file must start with a header, was empty"));
        if (isEdge(first.getFields())) {
            this.header = EDGE.subList(0, first.getFieldCount());
            this.pushedBack = Optional.of(first);
        } else {
            this.header = first.getFields();
        }
    }

    /** Two ends and a strength, or two numbers: a header would have words there. */
    private static boolean isEdge(List<String> fields) {
        return switch (fields.size()) {
            case 2 -> fields.stream().allMatch(f -> !f.isEmpty() && DIGIT.matchesAllOf(f));
            case 3 ->
                !fields.get(2).isEmpty() && DIGIT.or(CharMatcher.anyOf(".eE+-")).matchesAllOf(fields.get(2));
            default -> false;
        };
    }

    static CsvTable open(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
        try {
            in.mark(2);
            int magic = in.read() << 8 | in.read();
            in.reset();
            InputStream plain = magic == GZIP_MAGIC ? new GZIPInputStream(in, 1 << 16) : in;
            BufferedReader text = new BufferedReader(
                    new WithoutByteOrderMark(new InputStreamReader(plain, StandardCharsets.UTF_8.newDecoder())));
            CloseableIterator<CsvRecord> records = CsvReader.builder()
                    .fieldSeparator(separator(text))
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)
                    .iterator();
            return new CsvTable(name, records);
        } catch (IOException | RuntimeException e) {
            in.close();
            throw e;
        }
    }

    private static char separator(BufferedReader text) throws IOException {
        text.mark(LOOKED_AT);
        char[] start = new char[LOOKED_AT];
        int length = Math.max(0, text.read(start));
        text.reset();
        String firstLine = new String(start, 0, length).lines().findFirst().orElse("");
        if (firstLine.indexOf('\t') >= 0) {
            return '\t';
        }
        return firstLine.indexOf(',') < 0 && firstLine.indexOf(';') >= 0 ? ';' : ',';
    }

    /** Adds the fields of a row as attributes, but for some columns; blank fields are none. */
    void attributes(CsvRecord row, int number, Set<Integer> butFor, AttributeCollector attributes) {
        for (int column = 0; column < Math.min(header.size(), row.getFieldCount()); column++) {
            if (!butFor.contains(column)) {
                attributes.add(number, header.get(column).strip(), row.getField(column));
            }
        }
    }

    /** The next row, empty at the end. */
    Optional<CsvRecord> next() throws IOException {
        if (pushedBack.isPresent()) {
            Optional<CsvRecord> first = pushedBack;
            pushedBack = Optional.empty();
            return first;
        }
        try {
            if (!records.hasNext()) {
                return Optional.empty();
            }
            CsvRecord row = records.next();
            line = row.getStartingLineNumber();
            return Optional.of(row);
        } catch (CsvParseException e) {
            throw error("the rows from here on must be comma-separated values, but: " + e.getMessage());
        } catch (UncheckedIOException e) {
            if (e.getCause() instanceof CharacterCodingException) {
                throw error("the text from here on must be UTF-8, was not");
            }
            throw e.getCause();
        }
    }

    /** The position of a column that must be there. */
    int column(String wanted) throws IOException {
        return optionalColumn(wanted)
                .orElseThrow(
                        () -> error("the header must name a column " + wanted + ", was " + String.join(",", header)));
    }

    /** The position of a column that may be there. */
    Optional<Integer> optionalColumn(String wanted) {
        for (int i = 0; i < header.size(); i++) {
            if (header.get(i).strip().equalsIgnoreCase(wanted)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** A field of a row. */
    String field(CsvRecord row, int column) throws IOException {
        if (column >= row.getFieldCount()) {
            throw error("a row must have the " + header.size() + " fields of the header, had " + row.getFieldCount());
        }
        return row.getField(column);
    }

    /** The number of the line at which the last row starts. */
    long line() {
        return line;
    }

    /** What is wrong with the last row. */
    NetworkFileException error(String sentence) {
        return new NetworkFileException(name, line, sentence);
    }

    @Override
    public void close() throws IOException {
        records.close();
    }
}
