package io.github.brigraph.network;

import static com.google.common.base.Preconditions.checkElementIndex;

import io.github.brigraph.record.RecordType;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * The records of a question, those together that are alike: of the same units after folding, the same year, type, fields,
 * number of unresolved addresses, and {@link InstitutionCount}. Everything that a study says about its records is a sum
 * over such groups; there are far fewer of them than records.
 *
 * <p>Units have numbers from 0 in order of their ids; groups have numbers in an order of their own that depends on nothing
 * but their content. Immutable.
 *
 * @param <U> the kind of unit
 */
public final class RecordGroups<U extends Unit> {

    private final TallyParts parts;
    private final List<U> units;
    private final Map<Unit, Integer> numbers = new HashMap<>();
    private final int[] starts;
    private final int[] members;
    private final List<Signature> about;
    private final long[] counts;
    private final int[] groupOfSignature;

    private RecordGroups(TallyParts parts, List<U> units, Drafts drafts) {
        this.parts = parts;
        this.units = units;
        for (int i = 0; i < units.size(); i++) {
            numbers.put(units.get(i), i);
        }
        int size = drafts.order.length;
        this.starts = new int[size + 1];
        for (int g = 0; g < size; g++) {
            starts[g + 1] = starts[g] + drafts.keys.get(drafts.order[g]).size();
        }
        this.members = new int[starts[size]];
        this.counts = new long[size];
        this.about = new ArrayList<>(size);
        Map<Integer, Integer> numberOfPlace = new HashMap<>();
        for (int i = 0; i < units.size(); i++) {
            numberOfPlace.put(drafts.places[i], i);
        }
        int[] rank = new int[size];
        for (int g = 0; g < size; g++) {
            Signature key = drafts.keys.get(drafts.order[g]);
            rank[drafts.order[g]] = g;
            about.add(key);
            counts[g] = drafts.counts[drafts.order[g]];
            for (int k = 0; k < key.size(); k++) {
                members[starts[g] + k] = numberOfPlace.getOrDefault(key.place(k), -1);
            }
            Arrays.sort(members, starts[g], starts[g + 1]);
        }
        this.groupOfSignature = Arrays.stream(drafts.groupOfSignature)
                .map(g -> g < 0 ? -1 : rank[g])
                .toArray();
    }

    /** What a walk over the signatures collects: folded signatures, their sums, and the places that occur. */
    private static final class Drafts {
        final Map<Signature, Integer> byKey = new HashMap<>();
        final List<Signature> keys = new ArrayList<>();
        long[] counts = new long[64];
        int[] groupOfSignature = {};
        int[] order = {};
        int[] places = {};

        int add(Signature key, long count) {
            Integer known = byKey.get(key);
            int number = known != null ? known : keys.size();
            if (known == null) {
                byKey.put(key, number);
                keys.add(key);
                if (number == counts.length) {
                    counts = Arrays.copyOf(counts, number * 2);
                }
            }
            counts[number] = Math.addExact(counts[number], count);
            return number;
        }
    }

    static <U extends Unit> RecordGroups<U> of(TallyParts parts, UnitLevel<U> level, UnitQuery.Settings settings) {
        int[] folded = level.folded(settings.policy());
        int carried =
                settings.carrying().map(unit -> folded[Places.of(unit.id())]).orElse(-1);
        Drafts drafts = new Drafts();
        SignatureTally tally = parts.signatures();
        drafts.groupOfSignature = new int[tally.size()];
        BitSet places = new BitSet();
        BitSet seen = new BitSet();
        for (int s = 0; s < tally.size(); s++) {
            drafts.groupOfSignature[s] = -1;
            Signature signature = tally.signature(s);
            if (!settings.asks(signature)) {
                continue;
            }
            places.clear();
            for (int i = 0; i < signature.size(); i++) {
                places.set(folded[signature.place(i)]);
            }
            level.dropCoarse(places);
            if (places.cardinality() <= settings.mostUnits() && (carried < 0 || places.get(carried))) {
                seen.or(places);
                drafts.groupOfSignature[s] = drafts.add(key(signature, places), tally.count(s));
            }
        }
        Integer[] order = new Integer[drafts.keys.size()];
        Arrays.setAll(order, i -> i);
        Arrays.parallelSort(order, Comparator.comparing(drafts.keys::get));
        drafts.order = Arrays.stream(order).mapToInt(Integer::intValue).toArray();
        drafts.places = seen.stream()
                .boxed()
                .sorted(Comparator.comparing((Integer p) -> level.units().apply(p)))
                .mapToInt(Integer::intValue)
                .toArray();
        List<U> units = Arrays.stream(drafts.places).mapToObj(level.units()).toList();
        return new RecordGroups<>(parts, units, drafts);
    }

