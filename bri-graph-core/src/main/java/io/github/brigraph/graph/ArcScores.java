package io.github.brigraph.graph;

import java.util.Arrays;

/**
 * One number for each arc of a graph, immutable; a measure of an edge has the same number on both of its arcs.
 *
 * <p>Arcs are numbered as in {@link CsrGraph}.
 */
public final class ArcScores {

    private final double[] values;

    private ArcScores(double[] values) {
        this.values = values;
    }

    /** Scores from an array in arc order, which is copied. */
    public static ArcScores of(double... values) {
        return new ArcScores(values.clone());
    }

    /** The number of arcs. */
    public int size() {
        return values.length;
    }

    /** The score of an arc; not a number where it is undefined. */
    public double get(int arc) {
        return values[arc];
    }

    /** A copy of the scores in arc order. */
    public double[] toArray() {
        return values.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ArcScores that && Arrays.equals(values, that.values);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(values);
    }

    @Override
    public String toString() {
        return "ArcScores" + Arrays.toString(values);
    }
}
