package io.github.brigraph.community;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.Partition;

/**
 * What a good division into communities is.
 *
 * <p>W is the total weight of the graph, W_c the weight inside community c, S_c the sum of its strengths, n_c its number of
 * nodes, γ the resolution: the higher, the smaller the communities.
 */
public enum Objective {

    /**
     * Modularity, {@code Q = Σ_c [W_c/W − γ (S_c/(2W))²]}: more weight inside than the strengths alone would put there
     * (Newman &amp; Girvan 2004, <a href="https://doi.org/10.1103/PhysRevE.69.026113">10.1103/PhysRevE.69.026113</a>;
     * resolution by Reichardt &amp; Bornholdt 2006,
     * <a href="https://doi.org/10.1103/PhysRevE.74.016110">10.1103/PhysRevE.74.016110</a>). Not a number without edges.
     */
    MODULARITY,

    /**
     * The constant Potts model, {@code H = Σ_c [W_c − γ n_c(n_c − 1)/2]}: more weight inside than γ a pair. It has no limit
     * of resolution (Traag, Van Dooren &amp; Nesterov 2011,
     * <a href="https://doi.org/10.1103/PhysRevE.84.016114">10.1103/PhysRevE.84.016114</a>). leidenalg reports 2H, igraph
     * (2H − γn)/(2W).
     */
    CPM;

    /**
     * The quality of a partition.
     *
     * <p>Time O(n + m), memory O(communities).
     *
     * @param graph the graph
     * @param partition a partition of its nodes
     * @param resolution γ, at least 0
     * @throws IllegalArgumentException if the partition is of another number of nodes, or the resolution is negative or
     *     not finite
     */
    public double quality(CsrGraph graph, Partition partition, double resolution) {
        checkResolution(resolution);
        if (partition.nodeCount() != graph.nodeCount()) {
            throw new IllegalArgumentException("a partition must be of the graph's " + graph.nodeCount()
                    + " nodes, was of " + partition.nodeCount());
        }
        double[] inside = new double[partition.communityCount()];
        double[] strengths = new double[partition.communityCount()];
        for (int u = 0; u < graph.nodeCount(); u++) {
            int c = partition.communityOf(u);
            strengths[c] += graph.strength(u);
            double row = 0;
            for (int arc = graph.firstArcBeyond(u), end = graph.rowEnd(u); arc < end; arc++) {
                // Times 1 or 0, because a jump that nobody can predict costs more.
                row += graph.weight(arc) * (partition.communityOf(graph.target(arc)) == c ? 1 : 0);
            }
            inside[c] += row;
        }
        double total = graph.totalWeight();
        if (this == MODULARITY && total == 0) {
            return Double.NaN;
        }
        double quality = 0;
        for (int c = 0; c < inside.length; c++) {
            double size = partition.size(c);
            double share = strengths[c] / (2 * total);
            quality += this == MODULARITY
                    ? inside[c] / total - resolution * share * share
                    : inside[c] - resolution * size * (size - 1) / 2;
        }
        return quality;
    }

    /** What a unit of size times size costs where sizes are those of a {@link WorkingGraph}. */
    double charge(CsrGraph graph, double resolution) {
        return this == MODULARITY ? resolution / (2 * graph.totalWeight()) : resolution;
    }

    /**
     * Checks a resolution.
     *
     * @throws IllegalArgumentException if it is negative or not finite
     */
    public static void checkResolution(double resolution) {
        if (!(resolution >= 0) || Double.isInfinite(resolution)) {
            throw new IllegalArgumentException("resolution must be finite and at least 0, was " + resolution);
        }
    }
}
