package io.github.brigraph.subject;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Splitter;
import io.github.brigraph.subject.SubjectField.Condition;
import io.github.brigraph.subject.SubjectField.Effect;
import io.github.brigraph.subject.SubjectField.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/** The reading of a file of fields. */
final class FieldFile {

    private static final Splitter ITEMS = Splitter.on('|').trimResults().omitEmptyStrings();
    private static final String NOT = "not ";

    private final String file;
    private final List<SubjectField> fields = new ArrayList<>();
    private String id = "";
    private SortedMap<String, String> names = new TreeMap<>();
    private List<Condition> conditions = new ArrayList<>();

    private FieldFile(String file) {
        this.file = file;
    }

    static SubjectFields standard() {
        return parse("standard", ResourceLines.of("fields.txt"));
    }

    static SubjectFields parse(String name, List<String> lines) {
        FieldFile reading = new FieldFile(name);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\ufeff", "").strip();
            if (!line.isEmpty() && !line.startsWith("#")) {
                try {
                    reading.line(line);
                } catch (IllegalArgumentException e) {
                    throw new IllegalArgumentException(name + ":" + (i + 1) + ": " + e.getMessage(), e);
                }
            }
        }
        reading.end();
        return SubjectFields.of(name, reading.fields);
    }

    private void line(String line) {
        if (line.startsWith("[")) {
            end();
            id = line.substring(1, line.endsWith("]") ? line.length() - 1 : line.length())
                    .strip();
            checkArgument(fields.stream().noneMatch(f -> f.id().equals(id)), "the field %s is there twice", id);
            return;
        }
        checkArgument(!id.isEmpty(), "a line such as [food-security] must come first, was \"%s\"", line);
        int equals = line.indexOf('=');
        checkArgument(equals > 0, "a line must be like title = food security, was \"%s\"", line);
        entry(line.substring(0, equals).strip().toLowerCase(Locale.ROOT), line.substring(equals + 1));
    }

    private void entry(String key, String value) {
        if (key.equals("name") || key.startsWith("name.")) {
            names.put(key.equals("name") ? "en" : key.substring("name.".length()), value.strip());
            return;
        }
        Effect effect = key.startsWith(NOT) ? Effect.EXCLUDES : Effect.INCLUDES;
        String label = effect == Effect.EXCLUDES ? key.substring(NOT.length()).strip() : key;
        Place place = Place.BY_LABEL.get(label);
        checkArgument(
                place != null,
                "a line must start with name, category, topic, keyword or title, or one of these after not; was \"%s\"",
                key);
        for (String item : ITEMS.split(value)) {
            conditions.add(new Condition(effect, java.util.Objects.requireNonNull(place), item));
        }
    }

    private void end() {
        if (!id.isEmpty()) {
            try {
                fields.add(new SubjectField(id, names, conditions));
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
            }
            names = new TreeMap<>();
            conditions = new ArrayList<>();
        }
    }
}
