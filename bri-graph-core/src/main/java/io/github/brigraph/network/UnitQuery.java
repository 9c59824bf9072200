package io.github.brigraph.network;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.base.Suppliers;
import io.github.brigraph.record.RecordType;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.TerritoryPolicy;
import io.github.brigraph.unit.Unit;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.function.Supplier;

/**
 * A question about countries, or about subdivisions of some beside whole countries elsewhere, asked of a tally. Immutable:
 * every method gives a new question.
 *
 * <p>A question must not be asked while records are added to the tally; it answers from the tally as it was when it was
 * first asked.
 *
 * <p>A record folds under the territory policy before it is counted: of China, Hong Kong and Singapore it becomes China
 * and Singapore, counted once. Answering takes O(signatures) time, whatever the number of records.
 *
 * @param <U> the kind of unit
 */
public final class UnitQuery<U extends Unit> {

    private final TallyParts parts;
    private final UnitLevel<U> level;
    private final Settings settings;
    /** What is counted and which units are kept does not change the groups, so questions that differ in these share them. */
    private final Supplier<RecordGroups<U>> groups;

    private UnitQuery(TallyParts parts, UnitLevel<U> level, Settings settings) {
        this(parts, level, settings, Suppliers.memoize(() -> RecordGroups.of(parts, level, settings)));
    }

    private UnitQuery(TallyParts parts, UnitLevel<U> level, Settings settings, Supplier<RecordGroups<U>> groups) {
        this.parts = parts;
        this.level = level;
        this.settings = settings;
        this.groups = groups;
    }

    static UnitQuery<Country> countries(TallyParts parts) {
        return new UnitQuery<>(parts, UnitLevel.countries(), Settings.ALL);
    }

    static UnitQuery<Unit> subdivisions(TallyParts parts, Collection<Country> divided) {
        return new UnitQuery<>(parts, UnitLevel.divided(divided), Settings.ALL);
    }

    /** What is asked; units by their ids. */
    record Settings(
            Counting counting,
            Period period,
            Set<RecordType> types,
            TerritoryPolicy policy,
            int mostUnits,
            Optional<Unit> carrying,
            Optional<Set<Unit>> among,
            OptionalInt field) {

        static final Settings ALL = new Settings(
                Counting.FULL,
                Period.ALL,
                EnumSet.allOf(RecordType.class),
                TerritoryPolicy.iso(),
                Integer.MAX_VALUE,
                Optional.empty(),
                Optional.empty(),
                OptionalInt.empty());

        Settings counting(Counting value) {
            return new Settings(value, period, types, policy, mostUnits, carrying, among, field);
        }

        Settings period(Period value) {
            return new Settings(counting, value, types, policy, mostUnits, carrying, among, field);
        }

        Settings types(Set<RecordType> value) {
            return new Settings(counting, period, Set.copyOf(value), policy, mostUnits, carrying, among, field);
        }

        Settings policy(TerritoryPolicy value) {
            return new Settings(counting, period, types, value, mostUnits, carrying, among, field);
        }

        Settings mostUnits(int value) {
            return new Settings(counting, period, types, policy, value, carrying, among, field);
        }

        Settings carrying(Unit value) {
            return new Settings(counting, period, types, policy, mostUnits, Optional.of(value), among, field);
        }

        Settings among(Collection<? extends Unit> value) {
            return new Settings(
                    counting, period, types, policy, mostUnits, carrying, Optional.of(Set.copyOf(value)), field);
        }

        Settings field(int value) {
            return new Settings(counting, period, types, policy, mostUnits, carrying, among, OptionalInt.of(value));
        }

        boolean asks(Signature signature) {
            return types.contains(signature.type())
                    && period.contains(signature.rawYear())
                    && (field.isEmpty() || (signature.fields() >>> field.getAsInt() & 1) == 1);
        }
    }

    private UnitQuery<U> with(Settings changed) {
        return new UnitQuery<>(parts, level, changed);
    }

    /** Counts this way. */
    public UnitQuery<U> counting(Counting counting) {
        return new UnitQuery<>(parts, level, settings.counting(counting), groups);
    }

