package io.github.brigraph.structure;

import io.github.brigraph.graph.ArcScores;
import io.github.brigraph.graph.CsrGraph;

/**
 * How strong a tie is for the sizes of its two ends.
 *
 * <p>w is the weight of the tie, s_i and s_j are the strengths of its ends, W is the total weight of the graph. The
 * strengths leave out what a unit did alone; with publication totals in their place these are other measures.
 */
public enum RelativeStrength {

    /**
     * {@code 2W · w / (s_i s_j)}: observed over expected, as VOSviewer has it (van Eck &amp; Waltman 2009,
     * <a href="https://doi.org/10.1002/asi.21075">10.1002/asi.21075</a>). It assumes that a unit could be tied to itself,
     * and so overestimates.
     */
    ASSOCIATION,

    /** Salton's cosine, {@code w / √(s_i s_j)}. */
    SALTON,

    /** Jaccard's index, {@code w / (s_i + s_j − w)}. */
    JACCARD,

    /** The inclusion index, {@code w / min(s_i, s_j)}; favours small units. */
    INCLUSION;

    /** The relative strength of every tie, the same on both of its arcs. */
    public ArcScores of(CsrGraph graph) {
        double[] scores = new double[graph.arcCount()];
        for (int u = 0; u < graph.nodeCount(); u++) {
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                // The smaller end first, so that both arcs round alike.
                double a = graph.strength(Math.min(u, graph.target(arc)));
                double b = graph.strength(Math.max(u, graph.target(arc)));
                double w = graph.weight(arc);
                scores[arc] = switch (this) {
                    case ASSOCIATION -> 2 * graph.totalWeight() / a * w / b;
                    case SALTON -> w / (Math.sqrt(a) * Math.sqrt(b));
                    case JACCARD -> w / (a + b - w);
                    case INCLUSION -> w / Math.min(a, b);
                };
            }
        }
        return ArcScores.of(scores);
    }
}
