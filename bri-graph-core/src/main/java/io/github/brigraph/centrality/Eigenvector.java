package io.github.brigraph.centrality;

import io.github.brigraph.graph.Components;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.NodeScores;
import java.util.Arrays;

/**
 * Eigenvector centrality: a node is as central as its neighbours are, in proportion to the weights.
 *
 * <pre>{@code λ x_i = Σ_j w_ij x_j, for the largest λ}</pre>
 *
 * <p><b>Conventions.</b> On a disconnected graph the vector of the component with the largest eigenvalue, 0 elsewhere; of
 * components whose eigenvalues are equal to 10<sup>−12</sup>, the one with the smallest node. Or, where asked, each
 * component by itself, an isolate 0. Without edges every score is not a number. Scores do not depend on whether the graph
 * is bipartite.
 *
 * <p><b>Algorithm.</b> Restarted Lanczos iteration with full orthogonalisation. Bonacich 1972,
 * <a href="https://doi.org/10.1080/0022250X.1972.9989806">10.1080/0022250X.1972.9989806</a>. Time O(m) a product with the
 * matrix; tens of products as a rule, more where the second eigenvalue is close. Memory 34 numbers a node.
 *
 * @param scaling what the scores are scaled to
 * @param extent what to do on a disconnected graph
 * @param tolerance the error allowed in a vector of length 1
 * @param maxProducts the number of products with the matrix after which to give up on a component
 */
public record Eigenvector(Scaling scaling, Extent extent, double tolerance, int maxProducts) {

    public Eigenvector {
        if (!(tolerance > 0)) {
            throw new IllegalArgumentException("tolerance must be positive, was " + tolerance);
        }
        if (maxProducts < 1) {
            throw new IllegalArgumentException("the number of products must be at least 1, was " + maxProducts);
        }
    }

    /** What the scores are scaled to. */
    public enum Scaling {
        /** The largest score is 1, of each component where each stands by itself. */
        MAXIMUM_ONE,
        /** The squares of the scores sum to 1, of each component where each stands by itself. */
        LENGTH_ONE
    }

    /** What to do on a disconnected graph. */
    public enum Extent {
        /** The component with the largest eigenvalue, 0 elsewhere. */
        DOMINANT_COMPONENT,
        /** Each component by itself. */
        EACH_COMPONENT
    }

    /** Maximum 1, dominant component, tolerance 10<sup>−9</sup>, at most 10,000 products. */
    public static Eigenvector standard() {
        return new Eigenvector(Scaling.MAXIMUM_ONE, Extent.DOMINANT_COMPONENT, 1e-9, 10_000);
    }

    /** The same, scaled otherwise. */
    public Eigenvector scaling(Scaling scaling) {
        return new Eigenvector(scaling, extent, tolerance, maxProducts);
    }

    /** The same with another rule for disconnected graphs. */
    public Eigenvector extent(Extent extent) {
        return new Eigenvector(scaling, extent, tolerance, maxProducts);
    }

    /** The same with another tolerance. */
    public Eigenvector tolerance(double tolerance) {
        return new Eigenvector(scaling, extent, tolerance, maxProducts);
    }

    /** The same with another limit of products. */
    public Eigenvector maxProducts(int maxProducts) {
        return new Eigenvector(scaling, extent, tolerance, maxProducts);
    }

    /**
     * Eigenvector centrality of every node.
     *
     * @throws NotConvergedException if the tolerance is not reached within the products
     */
    public Result run(CsrGraph graph) {
        double[] scores = new double[graph.nodeCount()];
        if (graph.edgeCount() == 0) {
            Arrays.fill(scores, Double.NaN);
            return new Result(NodeScores.of(scores), Double.NaN, 0, 0);
        }
        int[][] components = Components.of(graph).members();
        int[] local = positions(graph, components);
        double largest = 0;
        double error = 0;
        int products = 0;
        for (int[] members : components) {
            if (!worthwhile(graph, members, largest)) {
                continue;
            }
            // Ten times better than asked, so that an estimate of the error may be wrong by as much.
            PerronVector perron = new PerronVector(graph, members, local).run(tolerance / 10, maxProducts);
            products += perron.products();
            boolean dominant = perron.eigenvalue() > largest * (1 + 1e-12);
            if (extent == Extent.EACH_COMPONENT) {
                error = Math.max(error, perron.error());
                write(members, perron, scores);
            } else if (dominant) {
                error = perron.error();
                Arrays.fill(scores, 0);
                write(members, perron, scores);
            }
            largest = dominant ? perron.eigenvalue() : largest;
        }
        NodeScores result = NodeScores.of(scores);
        if (error > tolerance) {
            throw new NotConvergedException("eigenvector centrality", result, products, error);
        }
        return new Result(result, largest, products, error);
    }

    private boolean worthwhile(CsrGraph graph, int[] members, double largest) {
        // No eigenvalue exceeds the largest strength.
        double bound = extent == Extent.EACH_COMPONENT ? 0 : largest;
        return members.length > 1 && Arrays.stream(members).anyMatch(u -> graph.strength(u) > bound);
    }

    private static int[] positions(CsrGraph graph, int[][] components) {
        int[] local = new int[graph.nodeCount()];
        for (int[] members : components) {
            for (int i = 0; i < members.length; i++) {
                local[members[i]] = i;
            }
        }
        return local;
    }

    private void write(int[] members, PerronVector perron, double[] scores) {
        double largest = 0;
        for (int i = 0; i < members.length; i++) {
            scores[members[i]] = perron.entry(i);
            largest = Math.max(largest, perron.entry(i));
        }
        if (scaling == Scaling.MAXIMUM_ONE) {
            for (int member : members) {
                scores[member] /= largest;
            }
        }
    }

    /**
     * What {@link Eigenvector#run} returns.
     *
     * @param scores the centrality of every node
     * @param eigenvalue the largest eigenvalue of the graph; not a number without edges
     * @param products the number of products with the matrix, over all components looked at
     * @param error the estimated error of the vector of length 1
     */
    public record Result(NodeScores scores, double eigenvalue, int products, double error) {}
}
