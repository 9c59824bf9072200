package io.github.brigraph.network;

import io.github.brigraph.record.RecordType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A multiset of {@link Signature}s, from which every question about countries and subdivisions is answered: pairs under any
 * counting and any territory policy, records of more than so many units left out, records that carry a given unit.
 *
 * <p>Signatures are numbered in order of arrival; what depends on the numbers never leaves the tally. Time to add:
 * O(addresses). Memory: O(distinct signatures).
 */
final class SignatureTally {

    private final Map<Signature, Integer> numbers = new HashMap<>();
    private final List<Signature> signatures = new ArrayList<>();
    private long[] counts = new long[64];

    /** Counts records of a signature; its number. */
    int add(Signature signature, long count) {
        Integer known = numbers.get(signature);
        int number = known != null ? known : next(signature);
        counts[number] = Math.addExact(counts[number], count);
        return number;
    }

    private int next(Signature signature) {
        int number = signatures.size();
        numbers.put(signature, number);
        signatures.add(signature);
        if (number == counts.length) {
            counts = Arrays.copyOf(counts, Math.multiplyExact(number, 2));
        }
        return number;
    }

    /** Adds another tally; the numbers here of its signatures. */
    int[] merge(SignatureTally other) {
        int[] mapped = new int[other.size()];
        for (int i = 0; i < mapped.length; i++) {
            mapped[i] = add(other.signatures.get(i), other.counts[i]);
        }
        return mapped;
    }

    int size() {
        return signatures.size();
    }

    Signature signature(int number) {
        return signatures.get(number);
    }

    long count(int number) {
        return counts[number];
    }

    /** All numbers in the canonical order of their signatures. */
    int[] inOrder() {
        return IntStream.range(0, size())
                .boxed()
                .sorted((a, b) -> signatures.get(a).compareTo(signatures.get(b)))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    /** Writes the signatures in canonical order; the place of each number in that order. */
    int[] writeTo(DataOutputStream out) throws IOException {
        int[] order = inOrder();
        int[] ranks = new int[order.length];
        out.writeInt(order.length);
        for (int rank = 0; rank < order.length; rank++) {
            Signature s = signatures.get(order[rank]);
            ranks[order[rank]] = rank;
            out.writeShort(s.rawYear());
            out.writeByte(s.type().code());
            out.writeInt(s.unresolvedAddresses());
            out.writeLong(s.fields());
            out.writeByte(s.institutions().ordinal());
            out.writeShort(s.size());
            for (int i = 0; i < s.size(); i++) {
                SavedText.write(out, s.unit(i).id());
            }
            out.writeLong(counts[order[rank]]);
        }
        return ranks;
    }

    void readFrom(DataInputStream in) throws IOException {
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            int year = in.readShort();
            RecordType type = RecordType.ofCode(in.readByte());
            int unresolved = in.readInt();
            long fields = in.readLong();
            InstitutionCount institutions = InstitutionCount.values()[in.readByte()];
            short[] places = new short[in.readShort()];
            for (int k = 0; k < places.length; k++) {
                places[k] = (short) Places.of(SavedText.read(in));
            }
            Arrays.sort(places);
            add(
                    new Signature(places, new Signature.About(unresolved, year, type, fields, institutions)),
                    in.readLong());
        }
    }
}
