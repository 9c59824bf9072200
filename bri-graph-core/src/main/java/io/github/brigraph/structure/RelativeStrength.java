package io.github.brigraph.structure;

import io.github.brigraph.graph.ArcScores;
import io.github.brigraph.graph.CsrGraph;

/**
 * How strong a tie is for the strengths of its two ends.
 *
 * <p>w is the weight of the tie, s_i and s_j are the strengths of its ends, W is the total weight of the graph, each tie
 * counted once, so that the strengths add up to 2W.
 *
 * <p><b>The diagonal</b> is left out: a strength adds up ties to others, and what a unit did alone is not in it. With
 * publication totals in place of strengths these are other measures, and have a class of their own where the totals are
 * known ({@code network.PublicationStrength}).
 *
 * <p>Time and memory O(m). Every measure is the same on both arcs of a tie but {@link #LUUKKONEN}.
 */
public enum RelativeStrength {

    /**
     * {@code 2W · w / (s_i s_j)}: observed over expected, as VOSviewer has it (van Eck &amp; Waltman 2009,
     * <a href="https://doi.org/10.1002/asi.21075">10.1002/asi.21075</a>). It assumes that a unit could be tied to itself,
     * and so overestimates.
     */
    ASSOCIATION {
        @Override
        double of(double w, double a, double b, double ends) {
            return ends / a * w / b;
        }
    },

    /**
     * The association strength without self-ties, {@code w / (s_i s_j / 2 · (1/(2W − s_i) + 1/(2W − s_j)))}: one end of a
     * tie is drawn among all, the other among those that are not of the same unit. Steijn 2021,
     * <a href="https://doi.org/10.1162/qss_a_00122">10.1162/qss_a_00122</a>. Always below {@link #ASSOCIATION}, the more
     * so the larger the ends, and the harmonic mean of {@link #LUUKKONEN} from both sides.
     */
    ASSOCIATION_CORRECTED {
        @Override
        double of(double w, double a, double b, double ends) {
            return 2 * (w / a / (b / (ends - a) + b / (ends - b)));
        }
    },

    /**
     * {@code (w / s_i) / (s_j / (2W − s_i))}: the share of j among the ties of i, over the share of j among the ends of
     * ties that are not i's own; the observed over expected of Luukkonen, Persson &amp; Sivertsen 1992,
     * <a href="https://doi.org/10.1177/016224399201700106">10.1177/016224399201700106</a>, on links. Asymmetric: the arc
     * that starts from i has the value for i.
     */
    LUUKKONEN {
        @Override
        double of(double w, double a, double b, double ends) {
            return w / a * (ends - a) / b;
        }
    },

    /** Salton's cosine, {@code w / √(s_i s_j)}. */
    SALTON {
        @Override
        double of(double w, double a, double b, double ends) {
            return w / (Math.sqrt(a) * Math.sqrt(b));
        }
    },

    /** Jaccard's index, {@code w / (s_i + s_j − w)}. A measure of sets only with publication totals. */
    JACCARD {
        @Override
        double of(double w, double a, double b, double ends) {
            return w / (a + b - w);
        }
    },

    /** The inclusion index, {@code w / min(s_i, s_j)}; favours small units. */
    INCLUSION {
        @Override
        double of(double w, double a, double b, double ends) {
            return w / Math.min(a, b);
        }
    },

    /** The equivalence index, {@code w² / (s_i s_j)}, the square of {@link #SALTON}. */
    EQUIVALENCE {
        @Override
        double of(double w, double a, double b, double ends) {
            return w / a * (w / b);
        }
    };

    /** The value of a tie; a is the end that comes first, ends is 2W. */
    abstract double of(double w, double a, double b, double ends);

    /** The relative strength of every tie, at the end that the arc starts from. */
    public ArcScores of(CsrGraph graph) {
        double[] scores = new double[graph.arcCount()];
        for (int u = 0; u < graph.nodeCount(); u++) {
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                scores[arc] = of(graph, u, arc);
            }
        }
        return ArcScores.of(scores);
    }

    /**
     * The relative strength of one tie, the same number as {@link #of(CsrGraph)} has for its arc.
     *
     * @param u the node that the arc starts from
     */
    public double of(CsrGraph graph, int u, int arc) {
        int v = graph.target(arc);
        // The smaller end first, so that both arcs round alike where the measure is symmetric.
        int first = this == LUUKKONEN ? u : Math.min(u, v);
        int second = this == LUUKKONEN ? v : Math.max(u, v);
        return of(graph.weight(arc), graph.strength(first), graph.strength(second), 2 * graph.totalWeight());
    }
}
