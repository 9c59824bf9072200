package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.NodeQueue;
import io.github.brigraph.graph.NodeScores;

/**
 * The s-core: the largest s such that a node lies in a subgraph whose nodes all keep a strength of s or more in it.
 *
 * <p><b>Conventions.</b> An isolate gets 0. With every weight 1 it is the {@linkplain CoreNumber core number}.
 *
 * <p><b>Algorithm.</b> The node of the smallest remaining strength is removed again and again, and the largest strength
 * at which one was removed so far is its level. Eidsaa &amp; Almaas 2013,
 * <a href="https://doi.org/10.1103/PhysRevE.88.062819">10.1103/PhysRevE.88.062819</a>. Time O(m log n), memory O(n).
 */
public record StrengthCore() {

    /** The s-core of every node. */
    public Result run(CsrGraph graph) {
        int n = graph.nodeCount();
        double[] remaining = new double[n];
        NodeQueue queue = new NodeQueue(n);
        for (int u = 0; u < n; u++) {
            remaining[u] = graph.strength(u);
            queue.offer(u, remaining[u]);
        }
        double[] scores = new double[n];
        boolean[] removed = new boolean[n];
        double level = 0;
        while (!queue.isEmpty()) {
            int u = queue.poll();
            level = Math.max(level, remaining[u]);
            scores[u] = level;
            removed[u] = true;
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                int v = graph.target(arc);
                if (!removed[v]) {
                    remaining[v] -= graph.weight(arc);
                    queue.offer(v, remaining[v]);
                }
            }
        }
        return new Result(NodeScores.of(scores));
    }

    /**
     * What {@link StrengthCore#run} returns.
     *
     * @param scores the s-core of every node
     */
    public record Result(NodeScores scores) {}
}
