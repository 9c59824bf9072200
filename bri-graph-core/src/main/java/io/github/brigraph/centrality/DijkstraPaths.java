package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.LandmarkArcs;
import io.github.brigraph.graph.NodeQueue;
import java.util.Arrays;

/** Shortest paths on any positive lengths, with lengths that differ by rounding alone taken as equal. */
final class DijkstraPaths extends ShortestPaths {

    /** Relative: far above rounding, far below any real difference between sums of inverse counts. */
    private static final double TIE = 1e-10;

    private final LandmarkArcs arcs;
    private final double[] distances;
    private final NodeQueue queue;
    private double landmarkDistance;

    DijkstraPaths(CsrGraph graph, LandmarkArcs arcs) {
        super(graph);
        this.arcs = arcs;
        distances = new double[graph.nodeCount()];
        queue = new NodeQueue(graph.nodeCount());
    }

    @Override
    void start(int source) {
        Arrays.fill(distances, Double.POSITIVE_INFINITY);
        distances[source] = 0;
        landmarkDistance = source == arcs.landmark() ? 0 : Double.POSITIVE_INFINITY;
        queue.offer(source, 0);
    }

    @Override
    void search(int source) {
        while (!queue.isEmpty()) {
            int u = queue.poll();
            order[reached++] = u;
            double distance = distances[u];
            // A settled node must not gain paths: its own were already handed on.
            distances[u] = Double.NEGATIVE_INFINITY;
            double least = arcs.leastSlack(distance, landmarkDistance);
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end && !(arcs.slack(arc) < least); arc++) {
                int v = arcs.target(arc);
                double candidate = distance + arcs.length(arc);
                double best = distances[v];
                if (candidate <= best * (1 + TIE)) {
                    meet(u, v, candidate);
                }
            }
        }
    }

    private void meet(int u, int v, double candidate) {
        if (v == arcs.landmark()) {
            // Equal lengths may differ by rounding; the larger is the safer bound, and the margin covers the
            // difference.
            landmarkDistance = candidate;
        }
        double best = distances[v];
        if (candidate * (1 + TIE) < best) {
            distances[v] = candidate;
            queue.offer(v, candidate);
            only(u, v);
            return;
        }
        also(u, v);
        if (candidate < best) {
            distances[v] = candidate;
            queue.offer(v, candidate);
        }
    }
}
