package io.github.brigraph.layout;

import java.util.Arrays;

/**
 * A place on the plane for each node, immutable.
 *
 * <p>Only distances mean something: unit, origin and direction of the axes are those that the algorithm says. Equal where
 * all places are equal.
 */
public final class Layout {

    private final double[] xs;
    private final double[] ys;

    private Layout(double[] xs, double[] ys) {
        this.xs = xs;
        this.ys = ys;
    }

    /**
     * Places from arrays, which are copied.
     *
     * @throws IllegalArgumentException if the arrays differ in length
     */
    public static Layout of(double[] xs, double[] ys) {
        if (xs.length != ys.length) {
            throw new IllegalArgumentException(
                    "a layout must have as many x as y, were " + xs.length + " and " + ys.length);
        }
        return new Layout(xs.clone(), ys.clone());
    }

    /** The number of nodes. */
    public int size() {
        return xs.length;
    }

    /** How far right a node lies. */
    public double x(int node) {
        return xs[node];
    }

    /** How far down a node lies, as on a screen. */
    public double y(int node) {
        return ys[node];
    }

    /** The distance of two nodes. */
    public double distance(int u, int v) {
        double dx = xs[u] - xs[v];
        double dy = ys[u] - ys[v];
        return Math.sqrt(dx * dx + dy * dy);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Layout that && Arrays.equals(xs, that.xs) && Arrays.equals(ys, that.ys);
    }

    @Override
    public int hashCode() {
        return 31 * Arrays.hashCode(xs) + Arrays.hashCode(ys);
    }

    @Override
    public String toString() {
        return "Layout[nodes=" + xs.length + "]";
    }
}
