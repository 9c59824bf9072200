package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.DistanceTotals;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.ParallelBlocks;
import java.util.stream.IntStream;

/**
 * Closeness centrality: the inverse of the mean distance to the nodes that a node reaches.
 *
 * <pre>{@code component:        c(i) = (r − 1) / Σ_j d(i,j)
 * Wasserman–Faust:  c(i) = (r − 1)/(n − 1) · (r − 1) / Σ_j d(i,j)}</pre>
 *
 * <p>where r is the number of nodes that i reaches, itself included, and j runs over them.
 *
 * <p><b>Conventions.</b> On a connected graph the two forms are equal. On any other, the component form makes a pair that
 * knows nobody else as central as can be; the form of Wasserman &amp; Faust 1994
 * (<a href="https://doi.org/10.1017/CBO9780511815478">10.1017/CBO9780511815478</a>) scales by the share of the graph
 * reached. An isolate gets 0 by Wasserman–Faust and not a number by component. With inverse weights the scores may exceed
 * 1. Defined by Freeman 1978, <a href="https://doi.org/10.1016/0378-8733(78)90021-7">10.1016/0378-8733(78)90021-7</a>.
 *
 * <p>Time and memory as {@link DistanceTotals}.
 *
 * @param length how long an edge is
 * @param reach how unreached nodes count
 * @param threads the number of threads, at least 1
 */
public record Closeness(EdgeLength length, Reach reach, int threads) {

    public Closeness {
        ParallelBlocks.checkThreads(threads);
    }

    /** How nodes that cannot be reached count. */
    public enum Reach {
        /** The mean over the nodes reached, scaled by the share of the graph that they are. */
        WASSERMAN_FAUST,
        /** The mean over the nodes reached. */
        COMPONENT
    }

    /** Closeness of Wasserman and Faust by the given lengths on all processors. */
    public static Closeness of(EdgeLength length) {
        return new Closeness(length, Reach.WASSERMAN_FAUST, ParallelBlocks.defaultThreads());
    }

    /** The same with another rule for nodes that cannot be reached. */
    public Closeness reach(Reach reach) {
        return new Closeness(length, reach, threads);
    }

    /** The same on a number of threads. */
    public Closeness threads(int threads) {
        return new Closeness(length, reach, threads);
    }

    /** Closeness of every node. */
    public Result run(CsrGraph graph) {
        return from(DistanceTotals.of(graph, length, threads));
    }

    /** Closeness of every node from totals that are already there, of whatever length; not a number where they are none. */
    public Result from(DistanceTotals totals) {
        int n = totals.nodeCount();
        return new Result(NodeScores.of(
                IntStream.range(0, n).mapToDouble(i -> score(totals, i)).toArray()));
    }

    private double score(DistanceTotals totals, int node) {
        double others = totals.reached(node);
        if (others == 0) {
            // What was never searched from is not the same as what reaches nobody.
            return Double.isNaN(totals.sum(node)) || reach == Reach.COMPONENT ? Double.NaN : 0;
        }
        double inComponent = others / totals.sum(node);
        return reach == Reach.COMPONENT ? inComponent : others / (totals.nodeCount() - 1.0) * inComponent;
    }

    /**
     * What {@link Closeness#run} returns.
     *
     * @param scores the closeness of every node
     */
    public record Result(NodeScores scores) {}
}
