package io.github.brigraph.record;

import io.github.brigraph.display.PrintableText;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.List;

/**
 * One affiliation of a record as its source gives it.
 *
 * <p>The text is what stands on the paper. What a database's profile of the organisation adds is kept apart, because the
 * address on the paper beats the profile: a laboratory in Beijing of a company from the United States is in China.
 *
 * @param text the address as written (control characters become blanks), without the authors' names that some formats put before it; empty where a source
 *     gives only profiles
 * @param style how the text is written
 * @param authors positions in the record's list of authors, ascending; empty where the source does not say
 * @param profileCountries countries that the source's own profile states, in its order
 * @param profileInstitutions institutions that the source's own profile states, in its order
 */
public record Address(
        String text,
        Style style,
        List<Integer> authors,
        List<Country> profileCountries,
        List<Institution> profileInstitutions) {

    public Address {
        text = PrintableText.of(text);
        authors = List.copyOf(authors);
        profileCountries = List.copyOf(profileCountries);
        profileInstitutions = List.copyOf(profileInstitutions);
    }

    /** An address that is text alone. */
    public static Address of(String text, Style style) {
        return new Address(text, style, List.of(), List.of(), List.of());
    }

    /** How the text of an address is written. */
    public enum Style {
        /**
         * Web of Science: abbreviated parts from the institution to the country, one address, the country in the last
         * part: {@code Zhejiang Univ, Sch Med, Hangzhou 310027, Peoples R China}.
         */
        WEB_OF_SCIENCE,
        /**
         * Scopus: parts in no fixed order (department or institution first), one address, the country in the last part.
         */
        SCOPUS,
        /** As people write them: any order, possibly several addresses glued together, tails such as an e-mail. */
        FREE
    }
}
