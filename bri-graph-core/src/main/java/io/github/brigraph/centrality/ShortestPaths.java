package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;

/**
 * The shortest paths from one source: nodes in order of their distance, for each the number of paths and the arcs by
 * which the last steps come in. A workspace that is used for one source after another.
 */
abstract class ShortestPaths {

    final CsrGraph graph;
    final int[] order;
    final double[] sigma;
    int reached;

    /** The arcs from a node to its predecessors fill the front of its row: a node has no more of them than neighbours. */
    private final int[] predecessorArcs;

    private final int[] predecessorCounts;
    private final double[] delta;

    ShortestPaths(CsrGraph graph) {
        this.graph = graph;
        int n = graph.nodeCount();
        order = new int[n];
        sigma = new double[n];
        predecessorArcs = new int[graph.arcCount()];
        predecessorCounts = new int[n];
        delta = new double[n];
    }

    /** Finds the shortest paths from a source. */
    final ShortestPaths run(int source) {
        reached = 0;
        start(source);
        sigma[source] = 1;
        predecessorCounts[source] = 0;
        search(source);
        return this;
    }

    abstract void start(int source);

    abstract void search(int source);

    /** A path by u is the first, or shorter than all before. */
    final void only(int u, int v) {
        predecessorCounts[v] = 0;
        sigma[v] = 0;
        also(u, v);
    }

    /** A path by u is as short as those before. */
    final void also(int u, int v) {
        predecessorArcs[graph.rowStart(v) + predecessorCounts[v]++] = u;
        sigma[v] += sigma[u];
    }

    final void addNodeDependencies(double[] sum) {
        clearDelta();
        for (int i = reached - 1; i > 0; i--) {
            int w = order[i];
            double share = (1 + delta[w]) / sigma[w];
            int start = graph.rowStart(w);
            for (int slot = start, end = start + predecessorCounts[w]; slot < end; slot++) {
                int v = predecessorArcs[slot];
                delta[v] += sigma[v] * share;
            }
            sum[w] += delta[w];
        }
    }

    final void addArcDependencies(double[] sum) {
        clearDelta();
        for (int i = reached - 1; i > 0; i--) {
            int w = order[i];
            double share = (1 + delta[w]) / sigma[w];
            int start = graph.rowStart(w);
            for (int slot = start, end = start + predecessorCounts[w]; slot < end; slot++) {
                int v = predecessorArcs[slot];
                double dependency = sigma[v] * share;
                delta[v] += dependency;
                sum[graph.arc(w, v)] += dependency;
            }
        }
    }

    private void clearDelta() {
        for (int i = 0; i < reached; i++) {
            delta[order[i]] = 0;
        }
    }
}
