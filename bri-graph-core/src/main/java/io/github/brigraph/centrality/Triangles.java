package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.ParallelBlocks;

/**
 * The triangles at every node, and the transitivity of the graph.
 *
 * <pre>{@code transitivity = 3 · triangles / connected triples}</pre>
 *
 * <p><b>Conventions.</b> Weights are not looked at. Transitivity is 0 where there is no triple and not a number where there
 * is no node. Newman, Strogatz &amp; Watts 2001,
 * <a href="https://doi.org/10.1103/PhysRevE.64.026118">10.1103/PhysRevE.64.026118</a>. Time O(m^1.5) at most, memory
 * O(n + m).
 *
 * @param threads the number of threads, at least 1
 */
public record Triangles(int threads) {

    public Triangles {
        ParallelBlocks.checkThreads(threads);
    }

    /** On all processors. */
    public static Triangles standard() {
        return new Triangles(ParallelBlocks.defaultThreads());
    }

    /** The triangles of a graph. */
    public Result run(CsrGraph graph) {
        double[] counts = TriangleSums.count(graph, threads);
        double corners = 0;
        double triples = 0;
        for (int i = 0; i < counts.length; i++) {
            corners += counts[i];
            triples += graph.degree(i) * (graph.degree(i) - 1.0) / 2;
        }
        double transitivity = counts.length == 0 ? Double.NaN : triples == 0 ? 0 : corners / triples;
        return new Result(NodeScores.of(counts), transitivity);
    }

    /**
     * What {@link Triangles#run} returns.
     *
     * @param counts the number of triangles through every node
     * @param transitivity the share of connected triples that are closed
     */
    public record Result(NodeScores counts, double transitivity) {}
}
