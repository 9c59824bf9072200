package io.github.brigraph.resolve;

import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.List;
import java.util.Optional;

/**
 * An organisation of a {@link RorDirectory}.
 *
 * @param id its ROR id, such as {@code https://ror.org/01an7q238}
 * @param name the name that the directory displays
 * @param countries the countries of its locations, each once, in the order of the directory; empty where it names none that
 *     ISO 3166 has
 * @param cities the cities of its locations, as GeoNames spells them in English
 * @param types what kind of organisation it is, in small letters and in order: company,
 *     education, government, healthcare …
 * @param status whether it exists today
 * @param parents the ids of the organisations that it is a part of, in order; each of them is in the directory
 */
public record RorOrganization(
        String id,
        String name,
        List<Country> countries,
        List<String> cities,
        List<String> types,
        Status status,
        List<String> parents) {

    /** Whether an organisation exists today. */
    public enum Status {
        /** It exists. */
        ACTIVE,
        /** It was closed, merged or split; papers of its time still name it. */
        INACTIVE
    }

    public RorOrganization {
        countries = List.copyOf(countries);
        cities = List.copyOf(cities);
        types = List.copyOf(types);
        parents = List.copyOf(parents);
    }

    /** The organisation as a unit of a network, in the country of its first location. */
    public Institution institution() {
        return new Institution(id, name, countries.isEmpty() ? Optional.empty() : Optional.of(countries.get(0)));
    }
}
