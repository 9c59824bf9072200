package io.github.brigraph.resolve;

import com.google.common.base.Splitter;
import io.github.brigraph.unit.NameForm;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The words of names of institutions in the one form under which they are compared, and what is known of them, from the
 * tables {@code contractions.tsv} and {@code institution-words.tsv}.
 *
 * <p>{@code University}, {@code Universität} and {@code Univ} are one word; articles and prepositions are none.
 */
final class NameWords {

    static final NameWords STANDARD = new NameWords();

    /** Particles that are so only in small letters: "S Korea", "Univ No Iowa" are none. */
    private static final Set<String> PARTICLES_IN_SMALL = Set.of(
            "a", "y", "e", "o", "u", "w", "d", "l", "no", "na", "am", "an", "im", "al", "per", "den", "mit", "con",
            "com", "on", "en", "em", "to", "by", "bei", "auf");

    private final Map<Role, Set<String>> roles = new HashMap<>();

    /** What a word tells of the name that it stands in or beside. */
    enum Role {
        /** Any institution may have it in its name. */
        GENERIC,
        /** May be missing from a name or stand in it. */
        OPTIONAL,
        /** The form of a company. */
        LEGAL,
        /** What a part of an institution calls itself. */
        UNIT,
        /** May stand between an institution and its part. */
        QUALIFIER,
        /** What an institution calls itself. */
        HEAD,
        /** What a workplace within an institution calls itself. */
        WORKPLACE,
        /** What starts a post box or a building, behind a name. */
        TAIL,
        /** What a street or a building is called. */
        STREET,
        /** The code of a country where "X University" is the "University of X". */
        SWAPS,
        /** A region. */
        PLACE,
        /** Before a name it makes another. */
        BEARING,
        /** What is named beside an institution without being where the author works. */
        SPONSOR
    }

    private NameWords() {
        for (List<String> row : Table.rows("institution-words.tsv")) {
            roles.computeIfAbsent(Role.valueOf(row.get(0).toUpperCase(Locale.ROOT)), key -> new HashSet<>())
                    .addAll(Table.list(row.get(1)));
        }
        Set<String> places = roles.computeIfAbsent(Role.PLACE, key -> new HashSet<>());
        for (List<String> row : Table.rows("states.tsv")) {
            for (String name : Table.list(row.get(2))) {
                for (String word : Splitter.on(' ').split(NameForm.of(name))) {
                    places.add(Contractions.STANDARD.of(word).orElse(word));
                }
            }
        }
    }

    /** The form of a word of a text; empty for a particle. */
    String of(AddressText text, int word) {
        String form = text.form(word);
        if (PARTICLES_IN_SMALL.contains(form)) {
            boolean small = !text.startsWithCapital(word) && !text.hasDigit(word);
            return small ? "" : ofCapital(form);
        }
        if (form.equals("i")) {
            // "Lyon I" has a number behind; "Quaid I Azam", "Nauki i Techniki" have a particle inside.
            return word == text.lastWord(text.partOf(word)) ? "1" : "";
        }
        if (Contractions.STANDARD.isKnown(form)) {
            return Contractions.STANDARD.of(form).orElse("");
        }
        if (text.behind(word) == '.') {
            Optional<String> cut = Contractions.STANDARD.ofBeginning(form);
            if (cut.isPresent()) {
                return cut.get();
            }
        }
        return elided(text, word)
                .map(rest -> Contractions.STANDARD.of(rest).orElse(rest))
                .orElse(form);
    }

    private static String ofCapital(String form) {
        return Contractions.STANDARD.of(form).orElse(form);
    }

    /** What stands behind an article that lost its vowel: "d'Ottawa", "dell'Aquila". */
    private static Optional<String> elided(AddressText text, int word) {
        String written = text.written(word, word);
        int mark = Math.max(written.indexOf('\''), written.indexOf('\u2019'));
        if (mark < 1 || mark + 2 >= written.length()) {
            return Optional.empty();
        }
        return switch (written.substring(0, mark).toLowerCase(Locale.ROOT)) {
            case "d", "l", "dell", "all", "nell", "dall", "sant" ->
                Optional.of(text.form(word).substring(mark));
            default -> Optional.empty();
        };
    }

    /** Whether a word in its compared form has a role. */
    boolean is(Role role, String word) {
        return roles.getOrDefault(role, Set.of()).contains(word);
    }
}
