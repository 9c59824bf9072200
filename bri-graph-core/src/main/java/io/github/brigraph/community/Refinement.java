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
    private final boolean[] joined;
    private final int[] inside;
    private final double[] insideWeights;
    private final Neighbourhood neighbourhood;

    Refinement(WorkingGraph graph, int[] communityOf, double charge) {
        this.graph = graph;
        this.communityOf = communityOf;
        this.charge = charge;
        int n = graph.nodeCount();
        groupOf = Leiden.singletons(n);
        groupSizes = graph.sizes().clone();
        joined = new boolean[n];
        inside = new int[n];
        insideWeights = new double[n];
        neighbourhood = new Neighbourhood(n);
    }

    /** The group of each node, by its first node's number; groups lie inside communities. */
    int[] run(SplittableRandom random) {
        for (int u : RandomOrder.of(graph.nodeCount(), random)) {
            if (!joined[u]) {
                merge(u);
            }
        }
        return groupOf;
    }

    private void merge(int u) {
        int count = gatherInside(u);
        neighbourhood.clear();
        for (int i = 0; i < count; i++) {
            neighbourhood.add(groupOf[inside[i]], insideWeights[i]);
        }
        double size = graph.sizes()[u];
        int best = u;
        double most = 0;
        for (int i = 0; i < neighbourhood.count(); i++) {
            int g = neighbourhood.community(i);
            double gain = neighbourhood.weight(g) - charge * size * groupSizes[g];
            if (gain > most || (gain == most && (best == u || g > best))) {
                best = g;
                most = gain;
            }
        }
        if (best != u) {
            groupSizes[u] = 0;
            groupSizes[best] += size;
            groupOf[u] = best;
            joined[best] = true;
        }
    }

    /** Lists the neighbours of a node in its community; their number. */
    private int gatherInside(int u) {
        int[] targets = graph.targets();
        double[] weights = graph.weights();
        int community = communityOf[u];
        int count = 0;
        for (int arc = graph.starts()[u], end = graph.starts()[u + 1]; arc < end; arc++) {
            int v = targets[arc];
            // About half are inside, and nobody can predict which: so each is written, without a jump, and the next
            // overwrites
            // it where it is not. Numbers that are equal differ by bits of 0, which less one is negative.
            inside[count] = v;
            insideWeights[count] = weights[arc];
            count += ((communityOf[v] ^ community) - 1) >>> 31;
        }
        return count;
    }
}
