package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.NodeScores;

/**
 * The core number: the largest k such that a node lies in a subgraph whose nodes all have k neighbours or more in it.
 *
 * <p><b>Conventions.</b> Weights are not looked at. An isolate gets 0.
 *
 * <p><b>Algorithm.</b> Nodes of the smallest degree are removed one after another, from buckets. Seidman 1983,
 * <a href="https://doi.org/10.1016/0378-8733(83)90028-X">10.1016/0378-8733(83)90028-X</a>; Batagelj &amp; Zaveršnik 2003,
 * <a href="https://arxiv.org/abs/cs/0310049">arXiv cs/0310049</a>. Time O(n + m), memory O(n).
 */
public record CoreNumber() {

    /** The core number of every node. */
    public Result run(CsrGraph graph) {
        int n = graph.nodeCount();
        int[] core = new int[n];
        int[] starts = new int[n + 1];
        for (int u = 0; u < n; u++) {
            core[u] = graph.degree(u);
            starts[core[u] + 1]++;
        }
        for (int degree = 0; degree < n; degree++) {
            starts[degree + 1] += starts[degree];
        }
        int[] order = new int[n];
        int[] positions = new int[n];
        int[] cursors = starts.clone();
        for (int u = 0; u < n; u++) {
            positions[u] = cursors[core[u]]++;
            order[positions[u]] = u;
        }
        for (int i = 0; i < n; i++) {
            int u = order[i];
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                int v = graph.target(arc);
                if (core[v] > core[u]) {
                    // v changes places with the first of its bucket, and the bucket gives that place away.
                    int place = starts[core[v]]++;
                    int first = order[place];
                    order[positions[v]] = first;
                    positions[first] = positions[v];
                    order[place] = v;
                    positions[v] = place;
                    core[v]--;
                }
            }
        }
        return new Result(
                NodeScores.of(java.util.Arrays.stream(core).asDoubleStream().toArray()));
    }

    /**
     * What {@link CoreNumber#run} returns.
     *
     * @param scores the core number of every node
     */
    public record Result(NodeScores scores) {}
}
