package io.github.brigraph.structure;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.Partition;
import java.util.Arrays;
import java.util.List;

/**
 * Who stands between whom: brokerage by groups, after Gould &amp; Fernandez 1989, <a
 * href="https://doi.org/10.2307/270949">10.2307/270949</a>.
 *
 * <p>A node brokers between two of its neighbours that are not tied to each other. The {@link Role} says to whose groups the
 * three belong; groups are blocs or communities.
 *
 * <p><b>Conventions.</b> The paper's ties have a direction; here none has, so a pair of neighbours counts once. A gatekeeper
 * lets something in to its own group, a representative brings something out of it: without directions the same pairs are
 * both, and both numbers are given, equal. {@link #total} counts them once. In R, {@code sna::brokerage} of a symmetric
 * matrix counts both directions, so that its coordinator, itinerant and liaison are twice these, and gatekeeper and
 * representative are these. Weights do not count; isolates broker nothing.
 *
 * <p><b>Expected</b> is the mean over all ways to deal the groups of the other nodes out among them, the node's own group,
 * the sizes of the groups and the network kept: the number of pairs brokered times the probability that two nodes drawn from
 * the others are of these groups. No deviation is given: it would hang on how the pairs share nodes.
 *
 * <p>Time O(Σ k²), memory O(n) for each role.
 */
public final class Brokerage {

    /** The roles, by the groups of the two that are brokered between and of the broker. */
    public enum Role {
        /** All three are of one group. */
        COORDINATOR(Census.INSIDE),
        /** The two are of one group, the broker is of another; also called consultant. */
        ITINERANT(Census.OUTSIDE_ALIKE),
        /** The broker and the one that receives are of one group, the one that gives is of another. */
        GATEKEEPER(Census.ACROSS),
        /** The broker and the one that gives are of one group, the one that receives is of another. */
        REPRESENTATIVE(Census.ACROSS),
        /** All three are of different groups. */
        LIAISON(Census.OUTSIDE_APART);

        private final int kind;

        Role(int kind) {
            this.kind = kind;
        }
    }

    private final List<NodeScores> counts;
    private final List<NodeScores> expected;
    private final NodeScores total;

    private Brokerage(List<NodeScores> counts, List<NodeScores> expected, NodeScores total) {
        this.counts = counts;
        this.expected = expected;
        this.total = total;
    }

    /**
     * The brokerage of every node of a graph.
     *
     * @throws IllegalArgumentException if the groups are of another number of nodes
     */
    public static Brokerage of(CsrGraph graph, Partition groups) {
        int n = graph.nodeCount();
        if (groups.nodeCount() != n) {
            throw new IllegalArgumentException(
                    "groups must be of the graph's " + n + " nodes, were of " + groups.nodeCount());
        }
        double[][] counts = new double[Census.KINDS][n];
        double[][] expected = new double[Census.KINDS][n];
        double[] total = new double[n];
        Census census = new Census(graph, groups);
        for (int u = 0; u < n; u++) {
            long[] pairs = census.pairs(u);
            total[u] = Arrays.stream(pairs).sum();
            double[] chances = chances(n, groups.size(groups.communityOf(u)), groups);
            for (int kind = 0; kind < pairs.length; kind++) {
                counts[kind][u] = pairs[kind];
                expected[kind][u] = total[u] == 0 ? 0 : total[u] * chances[kind];
            }
        }
        return new Brokerage(scores(counts), scores(expected), NodeScores.of(total));
    }

    /** How likely two of the other nodes make each kind of pair, for a node of a group of a size. */
    private static double[] chances(double n, double own, Partition groups) {
        double same = own - 1;
        double others = n - own;
        double alike = -own * (own - 1);
        for (int size : groups.sizes()) {
            alike += size * (size - 1.0);
        }
        double all = (n - 1) * (n - 2);
        return new double[] {
            same * (same - 1) / all, alike / all, 2 * same * others / all, (others * (others - 1) - alike) / all
        };
    }

    private static List<NodeScores> scores(double[][] values) {
        return Arrays.stream(values).map(NodeScores::of).toList();
    }

    /** How many pairs every node brokers between in a role. */
    public NodeScores counts(Role role) {
        return counts.get(role.kind);
    }

    /** How many it would on average if the groups were dealt out at random. */
    public NodeScores expected(Role role) {
        return expected.get(role.kind);
    }

    /** How many pairs every node brokers between in all, those of a gatekeeper and representative once. */
    public NodeScores total() {
        return total;
    }

    /** Counts pairs of neighbours by kind: all of them by the sizes of the groups, less those that are tied. */
    private static final class Census {

        private static final int INSIDE = 0;
        private static final int OUTSIDE_ALIKE = 1;
        private static final int ACROSS = 2;
        private static final int OUTSIDE_APART = 3;
        private static final int KINDS = 4;

        private final CsrGraph graph;
        private final Partition groups;
        private final long[] ofGroup;
        private final boolean[] neighbour;

        Census(CsrGraph graph, Partition groups) {
            this.graph = graph;
            this.groups = groups;
            ofGroup = new long[groups.communityCount()];
            neighbour = new boolean[graph.nodeCount()];
        }

        long[] pairs(int u) {
            long[] pairs = new long[KINDS];
            int group = groups.communityOf(u);
            mark(u, 1);
            long inside = ofGroup[group];
            long outside = graph.degree(u) - inside;
            long twiceAlike = 0;
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                int other = groups.communityOf(graph.target(arc));
                twiceAlike += other == group ? 0 : ofGroup[other] - 1;
            }
            pairs[INSIDE] = inside * (inside - 1) / 2;
            pairs[ACROSS] = inside * outside;
            pairs[OUTSIDE_ALIKE] = twiceAlike / 2;
            pairs[OUTSIDE_APART] = outside * (outside - 1) / 2 - pairs[OUTSIDE_ALIKE];
            subtractTied(u, group, pairs);
            mark(u, 0);
            return pairs;
        }

        private void mark(int u, int times) {
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                int v = graph.target(arc);
                neighbour[v] = times > 0;
                ofGroup[groups.communityOf(v)] = times > 0 ? ofGroup[groups.communityOf(v)] + 1 : 0;
            }
        }

        private void subtractTied(int u, int group, long[] pairs) {
            for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                int v = graph.target(arc);
                for (int second = graph.rowStart(v), last = graph.rowEnd(v); second < last; second++) {
                    int w = graph.target(second);
                    if (w > v && neighbour[w]) {
                        pairs[kind(group, groups.communityOf(v), groups.communityOf(w))]--;
                    }
                }
            }
        }

        private static int kind(int broker, int first, int second) {
            if (first == broker || second == broker) {
                return first == second ? INSIDE : ACROSS;
            }
            return first == second ? OUTSIDE_ALIKE : OUTSIDE_APART;
        }
    }
}
