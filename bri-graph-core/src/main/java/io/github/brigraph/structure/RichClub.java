package io.github.brigraph.structure;

import io.github.brigraph.graph.CsrGraph;
import java.util.ArrayList;
import java.util.List;

/**
 * The rich-club coefficient: how densely the nodes of high degree are tied to each other.
 *
 * <pre>{@code φ(k) = 2E / (N(N − 1)), N nodes of a degree above k, E edges among them}</pre>
 *
 * <p><b>Conventions.</b> Given for k = 0, 1, … as long as N is 2 or more. Not compared with a null model. Zhou &amp;
 * Mondragón 2004, <a href="https://doi.org/10.1109/LCOMM.2004.823426">10.1109/LCOMM.2004.823426</a>. Time O(n + m), memory
 * O(n).
 *
 * @param coefficients φ(0), φ(1), …; empty without edges
 */
public record RichClub(List<Double> coefficients) {

    public RichClub {
        coefficients = List.copyOf(coefficients);
    }

    /** The rich-club coefficients of a graph. */
    public static RichClub of(CsrGraph graph) {
        int n = graph.nodeCount();
        long[] nodes = new long[n + 1];
        long[] edges = new long[n + 1];
        for (int u = 0; u < n; u++) {
            nodes[graph.degree(u)]++;
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                int v = graph.target(arc);
                if (v > u) {
                    edges[Math.min(graph.degree(u), graph.degree(v))]++;
                }
            }
        }
        // Both as sums over all higher degrees.
        for (int k = n - 1; k >= 0; k--) {
            nodes[k] += nodes[k + 1];
            edges[k] += edges[k + 1];
        }
        List<Double> coefficients = new ArrayList<>();
        for (int k = 0; k < n && nodes[k + 1] >= 2; k++) {
            double members = nodes[k + 1];
            coefficients.add(2.0 * edges[k + 1] / (members * (members - 1)));
        }
        return new RichClub(coefficients);
    }
}
