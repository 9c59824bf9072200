package io.github.brigraph.graph;

import java.util.Arrays;

/** Distances from one source after another by Dijkstra's algorithm. */
final class DijkstraSearch {

    private final CsrGraph graph;
    private final LandmarkArcs arcs;
    private final int landmark;
    private final NodeQueue queue;
    private final double[] distances;

    DijkstraSearch(CsrGraph graph, LandmarkArcs arcs) {
        this.graph = graph;
        this.arcs = arcs;
        this.landmark = arcs.landmark();
        this.queue = new NodeQueue(graph.nodeCount());
        this.distances = new double[graph.nodeCount()];
    }

    /** Hears of the nodes that a search finds, the nearest first. */
    @FunctionalInterface
    interface Arrival {
        void at(int node, double distance);
    }

    /** The distances from a source, infinite where there is no path; overwritten by the next search. */
    double[] from(int source) {
        return from(source, (node, distance) -> {});
    }

    double[] from(int source, Arrival arrival) {
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        distances[source] = 0;
        relax(source, 0);
        while (!queue.isEmpty()) {
            int u = queue.poll();
            arrival.at(u, distances[u]);
            relax(u, distances[u]);
        }
        return distances;
    }

    private void relax(int u, double distance) {
        double least = arcs.leastSlack(distance, distances[landmark]);
        for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end && !(arcs.slack(arc) < least); arc++) {
            int v = arcs.target(arc);
            double candidate = distance + arcs.length(arc);
            if (candidate < distances[v]) {
                distances[v] = candidate;
                queue.offer(v, candidate);
            }
        }
    }
}
