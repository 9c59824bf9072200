package io.github.brigraph.resolve;

import com.google.common.base.Splitter;
import io.github.brigraph.unit.Country;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Other names of institutions, and the parts of those that stand in several places, from the tables {@code
 * institution-names.tsv} and {@code campuses.tsv}; all in the compared forms of their words.
 */
final class InstitutionNames {

    static final InstitutionNames STANDARD = new InstitutionNames();

    /** Campuses by country and whole. */
    private final Map<String, List<Campus>> campuses = new HashMap<>();

    /** Names by country and other name. */
    private final Map<String, List<String>> names = new HashMap<>();

    /**
     * A part of an institution.
     *
     * @param place the words of the place that stands for it
     * @param name the words that it adds to the name of the whole; none for the main seat
     */
    record Campus(List<String> place, List<String> name) {}

    private InstitutionNames() {
        for (List<String> row : Table.rows("campuses.tsv")) {
            List<Campus> of = new ArrayList<>();
            for (String item : Table.list(row.get(2))) {
                List<String> sides = Splitter.on('=').trimResults().splitToList(item);
                of.add(new Campus(tokens(sides.get(0)), tokens(sides.get(sides.size() - 1))));
            }
            campuses.put(key(row.get(0), tokens(row.get(1))), List.copyOf(of));
        }
        for (List<String> row : Table.rows("institution-names.tsv")) {
            for (String other : Table.list(row.get(2))) {
                names.put(key(row.get(0), tokens(other)), tokens(row.get(1)));
            }
            // The name itself stays as it is.
            names.put(key(row.get(0), tokens(row.get(1))), tokens(row.get(1)));
        }
    }

    private static String key(String code, List<String> tokens) {
        return code + '/' + String.join(" ", tokens);
    }

    private static List<String> tokens(String name) {
        AddressText text = AddressText.of(name);
        List<String> tokens = new ArrayList<>();
        for (int word = 0; word < text.words(); word++) {
            String token = NameWords.STANDARD.of(text, word);
            if (!token.isEmpty()) {
                tokens.add(token);
            }
        }
        return List.copyOf(tokens);
    }

    /** The parts of an institution that stands in several places; none for others. */
    List<Campus> campuses(Country country, List<String> whole) {
        return campuses.getOrDefault(key(country.code(), whole), List.of());
    }

    /** Whether the table has an institution of this name. */
    boolean hasName(Country country, List<String> tokens) {
        return tokens.equals(names.get(key(country.code(), tokens)));
    }

    /** The words of the name under which an institution is counted that goes by other names too. */
    Optional<List<String>> name(Country country, List<String> other) {
        return Optional.ofNullable(names.get(key(country.code(), other)));
    }
}
