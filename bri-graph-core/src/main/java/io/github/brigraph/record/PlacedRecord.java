package io.github.brigraph.record;

import com.google.common.collect.ImmutableSortedSet;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

/**
 * A record whose addresses were resolved: what a tally takes.
 *
 * @param record the record
 * @param addresses its addresses, each once, in the record's order, with their units
 */
public record PlacedRecord(ResearchRecord record, List<PlacedAddress> addresses) {

    public PlacedRecord {
        addresses = List.copyOf(addresses);
    }

    /** The countries over all addresses, each once, in order of their codes. */
    public SortedSet<Country> countries() {
        // Records have many addresses and few countries: those that are the same are left out before anything is
        // sorted.
        ArrayList<Country> countries = new ArrayList<>();
        for (PlacedAddress address : addresses) {
            for (Country country : address.countries()) {
                if (!countries.contains(country)) {
                    countries.add(country);
                }
            }
        }
        return ImmutableSortedSet.copyOf(countries);
    }

    /** The institutions over all addresses, each once, in order of their ids. */
    public SortedSet<Institution> institutions() {
        ArrayList<Institution> institutions = new ArrayList<>();
        for (PlacedAddress address : addresses) {
            institutions.addAll(address.institutions());
        }
        return ImmutableSortedSet.copyOf(institutions);
    }

    /** How many of the addresses were resolved to no country. */
    public int unresolvedAddresses() {
        int unresolved = 0;
        for (PlacedAddress address : addresses) {
            unresolved += address.unresolved() ? 1 : 0;
        }
        return unresolved;
    }
}
