package io.github.brigraph.graph;

/**
 * How long an edge is for a shortest path.
 *
 * <p>A collaboration weight is a closeness: the more joint papers, the nearer two units are. A shortest path adds up
 * lengths, so it must never read such a weight as it stands. On A–B 100, B–C 100, A–C 1 the strong ties lead through B;
 * an algorithm that takes the weights as lengths sends the path from A to C by the one weak edge and gives B betweenness
 * 0. Hence every algorithm on paths asks for one of these, and none has a silent default.
 */
public enum EdgeLength {

    /** Every edge has length 1: a distance counts steps. */
    UNIT,

    /**
     * An edge of weight w has length 1/w: strong ties are short (Newman 2001,
     * <a href="https://doi.org/10.1103/PhysRevE.64.016132">10.1103/PhysRevE.64.016132</a>).
     */
    INVERSE_WEIGHT;

    /**
     * The length of an edge of the given weight.
     *
     * @throws IllegalArgumentException if the weight is so small that its inverse is infinite
     */
    public double of(double weight) {
        if (this == UNIT) {
            return 1.0;
        }
        double length = 1.0 / weight;
        if (Double.isInfinite(length)) {
            throw new IllegalArgumentException("a weight must have a finite inverse to be a length, was " + weight);
        }
        return length;
    }
}
