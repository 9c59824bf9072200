package io.github.brigraph.network;

import io.github.brigraph.record.PlacedAddress;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.record.RecordType;
import io.github.brigraph.unit.Institution;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Pairs of institutions by year and type of record, and the output of each institution by year and type.
 *
 * <p>Records are too many and their sets of institutions too varied for signatures, so pairs are summed at once under all
 * three ways of counting; a limit on institutions a record must therefore be set before records are added. Time to add:
 * O(n²) for n institutions on the record. Memory: O(distinct pairs × years).
 */
final class InstitutionTally {

    /** A key holds two indexes, a year and a type; an output stands under the pair of a unit with itself. */
    private static final int INDEX_BITS = 24;

    private static final int YEAR_BITS = 12;
    private static final int TYPE_BITS = 2;

    /** The columns of {@link #outputs}. */
    static final int RECORDS = 0;

    static final int CREDIT = 1;
    static final int SINGLE_COUNTRY = 2;
    static final int MULTIPLE_COUNTRIES = 3;
    private static final int OUTPUTS = 4;

    private static final int[] NOBODY = {};

    private final int mostUnits;
    private final InstitutionIndex index = new InstitutionIndex();
    private final PairLog pairs = new PairLog();
    private final LongTable outputs = new LongTable(OUTPUTS);
    private long leftOut;

    InstitutionTally(int mostUnits) {
        this.mostUnits = mostUnits;
    }

    int mostUnits() {
        return mostUnits;
    }

    /** How many records were left out because they have more institutions than the limit. */
    long leftOut() {
        return leftOut;
    }

    InstitutionIndex index() {
        return index;
    }

    PairLog pairs() {
        return pairs;
    }

    LongTable outputs() {
        return outputs;
    }

    /**
     * Counts a record; the numbers of its institutions, also where pairs leave it out.
     *
     * @param countries in how many countries the record has an address
     */
    int[] add(PlacedRecord placed, int countries) {
        int[] ids = numbers(placed);
        int n = ids.length;
        if (n == 0) {
            return NOBODY;
        }
        if (n > mostUnits) {
            leftOut++;
            return ids;
        }
        int year = placed.record().year().orElse(Signature.NO_YEAR);
        int type = placed.record().type().code();
        for (int id : ids) {
            int row = outputs.row(key(id, id, year, type));
            outputs.add(row, RECORDS, 1);
            outputs.add(row, CREDIT, Counting.unitCredit(n));
            outputs.add(row, SINGLE_COUNTRY, countries == 1 ? 1 : 0);
            outputs.add(row, MULTIPLE_COUNTRIES, countries > 1 ? 1 : 0);
        }
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                pairs.add(Math.min(ids[a], ids[b]), Math.max(ids[a], ids[b]), year, type, n);
            }
        }
        return ids;
    }

    /** The numbers of the institutions over all addresses, each once and counted once, under the first name that it has there. */
    private int[] numbers(PlacedRecord placed) {
        int[] numbers = NOBODY;
        int n = 0;
        for (PlacedAddress address : placed.addresses()) {
            for (Institution institution : address.institutions()) {
                int number = index.of(institution);
                if (!contains(numbers, n, number)) {
                    numbers = n == numbers.length ? Arrays.copyOf(numbers, Math.max(4, 2 * n)) : numbers;
                    numbers[n++] = number;
                    index.count(number, institution);
                }
            }
        }
        return n == numbers.length ? numbers : Arrays.copyOf(numbers, n);
    }

    private static boolean contains(int[] numbers, int n, int number) {
        for (int i = 0; i < n; i++) {
            if (numbers[i] == number) {
                return true;
            }
        }
        return false;
    }

    /** Adds another tally; the numbers here of its institutions. */
    int[] merge(InstitutionTally other) {
        int[] mapped = index.addAll(other.index);
        addOutputs(outputs, other.outputs, mapped);
        pairs.addAll(other.pairs, mapped);
        leftOut = Math.addExact(leftOut, other.leftOut);
        return mapped;
    }

    private static void addOutputs(LongTable into, LongTable from, int[] mapped) {
        from.forEachRow(row -> {
            int target = into.row(remapped(from.key(row), mapped));
            for (int c = 0; c < OUTPUTS; c++) {
                into.add(target, c, from.get(row, c));
            }
        });
    }

    private static long remapped(long key, int[] mapped) {
        int a = mapped[first(key)];
        int b = mapped[second(key)];
        return key(Math.min(a, b), Math.max(a, b), year(key), typeCode(key));
    }

    /** Writes everything; the place of each institution's number in order of the ids. */
    int[] writeTo(DataOutputStream out) throws IOException {
        out.writeInt(mostUnits);
        out.writeLong(leftOut);
        int[] ranks = index.writeTo(out);
        LongTable ranked = new LongTable(OUTPUTS);
        addOutputs(ranked, outputs, ranks);
        out.writeInt(ranked.size());
        for (int row : ranked.sortedRows()) {
            out.writeLong(ranked.key(row));
            for (int c = 0; c < OUTPUTS; c++) {
                out.writeLong(ranked.get(row, c));
            }
        }
        PairLog rankedPairs = new PairLog();
        rankedPairs.addAll(pairs, ranks);
        rankedPairs.packed().writeTo(out);
        return ranks;
    }

    static InstitutionTally readFrom(DataInputStream in) throws IOException {
        InstitutionTally tally = new InstitutionTally(in.readInt());
        tally.leftOut = in.readLong();
        tally.index.readFrom(in);
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            int row = tally.outputs.row(in.readLong());
            for (int c = 0; c < OUTPUTS; c++) {
                tally.outputs.add(row, c, in.readLong());
            }
        }
        tally.pairs.take(SortedSums.readFrom(in));
        return tally;
    }

    static long key(int a, int b, int year, int typeCode) {
        long pair = ((long) a << INDEX_BITS) | b;
        return (((pair << YEAR_BITS) | year) << TYPE_BITS) | typeCode;
    }

    static int first(long key) {
        return (int) (key >>> (INDEX_BITS + YEAR_BITS + TYPE_BITS));
    }

    static int second(long key) {
        return (int) (key >>> (YEAR_BITS + TYPE_BITS)) & ((1 << INDEX_BITS) - 1);
    }

    static int year(long key) {
        return (int) (key >>> TYPE_BITS) & ((1 << YEAR_BITS) - 1);
    }

    static int typeCode(long key) {
        return (int) key & ((1 << TYPE_BITS) - 1);
    }

    static RecordType type(long key) {
        return RecordType.ofCode(typeCode(key));
    }
}