    private static Signature key(Signature signature, BitSet places) {
        short[] numbers = new short[places.cardinality()];
        int n = 0;
        for (int i = places.nextSetBit(0); i >= 0; i = places.nextSetBit(i + 1)) {
            numbers[n++] = (short) i;
        }
        return new Signature(
                numbers,
                new Signature.About(
                        signature.unresolvedAddresses(),
                        signature.rawYear(),
                        signature.type(),
                        signature.fields(),
                        signature.institutions()));
    }

    /** The number of groups. */
    public int size() {
        return counts.length;
    }

    /** The units that occur, in order of their ids. */
    public List<U> units() {
        return units;
    }

    /** The number of a unit; -1 where no record has it. */
    public int number(Unit unit) {
        return numbers.getOrDefault(unit, -1);
    }

    /** How many records are in a group. */
    public long count(int group) {
        return counts[checkElementIndex(group, counts.length)];
    }

    /** How many units each record of a group has. */
    public int unitCount(int group) {
        return starts[group + 1] - starts[group];
    }

    /** The number of one of the units of a group; they ascend. */
    public int unit(int group, int i) {
        return members[starts[group] + checkElementIndex(i, unitCount(group))];
    }

    /** Whether the records of a group have a unit, by its number; they do not have unit -1. */
    public boolean has(int group, int unit) {
        return Arrays.binarySearch(members, starts[group], starts[group + 1], unit) >= 0;
    }

    /** The units of a group, in order of their ids. */
    public List<U> unitsOf(int group) {
        return IntStream.range(starts[group], starts[group + 1])
                .mapToObj(i -> units.get(members[i]))
                .toList();
    }

    /** The year of a group, where its records have one. */
    public OptionalInt year(int group) {
        int year = about.get(group).rawYear();
        return year == Signature.NO_YEAR ? OptionalInt.empty() : OptionalInt.of(year);
    }

    /** The type of the records of a group. */
    public RecordType type(int group) {
        return about.get(group).type();
    }

    /** The bits of the fields that the records of a group are in. */
    public long fields(int group) {
        return about.get(group).fields();
    }

    /** How many addresses of each record of a group were resolved to no country. */
    public int unresolvedAddresses(int group) {
        return about.get(group).unresolvedAddresses();
    }

    /** How many institutions each record of a group has. */
    public InstitutionCount institutionCount(int group) {
        return about.get(group).institutions();
    }

    /** One round of SplitMix64 over a running value (Steele, Lea and Flood 2014, doi 10.1145/2714064.2660195). */
    static long mixed(long hash, long value) {
        long z = (hash ^ value) + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    /** The number of records of the groups that fulfil a condition. */
    public long records(IntPredicate condition) {
        long records = 0;
        for (int g = 0; g < counts.length; g++) {
            if (condition.test(g)) {
                records = Math.addExact(records, counts[g]);
            }
        }
        return records;
    }

    /** The records of each institution in the groups that fulfil a condition, in order of the institutions' ids. */
    public List<ItemCount<Institution>> institutions(IntPredicate condition) {
        InstitutionIndex index = parts.institutions();
        long[] records = parts.items().institutions(index.size(), asked(condition));
        return IntStream.range(0, records.length)
                .filter(i -> records[i] > 0)
                .mapToObj(i -> new ItemCount<>(index.get(i), records[i], 0))
                .sorted(Comparator.comparing(ItemCount::item))
                .toList();
    }

    /** The records of each category in the groups that fulfil a condition, in order of the categories. */
    public List<ItemCount<String>> categories(IntPredicate condition) {
        return parts.items().categories(asked(condition));
    }

    /** The records of each industry, whole and by share, in the groups that fulfil a condition, in order of the codes. */
    public List<ItemCount<String>> industries(IntPredicate condition) {
        return parts.items().industries(asked(condition));
    }

    /** The patents without an industry in the groups that fulfil a condition. */
    public long unclassified(IntPredicate condition) {
        return parts.items().withoutIndustry(asked(condition));
    }

    private IntPredicate asked(IntPredicate condition) {
        boolean[] wanted = new boolean[counts.length];
        for (int g = 0; g < counts.length; g++) {
            wanted[g] = condition.test(g);
        }
        return signature -> groupOfSignature[signature] >= 0 && wanted[groupOfSignature[signature]];
    }
}
