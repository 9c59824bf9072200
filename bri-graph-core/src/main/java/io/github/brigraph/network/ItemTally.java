package io.github.brigraph.network;

import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.record.RecordType;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
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

    /** The patents without an industry stand under this code. */
    private static final String NO_INDUSTRY = "";

    private final CountLog institutions = new CountLog();
    private final CountLog categories = new CountLog();
    private final CountLog industries = new CountLog();
    /** Shares in industries, in units of 1/{@link Counting#SCALE}. */
    private final CountLog shares = new CountLog();

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

        /** The numbers here of another index's numbers. */
        int[] addAll(TextIndex other) {
            return other.texts.stream().mapToInt(this::of).toArray();
        }

        /** Writes the texts in their order; the place of each number in it. */
        int[] writeTo(DataOutputStream out) throws IOException {
            List<String> sorted = texts.stream().sorted().toList();
            out.writeInt(sorted.size());
            int[] ranks = new int[sorted.size()];
            for (int rank = 0; rank < sorted.size(); rank++) {
                SavedText.write(out, sorted.get(rank));
                ranks[of(sorted.get(rank))] = rank;
            }
            return ranks;
        }

        void readFrom(DataInputStream in) throws IOException {
            int size = in.readInt();
            for (int i = 0; i < size; i++) {
                of(SavedText.read(in));
            }
        }
    }

    void add(int signature, PlacedRecord placed, int[] institutionNumbers, SortedMap<String, Double> shareByIndustry) {
        for (int institution : institutionNumbers) {
            institutions.add(key(institution, signature));
        }
        placed.record().core().categories().stream()
                .distinct()
                .forEach(c -> categories.add(key(categoryNames.of(c), signature)));
        if (shareByIndustry.isEmpty() && placed.record().type() == RecordType.PATENT) {
            industries.add(key(industryCodes.of(NO_INDUSTRY), signature));
        }
        shareByIndustry.forEach((code, share) -> {
            long key = key(industryCodes.of(code), signature);
            industries.add(key);
            shares.add(key, Math.round(share * Counting.SCALE));
        });
    }

    void merge(ItemTally other, int[] signatures, int[] institutionNumbers) {
        merge(institutions, other.institutions, institutionNumbers, signatures);
        merge(categories, other.categories, categoryNames.addAll(other.categoryNames), signatures);
        int[] codes = industryCodes.addAll(other.industryCodes);
        merge(industries, other.industries, codes, signatures);
        merge(shares, other.shares, codes, signatures);
    }

    private static void merge(CountLog into, CountLog from, int[] items, int[] signatures) {
        from.forEach((key, sum) -> into.add(key(items[item(key)], signatures[signature(key)]), sum));
    }

    /** Records by institution number, of the signatures that are asked for. */
    long[] institutions(int count, IntPredicate asked) {
        return sums(institutions, count, asked);
    }

    /** Records by category, in order of their names. */
    List<ItemCount<String>> categories(IntPredicate asked) {
        return counts(sums(categories, categoryNames.texts.size(), asked), new long[0], categoryNames);
    }

    /** Records and shares by industry, in order of their codes. */
    List<ItemCount<String>> industries(IntPredicate asked) {
        return industriesAndNone(asked).stream()
                .filter(c -> !c.item().equals(NO_INDUSTRY))
                .toList();
    }

    /** The patents that have no industry. */
    long withoutIndustry(IntPredicate asked) {
        return industriesAndNone(asked).stream()
                .filter(c -> c.item().equals(NO_INDUSTRY))
                .mapToLong(ItemCount::records)
                .sum();
    }

    private List<ItemCount<String>> industriesAndNone(IntPredicate asked) {
        int count = industryCodes.texts.size();
        return counts(sums(industries, count, asked), sums(shares, count, asked), industryCodes);
    }

    private static List<ItemCount<String>> counts(long[] records, long[] credit, TextIndex index) {
        List<ItemCount<String>> counts = new ArrayList<>();
        for (int i = 0; i < records.length; i++) {
            if (records[i] > 0) {
                double fractional = credit.length == 0 ? 0 : Counting.records(credit[i]);
                counts.add(new ItemCount<>(index.texts.get(i), records[i], fractional));
            }
        }
        counts.sort(Comparator.comparing(ItemCount::item));
        return counts;
    }

    private static long[] sums(CountLog log, int items, IntPredicate asked) {
        long[] sums = new long[items];
        log.forEach((key, sum) -> {
            if (asked.test(signature(key))) {
                sums[item(key)] = Math.addExact(sums[item(key)], sum);
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
        write(out, categories, categoryNames.writeTo(out), signatureRanks);
        int[] codes = industryCodes.writeTo(out);
        write(out, industries, codes, signatureRanks);
        write(out, shares, codes, signatureRanks);
    }

    private static void write(DataOutputStream out, CountLog log, int[] items, int[] signatures) throws IOException {
        CountLog canonical = new CountLog();
        merge(canonical, log, items, signatures);
        canonical.writeTo(out);
    }

    /** Takes what was written; only for a tally that is empty. */
    void readFrom(DataInputStream in) throws IOException {
        institutions.readFrom(in);
        categoryNames.readFrom(in);
        categories.readFrom(in);
        industryCodes.readFrom(in);
        industries.readFrom(in);
        shares.readFrom(in);
    }
}
