package io.github.brigraph.network;

import io.github.brigraph.record.RecordType;
import io.github.brigraph.unit.Institution;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * A question about institutions, asked of a tally. Immutable: every method gives a new question.
 *
 * <p>Answering takes O(pairs × years) time and memory.
 */
public final class InstitutionQuery {

    private final InstitutionTally tally;
    private final Counting counting;
    private final Period period;
    private final Set<RecordType> types;

    InstitutionQuery(InstitutionTally tally) {
        this(tally, Counting.FULL, Period.ALL, EnumSet.allOf(RecordType.class));
    }

    private InstitutionQuery(InstitutionTally tally, Counting counting, Period period, Set<RecordType> types) {
        this.tally = tally;
        this.counting = counting;
        this.period = period;
        this.types = types;
    }

    /** Counts this way. */
    public InstitutionQuery counting(Counting value) {
        return new InstitutionQuery(tally, value, period, types);
    }

    /** Counts only records of these years; records without a year are then left out. */
    public InstitutionQuery years(int first, int last) {
        return years(new Period(first, last));
    }

    /** Counts only records of a period. */
    public InstitutionQuery years(Period value) {
        return new InstitutionQuery(tally, counting, value, types);
    }

    /** Counts only records of these types. */
    public InstitutionQuery types(Set<RecordType> value) {
        return new InstitutionQuery(tally, counting, period, Set.copyOf(value));
    }

    /** How many records the tally left out because they have more institutions than its limit. */
    public long leftOut() {
        return tally.leftOut();
    }

    /** The network: every institution that has a record, tied to those that it has joint records with. */
    public CollaborationNetwork<Institution> network() {
        NodeSums sums = outputs();
        int[] numberOf = withOutput(sums);
        List<Institution> units =
                Arrays.stream(numberOf).mapToObj(tally.index()::get).toList();
        NetworkBuilder<Institution> builder = new NetworkBuilder<>(units, counting, period);
        Arrays.stream(numberOf).mapToObj(sums::output).forEach(builder::output);
        builder.records(records());
        addTies(builder, numberOf);
        return builder.build();
    }

    /** The years of a network that this question has given, or of a part of it. O(pairs × years). */
    public NetworkHistory<Institution> history(CollaborationNetwork<Institution> network) {
        NetworkHistory.Draft<Institution> draft = new NetworkHistory.Draft<>(network);
        int[] nodes = IntStream.range(0, tally.index().size())
                .map(number -> network.nodeOf(tally.index().get(number)))
                .toArray();
        LongTable outputs = tally.outputs();
        outputs.forEachRow(row -> {
            long key = outputs.key(row);
            if (asked(key)) {
                draft.unit(
                        nodes[InstitutionTally.first(key)],
                        InstitutionTally.year(key),
                        outputs.get(row, InstitutionTally.RECORDS));
            }
        });
        tally.pairs().forEach((key, full, newman, refined) -> {
            if (asked(key)) {
                draft.tie(
                        nodes[InstitutionTally.first(key)],
                        nodes[InstitutionTally.second(key)],
                        InstitutionTally.year(key),
                        credit(full, newman, refined));
            }
        });
        return draft.build();
    }

    private long credit(long full, long newman, long refined) {
        return switch (counting) {
            case FULL -> Math.multiplyExact(full, Counting.SCALE);
            case FRACTIONAL -> newman;
            case FRACTIONAL_REFINED -> refined;
        };
    }

    private boolean asked(long key) {
        return types.contains(InstitutionTally.type(key)) && period.contains(InstitutionTally.year(key));
    }

    /** Every record shares 1 out among its institutions, so the shares add up to the records. */
    private long records() {
        long credit = 0;
        LongTable table = tally.outputs();
        for (int row : table.sortedRows()) {
            if (asked(table.key(row))) {
                credit = Math.addExact(credit, table.get(row, InstitutionTally.CREDIT));
            }
        }
        return Math.round(Counting.records(credit));
    }

    private NodeSums outputs() {
        NodeSums sums = new NodeSums(tally.index().size());
        LongTable table = tally.outputs();
        for (int row : table.sortedRows()) {
            long key = table.key(row);
            if (asked(key)) {
                sums.add(InstitutionTally.first(key), new long[] {
                    table.get(row, InstitutionTally.RECORDS),
                    table.get(row, InstitutionTally.CREDIT),
                    table.get(row, InstitutionTally.SINGLE_COUNTRY),
                    table.get(row, InstitutionTally.MULTIPLE_COUNTRIES)
                });
            }
        }
        return sums;
    }

    /** The numbers of the institutions that have a record, in order of their ids. */
    private int[] withOutput(NodeSums sums) {
        return IntStream.range(0, tally.index().size())
                .filter(sums::has)
                .boxed()
                .sorted(Comparator.comparing(tally.index()::id))
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private void addTies(NetworkBuilder<Institution> builder, int[] numberOf) {
        int[] nodeOf = new int[tally.index().size()];
        for (int node = 0; node < numberOf.length; node++) {
            nodeOf[numberOf[node]] = node;
        }
        // Keys of one pair stand together, a year after the other.
        PairRun run = new PairRun(builder, nodeOf);
        tally.pairs().forEach((key, full, newman, refined) -> {
            if (asked(key)) {
                run.add(key, full, credit(full, newman, refined));
            }
        });
        run.flush();
    }

    /** Adds up the years of one pair after the other. */
    private static final class PairRun {

        private final NetworkBuilder<Institution> builder;
        private final int[] nodeOf;
        private int first = -1;
        private int second = -1;
        private TieSums sums = new TieSums(0, 0, 0, 0);

        PairRun(NetworkBuilder<Institution> builder, int[] nodeOf) {
            this.builder = builder;
            this.nodeOf = nodeOf;
        }

        void add(long key, long papers, long credit) {
            if (InstitutionTally.first(key) != first || InstitutionTally.second(key) != second) {
                flush();
                first = InstitutionTally.first(key);
                second = InstitutionTally.second(key);
            }
            sums = sums.plus(papers, credit, InstitutionTally.year(key));
        }

        void flush() {
            if (sums.papers() > 0) {
                builder.tie(nodeOf[first], nodeOf[second], sums);
            }
            sums = new TieSums(0, 0, 0, 0);
        }
    }
}
