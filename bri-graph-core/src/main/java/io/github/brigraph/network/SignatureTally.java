package io.github.brigraph.network;

import io.github.brigraph.record.PlacedAddress;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.record.RecordType;
import io.github.brigraph.unit.Country;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;

/**
 * A multiset of {@link Signature}s, from which every question about countries is answered: pairs under any counting and
 * any territory policy, records of more than so many units left out, records that carry a given country.
 *
 * <p>Time to add: O(addresses). Memory: O(distinct signatures).
 */
final class CountryTally {

    private final Map<Signature, long[]> counts = new HashMap<>();

    void add(PlacedRecord placed) {
        BitSet countries = new BitSet();
        int unresolved = 0;
        for (PlacedAddress address : placed.addresses()) {
            if (address.unresolved()) {
                unresolved++;
            }
            for (Country country : address.countries()) {
                countries.set(country.index());
            }
        }
        short[] indexes = new short[countries.cardinality()];
        int n = 0;
        for (int i = countries.nextSetBit(0); i >= 0; i = countries.nextSetBit(i + 1)) {
            indexes[n++] = (short) i;
        }
        int year = placed.record().year().orElse(Signature.NO_YEAR);
        add(new Signature(indexes, unresolved, year, placed.record().type()), 1);
    }

    private void add(Signature signature, long count) {
        long[] cell = counts.computeIfAbsent(signature, s -> new long[1]);
        cell[0] = Math.addExact(cell[0], count);
    }

    void merge(CountryTally other) {
        other.counts.forEach((signature, count) -> add(signature, count[0]));
    }

    int size() {
        return counts.size();
    }

    /** Every signature with its count, in no particular order. */
    void forEach(ObjLongConsumer<Signature> consumer) {
        counts.forEach((signature, count) -> consumer.accept(signature, count[0]));
    }

    void writeTo(DataOutputStream out) throws IOException {
        List<Signature> sorted = new ArrayList<>(counts.keySet());
        sorted.sort(null);
        out.writeInt(sorted.size());
        for (Signature s : sorted) {
            out.writeShort(s.rawYear());
            out.writeByte(s.type().code());
            out.writeInt(s.unresolvedAddresses());
            out.writeShort(s.size());
            for (Country country : s.countries()) {
                SavedText.write(out, country.code());
            }
            out.writeLong(java.util.Objects.requireNonNull(counts.get(s))[0]);
        }
    }

    static CountryTally readFrom(DataInputStream in) throws IOException {
        CountryTally tally = new CountryTally();
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            int year = in.readShort();
            RecordType type = RecordType.ofCode(in.readByte());
            int unresolved = in.readInt();
            short[] countries = new short[in.readShort()];
            for (int k = 0; k < countries.length; k++) {
                countries[k] = (short) Country.of(SavedText.read(in)).index();
            }
            tally.add(new Signature(countries, unresolved, year, type), in.readLong());
        }
        return tally;
    }
}
