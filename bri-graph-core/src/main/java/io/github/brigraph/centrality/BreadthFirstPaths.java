package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;
import java.util.Arrays;

/** Shortest paths on unit lengths. */
final class BreadthFirstPaths extends ShortestPaths {

    private final int[] levels;

    BreadthFirstPaths(CsrGraph graph) {
        super(graph);
        levels = new int[graph.nodeCount()];
    }

    @Override
    void start(int source) {
        Arrays.fill(levels, -1);
        levels[source] = 0;
        order[reached++] = source;
    }

    @Override
    void search(int source) {
        for (int head = 0; head < reached; head++) {
            int u = order[head];
            for (int arc = graph.rowStart(u); arc < graph.rowEnd(u); arc++) {
                int v = graph.target(arc);
                if (levels[v] < 0) {
                    levels[v] = levels[u] + 1;
                    order[reached++] = v;
                    only(u, v);
                } else if (levels[v] == levels[u] + 1) {
                    also(u, v);
                }
            }
        }
    }
}
