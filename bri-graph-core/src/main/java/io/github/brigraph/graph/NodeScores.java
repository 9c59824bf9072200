package io.github.brigraph.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One number for each node, immutable.
 *
 * <p>Not a number where the measure is undefined for a node. Equal where all values are equal, a NaN to a NaN.
 */
public final class NodeScores {

    private final double[] values;

    private NodeScores(double[] values) {
        this.values = values;
    }

    /** Scores from an array, which is copied. */
    public static NodeScores of(double... values) {
        return new NodeScores(values.clone());
    }

    /** The number of nodes. */
    public int size() {
        return values.length;
    }

    /** The score of a node; not a number where it is undefined. */
    public double get(int node) {
        return values[node];
    }

    /**
     * The nodes of the k highest scores, highest first, ties in node order; undefined scores are left out.
     *
     * <p>Fewer than k where there are fewer. Time O(n log n).
     *
     * @throws IllegalArgumentException if k is negative
     */
    public List<NodeScore> top(int k) {
        if (k < 0) {
            throw new IllegalArgumentException("the number of nodes to list must not be negative, was " + k);
        }
        return IntStream.range(0, values.length)
                .filter(node -> !Double.isNaN(values[node]))
                .mapToObj(node -> new NodeScore(node, values[node]))
                .sorted(Comparator.comparingDouble(NodeScore::value).reversed().thenComparingInt(NodeScore::node))
                .limit(k)
                .toList();
    }

    /** A copy of the scores in node order. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof NodeScores that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "NodeScores" + Arrays.toString(values);
    }

    /**
     * A node and its score.
     *
     * @param node the node
     * @param value its score
     */
    public record NodeScore(int node, double value) {}
}
