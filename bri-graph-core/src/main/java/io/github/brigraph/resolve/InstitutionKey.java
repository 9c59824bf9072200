package io.github.brigraph.resolve;

import io.github.brigraph.unit.Country;
import java.util.Optional;

/**
 * The key under which spellings of an institution meet: the code of its country, a slash, and its name in small letters
 * without diacritics and particles, the commonest words in the one form that Web of Science abbreviates them to.
 *
 * <p>{@code Natl Univ Singapore} and {@code National University of Singapore} are both {@code SG/natl univ singapore}. An
 * institution of no known country has {@code ZZ} for the code.
 */
final class InstitutionKey {

    static final InstitutionKey STANDARD = new InstitutionKey();

    /** Stands in the key where the country is not known; ISO 3166 keeps it free for its users. */
    private static final String NO_COUNTRY = "ZZ";

    /** The key of an institution whose name is a run of words. */
    String of(Optional<Country> country, AddressText text, int first, int last) {
        StringBuilder key = new StringBuilder(country.map(Country::code).orElse(NO_COUNTRY)).append('/');
        int empty = key.length();
        for (int word = first; word <= last; word++) {
            String form = text.form(word);
            Contractions.STANDARD.of(form).ifPresent(contracted -> key.append(key.length() == empty ? "" : " ")
                    .append(contracted));
        }
        if (key.length() == empty) {
            key.append(text.forms(first, last));
        }
        return key.toString();
    }
}
