package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.DistanceTotals;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.Normalisation;
import io.github.brigraph.graph.ParallelBlocks;
import java.util.stream.IntStream;

/**
 * Harmonic centrality: the sum of the inverse distances to all other nodes.
 *
 * <pre>{@code h(i) = Σ over j ≠ i of 1 / d(i,j)}</pre>
 *
 * <p><b>Conventions.</b> A node without a path to i adds 0, so a disconnected graph needs no rule; an isolate gets 0.
 * Normalised scores are divided by n − 1 and are not a number below 2 nodes. With inverse weights a single step adds the
 * weight itself and normalised scores may exceed 1. Marchiori &amp; Latora 2000,
 * <a href="https://doi.org/10.1016/S0378-4371(00)00311-3">10.1016/S0378-4371(00)00311-3</a>; Boldi &amp; Vigna 2014,
 * <a href="https://doi.org/10.1080/15427951.2013.865686">10.1080/15427951.2013.865686</a>.
 *
 * <p>Time and memory as {@link DistanceTotals}.
 *
 * @param length how long an edge is
 * @param normalisation whether to divide by n − 1
 * @param threads the number of threads, at least 1
 */
public record Harmonic(EdgeLength length, Normalisation normalisation, int threads) {

    public Harmonic {
        ParallelBlocks.checkThreads(threads);
    }

    /** The raw sum by the given lengths on all processors. */
    public static Harmonic of(EdgeLength length) {
        return new Harmonic(length, Normalisation.RAW, ParallelBlocks.defaultThreads());
    }

    /** The same, normalised or raw. */
    public Harmonic normalisation(Normalisation normalisation) {
        return new Harmonic(length, normalisation, threads);
    }

    /** The same on a number of threads. */
    public Harmonic threads(int threads) {
        return new Harmonic(length, normalisation, threads);
    }

    /** Harmonic centrality of every node. */
    public Result run(CsrGraph graph) {
        return from(DistanceTotals.of(graph, length, threads));
    }

    /**
     * Harmonic centrality of every node from totals that are already there, of whatever length; not a number where they are
     * none.
     */
    public Result from(DistanceTotals totals) {
        int n = totals.nodeCount();
        double divisor = normalisation == Normalisation.RAW ? 1 : n - 1.0;
        return new Result(NodeScores.of(IntStream.range(0, n)
                .mapToDouble(i -> totals.inverseSum(i) / divisor)
                .toArray()));
    }

    /**
     * What {@link Harmonic#run} returns.
     *
     * @param scores the harmonic centrality of every node
     */
    public record Result(NodeScores scores) {}
}
