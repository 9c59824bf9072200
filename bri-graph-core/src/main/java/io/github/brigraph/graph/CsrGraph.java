package io.github.brigraph.graph;

import java.util.Arrays;
import java.util.OptionalDouble;

/**
 * An undirected, weighted, simple graph as compressed sparse rows: the body on which every algorithm works.
 *
 * <p>Nodes are {@code 0 … n-1}. Each edge is held as two arcs, one in the row of either end. The arcs of {@code u} are
 * {@code rowStart(u) … rowEnd(u)-1}, their targets ascending, so that every loop over a graph has one order and every
 * floating-point sum one result:
 *
 * <pre>{@code
 * for (int arc = graph.rowStart(u); arc < graph.rowEnd(u); arc++) {
 *     sum += graph.weight(arc) * x[graph.target(arc)];
 * }
 * }</pre>
 *
 * <p><b>Conventions.</b> A weight says how close two nodes are (joint papers), never how far apart; algorithms that need
 * a length ask for an {@link EdgeLength}. Weights are finite and positive. There are no self-loops and no parallel edges.
 * A graph without edges, and one without nodes, is legal. Immutable, therefore safe for use by many threads.
 *
 * <p><b>Memory.</b> 24 bytes an edge and 12 bytes a node. At most 2<sup>30</sup> − 1 edges. {@link EdgesInOrder}
 * builds one in little more.
 */
public final class CsrGraph {

    private final int[] rowStarts;
    private final int[] targets;
    private final double[] weights;
    private final double[] strengths;
    private final double totalWeight;

    /** The most edges of a graph. */
    static final int MOST_EDGES = Integer.MAX_VALUE / 2;

    private CsrGraph(int[] rowStarts, int[] targets, double[] weights) {
        this.rowStarts = rowStarts;
        this.targets = targets;
        this.weights = weights;
        this.strengths = new double[rowStarts.length - 1];
        double total = 0;
        for (int u = 0; u < strengths.length; u++) {
            double strength = 0;
            for (int arc = rowStarts[u]; arc < rowStarts[u + 1]; arc++) {
                strength += weights[arc];
                if (targets[arc] > u) {
                    total += weights[arc];
                }
            }
            strengths[u] = strength;
        }
        this.totalWeight = total;
    }

    /** The graph of rows that are sorted and symmetric, whose arrays it takes over. */
    static CsrGraph of(int[] rowStarts, int[] targets, double[] weights) {
        CsrGraph graph = new CsrGraph(rowStarts, targets, weights);
        if (Double.isInfinite(2 * graph.totalWeight)) {
            throw new IllegalArgumentException("the weights of a graph must have a finite sum, was infinite");
        }
        return graph;
    }

