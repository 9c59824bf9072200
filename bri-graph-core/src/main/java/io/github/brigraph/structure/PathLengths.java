package io.github.brigraph.structure;

import io.github.brigraph.graph.Components;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.DistanceTotals;
import io.github.brigraph.graph.EdgeLength;

/**
 * How far apart the nodes of a graph are.
 *
 * <p><b>Conventions.</b> Averages and diameter look at pairs that have a path; without one they are not a number.
 * Efficiency looks at all pairs, those without a path adding 0 (Latora &amp; Marchiori 2001,
 * <a href="https://doi.org/10.1103/PhysRevLett.87.198701">10.1103/PhysRevLett.87.198701</a>); it is not a number below two
 * nodes.
 *
 * @param reachablePairs the number of unordered pairs with a path
 * @param average the mean distance over these pairs
 * @param averageInLargestComponent the mean distance over the pairs of the largest component, the first of several
 * @param diameter the largest distance
 * @param efficiency the mean of 1/distance over all unordered pairs
 */
public record PathLengths(
        long reachablePairs, double average, double averageInLargestComponent, double diameter, double efficiency) {

    /**
     * The path lengths of a graph.
     *
     * <p>Time and memory as {@link DistanceTotals}; the same bytes at any number of threads.
     *
     * @param graph the graph
     * @param length how long an edge is
     * @param threads the number of threads, at least 1
     */
    public static PathLengths of(CsrGraph graph, EdgeLength length, int threads) {
        return from(graph, DistanceTotals.of(graph, length, threads));
    }

    /** The path lengths of a graph from totals that are already there. */
    public static PathLengths from(CsrGraph graph, DistanceTotals totals) {
        Components components = Components.of(graph);
        int largest = components.largest();
        long ends = 0;
        double sum = 0;
        double inverse = 0;
        double diameter = 0;
        long largestEnds = 0;
        double largestSum = 0;
        for (int u = 0; u < totals.nodeCount(); u++) {
            ends += totals.reached(u);
            sum += totals.sum(u);
            inverse += totals.inverseSum(u);
            diameter = Math.max(diameter, totals.farthest(u));
            if (components.of(u) == largest) {
                largestEnds += totals.reached(u);
                largestSum += totals.sum(u);
            }
        }
        double n = totals.nodeCount();
        return new PathLengths(
                ends / 2,
                sum / (double) ends,
                largestSum / (double) largestEnds,
                ends == 0 ? Double.NaN : diameter,
                n < 2 ? Double.NaN : inverse / (n * (n - 1)));
    }
}
