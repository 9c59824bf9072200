package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.Watch;

/**
 * The largest eigenvalue of the weighted adjacency matrix of one component, and its positive eigenvector, by Lanczos'
 * iteration, restarted from its own result and kept orthogonal in full.
 *
 * <p>Unlike power iteration it does not swing on bipartite graphs, and it needs about the square root of its steps where
 * the second eigenvalue is close. Lanczos 1950,
 * <a href="https://doi.org/10.6028/jres.045.026">10.6028/jres.045.026</a>.
 */
final class PerronVector {

    private static final int STEPS = 32;
    private static final double ROUNDING = 4 * Math.ulp(1.0);

    private final CsrGraph graph;
    private final int[] members;
    private final int[] local;
    private final double[][] basis;
    private final double[] alpha;
    private final double[] beta;
    private double[] vector;
    private double eigenvalue;
    private double secondEigenvalue = Double.NaN;
    private double residual;
    private int products;

    /**
     * Prepares the iteration.
     *
     * @param graph the graph
     * @param members the nodes of the component, ascending
     * @param local for every node of the component its position among the members
     */
    PerronVector(CsrGraph graph, int[] members, int[] local) {
        this.graph = graph;
        this.members = members;
        this.local = local;
        int steps = Math.min(STEPS, members.length);
        basis = new double[steps + 1][members.length];
        alpha = new double[steps];
        beta = new double[steps];
        vector = new double[members.length];
        for (int i = 0; i < vector.length; i++) {
            vector[i] = Math.sqrt(graph.strength(members[i])) + Double.MIN_NORMAL;
        }
        scale(vector, 1 / Math.sqrt(ConjugateGradient.dot(vector, vector)));
    }

    /** Iterates until the error is within the tolerance, or as small as rounding allows, or the products are used up. */
    PerronVector run(double tolerance, int maxProducts) {
        if (members.length == 1) {
            return this;
        }
        do {
            restart();
        } while (residual > tolerance * gap() && residual > ROUNDING * eigenvalue && products < maxProducts);
        return this;
    }

    private void restart() {
        System.arraycopy(vector, 0, basis[0], 0, vector.length);
        int steps = 0;
        boolean exhausted = false;
        while (steps < alpha.length && !exhausted) {
            Watch.checkpoint();
            exhausted = step(steps++);
        }
        double[][] projected = new double[steps][steps];
        for (int i = 0; i < steps; i++) {
            projected[i][i] = alpha[i];
            if (i + 1 < steps) {
                projected[i][i + 1] = beta[i];
                projected[i + 1][i] = beta[i];
            }
        }
        SmallSymmetricMatrix small = new SmallSymmetricMatrix(projected);
        int first = small.largestExcept(-1);
        int second = small.largestExcept(first);
        eigenvalue = small.value(first);
        secondEigenvalue = second < 0 ? Double.NEGATIVE_INFINITY : small.value(second);
        residual = exhausted ? 0 : Math.abs(beta[steps - 1] * small.vector(first, steps - 1));
        combine(small, first, steps);
    }

    /** Adds a basis vector; whether none was left, because the basis spans all that the start can reach. */
    private boolean step(int k) {
        double[] next = basis[k + 1];
        multiply(basis[k], next);
        alpha[k] = ConjugateGradient.dot(basis[k], next);
        for (int pass = 0; pass < 2; pass++) {
            for (int j = 0; j <= k; j++) {
                double overlap = ConjugateGradient.dot(basis[j], next);
                for (int i = 0; i < next.length; i++) {
                    next[i] -= overlap * basis[j][i];
                }
            }
        }
        beta[k] = Math.sqrt(ConjugateGradient.dot(next, next));
        if (k + 1 == members.length || beta[k] <= ROUNDING * Math.abs(alpha[0])) {
            return true;
        }
        scale(next, 1 / beta[k]);
        return false;
    }

    private void multiply(double[] x, double[] result) {
        products++;
        for (int i = 0; i < members.length; i++) {
            int u = members[i];
            double sum = 0;
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                sum += graph.weight(arc) * x[local[graph.target(arc)]];
            }
            result[i] = sum;
        }
    }

    private void combine(SmallSymmetricMatrix small, int index, int steps) {
        double[] sum = new double[vector.length];
        for (int k = 0; k < steps; k++) {
            double factor = small.vector(index, k);
            for (int i = 0; i < sum.length; i++) {
                sum[i] += factor * basis[k][i];
            }
        }
        // All entries have one sign, by Perron and Frobenius; what differs is rounding.
        for (int i = 0; i < sum.length; i++) {
            sum[i] = Math.abs(sum[i]);
        }
        scale(sum, 1 / Math.sqrt(ConjugateGradient.dot(sum, sum)));
        vector = sum;
    }

    private static void scale(double[] x, double factor) {
        for (int i = 0; i < x.length; i++) {
            x[i] *= factor;
        }
    }

    private double gap() {
        return eigenvalue - secondEigenvalue;
    }

    /** The largest eigenvalue; 0 for an isolate. */
    double eigenvalue() {
        return eigenvalue;
    }

    /** Entry i of the eigenvector of length 1, of the i-th member. */
    double entry(int i) {
        return vector[i];
    }

    /** The estimated length of the error of the vector. */
    double error() {
        return members.length == 1 ? 0 : Math.max(residual, Math.ulp(eigenvalue)) / gap();
    }

    int products() {
        return products;
    }
}
