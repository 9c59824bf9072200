package io.github.brigraph.resolve;

import com.google.common.base.Splitter;
import com.google.common.hash.Hashing;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.NameForm;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Corrections that a person made to how addresses are resolved: a CSV whose rows name an address or an institution and say
 * where it is.
 *
 * <p>Columns, in any order, others being passed over, so that {@code unresolved.csv} with a column more is such a file:
 *
 * <ul>
 *   <li>{@code address}: the whole text of an address; or {@code institution}: the name of an institution as a part of an
 *       address. Both are compared in the {@link NameForm}, institutions with the usual abbreviations.
 *   <li>{@code country}: codes of ISO 3166-1, several with spaces or semicolons between; {@code ror}: a ROR id; {@code
 *       ignore}: {@code yes} to leave the address or institution out. A row with none of the three is not decided yet and
 *       passed over.
 * </ul>
 *
 * <p>What a row says of an address comes before everything else. The country of an institution places addresses that name
 * neither a country nor a subdivision themselves. An ignored address is no unresolved one, but counted apart.
 *
 * <p>The object remembers which of its rows an address matched, so that {@link #unmatched()} can tell typing errors; safe for
 * use by several threads.
 */
public final class Overrides {

    private final Source source;
    private final List<Entry> entries;
    private final int undecided;
    private final Map<String, Entry> byAddress = new HashMap<>();
    private final Map<String, Entry> byInstitution = new HashMap<>();
    private final Set<Entry> matched = ConcurrentHashMap.newKeySet();

    private Overrides(Source source, List<Entry> entries, int undecided) {
        this.source = source;
        this.entries = List.copyOf(entries);
        this.undecided = undecided;
        for (Entry entry : entries) {
            Map<String, Entry> index = entry.subject == Subject.ADDRESS ? byAddress : byInstitution;
            Entry other = index.putIfAbsent(entry.key(), entry);
            if (other != null && !other.decision().equals(entry.decision())) {
                throw new IllegalArgumentException(source.name + ":" + entry.line + ": \"" + entry.text
                        + "\" is decided otherwise on line " + other.line);
            }
        }
    }

    /** What a row speaks of. */
    public enum Subject {
        ADDRESS,
        INSTITUTION
    }

    /**
     * A row that decides something.
     *
     * @param line the line on which it starts, from 1
     * @param subject whether it speaks of an address or an institution
     * @param text the address or the name
     * @param countries where it is; empty where the row does not say
     * @param ror the ROR id, where the row gives it
     * @param ignored whether it is left out
     */
    public record Entry(
            long line, Subject subject, String text, List<Country> countries, Optional<String> ror, boolean ignored) {

        public Entry {
            countries = List.copyOf(countries);
        }

        String key() {
            String form = NameForm.of(text);
            return subject == Subject.ADDRESS ? form : Contractions.STANDARD.key(form);
        }

        List<Object> decision() {
            return List.of(countries, ror, ignored);
        }

        /** The institution that the row names by its ROR id. */
        Optional<Institution> institution(Optional<RorDirectory> directory) {
            return ror.map(id -> directory
                    .flatMap(d -> d.find(id))
                    .map(RorOrganization::institution)
                    .orElseGet(
                            () -> new Institution(id, text, countries.stream().findFirst())));
        }
    }

    /**
     * The file that corrections were read from.
     *
     * @param name its name, without its folder
     * @param bytes its size
     * @param sha256 the SHA-256 of its bytes, in lower-case hexadecimal
     */
    public record Source(String name, long bytes, String sha256) {}

    /**
     * Reads corrections.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException with file, line and what is wrong, if a row cannot be understood or two contradict
     *     one another
     */
    public static Overrides read(Path file) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String name = String.valueOf(file.getFileName());
        String text = new String(bytes, StandardCharsets.UTF_8);
        if (text.indexOf('\ufffd') >= 0) {
            throw new IllegalArgumentException(name + " is not written in UTF-8; save it as \"CSV UTF-8\"");
        }
        Source source =
                new Source(name, bytes.length, Hashing.sha256().hashBytes(bytes).toString());
        return new Reader(source).read(text.startsWith("\ufeff") ? text.substring(1) : text);
    }

    /** The file that they were read from. */
    public Source source() {
        return source;
    }

    /** The rows that decide something, in the order of the file. */
    public List<Entry> entries() {
        return entries;
    }

    /** How many rows decide nothing yet. */
    public int undecided() {
        return undecided;
    }

    /** The rows that matched no address so far, in the order of the file: names that nobody writes so. */
    public List<Entry> unmatched() {
        return entries.stream().filter(e -> !matched.contains(e)).toList();
    }

    /** Tells that a row matched an address before, in what was read of the same inputs already. */
    public void remember(Entry entry) {
        matched.add(entry);
    }

    /** The row for an address. */
    Optional<Entry> ofAddress(String text) {
        return byAddress.isEmpty() ? Optional.empty() : found(byAddress.get(NameForm.of(text)));
    }

    /** The row for an institution by the {@link Contractions#key} of its name. */
    Optional<Entry> ofInstitution(String key) {
        return found(byInstitution.get(key));
    }

    /** Whether any row speaks of an institution. */
    boolean speaksOfInstitutions() {
        return !byInstitution.isEmpty();
    }

    private Optional<Entry> found(@org.jspecify.annotations.Nullable Entry entry) {
        if (entry != null) {
            matched.add(entry);
        }
        return Optional.ofNullable(entry);
    }

    /** Reads the rows of one file. */
    private static final class Reader {

        private static final Splitter CODES =
                Splitter.onPattern("[\\s;,|]+").omitEmptyStrings().trimResults();

        private final Source source;
        private final Map<String, Integer> columns = new HashMap<>();
        private final List<Entry> entries = new ArrayList<>();
        private int undecided;

        Reader(Source source) {
            this.source = source;
        }

        Overrides read(String text) throws IOException {
            String header = text.lines().findFirst().orElse("");
            char separator = header.indexOf('\t') >= 0 ? '\t' : header.indexOf(';') >= 0 ? ';' : ',';
            try (CsvReader<CsvRecord> rows = CsvReader.builder()
                    .fieldSeparator(separator)
                    .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                    .ofCsvRecord(text)) {
                for (CsvRecord row : rows) {
                    if (columns.isEmpty()) {
                        header(row);
                    } else {
                        entry(row);
                    }
                }
            } catch (CsvParseException e) {
                throw new IllegalArgumentException(source.name + " is no CSV: " + e.getMessage(), e);
            }
            return new Overrides(source, entries, undecided);
        }

        private void header(CsvRecord row) {
            for (int i = 0; i < row.getFieldCount(); i++) {
                columns.putIfAbsent(row.getField(i).strip().toLowerCase(Locale.ROOT), i);
            }
            boolean says =
                    columns.containsKey("country") || columns.containsKey("ror") || columns.containsKey("ignore");
            if (!says || !(columns.containsKey("address") || columns.containsKey("institution"))) {
                throw new IllegalArgumentException(source.name + ":1: corrections need a column \"address\" or"
                        + " \"institution\" and one of \"country\", \"ror\", \"ignore\"; found "
                        + String.join(", ", row.getFields()));
            }
        }

        private void entry(CsvRecord row) {
            String address = cell(row, "address");
            String institution = cell(row, "institution");
            String ror = cell(row, "ror");
            boolean ignored = yes(row, cell(row, "ignore"));
            List<Country> countries = CODES.splitToStream(cell(row, "country"))
                    .map(code -> Country.find(code.toUpperCase(Locale.ROOT))
                            .orElseThrow(() -> wrong(row, "\"" + code + "\" is not the code of a country")))
                    .toList();
            if (address.isEmpty() && institution.isEmpty()) {
                if (!countries.isEmpty() || !ror.isEmpty() || ignored) {
                    throw wrong(row, "a row must name an address or an institution");
                }
                return;
            }
            if (countries.isEmpty() && ror.isEmpty() && !ignored) {
                undecided++;
                return;
            }
            if (ignored && (!countries.isEmpty() || !ror.isEmpty())) {
                throw wrong(row, "what is ignored has neither a country nor a ROR id");
            }
            Subject subject = address.isEmpty() ? Subject.INSTITUTION : Subject.ADDRESS;
            entries.add(new Entry(
                    row.getStartingLineNumber(),
                    subject,
                    address.isEmpty() ? institution : address,
                    countries,
                    ror.isEmpty() ? Optional.empty() : Optional.of(rorId(row, ror)),
                    ignored));
        }

        private String rorId(CsvRecord row, String text) {
            String id = text.substring(text.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
            if (!id.matches("0[a-hj-km-np-tv-z0-9]{6}[0-9]{2}")) {
                throw wrong(row, "\"" + text + "\" is no ROR id such as https://ror.org/05dxps055");
            }
            return Institution.ROR_PREFIX + id;
        }

        private boolean yes(CsvRecord row, String cell) {
            return switch (cell.toLowerCase(Locale.ROOT)) {
                case "yes", "y", "true", "1", "x", "ignore" -> true;
                case "", "no", "n", "false", "0" -> false;
                default -> throw wrong(row, "ignore must be yes or no, was \"" + cell + "\"");
            };
        }

        private String cell(CsvRecord row, String column) {
            int index = columns.getOrDefault(column, Integer.MAX_VALUE);
            return index < row.getFieldCount() ? row.getField(index).strip() : "";
        }

        private IllegalArgumentException wrong(CsvRecord row, String what) {
            return new IllegalArgumentException(source.name + ":" + row.getStartingLineNumber() + ": " + what);
        }
    }
}
