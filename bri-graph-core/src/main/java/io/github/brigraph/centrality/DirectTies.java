package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;
import java.util.Arrays;

/**
 * Leaves out edges that no shortest path takes, because a way over one of the nearest neighbours is shorter by more than
 * rounding could hide.
 *
 * <p>In a network weighted by joint papers most ties are weak: from one of them to the other it is shorter over a hub.
 * What is left is often a twentieth, and shortest paths, their numbers and their lengths are the same on it. An edge goes
 * only if the way round is shorter by more than {@link #MARGIN} of the longest path that there could be, ten times the
 * tolerance by which {@link DijkstraPaths} takes lengths as equal.
 *
 * <p>Time O(K Σ d(h)) over the K nearest neighbours h of every node, memory O(n + m).
 */
final class DirectTies {

    private static final double MARGIN = 1e-9;
    private static final int NEAREST = 8;

    private final CsrGraph graph;
    private final double[] lengths;
    private final double margin;
    private final double[] around;
    private final int[] nearest = new int[NEAREST];

    private DirectTies(CsrGraph graph, double[] lengths) {
        this.graph = graph;
        this.lengths = lengths;
        this.margin = MARGIN * graph.nodeCount() * Arrays.stream(lengths).max().orElse(0);
        this.around = new double[graph.nodeCount()];
    }

    /** The graph without the edges that no shortest path takes. */
    static CsrGraph of(CsrGraph graph, double[] lengths) {
        return new DirectTies(graph, lengths).kept();
    }

    private CsrGraph kept() {
        CsrGraph.Builder kept = CsrGraph.builder(graph.nodeCount());
        for (int u = 0; u < graph.nodeCount(); u++) {
            waysAround(u);
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                int v = graph.target(arc);
                if (u < v && !(around[v] + margin < lengths[arc])) {
                    kept.edge(u, v, graph.weight(arc));
                }
            }
        }
        return kept.build();
    }

    /** The length of the shortest way over one of the nearest neighbours, to every node. */
    private void waysAround(int u) {
        Arrays.fill(around, Double.POSITIVE_INFINITY);
        int count = findNearest(u);
        for (int i = 0; i < count; i++) {
            int hub = graph.target(nearest[i]);
            double there = lengths[nearest[i]];
            for (int arc = graph.rowStart(hub), end = graph.rowEnd(hub); arc < end; arc++) {
                int v = graph.target(arc);
                around[v] = Math.min(around[v], there + lengths[arc]);
            }
        }
    }

    /** The arcs to the nearest neighbours, the nearest first. */
    private int findNearest(int u) {
        int count = 0;
        for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
            int place = count;
            while (place > 0 && lengths[arc] < lengths[nearest[place - 1]]) {
                place--;
            }
            if (place < NEAREST) {
                int moved = Math.min(count, NEAREST - 1) - place;
                System.arraycopy(nearest, place, nearest, place + 1, moved);
                nearest[place] = arc;
                count = Math.min(count + 1, NEAREST);
            }
        }
        return count;
    }
}
