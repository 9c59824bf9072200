package io.github.brigraph.structure;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.Partition;
import io.github.brigraph.graph.Weighting;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.IntStream;

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
 * communities, so that a kinless hub needs five of them, and a kinless non-hub six, and z ≥ 2.5 needs eight members:
 * {@link #impossibleRoles} and {@link #canBeHub} say what these communities cannot have.
 *
 * <p>Guimerà &amp; Amaral 2005, <a href="https://doi.org/10.1038/nature03288">10.1038/nature03288</a>. Time O(n + m),
 * memory O(n).
 *
 * @param participation P of every node
 * @param withinCommunity z of every node
 * @param partition the communities
 */
public record CommunityRoles(NodeScores participation, NodeScores withinCommunity, Partition partition) {

    /** z of a hub. */
    private static final double HUB = 2.5;

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
        return new CommunityRoles(NodeScores.of(participation), NodeScores.of(standardised(own, partition)), partition);
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
        if (withinCommunity.get(node) >= HUB) {
            return p <= 0.30 ? Role.PROVINCIAL_HUB : p <= 0.75 ? Role.CONNECTOR_HUB : Role.KINLESS_HUB;
        }
        if (p <= 0.05) {
            return Role.ULTRA_PERIPHERAL;
        }
        return p <= 0.62 ? Role.PERIPHERAL : p <= 0.80 ? Role.CONNECTOR : Role.KINLESS;
    }

    /**
     * The roles that no node of any network could have with these communities, however it is tied: of M communities P is at
     * most 1 − 1/M, and in a community of s nodes z is at most √(s − 1). A role that nobody has means nothing where it is
     * impossible.
     */
    public Set<Role> impossibleRoles() {
        double most = 1 - 1.0 / partition.communityCount();
        boolean hubs = IntStream.range(0, partition.nodeCount()).anyMatch(this::canBeHub);
        Set<Role> impossible = EnumSet.noneOf(Role.class);
        for (Role role : Role.values()) {
            boolean spreads = role == Role.ULTRA_PERIPHERAL || role == Role.PROVINCIAL_HUB || most > above(role);
            boolean hub = role.compareTo(Role.PROVINCIAL_HUB) >= 0;
            if (partition.nodeCount() == 0 || !spreads || (hub && !hubs)) {
                impossible.add(role);
            }
        }
        return impossible;
    }

    /** What P must be above for a role. */
    private static double above(Role role) {
        return switch (role) {
            case ULTRA_PERIPHERAL, PROVINCIAL_HUB -> 0;
            case PERIPHERAL -> 0.05;
            case CONNECTOR -> 0.62;
            case KINLESS -> 0.80;
            case CONNECTOR_HUB -> 0.30;
            case KINLESS_HUB -> 0.75;
        };
    }

    /** Whether the community of a node is large enough, 8 nodes, for one of it to be a hub. */
    public boolean canBeHub(int node) {
        return Math.sqrt(partition.size(partition.communityOf(node)) - 1.0) >= HUB;
    }
}