    /** Counts only records of these years; records without a year are then left out. */
    public UnitQuery<U> years(int first, int last) {
        return years(new Period(first, last));
    }

    /** Counts only records of a period. */
    public UnitQuery<U> years(Period period) {
        return with(settings.period(period));
    }

    /** Counts only records of these types. */
    public UnitQuery<U> types(Set<RecordType> types) {
        return with(settings.types(types));
    }

    /** Folds territories under a policy. */
    public UnitQuery<U> territories(TerritoryPolicy policy) {
        return with(settings.policy(policy));
    }

    /** Leaves out records of more units than this, counted after folding. */
    public UnitQuery<U> mostUnits(int most) {
        checkArgument(most >= 1, "the largest number of units a record must be at least 1, was %s", most);
        return with(settings.mostUnits(most));
    }

    /** Counts only records that carry a unit, as it is after folding. */
    public UnitQuery<U> carrying(U unit) {
        return with(settings.carrying(unit));
    }

    /** Keeps only these units as nodes; the others still count in n, the number of units on a record. */
    public UnitQuery<U> among(Collection<? extends U> units) {
        return new UnitQuery<>(parts, level, settings.among(units), groups);
    }

    /** Counts only records of a field, by its place among the tally's fields. */
    public UnitQuery<U> field(int place) {
        checkArgument(place >= 0 && place < Long.SIZE, "the place of a field must be in [0, 63], was %s", place);
        return with(settings.field(place));
    }

    /** The way of counting. */
    public Counting counting() {
        return settings.counting();
    }

    /**
     * The network: every unit that has a record, tied to those that it has joint records with.
     *
     * @throws ArithmeticException if a sum of credit does not fit (after more than 1.7e9 records)
     */
    public CollaborationNetwork<U> network() {
        RecordGroups<U> groups = groups();
        return new GroupSums<>(groups, settings.counting(), settings.period())
                .network(
                        groups::count,
                        unit -> settings.among.map(a -> a.contains(unit)).orElse(true));
    }

    /**
     * The years of a network that this question has given, or of a part of it. O(Σ n²) over the groups of records, for n
     * units on a record.
     */
    public NetworkHistory<U> history(CollaborationNetwork<U> network) {
        RecordGroups<U> all = groups();
        NetworkHistory.Draft<U> draft = new NetworkHistory.Draft<>(network);
        int[] nodes = all.units().stream().mapToInt(network::nodeOf).toArray();
        for (int group = 0; group < all.size(); group++) {
            int size = all.unitCount(group);
            int year = all.year(group).orElse(Signature.NO_YEAR);
            long credit = size > 1 ? Math.multiplyExact(settings.counting().pairCredit(size), all.count(group)) : 0;
            for (int i = 0; i < size; i++) {
                int node = nodes[all.unit(group, i)];
                draft.unit(node, year, all.count(group));
                for (int j = i + 1; j < size; j++) {
                    draft.tie(node, nodes[all.unit(group, j)], year, credit);
                }
            }
        }
        return draft.build();
    }

    /** The records that the question is about, those that are alike together. */
    public RecordGroups<U> groups() {
        return groups.get();
    }

    /** The number of records that the question is about, with or without a unit. */
    public long records() {
        return groups().records(group -> true);
    }

    /** The numbers of records by year; records without a year stand under 0. */
    public SortedMap<Integer, Long> recordsByYear() {
        return recordsByYear(units -> true);
    }

    /**
     * The numbers of records by year whose units, after folding, fulfil a condition; records without a year stand under 0.
     */
    public SortedMap<Integer, Long> recordsByYear(Predicate<List<U>> condition) {
        SortedMap<Integer, Long> years = new TreeMap<>();
        RecordGroups<U> all = groups();
        for (int group = 0; group < all.size(); group++) {
            if (condition.test(all.unitsOf(group))) {
                years.merge(all.year(group).orElse(Signature.NO_YEAR), all.count(group), Math::addExact);
            }
        }
        return years;
    }
}
