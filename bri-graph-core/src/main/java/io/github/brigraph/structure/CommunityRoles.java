package io.github.brigraph.structure;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.Partition;
import io.github.brigraph.graph.Weighting;

/**
 * The places of nodes within and between communities.
 *
 * <pre>{@code P(i) = 1 − Σ_c (κ_ic / κ_i)²
 * z(i) = (κ_i,own − mean) / sd, over the community of i}</pre>
 *
 * <p>where κ_ic is the number of edges, or the weight, from i into community c, and κ_i its sum over c.
 *
 * <p><b>Conventions.</b> The standard deviation is that of the whole community, with its size as divisor. z is 0 where it
 * is 0, so a community that is all alike, or of one node, has no hub. P is 0 for an isolate. P is at most 1 − 1/M with M
 * communities, so that a kinless hub needs five of them, and z ≥ 2.5 needs eight members.
 *
 * <p>Guimerà &amp; Amaral 2005, <a href="https://doi.org/10.1038/nature03288">10.1038/nature03288</a>. Time O(n + m),
 * memory O(n).
 *
 * @param participation P of every node
 * @param withinCommunity z of every node
 */
public record CommunityRoles(NodeScores participation, NodeScores withinCommunity) {

    /** The roles, by z for a hub, then by P. */
    public enum Role {
        /** z below 2.5, P up to 0.05: all ties in its own community. */
        ULTRA_PERIPHERAL,
        /** z below 2.5, P up to 0.62: most ties in its own community. */
        PERIPHERAL,
        /** z below 2.5, P up to 0.80: many ties to other communities. */
        CONNECTOR,
        /** z below 2.5, P above 0.80: ties to all communities alike. */
        KINLESS,
        /** z of 2.5 or more, P up to 0.30: the hub of its own community. */
        PROVINCIAL_HUB,
        /** z of 2.5 or more, P up to 0.75: a hub with ties to most other communities. */
        CONNECTOR_HUB,
        /** z of 2.5 or more, P above 0.75: a hub with ties to all communities alike. */
        KINLESS_HUB
    }

    /**
     * The places of the nodes of a graph in a partition.
     *
     * @throws IllegalArgumentException if the partition is of another number of nodes
     */
    public static CommunityRoles of(CsrGraph graph, Partition partition, Weighting weighting) {
        int n = graph.nodeCount();
        if (partition.nodeCount() != n) {
            throw new IllegalArgumentException(
                    "a partition must be of the graph's " + n + " nodes, was of " + partition.nodeCount());
        }
        double[] own = new double[n];
        double[] participation = new double[n];
        double[] into = new double[partition.communityCount()];
        for (int u = 0; u < n; u++) {
            double all = weighting.sum(graph, u);
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                into[partition.communityOf(graph.target(arc))] += weighting.of(graph.weight(arc));
            }
            own[u] = into[partition.communityOf(u)];
            double squares = 0;
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                int c = partition.communityOf(graph.target(arc));
                squares += into[c] / all * (into[c] / all);
                into[c] = 0;
            }
            participation[u] = graph.degree(u) == 0 ? 0 : 1 - squares;
        }
        return new CommunityRoles(NodeScores.of(participation), NodeScores.of(standardised(own, partition)));
    }

    private static double[] standardised(double[] values, Partition partition) {
        double[] means = new double[partition.communityCount()];
        double[] variances = new double[means.length];
        for (int u = 0; u < values.length; u++) {
            int c = partition.communityOf(u);
            means[c] += values[u] / partition.size(c);
        }
        for (int u = 0; u < values.length; u++) {
            int c = partition.communityOf(u);
            double difference = values[u] - means[c];
            variances[c] += difference * difference / partition.size(c);
        }
        double[] z = new double[values.length];
        for (int u = 0; u < z.length; u++) {
            int c = partition.communityOf(u);
            double deviation = Math.sqrt(variances[c]);
            // A spread of a few roundings of the mean is none.
            z[u] = deviation <= 1e-12 * means[c] ? 0 : (values[u] - means[c]) / deviation;
        }
        return z;
    }

    /** The role of a node by the cuts of Guimerà and Amaral; report z and P beside it. */
    public Role role(int node) {
        double p = participation.get(node);
        if (withinCommunity.get(node) >= 2.5) {
            return p <= 0.30 ? Role.PROVINCIAL_HUB : p <= 0.75 ? Role.CONNECTOR_HUB : Role.KINLESS_HUB;
        }
        if (p <= 0.05) {
            return Role.ULTRA_PERIPHERAL;
        }
        return p <= 0.62 ? Role.PERIPHERAL : p <= 0.80 ? Role.CONNECTOR : Role.KINLESS;
    }
}
