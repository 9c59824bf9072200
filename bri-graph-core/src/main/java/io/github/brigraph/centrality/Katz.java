package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.NodeScores;

/**
 * Katz centrality: the number of walks that end at a node, longer ones counting less.
 *
 * <pre>{@code x = (I − α A)⁻¹ 1, with α = share / λ₁ and A the weighted adjacency matrix}</pre>
 *
 * <p><b>Conventions.</b> α is given as a share of its limit 1/λ₁, the inverse of the largest eigenvalue, because a number
 * that is good for one graph diverges on the next. An isolate gets 1. Without edges every score is 1, whatever α, and α is
 * reported as 0.1.
 *
 * <p><b>Algorithm.</b> Conjugate gradients. Katz 1953, <a href="https://doi.org/10.1007/BF02289026">
 * 10.1007/BF02289026</a>. Time O(m) an iteration, memory as {@link Eigenvector}.
 *
 * @param share α as a share of 1/λ₁, in [0, 1)
 */
public record Katz(double share) {

    private static final double TOLERANCE = 1e-14;
    private static final int MAX_ITERATIONS = 10_000;

    public Katz {
        if (!(share >= 0 && share < 1)) {
            throw new IllegalArgumentException("the share of the largest alpha must be in [0, 1), was " + share);
        }
    }

    /** Half of the largest α. */
    public static Katz standard() {
        return new Katz(0.5);
    }

    /**
     * Katz centrality of every node.
     *
     * @throws NotConvergedException if the largest eigenvalue or the solution is not found to 12 digits
     */
    public Result run(CsrGraph graph) {
        double alpha = graph.edgeCount() == 0
                ? 0.1
                : share / Eigenvector.standard().run(graph).eigenvalue();
        double[] ones = new double[graph.nodeCount()];
        java.util.Arrays.fill(ones, 1);
        ConjugateGradient.Solution solution =
                ConjugateGradient.solve((x, r) -> multiply(graph, alpha, x, r), ones, TOLERANCE, MAX_ITERATIONS);
        NodeScores scores = NodeScores.of(solution.solution());
        if (!(solution.residual() <= 1e-12 * (1 - share))) {
            throw new NotConvergedException("Katz centrality", scores, solution.iterations(), solution.residual());
        }
        return new Result(scores, alpha, solution.iterations());
    }

    private static void multiply(CsrGraph graph, double alpha, double[] x, double[] result) {
        for (int u = 0; u < x.length; u++) {
            double sum = 0;
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                sum += graph.weight(arc) * x[graph.target(arc)];
            }
            result[u] = x[u] - alpha * sum;
        }
    }

    /**
     * What {@link Katz#run} returns.
     *
     * @param scores the centrality of every node, unscaled: 1 is that of an isolate
     * @param alpha the α used
     * @param iterations the number of passes over the edges
     */
    public record Result(NodeScores scores, double alpha, int iterations) {}
}
