package io.github.brigraph.community;

import io.github.brigraph.graph.Watch;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Phase 1: nodes move to the neighbouring community, or to one of their own, that gains most, until none gains.
 *
 * <p>Nodes wait in a queue, in random order at first; a node that moves calls back those neighbours that are not in its new
 * community. Where every node starts by itself, all are gone through once before that, calling nobody.
 */
final class LocalMoving {

    private static final int STEPS_UNWATCHED = (1 << 12) - 1;

    private final WorkingGraph graph;
    private final double charge;
    private final double threshold;
    private final int[] communityOf;
    private final double[] communitySizes;
    private final int[] memberCounts;
    private final Neighbourhood neighbourhood;
    private final int[] vacant;
    private int vacantCount;

    /**
     * Prepares the phase.
     *
     * @param graph the graph
     * @param communityOf the community of each node, below the number of nodes; changed in place
     * @param charge what a unit of size times size costs
     * @param threshold the gain from which on a move is no rounding error
     */
    LocalMoving(WorkingGraph graph, int[] communityOf, double charge, double threshold) {
        this.graph = graph;
        this.charge = charge;
        this.threshold = threshold;
        this.communityOf = communityOf;
        int n = graph.nodeCount();
        // One more than there are nodes: with every node by itself there is still an empty community to point at.
        communitySizes = new double[n + 1];
        memberCounts = new int[n + 1];
        neighbourhood = new Neighbourhood(n + 1);
        for (int u = 0; u < n; u++) {
            communitySizes[communityOf[u]] += graph.sizes()[u];
            memberCounts[communityOf[u]]++;
        }
        vacant = new int[n + 1];
        for (int c = n; c >= 0; c--) {
            if (memberCounts[c] == 0) {
                vacant[vacantCount++] = c;
            }
        }
    }

    /** Moves nodes until none gains; the total gain. */
    double run(SplittableRandom random) {
        int n = graph.nodeCount();
        int[] queue = RandomOrder.of(n, random);
        boolean[] waiting = new boolean[n];
        Arrays.fill(waiting, true);
        // From single nodes nearly all move and nearly all must be looked at again: calling them back would be wasted.
        double gain = vacantCount == 1 ? sweep(queue) : 0;
        int head = 0;
        int length = n;
        for (int steps = 0; length > 0; steps++) {
            watch(steps);
            int u = queue[head];
            head = head + 1 == n ? 0 : head + 1;
            length--;
            waiting[u] = false;
            double moved = move(u);
            if (moved > 0) {
                gain += moved;
                for (int arc = graph.starts()[u]; arc < graph.starts()[u + 1]; arc++) {
                    int v = graph.targets()[arc];
                    if (!waiting[v] && communityOf[v] != communityOf[u]) {
                        waiting[v] = true;
                        int tail = head + length;
                        queue[tail < n ? tail : tail - n] = v;
                        length++;
                    }
                }
            }
        }
        return gain;
    }

    private double sweep(int[] order) {
        double gain = 0;
        for (int i = 0; i < order.length; i++) {
            watch(i);
            gain += move(order[i]);
        }
        return gain;
    }

    private static void watch(int steps) {
        if ((steps & STEPS_UNWATCHED) == 0) {
            Watch.checkpoint();
        }
    }

    private double move(int u) {
        neighbourhood.clear();
        int[] targets = graph.targets();
        double[] weights = graph.weights();
        for (int arc = graph.starts()[u], end = graph.starts()[u + 1]; arc < end; arc++) {
            neighbourhood.add(communityOf[targets[arc]], weights[arc]);
        }
        int own = communityOf[u];
        double size = graph.sizes()[u];
        double stay = neighbourhood.weight(own) - charge * size * (communitySizes[own] - size);
        int best = own;
        double most = threshold;
        for (int i = 0; i < neighbourhood.count(); i++) {
            int c = neighbourhood.community(i);
            if (c != own) {
                double gain = neighbourhood.weight(c) - charge * size * communitySizes[c] - stay;
                if (gain > most || (gain == most && best != own && c < best)) {
                    best = c;
                    most = gain;
                }
            }
        }
        if (memberCounts[own] > 1 && -stay > most) {
            best = vacant[vacantCount - 1];
            most = -stay;
        }
        if (best == own) {
            return 0;
        }
        transfer(u, own, best);
        return most;
    }

    private void transfer(int u, int from, int to) {
        double size = graph.sizes()[u];
        memberCounts[from]--;
        memberCounts[to]++;
        // An empty community has size 0 and not what rounding leaves of it.
        communitySizes[from] = memberCounts[from] == 0 ? 0 : communitySizes[from] - size;
        communitySizes[to] += size;
        communityOf[u] = to;
        if (memberCounts[to] == 1) {
            vacantCount--;
        }
        if (memberCounts[from] == 0) {
            vacant[vacantCount++] = from;
        }
    }
}
