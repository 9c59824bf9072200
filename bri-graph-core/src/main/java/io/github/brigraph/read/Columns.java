package io.github.brigraph.read;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of a table's columns, compared without regard to case, blanks around them, and width of brackets. */
final class Columns {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\u00a0\\u3000\\ufeff]+");

    private final Map<String, Integer> positions = new HashMap<>();
    private final List<String> names;
    private final int width;

    private Columns(List<String> names) {
        int last = names.size();
        while (last > 0 && names.get(last - 1).isBlank()) {
            last--;
        }
        this.names = List.copyOf(names.subList(0, last));
        this.width = last;
        for (int i = 0; i < last; i++) {
            positions.putIfAbsent(normalised(names.get(i)), i);
        }
    }

    static Columns of(List<String> names) {
        return new Columns(names);
    }

    /** A name as columns are looked up: lower case, single blanks, brackets of ASCII. */
    static String normalised(String name) {
        String plain = name.replace('（', '(').replace('）', ')').replace('：', ':');
        return BLANKS.matcher(plain).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    /** How many columns there are, nameless ones at the end not counted. */
    int width() {
        return width;
    }

    /** The names as they are written. */
    List<String> names() {
        return names;
    }

    /** The position of a column of a normalised name, or -1. */
    int position(String normalised) {
        return positions.getOrDefault(normalised, -1);
    }

    /** Whether there is a column of each of the normalised names. */
    boolean hasAll(String... normalised) {
        return Stream.of(normalised).allMatch(positions::containsKey);
    }

    /** Whether there is a column of one of the normalised names. */
    boolean hasAny(String... normalised) {
        return Stream.of(normalised).anyMatch(positions::containsKey);
    }

    /** The position of the first of these columns that exists, or -1. */
    int first(String... normalised) {
        for (String name : normalised) {
            Integer position = positions.get(name);
            if (position != null) {
                return position;
            }
        }
        return -1;
    }
}
