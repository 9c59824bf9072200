package io.github.brigraph.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * A graph with its nodes renumbered by degree, the highest first, ties in node order.
 *
 * <p>Hubs are on most rows. With the smallest numbers they share cache lines, and a search that looks for any neighbour
 * in the frontier meets them first. Time O(n + m), memory a second graph.
 */
public final class DegreeOrdering {

    private final CsrGraph graph;
    private final int[] originals;

    private DegreeOrdering(CsrGraph graph, int[] originals) {
        this.graph = graph;
        this.originals = originals;
    }

    /** Renumbers a graph. */
    public static DegreeOrdering of(CsrGraph graph) {
        int[] originals = byDegree(graph);
        return new DegreeOrdering(graph.renumbered(originals), originals);
    }

    private static int[] byDegree(CsrGraph graph) {
        int n = graph.nodeCount();
        int[] starts = new int[n + 1];
        for (int u = 0; u < n; u++) {
            starts[n - graph.degree(u)]++;
        }
        // Degrees are at most n-1, so slot 0 stays free and the prefix sums become first positions.
        for (int i = 1; i <= n; i++) {
            starts[i] += starts[i - 1];
        }
        int[] originals = new int[n];
        for (int u = n - 1; u >= 0; u--) {
            originals[--starts[n - graph.degree(u)]] = u;
        }
        return originals;
    }

    /** The renumbered graph. */
    public CsrGraph graph() {
        return graph;
    }

    /** The number that a node of the renumbered graph has in the original. */
    public int original(int node) {
        return originals[node];
    }

    /** The numbers that nodes of the original have in the renumbered graph, ascending; memory O(n). */
    public int[] renumbered(int... nodes) {
        boolean[] chosen = new boolean[originals.length];
        for (int node : nodes) {
            chosen[node] = true;
        }
        return IntStream.range(0, originals.length)
                .filter(i -> chosen[originals[i]])
                .toArray();
    }

    /** Values in the order of the renumbered graph, put into the order of the original. */
    public double[] toOriginal(double[] values) {
        double[] result = new double[values.length];
        for (int node = 0; node < values.length; node++) {
            result[originals[node]] = values[node];
        }
        return result;
    }

    @Override
    public String toString() {
        return "DegreeOrdering" + Arrays.toString(originals);
    }
}
