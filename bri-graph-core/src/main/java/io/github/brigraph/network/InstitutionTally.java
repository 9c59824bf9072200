package io.github.brigraph.network;

import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.record.RecordType;
import io.github.brigraph.unit.Institution;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collection;

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

    /** The columns of {@link #pairs}. */
    static final int FULL = 0;

    static final int NEWMAN = 1;
    static final int REFINED = 2;

    /** The columns of {@link #outputs}. */
    static final int RECORDS = 0;

    static final int CREDIT = 1;
    static final int SINGLE_COUNTRY = 2;
    static final int MULTIPLE_COUNTRIES = 3;

    private static final int[] NOBODY = {};

    private final int mostUnits;
    private final InstitutionIndex index = new InstitutionIndex();
    private final LongTable pairs = new LongTable(3);
    private final LongTable outputs = new LongTable(4);
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

    LongTable pairs() {
        return pairs;
    }

    LongTable outputs() {
        return outputs;
    }

    /** Counts a record; the numbers of its institutions, also where pairs leave it out. */
    int[] add(PlacedRecord placed) {
        Collection<Institution> institutions = placed.institutions();
        int n = institutions.size();
        if (n == 0) {
            return NOBODY;
        }
        int[] ids = institutions.stream().mapToInt(index::add).toArray();
        if (n > mostUnits) {
            leftOut++;
            return ids;
        }
        int year = placed.record().year().orElse(Signature.NO_YEAR);
        RecordType type = placed.record().type();
        int countries = placed.countries().size();
        for (int id : ids) {
            int row = outputs.row(key(id, id, year, type));
            outputs.add(row, RECORDS, 1);
            outputs.add(row, CREDIT, Counting.unitCredit(n));
            outputs.add(row, SINGLE_COUNTRY, countries == 1 ? 1 : 0);
            outputs.add(row, MULTIPLE_COUNTRIES, countries > 1 ? 1 : 0);
        }
        addPairs(ids, year, type);
        return ids;
    }

    private void addPairs(int[] ids, int year, RecordType type) {
        if (ids.length < 2) {
            return;
        }
        long newman = Counting.FRACTIONAL.pairCredit(ids.length);
        long refined = Counting.FRACTIONAL_REFINED.pairCredit(ids.length);
        for (int a = 0; a < ids.length; a++) {
            for (int b = a + 1; b < ids.length; b++) {
                int row = pairs.row(key(Math.min(ids[a], ids[b]), Math.max(ids[a], ids[b]), year, type));
                pairs.add(row, FULL, 1);
                pairs.add(row, NEWMAN, newman);
                pairs.add(row, REFINED, refined);
            }
        }
    }

    /** Adds another tally; the numbers here of its institutions. */
    int[] merge(InstitutionTally other) {
        int[] mapped = index.addAll(other.index);
        mergeTable(outputs, other.outputs, mapped, 4);
        mergeTable(pairs, other.pairs, mapped, 3);
        leftOut = Math.addExact(leftOut, other.leftOut);
        return mapped;
    }

    private static void mergeTable(LongTable into, LongTable from, int[] mapped, int width) {
        from.forEachRow(row -> {
            int target = into.row(remapped(from.key(row), mapped));
            for (int c = 0; c < width; c++) {
                into.add(target, c, from.get(row, c));
            }
        });
    }

    private static long remapped(long key, int[] mapped) {
        int a = mapped[first(key)];
        int b = mapped[second(key)];
        return key(Math.min(a, b), Math.max(a, b), year(key), type(key));
    }

    /** Writes everything; the place of each institution's number in order of the ids. */
    int[] writeTo(DataOutputStream out) throws IOException {
        out.writeInt(mostUnits);
        out.writeLong(leftOut);
        int[] ranks = index.writeTo(out);
        writeTable(out, outputs, ranks, 4);
        writeTable(out, pairs, ranks, 3);
        return ranks;
    }

    private static void writeTable(DataOutputStream out, LongTable table, int[] ranks, int width) throws IOException {
        int[] rows = table.sortedRows();
        long[] keys = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            keys[i] = remapped(table.key(rows[i]), ranks);
        }
        Integer[] order = new Integer[rows.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, java.util.Comparator.comparingLong(i -> keys[i]));
        out.writeInt(rows.length);
        for (int i : order) {
            out.writeLong(keys[i]);
            for (int c = 0; c < width; c++) {
                out.writeLong(table.get(rows[i], c));
            }
        }
    }

    static InstitutionTally readFrom(DataInputStream in) throws IOException {
        InstitutionTally tally = new InstitutionTally(in.readInt());
        tally.leftOut = in.readLong();
        tally.index.readFrom(in);
        readTable(in, tally.outputs, 4);
        readTable(in, tally.pairs, 3);
        return tally;
    }

    private static void readTable(DataInputStream in, LongTable table, int width) throws IOException {
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            int row = table.row(in.readLong());
            for (int c = 0; c < width; c++) {
                table.add(row, c, in.readLong());
            }
        }
    }

    private static long key(int a, int b, int year, RecordType type) {
        long pair = ((long) a << INDEX_BITS) | b;
        return (((pair << YEAR_BITS) | year) << TYPE_BITS) | type.code();
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

    static RecordType type(long key) {
        return RecordType.ofCode((int) key & ((1 << TYPE_BITS) - 1));
    }
}
