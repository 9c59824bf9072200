package io.github.brigraph.network;

import io.github.brigraph.record.Evidence;
import io.github.brigraph.record.PlacedAddress;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What became of the records and their addresses, by source and year: nothing is dropped in silence.
 *
 * <p>{@code read = accepted + rejected}; of the accepted, those with an address, with a country, with an institution, and
 * those some of whose addresses stayed unresolved. Years of rejected records are not known.
 */
public final class Coverage {

    private final SortedMap<Key, long[]> counts = new TreeMap<>();

    /** The rows of countries by their index; empty where a country did not come. */
    private final long[][] countries = new long[Country.all().size()][0];

    private static final int ITEMS = Item.values().length;

    Coverage() {}

    private record Key(String source, int year) implements Comparable<Key> {
        @Override
        public int compareTo(Key other) {
            int bySource = source.compareTo(other.source);
            return bySource != 0 ? bySource : Integer.compare(year, other.year);
        }
    }

    /** What is counted. */
    public enum Item {
        /** Records that were read. */
        ACCEPTED,
        /** Records that could not be read. */
        REJECTED,
        /** Accepted records whose id came before in the same inputs; they are counted in the networks all the same. */
        DUPLICATE,
        /** Accepted records that became one with another; what follows counts the records that came of it, each once. */
        MERGED,
        /** Accepted records with a year. */
        WITH_YEAR,
        /** Accepted records with at least one address. */
        WITH_ADDRESS,
        /** Accepted records with at least one country. */
        WITH_COUNTRY,
        /** Accepted records with at least one institution. */
        WITH_INSTITUTION,
        /** Accepted records with at least one address that was resolved to no country. */
        WITH_UNRESOLVED_ADDRESS,
        /** Addresses of accepted records, each once a record. */
        ADDRESSES,
        /** Addresses that a person's correction placed. */
        ADDRESSES_OVERRIDE,
        /** Addresses whose country is named. */
        ADDRESSES_NAMED,
        /** Addresses whose country follows from a subdivision. */
        ADDRESSES_STATE,
        /** Addresses whose country follows from a city. */
        ADDRESSES_CITY,
        /** Addresses whose country follows from the institution. */
        ADDRESSES_INSTITUTION,
        /** Addresses whose country only the source's profile states. */
        ADDRESSES_PROFILE,
        /** Addresses that a person's correction left out. */
        ADDRESSES_IGNORED,
        /** Addresses that were resolved to no country. */
        ADDRESSES_UNRESOLVED;

        private static Item of(Evidence evidence) {
            return switch (evidence) {
                case OVERRIDE -> ADDRESSES_OVERRIDE;
                case NAMED -> ADDRESSES_NAMED;
                case STATE -> ADDRESSES_STATE;
                case CITY -> ADDRESSES_CITY;
                case INSTITUTION -> ADDRESSES_INSTITUTION;
                case PROFILE -> ADDRESSES_PROFILE;
                case IGNORED -> ADDRESSES_IGNORED;
                case NONE -> ADDRESSES_UNRESOLVED;
            };
        }
    }

    /** Counts a record, whose countries are given. */
    void add(PlacedRecord placed, Set<Country> placedIn) {
        long[] row = row(placed.record().core().source(), placed.record().year().orElse(Signature.NO_YEAR));
        List<PlacedAddress> addresses = placed.addresses();
        row[Item.ACCEPTED.ordinal()]++;
        count(row, Item.WITH_YEAR, placed.record().year().isPresent());
        count(row, Item.WITH_ADDRESS, !addresses.isEmpty());
        count(row, Item.WITH_COUNTRY, !placedIn.isEmpty());
        boolean unresolved = false;
        boolean withInstitution = false;
        BitSet ofInstitutions = new BitSet();
        for (PlacedAddress address : addresses) {
            Item evidence = Item.of(address.evidence());
            row[Item.ADDRESSES.ordinal()]++;
            row[evidence.ordinal()]++;
            unresolved |= address.unresolved();
            for (Country country : address.countries()) {
                long[] there = row(country);
                there[Item.ADDRESSES.ordinal()]++;
                there[evidence.ordinal()]++;
            }
            for (Institution institution : address.institutions()) {
                withInstitution = true;
                institution.country().ifPresent(c -> ofInstitutions.set(c.index()));
            }
        }
        count(row, Item.WITH_INSTITUTION, withInstitution);
        count(row, Item.WITH_UNRESOLVED_ADDRESS, unresolved);
        for (Country country : placedIn) {
            long[] there = row(country);
            there[Item.WITH_COUNTRY.ordinal()]++;
            count(there, Item.WITH_INSTITUTION, ofInstitutions.get(country.index()));
        }
    }

