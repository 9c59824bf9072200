package io.github.brigraph.community;

import java.util.SplittableRandom;

/**
 * Phase 2: each community is built up again from single nodes, which merge into the group of their community that gains
 * most. What does not hang together falls apart here.
 *
 * <p>Only a node that is still by itself may move, and only where the gain is not negative.
 */
final class Refinement {

    private final WorkingGraph graph;
    private final int[] communityOf;
    private final double charge;
    private final int[] groupOf;
    private final double[] groupSizes;
    private final int[] memberCounts;
    private final Neighbourhood neighbourhood;

    Refinement(WorkingGraph graph, int[] communityOf, double charge) {
        this.graph = graph;
        this.communityOf = communityOf;
        this.charge = charge;
        int n = graph.nodeCount();
        groupOf = new int[n];
        groupSizes = graph.sizes().clone();
        memberCounts = new int[n];
        neighbourhood = new Neighbourhood(n);
        for (int u = 0; u < n; u++) {
            groupOf[u] = u;
            memberCounts[u] = 1;
        }
    }

    /** The group of each node, by its first node's number; groups lie inside communities. */
    int[] run(SplittableRandom random) {
        for (int u : RandomOrder.of(graph.nodeCount(), random)) {
            if (memberCounts[groupOf[u]] == 1) {
                merge(u);
            }
        }
        return groupOf;
    }

    private void merge(int u) {
        neighbourhood.clear();
        int[] targets = graph.targets();
        double[] weights = graph.weights();
        int community = communityOf[u];
        for (int arc = graph.starts()[u], end = graph.starts()[u + 1]; arc < end; arc++) {
            int v = targets[arc];
            if (communityOf[v] == community) {
                neighbourhood.add(groupOf[v], weights[arc]);
            }
        }
        int own = groupOf[u];
        double size = graph.sizes()[u];
        int best = own;
        double most = 0;
        for (int i = 0; i < neighbourhood.count(); i++) {
            int g = neighbourhood.community(i);
            double gain = neighbourhood.weight(g) - charge * size * groupSizes[g];
            if (gain > most || (gain == most && (best == own || g > best))) {
                best = g;
                most = gain;
            }
        }
        if (best != own) {
            memberCounts[own] = 0;
            groupSizes[own] = 0;
            memberCounts[best]++;
            groupSizes[best] += size;
            groupOf[u] = best;
        }
    }
}
