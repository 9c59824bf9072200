package io.github.brigraph.subject;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.Hashing;
import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.subject.SubjectField.Condition;
import io.github.brigraph.subject.SubjectField.Effect;
import io.github.brigraph.subject.SubjectField.Place;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * The fields that a study tells its records apart by, each a named query over subject categories, topics, keywords and the
 * title. A record may be in several, or in none.
 *
 * <p>Which fields a record is in is a set of bits, field {@code i} being bit {@code i}, so that a tally can keep it with
 * the record's countries. Immutable. Time O(words of the record).
 */
public final class SubjectFields {

    /** The largest number of fields. */
    public static final int MOST = 62;

    private static final SubjectFields NONE = new SubjectFields("none", List.of());

    private final String name;
    private final List<SubjectField> fields;
    private final Map<String, Long> categories = new HashMap<>();
    private final Map<Effect, Map<Place, PhraseTable>> phrases = new EnumMap<>(Effect.class);
    private final Map<String, Long> excludedCategories = new HashMap<>();

    private SubjectFields(String name, List<SubjectField> fields) {
        checkArgument(fields.size() <= MOST, "there must be at most %s fields, were %s", MOST, fields.size());
        this.name = name;
        this.fields = List.copyOf(fields);
        for (Effect effect : Effect.values()) {
            Map<Place, PhraseTable> tables = new EnumMap<>(Place.class);
            for (Place place : Place.values()) {
                tables.put(place, new PhraseTable());
            }
            phrases.put(effect, tables);
        }
        for (int i = 0; i < fields.size(); i++) {
            for (Condition condition : fields.get(i).conditions()) {
                add(condition, 1L << i);
            }
        }
    }

    private void add(Condition condition, long bit) {
        if (condition.place() == Place.CATEGORY && !condition.text().contains("*")) {
            Map<String, Long> whole = condition.effect() == Effect.INCLUDES ? categories : excludedCategories;
            whole.merge(folded(condition.text()), bit, (a, b) -> a | b);
        } else {
            table(condition.effect(), condition.place()).add(condition.text(), bit);
        }
    }

    private PhraseTable table(Effect effect, Place place) {
        return java.util.Objects.requireNonNull(
                java.util.Objects.requireNonNull(phrases.get(effect)).get(place));
    }

    private static String folded(String category) {
        return category.strip().toLowerCase(Locale.ROOT);
    }

    /** No fields. */
    public static SubjectFields none() {
        return NONE;
    }

    /**
     * The four key fields of a study of cooperation along the Belt and Road (doi
     * 10.16418/j.issn.1000-3045.20230713003): environment and ecology, food security, health, green technology. The
     * queries are ours, not the study's own search strategy; they stand in the resource {@code fields.txt}, to be copied
     * and edited.
     */
    public static SubjectFields standard() {
        return FieldFile.standard();
    }

    /** Fields in their order. */
    public static SubjectFields of(String name, List<SubjectField> fields) {
        return new SubjectFields(name, fields);
    }

    /**
     * Fields from a file: {@code [id]} starts one, then lines such as {@code name = Food security},
     * {@code name.zh = …}, {@code category = Agronomy | Soil Science}, {@code topic = …}, {@code keyword = …},
     * {@code title = food securit* | crop yield}, {@code not title = …}. The remarks at the top of {@code fields.txt} say
     * what each means.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a line is wrong; the message gives file and line
     */
    public static SubjectFields fromFile(Path file) throws IOException {
        return FieldFile.parse(String.valueOf(file.getFileName()), Files.readAllLines(file));
    }

    /** The name of the whole: that of the file without its folder, or {@code standard}. */
    public String name() {
        return name;
    }

    /** The SHA-256 of the fields and their queries, in lower-case hexadecimal: of what they say, not of a file. */
    public String digest() {
        return Hashing.sha256()
                .hashString(fields.toString(), StandardCharsets.UTF_8)
                .toString();
    }

    /** The fields; field {@code i} has bit {@code i}. */
    public List<SubjectField> all() {
        return fields;
    }

    /** The place of a field, if there is one of this id. */
    public Optional<Integer> indexOf(String id) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).id().equals(id)) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    /** The bits of the fields that a record is in. */
    public long of(ResearchRecord record) {
        if (fields.isEmpty()) {
            return 0;
        }
        long included = phrases(Effect.INCLUDES, record) | whole(categories, record);
        if (included == 0) {
            return 0;
        }
        return included & ~(phrases(Effect.EXCLUDES, record) | whole(excludedCategories, record));
    }

    private static long whole(Map<String, Long> categories, ResearchRecord record) {
        long found = 0;
        if (!categories.isEmpty()) {
            for (String category : record.core().categories()) {
                found |= categories.getOrDefault(folded(category), 0L);
            }
        }
        return found;
    }

    private long phrases(Effect effect, ResearchRecord record) {
        long found = table(effect, Place.TITLE).fields(record.core().title());
        PhraseTable keywords = table(effect, Place.KEYWORD);
        if (!keywords.isEmpty()) {
            for (String keyword : record.core().keywords()) {
                found |= keywords.fields(keyword);
            }
        }
        PhraseTable topics = table(effect, Place.TOPIC);
        PhraseTable starts = table(effect, Place.CATEGORY);
        if (!topics.isEmpty() || !starts.isEmpty()) {
            for (String category : record.core().categories()) {
                List<String> words = Words.of(category);
                found |= topics.fields(words) | starts.fields(words);
            }
        }
        return found;
    }

    @Override
    public String toString() {
        return name + fields.stream().map(SubjectField::id).toList();
    }
}
