package io.github.brigraph.community;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.Partition;
import io.github.brigraph.graph.Watch;
import java.util.SplittableRandom;

/**
 * Label propagation: every node takes the label that weighs most among its neighbours, until all have one of those.
 *
 * <p>Fast and without a parameter, and with no objective: two seeds may give very different communities, and on a dense network
 * often one that holds nearly everything. Prefer {@link Leiden} where it matters.
 *
 * <p><b>Conventions.</b> Weights count. Nodes are visited one after another in random order, each pass in a new one, and see the
 * labels as they are by then. A node keeps its label if none weighs more; of several others that weigh most it takes one at
 * random. Weights within 10<sup>−12</sup> of each other count as equal. An isolate is by itself. The result depends on the seed
 * alone, 1 by default. Every change adds to the weight between nodes of one label, so the passes end.
 *
 * <p>Raghavan, Albert &amp; Kumara 2007, <a href="https://doi.org/10.1103/PhysRevE.76.036106">10.1103/PhysRevE.76.036106</a>.
 * Time O(m) a pass, few passes; memory O(n).
 *
 * @param seed the seed of the random orders and choices
 */
public record LabelPropagation(long seed) {

    private static final double TIE = 1e-12;

    /** Seed 1. */
    public static LabelPropagation standard() {
        return new LabelPropagation(1);
    }

    /** The same with another seed. */
    public LabelPropagation seed(long seed) {
        return new LabelPropagation(seed);
    }

    /** The communities of a graph. */
    public Result run(CsrGraph graph) {
        int n = graph.nodeCount();
        int[] labels = Leiden.singletons(n);
        SplittableRandom random = new SplittableRandom(seed);
        Neighbourhood neighbourhood = new Neighbourhood(n);
        Watch.Meter meter = Watch.meter(0);
        int passes = 0;
        boolean changed = true;
        while (changed) {
            meter.step();
            passes++;
            changed = false;
            for (int u : RandomOrder.of(n, random)) {
                neighbourhood.clear();
                for (int arc = graph.rowStart(u), end = graph.rowEnd(u); arc < end; arc++) {
                    neighbourhood.add(labels[graph.target(arc)], graph.weight(arc));
                }
                int label = heaviest(neighbourhood, labels[u], random);
                changed |= label != labels[u];
                labels[u] = label;
            }
        }
        Partition partition = Partition.of(labels);
        return new Result(partition, Objective.MODULARITY.quality(graph, partition, 1), passes);
    }

    private static int heaviest(Neighbourhood neighbourhood, int own, SplittableRandom random) {
        double most = 0;
        for (int i = 0; i < neighbourhood.count(); i++) {
            most = Math.max(most, neighbourhood.weight(neighbourhood.community(i)));
        }
        double enough = most * (1 - TIE);
        if (neighbourhood.weight(own) >= enough) {
            return own;
        }
        int chosen = own;
        int equal = 0;
        for (int i = 0; i < neighbourhood.count(); i++) {
            int label = neighbourhood.community(i);
            // Each of k labels replaces the choice so far with probability 1/k.
            if (neighbourhood.weight(label) >= enough && random.nextInt(++equal) == 0) {
                chosen = label;
            }
        }
        return chosen;
    }

    /**
     * What {@link LabelPropagation#run} returns.
     *
     * @param partition the communities
     * @param modularity their modularity at resolution 1; not a number without edges
     * @param passes the number of passes over the nodes, the last without a change
     */
    public record Result(Partition partition, double modularity, int passes) {}
}
