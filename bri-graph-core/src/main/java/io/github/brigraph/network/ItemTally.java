package io.github.brigraph.network;

import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.record.RecordType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.function.IntPredicate;

/**
 * How many records of each signature carry an institution, a category, an industry: what top lists need and pairs cannot
 * give, for any focal unit, group, field and period asked for later.
 *
 * <p>Memory: O(distinct pairs of an item and a signature).
 */
final class ItemTally {

    /** Records, and credit of an industry in units of 1/{@link Counting#SCALE}. */
    private static final int WIDTH = 2;

    /** The patents without an industry stand under this code. */
    private static final String NO_INDUSTRY = "";

    private final LongTable institutions = new LongTable(1);
    private final LongTable categories = new LongTable(1);
    private final LongTable industries = new LongTable(WIDTH);
    private final TextIndex categoryNames = new TextIndex();
    private final TextIndex industryCodes = new TextIndex();

    /** Texts by small numbers, in order of arrival. */
    private static final class TextIndex {

        private final Map<String, Integer> numbers = new HashMap<>();
        private final List<String> texts = new ArrayList<>();

        int of(String text) {
            Integer known = numbers.get(text);
            if (known != null) {
                return known;
            }
            numbers.put(text, texts.size());
            texts.add(text);
            return texts.size() - 1;
        }
    }

    void add(int signature, PlacedRecord placed, int[] institutionNumbers, SortedMap<String, Double> shares) {
        for (int institution : institutionNumbers) {
            institutions.add(institutions.row(key(institution, signature)), 0, 1);
        }
        placed.record().core().categories().stream()
                .distinct()
                .forEach(c -> categories.add(categories.row(key(categoryNames.of(c), signature)), 0, 1));
        if (shares.isEmpty() && placed.record().type() == RecordType.PATENT) {
            industries.add(industries.row(key(industryCodes.of(NO_INDUSTRY), signature)), 0, 1);
        }
        shares.forEach((code, share) -> {
            int row = industries.row(key(industryCodes.of(code), signature));
            industries.add(row, 0, 1);
            industries.add(row, 1, Math.round(share * Counting.SCALE));
        });
    }

    void merge(ItemTally other, int[] signatures, int[] institutionNumbers) {
        merge(institutions, other.institutions, new int[][] {institutionNumbers, signatures}, 1);
        merge(categories, other.categories, new int[][] {mapped(categoryNames, other.categoryNames), signatures}, 1);
        merge(
                industries,
                other.industries,
                new int[][] {mapped(industryCodes, other.industryCodes), signatures},
                WIDTH);
    }

    private static int[] mapped(TextIndex into, TextIndex from) {
        return from.texts.stream().mapToInt(into::of).toArray();
    }

    private static void merge(LongTable into, LongTable from, int[][] mapped, int width) {
        from.forEachRow(row -> {
            long key = from.key(row);
            int target = into.row(key(mapped[0][item(key)], mapped[1][signature(key)]));
            for (int c = 0; c < width; c++) {
                into.add(target, c, from.get(row, c));
            }
        });
    }

    /** Sums by institution number over the signatures that are asked for. */
    long[][] institutions(int count, IntPredicate asked) {
        return sums(institutions, count, asked);
    }

    /** Sums by category, in order of their names. */
    List<ItemCount<String>> categories(IntPredicate asked) {
        return counts(categories, categoryNames, asked);
    }

    /** Sums by industry, in order of their codes. */
    List<ItemCount<String>> industries(IntPredicate asked) {
        return counts(industries, industryCodes, asked).stream()
                .filter(c -> !c.item().equals(NO_INDUSTRY))
                .toList();
    }

    /** The patents that have no industry. */
    long withoutIndustry(IntPredicate asked) {
        return counts(industries, industryCodes, asked).stream()
                .filter(c -> c.item().equals(NO_INDUSTRY))
                .mapToLong(ItemCount::records)
                .sum();
    }

    private static List<ItemCount<String>> counts(LongTable table, TextIndex index, IntPredicate asked) {
        long[][] sums = sums(table, index.texts.size(), asked);
        List<ItemCount<String>> counts = new ArrayList<>();
        for (int i = 0; i < index.texts.size(); i++) {
            if (sums[0][i] > 0) {
                counts.add(new ItemCount<>(index.texts.get(i), sums[0][i], Counting.records(sums[1][i])));
            }
        }
        counts.sort(Comparator.comparing(ItemCount::item));
        return counts;
    }

    private static long[][] sums(LongTable table, int items, IntPredicate asked) {
        long[][] sums = new long[WIDTH][items];
        table.forEachRow(row -> {
            long key = table.key(row);
            if (asked.test(signature(key))) {
                int item = item(key);
                for (int c = 0; c < table.width(); c++) {
                    sums[c][item] = Math.addExact(sums[c][item], table.get(row, c));
                }
            }
        });
        return sums;
    }

    private static long key(int item, int signature) {
        return (long) item << 32 | signature;
    }

    private static int item(long key) {
        return (int) (key >>> 32);
    }

    private static int signature(long key) {
        return (int) key;
    }

    void writeTo(DataOutputStream out, int[] signatureRanks, int[] institutionRanks) throws IOException {
        write(out, institutions, institutionRanks, signatureRanks);
        writeNamed(out, categories, categoryNames, signatureRanks);
        writeNamed(out, industries, industryCodes, signatureRanks);
    }

    private static void writeNamed(DataOutputStream out, LongTable table, TextIndex index, int[] signatureRanks)
            throws IOException {
        List<String> sorted = index.texts.stream().sorted().toList();
        out.writeInt(sorted.size());
        int[] ranks = new int[sorted.size()];
        for (int rank = 0; rank < sorted.size(); rank++) {
            SavedText.write(out, sorted.get(rank));
            ranks[index.of(sorted.get(rank))] = rank;
        }
        write(out, table, ranks, signatureRanks);
    }

    private static void write(DataOutputStream out, LongTable table, int[] items, int[] signatures) throws IOException {
        int[] rows = table.sortedRows();
        long[] keys = new long[rows.length];
        for (int i = 0; i < rows.length; i++) {
            long key = table.key(rows[i]);
            keys[i] = key(items[item(key)], signatures[signature(key)]);
        }
        Integer[] order = new Integer[rows.length];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, Comparator.comparingLong(i -> keys[i]));
        out.writeInt(rows.length);
        for (int i : order) {
            out.writeLong(keys[i]);
            for (int c = 0; c < table.width(); c++) {
                out.writeLong(table.get(rows[i], c));
            }
        }
    }

    void readFrom(DataInputStream in) throws IOException {
        read(in, institutions);
        readNames(in, categoryNames);
        read(in, categories);
        readNames(in, industryCodes);
        read(in, industries);
    }

    private static void readNames(DataInputStream in, TextIndex index) throws IOException {
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            index.of(SavedText.read(in));
        }
    }

    private static void read(DataInputStream in, LongTable table) throws IOException {
        int size = in.readInt();
        for (int i = 0; i < size; i++) {
            int row = table.row(in.readLong());
            for (int c = 0; c < table.width(); c++) {
                table.add(row, c, in.readLong());
            }
        }
    }
}
