package io.github.brigraph.centrality;

import io.github.brigraph.graph.NodeScores;

/**
 * An iteration ended before its result was as accurate as asked. What it had by then is here, and is not a result.
 */
public final class NotConvergedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient NodeScores partial;
    private final int iterations;
    private final double error;

    NotConvergedException(String algorithm, NodeScores partial, int iterations, double error) {
        super(algorithm + " did not converge in " + iterations + " iterations: the estimated error is " + error);
        this.partial = partial;
        this.iterations = iterations;
        this.error = error;
    }

    /** The scores when the iteration ended. */
    public NodeScores partial() {
        return partial;
    }

    /** The number of iterations done. */
    public int iterations() {
        return iterations;
    }

    /** The estimated error of the partial scores. */
    public double error() {
        return error;
    }
}
