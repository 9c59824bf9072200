package io.github.brigraph.graph;

import java.util.Arrays;

/** Distances from one source after another by Dijkstra's algorithm. */
final class DijkstraSearch {

    private final DegreeOrdering ordering;
    private final CsrGraph graph;
    private final double[] lengths;
    private final int[] sources;
    private final DistanceTotals totals;
    private final NodeQueue queue;
    private final double[] distances;

    DijkstraSearch(DegreeOrdering ordering, double[] lengths, int[] sources, DistanceTotals totals) {
        this.ordering = ordering;
        this.graph = ordering.graph();
        this.lengths = lengths;
        this.sources = sources;
        this.totals = totals;
        this.queue = new NodeQueue(graph.nodeCount());
        this.distances = new double[graph.nodeCount()];
    }

    void run(int first, int end) {
        for (int i = first; i < end; i++) {
            Arrays.fill(distances, Double.POSITIVE_INFINITY);
            search(sources[i]);
        }
    }

    private void search(int source) {
        int original = ordering.original(source);
        distances[source] = 0;
        relax(source, 0);
        while (!queue.isEmpty()) {
            int u = queue.poll();
            totals.add(original, distances[u], 1);
            relax(u, distances[u]);
        }
    }

    private void relax(int u, double distance) {
        for (int arc = graph.rowStart(u); arc < graph.rowEnd(u); arc++) {
            int v = graph.target(arc);
            double candidate = distance + lengths[arc];
            if (candidate < distances[v]) {
                distances[v] = candidate;
                queue.offer(v, candidate);
            }
        }
    }
}
