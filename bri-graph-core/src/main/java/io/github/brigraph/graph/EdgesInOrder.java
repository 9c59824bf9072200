package io.github.brigraph.graph;

import java.util.Arrays;

/**
 * Takes the edges of a graph in order and builds it where they stand: for graphs that are kept somewhere else in order, and so large
 * that {@link CsrGraph#builder} would need too much memory beside them.
 *
 * <pre>{@code
 * EdgesInOrder edges = EdgesInOrder.of(kept.nodeCount(), (int) kept.edgeCount());
 * for (int u = 0; u < kept.nodeCount(); u++) {
 *     for (int arc = kept.firstArcBeyond(u); arc < kept.rowEnd(u); arc++) {
 *         edges.edge(u, kept.target(arc), kept.weight(arc));
 *     }
 * }
 * edges.graph(); // equal to kept
 * }</pre>
 *
 * <p>Time O(n + m). Memory: that of the graph and 8 bytes a node where the number of edges was told, else half as much again while
 * it is built. Not for use by several threads.
 */
public final class EdgesInOrder {

    private final int nodeCount;
    /** How many edges each node has to larger ones. */
    private final int[] beyond;
    /** The larger ends of the edges; room for every edge twice where their number is known. */
    private int[] targets;

    private double[] weights;
    private int size;
    private int u = -1;
    private int v = -1;
    private boolean built;

    private EdgesInOrder(int nodeCount, int arcs) {
        this.nodeCount = nodeCount;
        this.beyond = new int[nodeCount];
        this.targets = new int[arcs];
        this.weights = new double[arcs];
    }

    /**
     * No edges yet.
     *
     * @param nodeCount the number of nodes, isolates included
     * @param edgeCount how many edges will come; any other number will do, and takes more memory
     * @throws IllegalArgumentException if a number is negative
     */
    public static EdgesInOrder of(int nodeCount, int edgeCount) {
        CsrGraph.checkNodeCount(nodeCount);
        if (edgeCount < 0) {
            throw new IllegalArgumentException("a graph's number of edges must not be negative, was " + edgeCount);
        }
        long most = Math.min(CsrGraph.MOST_EDGES, nodeCount * (nodeCount - 1L) / 2);
        return new EdgesInOrder(nodeCount, 2 * (int) Math.min(edgeCount, most));
    }

    /**
     * Adds the next edge.
     *
     * @param low the smaller end
     * @param high the larger end
     * @param weight the weight, finite and positive
     * @return these edges
     * @throws IllegalArgumentException if an end is no node of the graph, the larger end comes first, the edge does not come
     *     behind the one before, or the weight is not finite and positive; the sentence names the edge
     * @throws IllegalStateException if the graph was built already
     */
    public EdgesInOrder edge(int low, int high, double weight) {
        if (built) {
            throw new IllegalStateException("an edge must come before the graph is built, was " + low + "-" + high);
        }
        CsrGraph.checkEdge(nodeCount, low, high, weight);
        if (low == u && high == v) {
            throw new IllegalArgumentException("an edge must be given once, was given twice: " + low + "-" + high);
        }
        if (low > high || low < u || (low == u && high < v)) {
            throw new IllegalArgumentException("edges must come in order of their smaller and then their larger ends, "
                    + low + "-" + high + " came after " + u + "-" + v);
        }
        if (size == targets.length) {
            grow();
        }
        u = low;
        v = high;
        beyond[low]++;
        targets[size] = high;
        weights[size++] = weight;
        return this;
    }

    private void grow() {
        if (size == CsrGraph.MOST_EDGES) {
            throw new IllegalArgumentException("a graph must have at most " + CsrGraph.MOST_EDGES + " edges");
        }
        int capacity = (int) Math.min(CsrGraph.MOST_EDGES, size + (size >> 1) + 16L);
        targets = Arrays.copyOf(targets, capacity);
        weights = Arrays.copyOf(weights, capacity);
    }

    /**
     * The graph of the edges, once.
     *
     * @throws IllegalArgumentException if the sum of all weights is infinite
     * @throws IllegalStateException if it was built already
     */
    public CsrGraph graph() {
        if (built) {
            throw new IllegalStateException("a graph must be built once of the same edges");
        }
        built = true;
        int[] starts = starts();
        if (targets.length != 2 * size) {
            targets = Arrays.copyOf(targets, 2 * size);
            weights = Arrays.copyOf(weights, 2 * size);
        }
        spread(starts);
        mirror(starts);
        CsrGraph graph = CsrGraph.of(starts, targets, weights);
        targets = new int[0];
        weights = new double[0];
        return graph;
    }

    private int[] starts() {
        int[] starts = new int[nodeCount + 1];
        for (int e = 0; e < size; e++) {
            starts[targets[e] + 1]++;
        }
        for (int node = 0; node < nodeCount; node++) {
            starts[node + 1] += starts[node] + beyond[node];
        }
        return starts;
    }

    /** Moves the arcs to larger nodes to the ends of their rows: the last ones first, because none moves to the left. */
    private void spread(int[] starts) {
        int from = size;
        for (int node = nodeCount - 1; node >= 0; node--) {
            int count = beyond[node];
            from -= count;
            int to = starts[node + 1] - count;
            System.arraycopy(targets, from, targets, to, count);
            System.arraycopy(weights, from, weights, to, count);
        }
    }

    /** Writes the arcs to smaller nodes before them: node by node, so that every row comes out sorted. */
    private void mirror(int[] starts) {
        int[] cursors = Arrays.copyOf(starts, nodeCount);
        for (int node = 0; node < nodeCount; node++) {
            int end = starts[node + 1];
            for (int arc = end - beyond[node]; arc < end; arc++) {
                int slot = cursors[targets[arc]]++;
                targets[slot] = node;
                weights[slot] = weights[arc];
            }
        }
    }
}
