package io.github.brigraph.graph;

/** Whether a score that grows with the number of nodes is divided by its largest possible value. */
public enum Normalisation {

    /** The sum itself. */
    RAW,

    /**
     * The sum divided by what the centre of an unweighted star of n nodes gets: betweenness by (n − 1)(n − 2)/2, edge
     * betweenness by n(n − 1)/2, harmonic centrality by n − 1; not a number where the divisor is 0. The divisors are
     * doubles: as ints they overflow above 46,000 nodes.
     */
    NORMALISED
}
