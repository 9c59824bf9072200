package io.github.brigraph.network;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.record.RecordType;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.TerritoryPolicy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A question about countries, asked of a tally. Immutable: every method gives a new question.
 *
 * <p>A record folds under the territory policy before it is counted: of China, Hong Kong and Singapore it becomes China
 * and Singapore, counted once. Answering takes O(signatures) time, whatever the number of records.
 */
public final class CountryQuery {

    private final CountryTally tally;
    private final Settings settings;

    CountryQuery(CountryTally tally) {
        this(
                tally,
                new Settings(
                        Counting.FULL,
                        Period.ALL,
                        EnumSet.allOf(RecordType.class),
                        TerritoryPolicy.iso(),
                        Integer.MAX_VALUE,
                        Optional.empty(),
                        Optional.empty()));
    }

    private CountryQuery(CountryTally tally, Settings settings) {
        this.tally = tally;
        this.settings = settings;
    }

    private record Settings(
            Counting counting,
            Period period,
            Set<RecordType> types,
            TerritoryPolicy policy,
            int mostUnits,
            Optional<Country> carrying,
            Optional<Set<Country>> among) {}

    /** Counts this way. */
    public CountryQuery counting(Counting counting) {
        Settings s = settings;
        return with(new Settings(counting, s.period, s.types, s.policy, s.mostUnits, s.carrying, s.among));
    }

    /** Counts only records of these years; records without a year are then left out. */
    public CountryQuery years(int first, int last) {
        return years(new Period(first, last));
    }

    /** Counts only records of a period. */
    public CountryQuery years(Period period) {
        Settings s = settings;
        return with(new Settings(s.counting, period, s.types, s.policy, s.mostUnits, s.carrying, s.among));
    }

    /** Counts only records of these types. */
    public CountryQuery types(Set<RecordType> types) {
        Settings s = settings;
        return with(new Settings(s.counting, s.period, Set.copyOf(types), s.policy, s.mostUnits, s.carrying, s.among));
    }

    /** Folds territories under a policy. */
    public CountryQuery territories(TerritoryPolicy policy) {
        Settings s = settings;
        return with(new Settings(s.counting, s.period, s.types, policy, s.mostUnits, s.carrying, s.among));
    }

    /** Leaves out records of more countries than this, counted after folding. */
    public CountryQuery mostUnits(int most) {
        checkArgument(most >= 1, "the largest number of units a record must be at least 1, was %s", most);
        Settings s = settings;
        return with(new Settings(s.counting, s.period, s.types, s.policy, most, s.carrying, s.among));
    }

    /** Counts only records that carry a country. */
    public CountryQuery carrying(Country country) {
        Settings s = settings;
        return with(new Settings(s.counting, s.period, s.types, s.policy, s.mostUnits, Optional.of(country), s.among));
    }

    /** Keeps only these countries as nodes; the others still count in n, the number of units on a record. */
    public CountryQuery among(Collection<Country> countries) {
        Settings s = settings;
        return with(new Settings(
                s.counting, s.period, s.types, s.policy, s.mostUnits, s.carrying, Optional.of(Set.copyOf(countries))));
    }

    private CountryQuery with(Settings changed) {
        return new CountryQuery(tally, changed);
    }

    /**
     * The network: every country that has a record, tied to those that it has joint records with.
     *
     * @throws ArithmeticException if a sum of credit does not fit (after more than 1.7e9 records)
     */
    public CollaborationNetwork<Country> network() {
        Sums sums = new Sums();
        forEachRecordSet((units, year, count) -> sums.add(units, year, count));
        return sums.network();
    }

    /** The number of records that the question is about, with or without a country. */
    public long records() {
        long[] total = {0};
        forEachRecordSet((units, year, count) -> total[0] = Math.addExact(total[0], count));
        return total[0];
    }

    /** The numbers of records by year; records without a year stand under 0. */
    public SortedMap<Integer, Long> recordsByYear() {
        return recordsByYear(units -> true);
    }

    /**
     * The numbers of records by year whose countries, after folding, fulfil a condition; records without a year stand
     * under 0.
     */
    public SortedMap<Integer, Long> recordsByYear(java.util.function.Predicate<List<Country>> condition) {
        SortedMap<Integer, Long> years = new TreeMap<>();
        forEachRecordSet((units, year, count) -> {
            if (condition.test(units.stream().mapToObj(Country::at).toList())) {
                years.merge(year, count, Math::addExact);
            }
        });
        return years;
    }

    /** Takes the distinct units of equal records. */
    private interface RecordSetVisitor {
        void visit(BitSet units, int year, long count);
    }

    private void forEachRecordSet(RecordSetVisitor visitor) {
        int[] folded = Country.all().stream()
                .mapToInt(c -> settings.policy.fold(c).index())
                .toArray();
        int carried = settings.carrying.map(c -> folded[c.index()]).orElse(-1);
        BitSet units = new BitSet();
        tally.forEach((signature, count) -> {
            if (!settings.types.contains(signature.type()) || !settings.period.contains(signature.rawYear())) {
                return;
            }
            units.clear();
            for (int i = 0; i < signature.size(); i++) {
                units.set(folded[signature.countryIndex(i)]);
            }
            if (units.cardinality() <= settings.mostUnits && (carried < 0 || units.get(carried))) {
                visitor.visit(units, signature.rawYear(), count);
            }
        });
    }

    private final class Sums {

        private final int n = Country.all().size();
        private final NodeSums nodes = new NodeSums(n);
        private final TieSums[] ties = new TieSums[n * n];
        private final boolean[] kept = new boolean[n];

        Sums() {
            Arrays.fill(ties, new TieSums(0, 0, 0, 0));
            for (int i = 0; i < n; i++) {
                Country country = Country.at(i);
                kept[i] = settings.among.map(a -> a.contains(country)).orElse(true);
            }
        }

        void add(BitSet units, int year, long count) {
            int size = units.cardinality();
            if (size == 0) {
                return;
            }
            long pairCredit = size > 1 ? settings.counting.pairCredit(size) : 0;
            for (int a = units.nextSetBit(0); a >= 0; a = units.nextSetBit(a + 1)) {
                if (!kept[a]) {
                    continue;
                }
                nodes.add(a, size, size, count);
                for (int b = units.nextSetBit(a + 1); b >= 0; b = units.nextSetBit(b + 1)) {
                    if (kept[b]) {
                        addPair(a * n + b, year, count, pairCredit);
                    }
                }
            }
        }

        private void addPair(int pair, int year, long count, long pairCredit) {
            ties[pair] = ties[pair].plus(count, Math.multiplyExact(pairCredit, count), year);
        }

        CollaborationNetwork<Country> network() {
            List<Country> units = new ArrayList<>();
            int[] nodeOf = new int[n];
            for (int i = 0; i < n; i++) {
                if (nodes.has(i)) {
                    nodeOf[i] = units.size();
                    units.add(Country.at(i));
                }
            }
            NetworkBuilder<Country> builder = new NetworkBuilder<>(units, settings.counting, settings.period);
            units.forEach(u -> builder.output(nodes.output(u.index())));
            for (int a = 0; a < n; a++) {
                for (int b = a + 1; b < n; b++) {
                    TieSums tie = ties[a * n + b];
                    if (tie.papers() > 0) {
                        builder.tie(nodeOf[a], nodeOf[b], tie);
                    }
                }
            }
            return builder.build();
        }
    }
}
