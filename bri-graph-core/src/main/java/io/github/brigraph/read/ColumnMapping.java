package io.github.brigraph.read;

import com.google.common.base.Splitter;
import io.github.brigraph.record.RecordType;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * What the columns of a table mean, for tables of joint laboratories, agreements, projects and of any export that is not known.
 *
 * <p>A mapping is a text of lines {@code key = value}; empty lines and lines that start with {@code #} are passed over.
 *
 * <pre>
 * type      = joint activity          (publication, patent or joint activity; default: publication)
 * kind      = Kind of cooperation     (column; or a name in quotes: "joint laboratory")
 * id        = Number                  (column)
 * title     = Name                    (column)
 * year      = Founded                 (column; a date will do)
 * authors   = Heads                   (column; of patents the applicants)
 * countries = Country A | Country B   (columns; names or ISO codes)
 * addresses = Partner | Partner 2     (columns; addresses as people write them)
 * doi       = DOI                     (column)
 * keywords  = Keywords                (column)
 * separator = ;                       (between items of a cell; default: ;)
 * </pre>
 *
 * <p>At least one of {@code title} and {@code id} and one of {@code countries} and {@code addresses} must be given.
 */
public final class ColumnMapping {

    private final String name;
    private final RecordType type;
    private final String separator;
    private final Map<Field, List<String>> columns;

    private ColumnMapping(String name, RecordType type, String separator, Map<Field, List<String>> columns) {
        this.name = name;
        this.type = type;
        this.separator = separator;
        this.columns = columns;
    }

    /** What a column may hold. */
    enum Field {
        KIND,
        ID,
        TITLE,
        YEAR,
        AUTHORS,
        COUNTRIES,
        ADDRESSES,
        DOI,
        KEYWORDS;

        String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Reads a mapping from a file in UTF-8.
     *
     * @throws UnreadableInputException with a sentence that names the line, if the file is missing or says something unknown
     */
    public static ColumnMapping read(Path path) throws IOException {
        try {
            return parse(String.valueOf(path.getFileName()), Files.readAllLines(path, StandardCharsets.UTF_8));
        } catch (NoSuchFileException e) {
            throw new UnreadableInputException(path + " does not exist", e);
        }
    }

    /**
     * Reads a mapping from its lines.
     *
     * @param name a name for messages, such as that of the file
     * @throws UnreadableInputException as {@link #read} does
     */
    public static ColumnMapping parse(String name, List<String> lines) throws UnreadableInputException {
        Map<Field, List<String>> columns = new EnumMap<>(Field.class);
        RecordType type = RecordType.PUBLICATION;
        String separator = ";";
        int number = 0;
        for (String line : lines) {
            number++;
            String text = line.replace("\ufeff", "").strip();
            if (text.isEmpty() || text.startsWith("#")) {
                continue;
            }
            int equals = text.indexOf('=');
            if (equals < 0) {
                throw wrong(name, number, "a line must be key = value, was \"" + text + "\"");
            }
            String key = text.substring(0, equals).strip().toLowerCase(Locale.ROOT);
            String value = text.substring(equals + 1).strip();
            switch (key) {
                case "type" -> type = type(name, number, value);
                case "separator" -> separator = value.isEmpty() ? ";" : value;
                default ->
                    columns.put(
                            field(name, number, key),
                            Splitter.on('|').trimResults().omitEmptyStrings().splitToList(value));
            }
        }
        if (!columns.containsKey(Field.ID) && !columns.containsKey(Field.TITLE)) {
            throw new UnreadableInputException(name + " must name a column for title or id");
        }
        if (!columns.containsKey(Field.COUNTRIES) && !columns.containsKey(Field.ADDRESSES)) {
            throw new UnreadableInputException(name + " must name columns for countries or addresses");
        }
        return new ColumnMapping(name, type, separator, columns);
    }

    private static RecordType type(String name, int line, String value) throws UnreadableInputException {
        String label = value.toLowerCase(Locale.ROOT).replace(' ', '_');
        for (RecordType type : RecordType.values()) {
            if (type.label().equals(label)) {
                return type;
            }
        }
        throw wrong(name, line, "type must be publication, patent or joint activity, was \"" + value + "\"");
    }

    private static Field field(String name, int line, String key) throws UnreadableInputException {
        for (Field field : Field.values()) {
            if (field.key().equals(key)) {
                return field;
            }
        }
        throw wrong(
                name,
                line,
                "there is no key \"" + key
                        + "\"; the keys are type, kind, id, title, year, authors, countries, addresses, doi, keywords, separator");
    }

    private static UnreadableInputException wrong(String name, int line, String reason) {
        return new UnreadableInputException(name + ":" + line + ": " + reason);
    }

    RecordType type() {
        return type;
    }

    String separator() {
        return separator;
    }

    /** The columns of a field, none where the mapping does not name it. */
    List<String> columns(Field field) {
        return columns.getOrDefault(field, List.of());
    }

    /** Whether the mapping names a column of a table. */
    public boolean names(String column) {
        return columns.values().stream().flatMap(List::stream).anyMatch(n -> Columns.normalised(n)
                .equals(Columns.normalised(column)));
    }

    /** Whether a header has all columns that the mapping names. */
    boolean fits(Columns header) {
        return missing(header).isEmpty();
    }

    /** The header of a table, which must have all columns that the mapping names. */
    HeaderRow header(List<HeaderRow> candidates, String file) throws UnreadableInputException {
        Optional<HeaderRow> fitting =
                candidates.stream().filter(h -> fits(h.columns())).findFirst();
        if (fitting.isPresent()) {
            return fitting.get();
        }
        Optional<HeaderRow> nearest = candidates.stream()
                .min(java.util.Comparator.comparingInt(
                        (HeaderRow h) -> missing(h.columns()).size()));
        String has = nearest.map(h -> String.join(", ", h.columns().names())).orElse("none");
        List<String> missing = nearest.map(h -> missing(h.columns())).orElse(List.of());
        throw new UnreadableInputException(name + " names the column \"" + String.join("\", \"", missing) + "\", which "
                + file + " does not have; its columns are " + has);
    }

    private List<String> missing(Columns header) {
        List<String> missing = new ArrayList<>();
        columns.values().forEach(names -> names.stream()
                .filter(n -> !n.startsWith("\"") && !header.hasAll(Columns.normalised(n)))
                .forEach(missing::add));
        return missing;
    }

    /** What the columns mean, on one line. */
    @Override
    public String toString() {
        return type.label() + " " + columns + " parted by " + separator;
    }
}
