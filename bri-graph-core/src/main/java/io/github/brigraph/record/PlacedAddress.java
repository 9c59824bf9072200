package io.github.brigraph.record;

import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.List;

/**
 * An address with the units that it was resolved to.
 *
 * @param address the address
 * @param countries the countries, each once, in order of appearance; several where addresses are glued together; empty
 *     exactly if the evidence is {@link Evidence#NONE}
 * @param evidence what the countries rest on; of several addresses glued together the weakest
 * @param institutions the institutions, each once, in order of appearance; may be empty
 */
public record PlacedAddress(
        Address address, List<Country> countries, Evidence evidence, List<Institution> institutions) {

    public PlacedAddress {
        countries = List.copyOf(countries);
        institutions = List.copyOf(institutions);
        if (countries.isEmpty() != (evidence == Evidence.NONE)) {
            throw new IllegalArgumentException(
                    "an address has no country exactly if its evidence is NONE, was " + countries + " by " + evidence);
        }
    }

    /** Whether at least one country was found. */
    public boolean resolved() {
        return evidence != Evidence.NONE;
    }
}