    private long[] row(Country country) {
        int index = country.index();
        if (countries[index].length == 0) {
            countries[index] = new long[ITEMS];
        }
        return countries[index];
    }

    private static void count(long[] row, Item item, boolean holds) {
        if (holds) {
            row[item.ordinal()]++;
        }
    }

    /** Counts records of a source that could not be read. */
    public void reject(String source, long records) {
        row(source, Signature.NO_YEAR)[Item.REJECTED.ordinal()] += records;
    }

    /** Counts a duplicate among the accepted records of a source and year; 0 where the record has no year. */
    public void duplicate(String source, int year) {
        row(source, year)[Item.DUPLICATE.ordinal()]++;
    }

    /** Counts an accepted record of a source and year that became one with another; 0 where it has no year. */
    public void merged(String source, int year) {
        row(source, year)[Item.ACCEPTED.ordinal()]++;
        row(source, year)[Item.MERGED.ordinal()]++;
    }

    private long[] row(String source, int year) {
        return counts.computeIfAbsent(new Key(source, year), k -> new long[ITEMS]);
    }

    void merge(Coverage other) {
        other.counts.forEach((key, row) -> {
            long[] mine = row(key.source, key.year);
            Arrays.setAll(mine, i -> Math.addExact(mine[i], row[i]));
        });
        for (Country country : other.countries()) {
            long[] row = other.row(country);
            long[] mine = row(country);
            Arrays.setAll(mine, i -> Math.addExact(mine[i], row[i]));
        }
    }

    /** The total of an item over all sources and years. */
    public long total(Item item) {
        return counts.values().stream().mapToLong(r -> r[item.ordinal()]).sum();
    }

    /** The accepted records, those that became one counted once. */
    public long different() {
        return total(Item.ACCEPTED) - total(Item.MERGED);
    }

    /** An item of one source in one year; 0 for records without a year. */
    public long of(String source, int year, Item item) {
        long[] row = counts.get(new Key(source, year));
        return row == null ? 0 : row[item.ordinal()];
    }

    /** The countries of which an address was found, in order of their codes. */
    public SortedSet<Country> countries() {
        SortedSet<Country> present = new TreeSet<>();
        for (Country country : Country.all()) {
            if (countries[country.index()].length > 0) {
                present.add(country);
            }
        }
        return Collections.unmodifiableSortedSet(present);
    }

    /**
     * An item of one country: {@link Item#WITH_COUNTRY}, the records with an address there; {@link Item#WITH_INSTITUTION},
     * those of them with an institution there; {@link Item#ADDRESSES} and those by evidence, the addresses there. Other items
     * are 0, since they are not known by country.
     */
    public long of(Country country, Item item) {
        long[] row = countries[country.index()];
        return row.length == 0 ? 0 : row[item.ordinal()];
    }

    /** All totals. */
    public Map<Item, Long> totals() {
        Map<Item, Long> totals = new EnumMap<>(Item.class);
        for (Item item : Item.values()) {
            totals.put(item, total(item));
        }
        return totals;
    }

    /** An item by source. */
    public SortedMap<String, Long> bySource(Item item) {
        SortedMap<String, Long> sums = new TreeMap<>();
        counts.forEach((key, row) -> sums.merge(key.source, row[item.ordinal()], Math::addExact));
        return sums;
    }

    /** An item by year; records without a year stand under 0. */
    public SortedMap<Integer, Long> byYear(Item item) {
        SortedMap<Integer, Long> sums = new TreeMap<>();
        counts.forEach((key, row) -> sums.merge(key.year, row[item.ordinal()], Math::addExact));
        return sums;
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(counts.size());
        for (Map.Entry<Key, long[]> e : counts.entrySet()) {
            SavedText.write(out, e.getKey().source);
            out.writeShort(e.getKey().year);
            for (long count : e.getValue()) {
                out.writeLong(count);
            }
        }
        SortedSet<Country> present = countries();
        out.writeInt(present.size());
        for (Country country : present) {
            SavedText.write(out, country.code());
            for (long count : row(country)) {
                out.writeLong(count);
            }
        }
    }

    static Coverage readFrom(DataInputStream in) throws IOException {
        Coverage coverage = new Coverage();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            long[] row = coverage.row(SavedText.read(in), in.readShort());
            for (int k = 0; k < row.length; k++) {
                row[k] = in.readLong();
            }
        }
        int known = in.readInt();
        for (int i = 0; i < known; i++) {
            long[] row = coverage.row(Country.of(SavedText.read(in)));
            for (int k = 0; k < row.length; k++) {
                row[k] = in.readLong();
            }
        }
        return coverage;
    }
}
