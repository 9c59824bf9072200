package io.github.brigraph.graph;

/** Whether a measure looks at the weights of the edges. */
public enum Weighting {

    /** The weights as they are. */
    WEIGHTED,

    /** Every weight 1. */
    UNWEIGHTED;

    /** What a weight counts as. */
    public double of(double weight) {
        return this == WEIGHTED ? weight : 1;
    }

    /** What the edges of a node add up to: its strength or its degree. */
    public double sum(CsrGraph graph, int node) {
        return this == WEIGHTED ? graph.strength(node) : graph.degree(node);
    }
}
