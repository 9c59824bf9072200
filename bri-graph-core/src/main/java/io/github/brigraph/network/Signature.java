package io.github.brigraph.network;

import io.github.brigraph.record.PlacedAddress;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.record.RecordType;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Subdivision;
import io.github.brigraph.unit.Unit;
import java.util.Arrays;
import java.util.BitSet;

/**
 * What a tally keeps of a record: its countries (or subdivisions) under the finest policy, how many of its addresses stayed
 * unresolved, its year, its type, the fields that it is in, and whether it has institutions. Records are many; signatures
 * are few.
 */
final class Signature implements Comparable<Signature> {

    static final int NO_YEAR = 0;

    private final short[] places;
    private final int unresolved;
    private final int year;
    private final RecordType type;
    private final long fields;
    private final InstitutionCount institutions;
    private final int hash;

    /**
     * A signature.
     *
     * @param places numbers of {@link Places}, ascending, each once; taken over, not copied
     * @param about what else is kept
     */
    Signature(short[] places, About about) {
        this.places = places;
        this.unresolved = about.unresolved;
        this.year = about.year;
        this.type = about.type;
        this.fields = about.fields;
        this.institutions = about.institutions;
        this.hash = (((Arrays.hashCode(places) * 31 + unresolved) * 31 + year) * 31 + Long.hashCode(fields)) * 31
                + type.code() * 4
                + institutions.ordinal();
    }

    /** What is kept of a record beside its places. */
    record About(int unresolved, int year, RecordType type, long fields, InstitutionCount institutions) {}

    /** The signature of a record. */
    static Signature of(PlacedRecord placed, Finest finest, long fields, int institutions) {
        BitSet places = new BitSet();
        int unresolved = 0;
        for (PlacedAddress address : placed.addresses()) {
            if (address.unresolved()) {
                unresolved++;
            }
            finest.add(address, places);
        }
        short[] numbers = new short[places.cardinality()];
        int n = 0;
        for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
            numbers[n++] = (short) i;
        }
        return new Signature(
                numbers,
                new About(
                        unresolved,
                        placed.record().year().orElse(NO_YEAR),
                        placed.record().type(),
                        fields,
                        InstitutionCount.of(institutions)));
    }

    /** The finest places that a tally keeps. */
    enum Finest {
        COUNTRY {
            @Override
            void add(PlacedAddress address, BitSet places) {
                for (Country country : address.countries()) {
                    places.set(country.index());
                }
            }
        },
        SUBDIVISION {
            @Override
            void add(PlacedAddress address, BitSet places) {
                for (Country country : address.countries()) {
                    boolean named = false;
                    for (Subdivision subdivision : address.subdivisions()) {
                        if (subdivision.country().equals(country)) {
                            places.set(Places.of(subdivision));
                            named = true;
                        }
                    }
                    if (!named) {
                        places.set(country.index());
                    }
                }
            }
        };

        /** Adds the places of an address; where it names no subdivision of a country, the country itself. */
        abstract void add(PlacedAddress address, BitSet places);
    }

    int unresolvedAddresses() {
        return unresolved;
    }

    RecordType type() {
        return type;
    }

    long fields() {
        return fields;
    }

    InstitutionCount institutions() {
        return institutions;
    }

    int size() {
        return places.length;
    }

    int place(int i) {
        return places[i];
    }

    Unit unit(int i) {
        return Places.at(places[i]);
    }

    int rawYear() {
        return year;
    }

    /** By year, type, places, unresolved addresses, fields, institutions. */
    @Override
    public int compareTo(Signature other) {
        int order = Integer.compare(year, other.year);
        order = order != 0 ? order : type.compareTo(other.type);
        order = order != 0 ? order : Arrays.compare(places, other.places);
        order = order != 0 ? order : Integer.compare(unresolved, other.unresolved);
        order = order != 0 ? order : Long.compare(fields, other.fields);
        return order != 0 ? order : institutions.compareTo(other.institutions);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Signature that
                && hash == that.hash
                && year == that.year
                && type == that.type
                && unresolved == that.unresolved
                && fields == that.fields
                && institutions == that.institutions
                && Arrays.equals(places, that.places);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
