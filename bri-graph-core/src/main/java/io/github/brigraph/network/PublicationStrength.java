package io.github.brigraph.network;

import io.github.brigraph.graph.ArcScores;
import io.github.brigraph.graph.CsrGraph;

/**
 * How strong a tie is for all that its two units publish.
 *
 * <p>C_ij is the number of joint records of i and j, C_i and C_j are all records of each, those that it did alone
 * included, T is {@link CollaborationNetwork#records()}, all records that carry a unit. Records are counted whole, whatever
 * the counting of the network's weights: with fractions none of these would compare parts of a set.
 *
 * <p>The same names over strengths, which leave out what a unit did alone, are other measures:
 * {@link io.github.brigraph.structure.RelativeStrength}.
 *
 * <p>Time and memory O(m). Every measure is the same on both arcs of a tie but those of relative intensity.
 */
public enum PublicationStrength {

    /** {@code C_ij / (C_i C_j)}: what bibliometrix calls association strength. It has no scale: compare within a network. */
    ASSOCIATION_OVER_PUBLICATIONS {
        @Override
        double of(Counts c) {
            return (double) c.joint / c.first / c.second;
        }
    },

    /** Salton's cosine, {@code C_ij / √(C_i C_j)}. */
    SALTON {
        @Override
        double of(Counts c) {
            return c.joint / (Math.sqrt((double) c.first) * Math.sqrt((double) c.second));
        }
    },

    /** Jaccard's index, {@code C_ij / (C_i + C_j − C_ij)}: joint records over the records of either. */
    JACCARD {
        @Override
        double of(Counts c) {
            return c.joint / ((double) c.first + c.second - c.joint);
        }
    },

    /** The inclusion index, {@code C_ij / min(C_i, C_j)}; 1 where the smaller does nothing without the larger. */
    INCLUSION {
        @Override
        double of(Counts c) {
            return c.joint / (double) Math.min(c.first, c.second);
        }
    },

    /** The equivalence index, {@code C_ij² / (C_i C_j)}, the square of {@link #SALTON}. */
    EQUIVALENCE {
        @Override
        double of(Counts c) {
            return (double) c.joint / c.first * ((double) c.joint / c.second);
        }
    },

    /**
     * The probabilistic affinity index over publications, {@code C_ij T / (C_i C_j)}: joint records over those expected if
     * records met at random. Of the variants that go by this name (Chinchilla-Rodríguez et al. 2021) it is the one whose
     * totals are publications, not links, and whose T is all records, not only collaborative ones.
     */
    PAI_PUBLICATIONS {
        @Override
        double of(Counts c) {
            return (double) c.joint / c.first * ((double) c.total / c.second);
        }
    },

    /**
     * The relative intensity of collaboration, {@code (C_xy / C_x) / ((C_y − C_xy) / (T − C_x))}: the share of y in the
     * records of x over its share in all others (Fuchs, Sivertsen &amp; Rousseau 2021,
     * <a href="https://doi.org/10.1007/s11192-021-04110-x">10.1007/s11192-021-04110-x</a>). Asymmetric: the arc that starts
     * from x has RIC(x, y). Infinite where y has no record without x; not a number where x is on every record.
     */
    RIC {
        @Override
        double of(Counts c) {
            double elsewhere = (double) c.second - c.joint;
            return c.total == c.first
                    ? Double.NaN
                    : (double) c.joint / c.first / (elsewhere / ((double) c.total - c.first));
        }
    },

    /**
     * Luukkonen's form of it, {@code (C_xy / C_x) / (C_y / (T − C_x))}: all records of y, also those with x, stand for its
     * share elsewhere, so it is finite, and below {@link #RIC}. Luukkonen, Persson &amp; Sivertsen 1992,
     * <a href="https://doi.org/10.1177/016224399201700106">10.1177/016224399201700106</a>, who take links for records: that
     * is {@link io.github.brigraph.structure.RelativeStrength#LUUKKONEN}. 0 where x is on every record.
     */
    RIC_LUUKKONEN {
        @Override
        double of(Counts c) {
            return (double) c.joint / c.first * (((double) c.total - c.first) / c.second);
        }
    };

    /** The records of a tie, of the unit that its arc starts from, of the other, and all. */
    record Counts(long joint, long first, long second, long total) {}

    abstract double of(Counts counts);

    private boolean symmetric() {
        return this != RIC && this != RIC_LUUKKONEN;
    }

    /** The relative strength of every tie, by the arcs of the network's graph, at the unit that the arc starts from. */
    public ArcScores of(CollaborationNetwork<?> network) {
        CsrGraph graph = network.graph();
        double[] scores = new double[graph.arcCount()];
        for (int u = 0; u < graph.nodeCount(); u++) {
            for (int arc = graph.rowStart(u); arc < graph.rowEnd(u); arc++) {
                int v = graph.target(arc);
                // The smaller end first, so that both arcs round alike where the measure is symmetric.
                boolean turned = symmetric() && v < u;
                scores[arc] = of(counts(network, turned ? v : u, turned ? u : v));
            }
        }
        return ArcScores.of(scores);
    }

    static Counts counts(CollaborationNetwork<?> network, int u, int v) {
        return new Counts(
                network.papers(u, v),
                network.output(u).papers(),
                network.output(v).papers(),
                network.records());
    }
}
