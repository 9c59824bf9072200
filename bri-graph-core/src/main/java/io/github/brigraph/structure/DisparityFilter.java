package io.github.brigraph.structure;

import io.github.brigraph.graph.ArcScores;
import io.github.brigraph.graph.CsrGraph;

/**
 * The disparity filter: which ties carry more of a node's strength than chance would give them.
 *
 * <pre>{@code α_ij = (1 − w_ij / s_i)^(k_i − 1)}</pre>
 *
 * <p>α is the probability that one of k_i random parts of i's strength is as large as this tie; a tie has one at either
 * end. The backbone keeps a tie whose α is below the level at one end at least.
 *
 * <p><b>Conventions.</b> A node of degree 1 has α = 1, whatever its weight: no tie is kept for that end's sake. Serrano,
 * Boguñá &amp; Vespignani 2009, <a href="https://doi.org/10.1073/pnas.0808904106">10.1073/pnas.0808904106</a>. Time and
 * memory O(m).
 */
public final class DisparityFilter {

    private DisparityFilter() {}

    /** α of every arc, at the end that the arc starts from. */
    public static ArcScores alphas(CsrGraph graph) {
        double[] alphas = new double[graph.arcCount()];
        for (int u = 0; u < graph.nodeCount(); u++) {
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                alphas[arc] = alpha(graph, u, arc);
            }
        }
        return ArcScores.of(alphas);
    }

    /**
     * α of one arc, the same number as {@link #alphas} has for it.
     *
     * @param u the node that the arc starts from
     */
    public static double alpha(CsrGraph graph, int u, int arc) {
        // Rounding must not make the one tie of a node carry more than all of it.
        double rest = Math.max(0, 1 - graph.weight(arc) / graph.strength(u));
        return StrictMath.pow(rest, graph.degree(u) - 1.0);
    }

    /**
     * The graph of the same nodes and the ties whose α is below the level at one end at least.
     *
     * @throws IllegalArgumentException if the level is not in (0, 1]
     */
    public static CsrGraph backbone(CsrGraph graph, double level) {
        if (!(level > 0 && level <= 1)) {
            throw new IllegalArgumentException("the level of significance must be in (0, 1], was " + level);
        }
        ArcScores alphas = alphas(graph);
        CsrGraph.Builder builder = CsrGraph.builder(graph.nodeCount());
        for (int u = 0; u < graph.nodeCount(); u++) {
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                int v = graph.target(arc);
                if (v > u && Math.min(alphas.get(arc), alphas.get(graph.arc(v, u))) < level) {
                    builder.edge(u, v, graph.weight(arc));
                }
            }
        }
        return builder.build();
    }
}
