package io.github.brigraph.record;

import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

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
        SortedSet<Country> countries = new TreeSet<>();
        addresses.forEach(a -> countries.addAll(a.countries()));
        return countries;
    }

    /** The institutions over all addresses, each once, in order of their ids. */
    public SortedSet<Institution> institutions() {
        SortedSet<Institution> institutions = new TreeSet<>();
        addresses.forEach(a -> institutions.addAll(a.institutions()));
        return institutions;
    }

    /** How many of the addresses were resolved to no country. */
    public int unresolvedAddresses() {
        return (int) addresses.stream().filter(PlacedAddress::unresolved).count();
    }
}
