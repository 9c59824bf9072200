package io.github.brigraph.network;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects the nodes and ties of a network, then builds it. Units come in order, an output for each, ties in any order. */
final class NetworkBuilder<U extends Unit> {

    private final List<U> units;
    private final Counting counting;
    private final Period period;
    private final CsrGraph.Builder graph;
    private final List<UnitOutput> outputs = new ArrayList<>();
    private long[] pairs = new long[64];
    private long[] papers = new long[64];
    private int[] years = new int[128];
    private final long[] strengths;
    private int ties;
    private long records;

    NetworkBuilder(List<U> units, Counting counting, Period period) {
        this.units = List.copyOf(units);
        this.counting = counting;
        this.period = period;
        this.graph = CsrGraph.builder(units.size());
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
        if (ties == pairs.length) {
            pairs = Arrays.copyOf(pairs, ties * 2);
            papers = Arrays.copyOf(papers, ties * 2);
            years = Arrays.copyOf(years, ties * 4);
        }
        graph.edge(u, v, weight);
        pairs[ties] = ((long) Math.min(u, v) << 32) | Math.max(u, v);
        papers[ties] = sums.papers();
        years[2 * ties] = sums.firstYear();
        years[2 * ties + 1] = sums.lastYear();
        ties++;
    }

    CollaborationNetwork<U> build() {
        CsrGraph built = graph.build();
        long[] papersOfArc = new long[built.arcCount()];
        int[] yearsOfArc = new int[2 * built.arcCount()];
        for (int t = 0; t < ties; t++) {
            int u = (int) (pairs[t] >>> 32);
            int v = (int) pairs[t];
            for (int arc : new int[] {built.arc(u, v), built.arc(v, u)}) {
                papersOfArc[arc] = papers[t];
                yearsOfArc[2 * arc] = years[2 * t];
                yearsOfArc[2 * arc + 1] = years[2 * t + 1];
            }
        }
        return new CollaborationNetwork<>(
                units,
                outputs,
                built,
                new ArcData(papersOfArc, yearsOfArc, strengths),
                new CollaborationNetwork.Basis(counting, period, records));
    }
}
