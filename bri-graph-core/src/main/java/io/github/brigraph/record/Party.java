package io.github.brigraph.record;

import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Subdivision;
import java.util.List;

/**
 * An applicant or inventor of a patent as the source gives them.
 *
 * @param name the name; empty where the source gives only where the party is
 * @param countries the countries of the party (residence), where the source gives them
 * @param subdivisions the provinces or states of the party, where the source gives them
 */
public record Party(String name, List<Country> countries, List<Subdivision> subdivisions) {

    public Party {
        countries = List.copyOf(countries);
        subdivisions = List.copyOf(subdivisions);
    }

    /** A party known by name alone. */
    public static Party of(String name) {
        return new Party(name, List.of(), List.of());
    }
}
