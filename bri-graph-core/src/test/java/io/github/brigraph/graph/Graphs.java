package io.github.brigraph.graph;

import java.util.SplittableRandom;

/** Families of graphs whose measures have closed forms, and random ones. */
public final class Graphs {

    private Graphs() {}

    public static CsrGraph path(int n) {
        CsrGraph.Builder builder = CsrGraph.builder(n);
        for (int u = 1; u < n; u++) {
            builder.edge(u - 1, u, 1);
        }
        return builder.build();
    }

    public static CsrGraph cycle(int n) {
        CsrGraph.Builder builder = CsrGraph.builder(n);
        for (int u = 0; u < n; u++) {
            builder.edge(u, (u + 1) % n, 1);
        }
        return builder.build();
    }

    /** Node 0 is the centre. */
    public static CsrGraph star(int n) {
        CsrGraph.Builder builder = CsrGraph.builder(n);
        for (int u = 1; u < n; u++) {
            builder.edge(0, u, 1);
        }
        return builder.build();
    }

    public static CsrGraph complete(int n) {
        CsrGraph.Builder builder = CsrGraph.builder(n);
        clique(builder, 0, n);
        return builder.build();
    }

    /** Two cliques of k nodes, joined by the edge from k-1 to k. */
    public static CsrGraph twoCliques(int k) {
        CsrGraph.Builder builder = CsrGraph.builder(2 * k);
        clique(builder, 0, k);
        clique(builder, k, 2 * k);
        return builder.edge(k - 1, k, 1).build();
    }

    private static void clique(CsrGraph.Builder builder, int start, int end) {
        for (int u = start; u < end; u++) {
            for (int v = u + 1; v < end; v++) {
                builder.edge(u, v, 1);
            }
        }
    }

    /** Every pair with the given probability; weights are 1/a with small whole a, so that lengths tie often. */
    public static CsrGraph random(int n, double probability, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        CsrGraph.Builder builder = CsrGraph.builder(n);
        for (int u = 0; u < n; u++) {
            for (int v = u + 1; v < n; v++) {
                if (random.nextDouble() < probability) {
                    builder.edge(u, v, 30.0 / (1 + random.nextInt(6)));
                }
            }
        }
        return builder.build();
    }

    /** Node u becomes node {@code numbers[u]}. */
    public static CsrGraph relabelled(CsrGraph graph, int[] numbers) {
        CsrGraph.Builder builder = CsrGraph.builder(graph.nodeCount());
        for (int u = graph.nodeCount() - 1; u >= 0; u--) {
            for (int arc = graph.rowStart(u); arc < graph.rowEnd(u); arc++) {
                if (graph.target(arc) < u) {
                    builder.edge(numbers[u], numbers[graph.target(arc)], graph.weight(arc));
                }
            }
        }
        return builder.build();
    }

    public static int[] permutation(int n, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        int[] order = new int[n];
        for (int i = 0; i < n; i++) {
            int j = random.nextInt(i + 1);
            order[i] = order[j];
            order[j] = i;
        }
        return order;
    }
}
