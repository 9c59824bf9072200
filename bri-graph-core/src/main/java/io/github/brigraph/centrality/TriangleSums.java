package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.DegreeOrdering;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * Sums over the triangles of a graph. Nodes are numbered from the highest degree down and each triangle is met once, from
 * its node of the highest number: the neighbours of a smaller number are the front of a row, and few even for a hub.
 *
 * <p>Chiba &amp; Nishizeki 1985, <a href="https://doi.org/10.1137/0214017">10.1137/0214017</a>: time O(m^1.5) at most.
 */
final class TriangleSums {

    private TriangleSums() {}

    /** What a triangle adds to its nodes. */
    @FunctionalInterface
    interface Triangle {
        /**
         * Adds to the sums.
         *
         * @param sum the sums
         * @param nodes the nodes u, v, w
         * @param arcs the arcs from u to v, u to w, v to w
         */
        void add(double[] sum, int[] nodes, int[] arcs);
    }

    /** The number of triangles at every node. */
    static double[] count(CsrGraph graph, int threads) {
        DegreeOrdering ordering = DegreeOrdering.of(graph);
        return sum(ordering, threads, () -> new Counter(ordering.graph()));
    }

    /** What the triangles at every node add up to. */
    static double[] sum(DegreeOrdering ordering, int threads, Triangle triangle) {
        return sum(ordering, threads, () -> new Visitor(ordering.graph(), triangle));
    }

    private static double[] sum(DegreeOrdering ordering, int threads, Supplier<SourceBlocks.Kernel> kernels) {
        CsrGraph graph = ordering.graph();
        return ordering.toOriginal(SourceBlocks.sum(graph, graph.nodeCount(), threads, kernels));
    }

    private static final class Counter implements SourceBlocks.Kernel {

        private final CsrGraph graph;
        private final byte[] marked;

        Counter(CsrGraph graph) {
            this.graph = graph;
            marked = new byte[graph.nodeCount()];
        }

        @Override
        public void add(double[] sum, int u) {
            int start = graph.rowStart(u);
            int end = graph.rowEnd(u);
            int front = start;
            while (front < end && graph.target(front) < u) {
                marked[graph.target(front++)] = 1;
            }
            int atU = 0;
            for (int arc = start; arc < front; arc++) {
                int v = graph.target(arc);
                int atV = 0;
                for (int second = graph.rowStart(v), last = graph.rowEnd(v); second < last; second++) {
                    int w = graph.target(second);
                    if (w >= v) {
                        break;
                    }
                    int closed = marked[w];
                    sum[w] += closed;
                    atV += closed;
                }
                sum[v] += atV;
                atU += atV;
            }
            sum[u] += atU;
            for (int arc = start; arc < front; arc++) {
                marked[graph.target(arc)] = 0;
            }
        }
    }

    private static final class Visitor implements SourceBlocks.Kernel {

        private final CsrGraph graph;
        private final Triangle triangle;
        private final int[] arcTo;
        private final int[] nodes = new int[3];
        private final int[] arcs = new int[3];

        Visitor(CsrGraph graph, Triangle triangle) {
            this.graph = graph;
            this.triangle = triangle;
            arcTo = new int[graph.nodeCount()];
            Arrays.fill(arcTo, -1);
        }

        @Override
        public void add(double[] sum, int u) {
            nodes[0] = u;
            int end = graph.rowEnd(u);
            for (int arc = graph.rowStart(u); arc < end && graph.target(arc) < u; arc++) {
                arcTo[graph.target(arc)] = arc;
            }
            for (int arc = graph.rowStart(u); arc < end && graph.target(arc) < u; arc++) {
                nodes[1] = graph.target(arc);
                arcs[0] = arc;
                closeAt(sum, nodes[1]);
            }
            for (int arc = graph.rowStart(u); arc < end && graph.target(arc) < u; arc++) {
                arcTo[graph.target(arc)] = -1;
            }
        }

        private void closeAt(double[] sum, int v) {
            for (int arc = graph.rowStart(v), end = graph.rowEnd(v); arc < end; arc++) {
                int w = graph.target(arc);
                if (w >= v) {
                    return;
                }
                if (arcTo[w] >= 0) {
                    nodes[2] = w;
                    arcs[1] = arcTo[w];
                    arcs[2] = arc;
                    triangle.add(sum, nodes, arcs);
                }
            }
        }
    }
}
