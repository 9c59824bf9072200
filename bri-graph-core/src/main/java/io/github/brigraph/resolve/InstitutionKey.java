package io.github.brigraph.resolve;

import io.github.brigraph.unit.Country;
import java.util.List;
import java.util.Optional;

/**
 * The key under which spellings of an institution meet: the code of its country, a slash, and its name in small letters
 * without diacritics and particles, the commonest words in the one form that Web of Science abbreviates them to.
 *
 * <p>{@code Natl Univ Singapore} and {@code National University of Singapore} are both {@code SG/natl univ singapore}. An
 * institution of no known country has {@code ZZ} for the code.
 */
final class InstitutionKey {

    /** Stands in the key where the country is not known; ISO 3166 keeps it free for its users. */
    private static final String NO_COUNTRY = "ZZ";

    private InstitutionKey() {}

    /** The key of an institution with the words of its name in their compared forms. */
    static String of(Optional<Country> country, List<String> words) {
        return country.map(Country::code).orElse(NO_COUNTRY) + '/' + String.join(" ", words);
    }

    /** The words of a key. */
    static List<String> words(String key) {
        return List.of(key.substring(key.indexOf('/') + 1).split(" ", -1));
    }
}
