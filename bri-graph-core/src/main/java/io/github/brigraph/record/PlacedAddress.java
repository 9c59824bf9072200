package io.github.brigraph.record;

import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.Subdivision;
import java.util.List;

/**
 * An address with the units that it was resolved to.
 *
 * @param address the address
 * @param placement where it lies
 * @param institutions the institutions, each once, in order of appearance; may be empty
 */
public record PlacedAddress(Address address, Placement placement, List<Institution> institutions) {

    public PlacedAddress {
        institutions = List.copyOf(institutions);
    }

    /** The countries, each once, in order of appearance; several where addresses are glued together. */
    public List<Country> countries() {
        return placement.countries();
    }

    /** First-level subdivisions of the countries that the address names. */
    public List<Subdivision> subdivisions() {
        return placement.subdivisions();
    }

    /** What the countries rest on; of several addresses glued together the weakest. */
    public Evidence evidence() {
        return placement.evidence();
    }

    /** Whether at least one country was found. */
    public boolean resolved() {
        return !countries().isEmpty();
    }

    /** Whether a country was looked for and not found; an address that a correction leaves out is not unresolved. */
    public boolean unresolved() {
        return evidence() == Evidence.NONE;
    }
}
