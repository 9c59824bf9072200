package io.github.brigraph.structure;

import io.github.brigraph.graph.CsrGraph;

/** The share of the possible edges that a graph has, {@code 2m / (n(n − 1))}. */
public final class Density {

    private Density() {}

    /** The density of a graph; not a number below two nodes. */
    public static double of(CsrGraph graph) {
        double n = graph.nodeCount();
        return n < 2 ? Double.NaN : 2.0 * graph.edgeCount() / (n * (n - 1));
    }
}
