package io.github.brigraph.community;

import io.github.brigraph.graph.CsrGraph;

/**
 * A graph whose nodes stand for groups of nodes: the weight between two groups, and for each group the size that the
 * objective charges for.
 *
 * <p>Weight inside a group is left out: it moves along with the group, so no decision depends on it. Sizes are strengths
 * for modularity and numbers of nodes for the constant Potts model; a community of size A costs γ' A²/2, where γ' is the
 * resolution, over 2W for modularity.
 */
@SuppressWarnings("ArrayRecordComponent") // internal, and never changed once made
record WorkingGraph(int[] starts, int[] targets, double[] weights, double[] sizes) {

    static WorkingGraph of(CsrGraph graph, Objective objective) {
        int n = graph.nodeCount();
        int[] starts = new int[n + 1];
        double[] sizes = new double[n];
        for (int u = 0; u < n; u++) {
            starts[u + 1] = graph.rowEnd(u);
            sizes[u] = objective == Objective.MODULARITY ? graph.strength(u) : 1;
        }
        int[] targets = new int[graph.arcCount()];
        double[] weights = new double[targets.length];
        for (int arc = 0; arc < targets.length; arc++) {
            targets[arc] = graph.target(arc);
            weights[arc] = graph.weight(arc);
        }
        return new WorkingGraph(starts, targets, weights, sizes);
    }

    int nodeCount() {
        return sizes.length;
    }

    /** The graph whose nodes are the groups 0 … groups-1 of these nodes. */
    WorkingGraph aggregate(int[] groupOf, int groups) {
        int n = nodeCount();
        int[] memberStarts = new int[groups + 1];
        for (int u = 0; u < n; u++) {
            memberStarts[groupOf[u] + 1]++;
        }
        for (int g = 0; g < groups; g++) {
            memberStarts[g + 1] += memberStarts[g];
        }
        int[] members = new int[n];
        int[] cursors = memberStarts.clone();
        for (int u = 0; u < n; u++) {
            members[cursors[groupOf[u]]++] = u;
        }
        int[] newStarts = new int[groups + 1];
        // Far fewer as a rule: groups are next to groups by many ties.
        int[] newTargets = new int[Math.min(targets.length, 4 * groups + 16)];
        double[] newWeights = new double[newTargets.length];
        double[] newSizes = new double[groups];
        Neighbourhood neighbourhood = new Neighbourhood(groups);
        int arcs = 0;
        for (int g = 0; g < groups; g++) {
            neighbourhood.clear();
            for (int m = memberStarts[g]; m < memberStarts[g + 1]; m++) {
                int u = members[m];
                newSizes[g] += sizes[u];
                for (int arc = starts[u], end = starts[u + 1]; arc < end; arc++) {
                    neighbourhood.add(groupOf[targets[arc]], weights[arc]);
                }
            }
            if (newTargets.length - arcs < neighbourhood.count()) {
                int capacity = (int) Math.min(targets.length, 2L * newTargets.length + neighbourhood.count());
                newTargets = java.util.Arrays.copyOf(newTargets, capacity);
                newWeights = java.util.Arrays.copyOf(newWeights, capacity);
            }
            for (int i = 0; i < neighbourhood.count(); i++) {
                int h = neighbourhood.community(i);
                if (h != g) {
                    newTargets[arcs] = h;
                    newWeights[arcs++] = neighbourhood.weight(h);
                }
            }
            newStarts[g + 1] = arcs;
        }
        return new WorkingGraph(
                newStarts,
                java.util.Arrays.copyOf(newTargets, arcs),
                java.util.Arrays.copyOf(newWeights, arcs),
                newSizes);
    }
}