    static void checkNodeCount(int nodeCount) {
        if (nodeCount < 0 || nodeCount == Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "a graph's number of nodes must be in [0, 2147483646], was " + nodeCount);
        }
    }

    static void checkEdge(int nodeCount, int u, int v, double weight) {
        if (u < 0 || u >= nodeCount || v < 0 || v >= nodeCount) {
            throw new IllegalArgumentException("an edge's ends must be in [0, " + nodeCount + "), was " + u + "-" + v);
        }
        if (u == v) {
            throw new IllegalArgumentException("an edge must join two different nodes, was " + u + "-" + v);
        }
        if (!(weight > 0) || Double.isInfinite(weight)) {
            throw new IllegalArgumentException(
                    "an edge's weight must be finite and positive, was " + weight + " on edge " + u + "-" + v);
        }
    }

    /**
     * A builder of a graph.
     *
     * @param nodeCount the number of nodes, isolates included
     * @throws IllegalArgumentException if the number is negative
     */
    public static Builder builder(int nodeCount) {
        return new Builder(nodeCount);
    }

    /** The number of nodes n, isolates included. */
    public int nodeCount() {
        return strengths.length;
    }

    /** The number of edges m, each counted once. */
    public long edgeCount() {
        return targets.length / 2;
    }

    /** The number of arcs, 2m: arc indices run from 0 to this number less one. */
    public int arcCount() {
        return targets.length;
    }

    /** The sum of all weights, each edge counted once, added up in order of (smaller end, larger end). */
    public double totalWeight() {
        return totalWeight;
    }

    /** The number of neighbours of a node. */
    public int degree(int u) {
        return rowStarts[u + 1] - rowStarts[u];
    }

    /** The sum of the weights of a node's edges, added up in order of the neighbours; 0 for an isolate. */
    public double strength(int u) {
        return strengths[u];
    }

    /** The first arc of a node. */
    public int rowStart(int u) {
        return rowStarts[u];
    }

    /** One past the last arc of a node. */
    public int rowEnd(int u) {
        return rowStarts[u + 1];
    }

    /**
     * The first arc of a node to a node of a larger number: from here to the end of the row each edge is met once.
     *
     * <p>Time O(log degree).
     */
    public int firstArcBeyond(int u) {
        // A node has no arc to itself, so the search always ends at where that would be.
        return ~Arrays.binarySearch(targets, rowStarts[u], rowStarts[u + 1], u);
    }

    /** The node that an arc leads to. */
    public int target(int arc) {
        return targets[arc];
    }

    /** The weight of the edge that an arc belongs to. */
    public double weight(int arc) {
        return weights[arc];
    }

    /**
     * The arc from one node to another, or -1 where there is no edge.
     *
     * <p>Time O(log degree).
     */
    public int arc(int u, int v) {
        return Math.max(-1, Arrays.binarySearch(targets, rowStarts[u], rowStarts[u + 1], v));
    }

    /**
     * The weight of the edge between two nodes, empty where there is none.
     *
     * <p>Time O(log degree).
     */
    public OptionalDouble weightBetween(int u, int v) {
        int arc = arc(u, v);
        return arc < 0 ? OptionalDouble.empty() : OptionalDouble.of(weights[arc]);
    }

    /**
     * Checks a list of nodes.
     *
     * <p>Time O(n).
     *
     * @throws IllegalArgumentException if one is no node of the graph or is given twice; the sentence names it
     */
    public void checkDistinct(int... nodes) {
        boolean[] given = new boolean[nodeCount()];
        for (int node : nodes) {
            if (node < 0 || node >= given.length) {
                throw new IllegalArgumentException("a node must be in [0, " + given.length + "), was " + node);
            }
            if (given[node]) {
                throw new IllegalArgumentException("a node must be given once, was given twice: " + node);
            }
            given[node] = true;
        }
    }

    /** The same graph with node {@code originals[i]} as node i. */
    CsrGraph renumbered(int[] originals) {
        int n = nodeCount();
        int[] numbers = new int[n];
        int[] starts = new int[n + 1];
        for (int i = 0; i < n; i++) {
            numbers[originals[i]] = i;
            starts[i + 1] = starts[i] + degree(originals[i]);
        }
        int[] cursors = Arrays.copyOf(starts, n);
        int[] newTargets = new int[targets.length];
        double[] newWeights = new double[targets.length];
        // Rows are written column by column, so every row comes out sorted.
        for (int i = 0; i < n; i++) {
            int u = originals[i];
            for (int arc = rowStarts[u]; arc < rowStarts[u + 1]; arc++) {
                int slot = cursors[numbers[targets[arc]]]++;
                newTargets[slot] = i;
                newWeights[slot] = weights[arc];
            }
        }
        return new CsrGraph(starts, newTargets, newWeights);
    }

    @Override
    public String toString() {
        return "CsrGraph[nodes=" + nodeCount() + ", edges=" + edgeCount() + "]";
    }

    /**
     * Takes edges in any order and either direction, and builds the graph.
     *
     * <p>Time O(n + m) by two counting sorts; memory while building about 64 bytes an edge. Not for use by several threads.
     */
    public static final class Builder {

        private final int nodeCount;
        private int size;
        private int[] sources = new int[16];
        private int[] sinks = new int[16];
        private double[] edgeWeights = new double[16];

        private Builder(int nodeCount) {
            checkNodeCount(nodeCount);
            this.nodeCount = nodeCount;
        }

        /**
         * Adds an edge.
         *
         * @param u one end
         * @param v the other end
         * @param weight the weight, finite and positive
         * @return this builder
         * @throws IllegalArgumentException if an end is no node of the graph, both ends are the same node, or the weight
         *     is zero, negative, infinite or not a number; the sentence names the edge
         */
        public Builder edge(int u, int v, double weight) {
            checkEdge(nodeCount, u, v, weight);
            if (size == sources.length) {
                grow();
            }
            sources[size] = u;
            sinks[size] = v;
            edgeWeights[size++] = weight;
            return this;
        }

        private void grow() {
            if (size == MOST_EDGES) {
                throw new IllegalArgumentException("a graph must have at most " + MOST_EDGES + " edges");
            }
            int capacity = (int) Math.min(MOST_EDGES, size + (size >> 1) + 16L);
            sources = Arrays.copyOf(sources, capacity);
            sinks = Arrays.copyOf(sinks, capacity);
            edgeWeights = Arrays.copyOf(edgeWeights, capacity);
        }

        /**
         * The graph of the edges added so far; the builder stays usable.
         *
         * @throws IllegalArgumentException if an edge was given twice, in whatever direction (the sentence names it), or the
         *     sum of all weights is infinite
         */
        public CsrGraph build() {
            int[] starts = starts();
            int[] cursors = Arrays.copyOf(starts, nodeCount);
            int[] unsorted = new int[2 * size];
            double[] unsortedWeights = new double[2 * size];
            for (int e = 0; e < size; e++) {
                int forth = cursors[sources[e]]++;
                unsorted[forth] = sinks[e];
                unsortedWeights[forth] = edgeWeights[e];
                int back = cursors[sinks[e]]++;
                unsorted[back] = sources[e];
                unsortedWeights[back] = edgeWeights[e];
            }
            // Transposing a symmetric matrix row by row leaves it the same, with every row sorted.
            int[] targets = new int[2 * size];
            double[] weights = new double[2 * size];
            System.arraycopy(starts, 0, cursors, 0, nodeCount);
            for (int u = 0; u < nodeCount; u++) {
                for (int arc = starts[u]; arc < starts[u + 1]; arc++) {
                    int slot = cursors[unsorted[arc]]++;
                    targets[slot] = u;
                    weights[slot] = unsortedWeights[arc];
                }
            }
            refuseDuplicates(starts, targets);
            return CsrGraph.of(starts, targets, weights);
        }

        private int[] starts() {
            int[] starts = new int[nodeCount + 1];
            for (int e = 0; e < size; e++) {
                starts[sources[e] + 1]++;
                starts[sinks[e] + 1]++;
            }
            for (int u = 0; u < nodeCount; u++) {
                starts[u + 1] += starts[u];
            }
            return starts;
        }

        private void refuseDuplicates(int[] starts, int[] targets) {
            for (int u = 0; u < nodeCount; u++) {
                for (int arc = starts[u] + 1; arc < starts[u + 1]; arc++) {
                    if (targets[arc] == targets[arc - 1]) {
                        throw new IllegalArgumentException(
                                "an edge must be given once, was given twice: " + u + "-" + targets[arc]);
                    }
                }
            }
        }
    }
}
