package io.github.brigraph.resolve;

import com.google.common.io.Resources;
import io.github.brigraph.unit.Country;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Names of populated places with the countries in which they lie: the table {@code cities.tsv}, after GeoNames.
 *
 * <p>The table stays the text that it is, with an index of where the names start by their hash: a quarter of a million
 * names in some ten megabytes. It is read when the first address asks for it.
 */
final class Cities {

    /** The longest name in words. */
    static final int LONGEST = 5;

    private static final int NONE = -1;

    private final String text;
    private final int[] starts;

    private Cities(String text) {
        this.text = text;
        int lines = (int) text.chars().filter(c -> c == '\n').count();
        this.starts = new int[Integer.highestOneBit(lines * 2) * 2];
        Arrays.fill(starts, NONE);
        int start = text.indexOf('\n') + 1;
        while (start < text.length()) {
            int slot = slot(hash(text, start, text.indexOf('\t', start)));
            while (starts[slot] != NONE) {
                slot = slot(slot + 1);
            }
            starts[slot] = start;
            start = text.indexOf('\n', start) + 1;
        }
    }

    private static final class Loaded {
        static final Cities STANDARD = new Cities(read());

        private static String read() {
            try {
                return Resources.toString(Resources.getResource(Cities.class, "cities.tsv"), StandardCharsets.UTF_8);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** The table that comes with the library. */
    static Cities standard() {
        return Loaded.STANDARD;
    }

    /** The places of one country, or of one state of the United States, that bear a name: thousands of inhabitants. */
    record Bearer(Country country, Optional<String> state, int thousands) {}

    /** The places that bear a name in its form, those with the most inhabitants first; empty where none does. */
    List<Bearer> bearers(String form) {
        int start = find(form);
        return start == NONE ? List.of() : parse(start);
    }

    /** Whether any place bears a name. */
    boolean isKnown(String form) {
        return find(form) != NONE;
    }

    private int find(String form) {
        int slot = slot(hash(form, 0, form.length()));
        while (starts[slot] != NONE) {
            int start = starts[slot];
            if (text.startsWith(form, start) && text.charAt(start + form.length()) == '\t') {
                return start;
            }
            slot = slot(slot + 1);
        }
        return NONE;
    }

    private List<Bearer> parse(int start) {
        List<Bearer> bearers = new ArrayList<>(4);
        int at = text.indexOf('\t', start) + 1;
        while (text.charAt(at - 1) != '\n') {
            int colon = text.indexOf(':', at);
            int end = colon + 1;
            while (Character.isDigit(text.charAt(end))) {
                end++;
            }
            bearers.add(new Bearer(
                    Country.of(text.substring(at, at + 2)),
                    colon - at > 2 ? Optional.of(text.substring(at + 3, colon)) : Optional.empty(),
                    Integer.parseInt(text, colon + 1, end, 10)));
            at = end + 1;
        }
        return bearers;
    }

    private int slot(int hash) {
        return hash & (starts.length - 1);
    }

    private static int hash(String text, int from, int to) {
        int hash = 0;
        for (int i = from; i < to; i++) {
            hash = 31 * hash + text.charAt(i);
        }
        return hash ^ (hash >>> 15);
    }
}
