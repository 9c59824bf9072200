package io.github.brigraph.network;

import io.github.brigraph.record.RecordType;
import io.github.brigraph.unit.Country;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;

/**
 * What a tally of countries keeps of a record: its countries under the finest policy, how many of its addresses stayed
 * unresolved, its year and its type. Records are many; signatures are few.
 */
public final class Signature implements Comparable<Signature> {

    static final int NO_YEAR = 0;

    private static final Comparator<Signature> ORDER = Comparator.<Signature>comparingInt(s -> s.year)
            .thenComparing(s -> s.type)
            .thenComparing(s -> s.countries, Arrays::compare)
            .thenComparingInt(s -> s.unresolvedAddresses);

    private final short[] countries;
    private final int unresolvedAddresses;
    private final int year;
    private final RecordType type;
    private final int hash;

    /**
     * A signature.
     *
     * @param countries indexes of the countries, ascending, each once; taken over, not copied
     */
    Signature(short[] countries, int unresolvedAddresses, int year, RecordType type) {
        this.countries = countries;
        this.unresolvedAddresses = unresolvedAddresses;
        this.year = year;
        this.type = type;
        this.hash = ((Arrays.hashCode(countries) * 31 + unresolvedAddresses) * 31 + year) * 31 + type.code();
    }

    /** The countries in order of their codes. */
    public List<Country> countries() {
        return java.util.stream.IntStream.range(0, countries.length)
                .mapToObj(i -> Country.at(countries[i]))
                .toList();
    }

    /** How many addresses of the record were resolved to no country. */
    public int unresolvedAddresses() {
        return unresolvedAddresses;
    }

    /** The year, where the record has one. */
    public OptionalInt year() {
        return year == NO_YEAR ? OptionalInt.empty() : OptionalInt.of(year);
    }

    /** The type of the record. */
    public RecordType type() {
        return type;
    }

    int size() {
        return countries.length;
    }

    int countryIndex(int i) {
        return countries[i];
    }

    int rawYear() {
        return year;
    }

    @Override
    public int compareTo(Signature other) {
        return ORDER.compare(this, other);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that
                && hash == that.hash
                && year == that.year
                && type == that.type
                && unresolvedAddresses == that.unresolvedAddresses
                && Arrays.equals(countries, that.countries);
    }

    @Override
    public int hashCode() {
        return hash;
    }

    @Override
    public String toString() {
        return countries() + " " + (year == NO_YEAR ? "no year" : year) + " " + type.label()
                + (unresolvedAddresses > 0 ? " +" + unresolvedAddresses + " unresolved" : "");
    }
}
