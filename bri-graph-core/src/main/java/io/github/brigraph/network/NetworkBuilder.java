package io.github.brigraph.network;

import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.List;

/** Collects the nodes and ties of a network, then builds it, once. Units come in order, an output for each. */
final class NetworkBuilder<U extends Unit> {

    private final List<U> units;
    private final Counting counting;
    private final Period period;
    private final Ties.Sink ties;
    private final List<UnitOutput> outputs = new ArrayList<>();
    private final long[] strengths;
    private long records;

    /** For ties in any order. */
    NetworkBuilder(List<U> units, Counting counting, Period period) {
        this(units, counting, period, new TiesInAnyOrder(units.size()));
    }

    NetworkBuilder(List<U> units, Counting counting, Period period, Ties.Sink ties) {
        this.units = List.copyOf(units);
        this.counting = counting;
        this.period = period;
        this.ties = ties;
        this.strengths = new long[units.size()];
    }

    /** Sets the number of records that carry a unit. */
    void records(long value) {
        records = value;
    }

    void output(UnitOutput output) {
        outputs.add(output);
    }

    void tie(int u, int v, TieSums sums) {
        tie(u, v, sums, counting == Counting.FULL ? sums.papers() : Counting.records(sums.credit()));
        addStrength(u, sums.credit());
        addStrength(v, sums.credit());
    }

    void addStrength(int u, long credit) {
        strengths[u] = Math.addExact(strengths[u], credit);
    }

    /** A tie of a weight that is known, whose credit the strengths have by other ways. */
    void tie(int u, int v, TieSums sums, double weight) {
        ties.add(u, v, weight, sums);
    }

    CollaborationNetwork<U> build() {
        return new CollaborationNetwork<>(
                units, outputs, ties.done(), strengths, new CollaborationNetwork.Basis(counting, period, records));
    }
}
