package io.github.brigraph.structure;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.NodeQueue;
import java.util.Arrays;
import java.util.OptionalInt;

/**
 * A maximum spanning forest: of every component the tree of its strongest ties.
 *
 * <p>Each tree has its component's smallest node as root. Of several maximum forests the one that Prim's algorithm finds
 * with ties in node order (Prim 1957,
 * <a href="https://doi.org/10.1002/j.1538-7305.1957.tb01515.x">10.1002/j.1538-7305.1957.tb01515.x</a>). Time O(m log n),
 * memory O(n). Immutable.
 */
public final class SpanningForest {

    private final int[] parents;
    private final double totalWeight;

    private SpanningForest(int[] parents, double totalWeight) {
        this.parents = parents;
        this.totalWeight = totalWeight;
    }

    /** The maximum spanning forest of a graph. */
    public static SpanningForest maximum(CsrGraph graph) {
        int n = graph.nodeCount();
        int[] parents = new int[n];
        Arrays.fill(parents, -1);
        double[] best = new double[n];
        boolean[] done = new boolean[n];
        NodeQueue queue = new NodeQueue(n);
        double total = 0;
        for (int root = 0; root < n; root++) {
            if (!done[root]) {
                queue.offer(root, 0);
            }
            while (!queue.isEmpty()) {
                int u = queue.poll();
                done[u] = true;
                total += best[u];
                for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                    int v = graph.target(arc);
                    if (!done[v] && graph.weight(arc) > best[v]) {
                        best[v] = graph.weight(arc);
                        parents[v] = u;
                        queue.offer(v, -best[v]);
                    }
                }
            }
        }
        return new SpanningForest(parents, total);
    }

    /** The node that a node hangs on; empty for a root. */
    public OptionalInt parent(int node) {
        return parents[node] < 0 ? OptionalInt.empty() : OptionalInt.of(parents[node]);
    }

    /** The sum of the weights of the forest's edges; 0 without edges. */
    public double totalWeight() {
        return totalWeight;
    }
}
