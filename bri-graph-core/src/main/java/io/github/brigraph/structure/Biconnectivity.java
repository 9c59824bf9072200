package io.github.brigraph.structure;

import io.github.brigraph.graph.CsrGraph;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Where a graph would fall apart: nodes and edges without which some nodes lose each other.
 *
 * <p><b>Conventions.</b> A bridge is a biconnected component of two nodes; an isolate is in none. Everything is in node
 * order: nodes, ends and members ascending, lists by their first nodes.
 *
 * <p>Hopcroft &amp; Tarjan 1973, <a href="https://doi.org/10.1145/362248.362272">10.1145/362248.362272</a>. Time O(n + m)
 * and the sorting of what is found, memory O(n + m).
 *
 * @param articulationPoints the nodes whose removal disconnects a component
 * @param bridges the edges whose removal disconnects a component, by their two ends
 * @param components the nodes of every biconnected component
 */
public record Biconnectivity(
        List<Integer> articulationPoints, List<List<Integer>> bridges, List<List<Integer>> components) {

    public Biconnectivity {
        articulationPoints = List.copyOf(articulationPoints);
        bridges = List.copyOf(bridges);
        components = List.copyOf(components);
    }

    /** The articulation points, bridges and biconnected components of a graph. */
    public static Biconnectivity of(CsrGraph graph) {
        return new Search(graph).run();
    }

    /** Depth-first search with a stack of its own: a path of 100,000 nodes would overflow the thread's. */
    private static final class Search {

        private static final Comparator<List<Integer>> IN_NODE_ORDER = (a, b) -> {
            for (int i = 0; i < Math.min(a.size(), b.size()); i++) {
                int order = a.get(i).compareTo(b.get(i));
                if (order != 0) {
                    return order;
                }
            }
            return Integer.compare(a.size(), b.size());
        };

        private final CsrGraph graph;
        private final int[] entered;
        private final int[] lowest;
        private final int[] parent;
        private final int[] nextArc;
        private final int[] path;
        private final int[] pending;
        private final boolean[] cuts;
        private final List<List<Integer>> components = new ArrayList<>();
        private int pendingCount;
        private int clock;

        Search(CsrGraph graph) {
            this.graph = graph;
            int n = graph.nodeCount();
            entered = new int[n];
            lowest = new int[n];
            parent = new int[n];
            nextArc = new int[n];
            path = new int[n];
            pending = new int[n];
            cuts = new boolean[n];
        }

        Biconnectivity run() {
            for (int root = 0; root < entered.length; root++) {
                if (entered[root] == 0) {
                    searchFrom(root);
                }
            }
            components.sort(IN_NODE_ORDER);
            List<Integer> points = new ArrayList<>();
            for (int u = 0; u < cuts.length; u++) {
                if (cuts[u]) {
                    points.add(u);
                }
            }
            return new Biconnectivity(
                    points, components.stream().filter(c -> c.size() == 2).toList(), components);
        }

        private void searchFrom(int root) {
            int depth = 0;
            int branches = 0;
            enter(root, -1);
            path[0] = root;
            while (depth >= 0) {
                int u = path[depth];
                if (nextArc[u] < graph.rowEnd(u)) {
                    int v = graph.target(nextArc[u]++);
                    if (entered[v] == 0) {
                        enter(v, u);
                        path[++depth] = v;
                    } else if (v != parent[u]) {
                        lowest[u] = Math.min(lowest[u], entered[v]);
                    }
                } else {
                    depth--;
                    int above = parent[u];
                    if (above >= 0) {
                        lowest[above] = Math.min(lowest[above], lowest[u]);
                        if (lowest[u] >= entered[above]) {
                            close(u, above);
                            branches += above == root ? 1 : 0;
                            cuts[above] |= above != root;
                        }
                    }
                }
            }
            pendingCount = 0;
            cuts[root] = branches > 1;
        }

        private void enter(int u, int from) {
            entered[u] = ++clock;
            lowest[u] = clock;
            parent[u] = from;
            nextArc[u] = graph.rowStart(u);
            pending[pendingCount++] = u;
        }

        /** Everything entered since u hangs on the rest by the node above alone. */
        private void close(int u, int above) {
            int start = pendingCount;
            while (pending[--start] != u) {}
            int[] members = Arrays.copyOfRange(pending, start, pendingCount + 1);
            members[members.length - 1] = above;
            pendingCount = start;
            Arrays.sort(members);
            components.add(Arrays.stream(members).boxed().toList());
        }
    }
}
