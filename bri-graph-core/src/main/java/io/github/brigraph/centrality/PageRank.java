package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.Watch;

/**
 * PageRank: how often a walker is at a node who follows edges in proportion to their weight and now and then starts afresh
 * anywhere.
 *
 * <pre>{@code x_i = (1 − d)/n + d · (Σ_j w_ij / s_j · x_j + 1/n · Σ over isolates j of x_j)}</pre>
 *
 * <p><b>Conventions.</b> The weight is a strength, not a length. The scores sum to 1. From an isolate the walker goes
 * anywhere. Without nodes the result is empty.
 *
 * <p><b>Algorithm.</b> On an undirected graph the system becomes symmetric by the square roots of the strengths, and
 * conjugate gradients need about √((1 + d)/(1 − d)) times fewer steps than power iteration; plain steps after it bring
 * the sum of absolute errors below the tolerance. Defined by Brin &amp; Page 1998,
 * <a href="https://doi.org/10.1016/S0169-7552(98)00110-X">10.1016/S0169-7552(98)00110-X</a>. Time O(m) an iteration,
 * memory O(n).
 *
 * @param damping d, the probability of following an edge, in [0, 1)
 * @param tolerance the sum of absolute errors over all nodes that is allowed
 * @param maxIterations the number of iterations after which to give up
 */
public record PageRank(double damping, double tolerance, int maxIterations) {

    public PageRank {
        if (!(damping >= 0 && damping < 1)) {
            throw new IllegalArgumentException("damping must be in [0, 1), was " + damping);
        }
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("tolerance must be positive, was " + tolerance);
        }
        if (maxIterations < 1) {
            throw new IllegalArgumentException("the number of iterations must be at least 1, was " + maxIterations);
        }
    }

    /** Damping 0.85, tolerance 10<sup>−12</sup>, at most 10,000 iterations. */
    public static PageRank standard() {
        return new PageRank(0.85, 1e-12, 10_000);
    }

    /** The same with another damping. */
    public PageRank damping(double damping) {
        return new PageRank(damping, tolerance, maxIterations);
    }

    /** The same with another tolerance. */
    public PageRank tolerance(double tolerance) {
        return new PageRank(damping, tolerance, maxIterations);
    }

    /** The same with another limit of iterations. */
    public PageRank maxIterations(int maxIterations) {
        return new PageRank(damping, tolerance, maxIterations);
    }

    /**
     * PageRank of every node.
     *
     * @throws NotConvergedException if the tolerance is not reached within the iterations
     */
    public Result run(CsrGraph graph) {
        int n = graph.nodeCount();
        double[] roots = new double[n];
        int isolates = 0;
        for (int i = 0; i < n; i++) {
            roots[i] = Math.sqrt(graph.strength(i));
            isolates += graph.degree(i) == 0 ? 1 : 0;
        }
        // An isolate has exactly what is spread over every node; its own share of that is solved for here.
        double spread = n == 0 ? 0 : (1 - damping) / (n - damping * isolates);
        double[] b = new double[n];
        for (int i = 0; i < n; i++) {
            b[i] = roots[i] == 0 ? 0 : spread / roots[i];
        }
        ConjugateGradient.Solution solution = ConjugateGradient.solve(
                (z, r) -> symmetric(graph, roots, z, r), b, 1e-15, Math.min(300, maxIterations));
        double[] x = solution.solution();
        for (int i = 0; i < n; i++) {
            x[i] = roots[i] == 0 ? spread : x[i] * roots[i];
        }
        return polished(graph, x, spread, solution.iterations());
    }

    private void symmetric(CsrGraph graph, double[] roots, double[] vector, double[] result) {
        double[] scaled = new double[vector.length];
        for (int i = 0; i < scaled.length; i++) {
            scaled[i] = roots[i] == 0 ? 0 : vector[i] / roots[i];
        }
        for (int i = 0; i < result.length; i++) {
            double sum = weightedSum(graph, i, scaled);
            result[i] = roots[i] == 0 ? 0 : vector[i] - damping * sum / roots[i];
        }
    }

    private static double weightedSum(CsrGraph graph, int node, double[] values) {
        double sum = 0;
        for (int arc = graph.rowStart(node), end = graph.rowEnd(node); arc < end; arc++) {
            sum += graph.weight(arc) * values[graph.target(arc)];
        }
        return sum;
    }

    private Result polished(CsrGraph graph, double[] start, double spread, int iterationsBefore) {
        double[] x = start;
        double[] scaled = new double[x.length];
        int iterations = iterationsBefore;
        Watch.Meter meter = Watch.meter(0);
        while (true) {
            meter.step();
            for (int i = 0; i < x.length; i++) {
                scaled[i] = graph.degree(i) == 0 ? 0 : x[i] / graph.strength(i);
            }
            double change = 0;
            for (int i = 0; i < x.length; i++) {
                double value = spread + damping * weightedSum(graph, i, scaled);
                change += Math.abs(value - x[i]);
                x[i] = value;
            }
            iterations++;
            double error = change * damping / (1 - damping);
            if (error <= tolerance) {
                return new Result(NodeScores.of(x), iterations, error);
            }
            if (iterations >= maxIterations) {
                throw new NotConvergedException("PageRank", NodeScores.of(x), iterations, error);
            }
        }
    }

    /**
     * What {@link PageRank#run} returns.
     *
     * @param scores the PageRank of every node; they sum to 1
     * @param iterations the number of passes over the edges
     * @param error a bound on the sum of absolute errors
     */
    public record Result(NodeScores scores, int iterations, double error) {}
}
