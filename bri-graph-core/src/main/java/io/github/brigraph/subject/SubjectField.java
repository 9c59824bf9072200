package io.github.brigraph.subject;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A field of research as a named query over what records say of their subject.
 *
 * @param id what files call it, such as {@code food-security}: lower-case letters, digits and hyphens
 * @param names its names by language; under {@code en} the one that is shown where there is no other
 * @param conditions what a record must fulfil one of; of those that exclude, none
 */
public record SubjectField(String id, SortedMap<String, String> names, List<Condition> conditions) {

    public SubjectField {
        checkArgument(
                id.matches("[a-z0-9]+(-[a-z0-9]+)*"),
                "the id of a field must be of lower-case letters, digits and hyphens, was \"%s\"",
                id);
        names = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(names));
        conditions = List.copyOf(conditions);
        checkArgument(
                conditions.stream().anyMatch(c -> c.effect == Effect.INCLUDES),
                "the field %s must have a line of category, topic, keyword or title, has none",
                id);
    }

    /** The name to show in a language; the English one, or the id, where there is none. */
    public String name(Locale locale) {
        return Objects.requireNonNullElse(names.get(locale.getLanguage()), name());
    }

    /** The name to show in English. */
    public String name() {
        return Objects.requireNonNullElse(names.get("en"), id);
    }

    /** Where a condition looks. */
    public enum Place {
        /** The whole of a category. */
        CATEGORY("category"),
        /** Words that follow one another in a category or topic. */
        TOPIC("topic"),
        /** Words that follow one another in a keyword. */
        KEYWORD("keyword"),
        /** Words that follow one another in the title. */
        TITLE("title");

        private final String label;

        Place(String label) {
            this.label = label;
        }

        static final Map<String, Place> BY_LABEL = Map.of(
                "category", CATEGORY,
                "topic", TOPIC,
                "keyword", KEYWORD,
                "title", TITLE);

        /** The name that files carry. */
        public String label() {
            return label;
        }
    }

    /** What a condition that fits does. */
    public enum Effect {
        /** The record is in the field. */
        INCLUDES,
        /** The record is not, whatever else fits. */
        EXCLUDES
    }

    /**
     * One item of the query.
     *
     * @param effect what it does
     * @param place where it looks
     * @param text what it looks for; {@code *} at the end of a word stands for any ending
     */
    public record Condition(Effect effect, Place place, String text) {

        public Condition {
            checkArgument(!Words.of(text).isEmpty(), "a condition must have a word, was \"%s\"", text);
            for (String word : Words.of(text)) {
                checkArgument(
                        !word.endsWith("*") || word.length() >= Words.SHORTEST_STEM + 1,
                        "at least %s letters must stand before *, were in \"%s\"",
                        Words.SHORTEST_STEM,
                        text);
            }
        }
    }
}
