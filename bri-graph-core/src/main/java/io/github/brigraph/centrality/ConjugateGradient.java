package io.github.brigraph.centrality;

import io.github.brigraph.graph.Watch;

/**
 * Solves M x = b for a symmetric positive definite M that is given by its product with a vector.
 *
 * <p>Hestenes &amp; Stiefel 1952, <a href="https://doi.org/10.6028/jres.049.044">10.6028/jres.049.044</a>.
 */
final class ConjugateGradient {

    /** Sets {@code result} to M times {@code vector}. */
    @FunctionalInterface
    interface Operator {
        void multiply(double[] vector, double[] result);
    }

    private ConjugateGradient() {}

    /**
     * What the iteration came to.
     *
     * @param solution x
     * @param iterations the number of products with M
     * @param residual the Euclidean length of b − M x over that of b
     */
    @SuppressWarnings("ArrayRecordComponent") // internal, and handed on once
    record Solution(double[] solution, int iterations, double residual) {}

    static Solution solve(Operator operator, double[] b, double tolerance, int maxIterations) {
        int n = b.length;
        double[] x = new double[n];
        double[] residual = b.clone();
        double[] direction = b.clone();
        double[] product = new double[n];
        double target = tolerance * tolerance * dot(b, b);
        double square = dot(b, b);
        double first = square;
        int iterations = 0;
        while (square > target && iterations < maxIterations) {
            Watch.checkpoint();
            operator.multiply(direction, product);
            iterations++;
            double curvature = dot(direction, product);
            if (!(curvature > 0)) {
                // M is not positive definite: what the iteration would give is not a solution.
                return new Solution(x, iterations, Double.POSITIVE_INFINITY);
            }
            double step = square / curvature;
            for (int i = 0; i < n; i++) {
                x[i] += step * direction[i];
                residual[i] -= step * product[i];
            }
            double next = dot(residual, residual);
            double turn = next / square;
            for (int i = 0; i < n; i++) {
                direction[i] = residual[i] + turn * direction[i];
            }
            square = next;
        }
        return new Solution(x, iterations, first == 0 ? 0 : Math.sqrt(square / first));
    }

    static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i];
        }
        return sum;
    }
}
