package io.github.brigraph.structure;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.Weighting;

/**
 * Assortativity: whether nodes of many ties are tied to nodes of many ties.
 *
 * <p>The Pearson correlation, over both directions of every edge, of the degrees (unweighted) or strengths (weighted) at its
 * two ends. Every edge counts once a direction, whatever its weight.
 *
 * <p><b>Conventions.</b> Not a number without edges, and where all ends are equal up to rounding. Newman 2002,
 * <a href="https://doi.org/10.1103/PhysRevLett.89.208701">10.1103/PhysRevLett.89.208701</a>. Time O(m), no memory.
 */
public final class Assortativity {

    private static final double ROUNDING = 1e-12;

    private Assortativity() {}

    /** The assortativity of a graph by degrees or by strengths. */
    public static double of(CsrGraph graph, Weighting weighting) {
        int n = graph.nodeCount();
        double ends = graph.arcCount();
        double mean = 0;
        double least = Double.POSITIVE_INFINITY;
        double most = 0;
        for (int u = 0; u < n; u++) {
            double x = weighting.sum(graph, u);
            if (x > 0) {
                mean += graph.degree(u) * (x / ends);
                least = Math.min(least, x);
                most = Math.max(most, x);
            }
        }
        if (!(most - least > ROUNDING * most)) {
            return Double.NaN;
        }
        double variance = 0;
        double covariance = 0;
        for (int u = 0; u < n; u++) {
            // In units of the largest, so that no square overflows.
            double x = (weighting.sum(graph, u) - mean) / most;
            double neighbours = 0;
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                neighbours += (weighting.sum(graph, graph.target(arc)) - mean) / most;
            }
            variance += graph.degree(u) * x * x;
            covariance += x * neighbours;
        }
        return covariance / variance;
    }
}
