package io.github.brigraph.community;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.Partition;
import io.github.brigraph.graph.Watch;
import java.util.SplittableRandom;

/**
 * The Louvain algorithm: communities of high {@linkplain Objective quality}, for comparison with studies that used it.
 *
 * <p>Nodes move to better communities until none gains; the communities become the nodes of a smaller graph; and so on until
 * nothing moves.
 *
 * <p><b>Prefer {@link Leiden}.</b> It takes about the same time, finds better communities, and guarantees that each hangs together.
 * Louvain's may fall apart into pieces that have no tie at all (Traag, Waltman &amp; van Eck 2019,
 * <a href="https://doi.org/10.1038/s41598-019-41695-z">10.1038/s41598-019-41695-z</a>).
 *
 * <p><b>Conventions.</b> As {@link Leiden}: weights are strengths, isolates are by themselves, ties go to the community of the
 * smaller number, without edges every node is by itself, the result depends on the seed alone, 1 by default.
 *
 * <p><b>Where we differ from the paper.</b> Nodes wait in a queue, and only neighbours of a node that has moved are looked at
 * again, where the paper goes through all nodes until a whole round moves none; a node may also move to a community of its
 * own.
 *
 * <p>Blondel et al. 2008, <a href="https://doi.org/10.1088/1742-5468/2008/10/P10008">10.1088/1742-5468/2008/10/P10008</a>.
 * Time about O(m) a level, memory O(n + m).
 *
 * @param objective what is maximised
 * @param resolution γ, at least 0; higher gives more and smaller communities
 * @param seed the seed of the random order
 */
public record Louvain(Objective objective, double resolution, long seed) {

    public Louvain {
        Objective.checkResolution(resolution);
    }

    /** Modularity at resolution 1, seed 1. */
    public static Louvain modularity() {
        return new Louvain(Objective.MODULARITY, 1, 1);
    }

    /** The constant Potts model at a resolution, which has the dimension of a weight; seed 1. */
    public static Louvain cpm(double resolution) {
        return new Louvain(Objective.CPM, resolution, 1);
    }

    /** The same at another resolution. */
    public Louvain resolution(double resolution) {
        return new Louvain(objective, resolution, seed);
    }

    /** The same with another seed. */
    public Louvain seed(long seed) {
        return new Louvain(objective, resolution, seed);
    }

    /** The communities of a graph. */
    public Result run(CsrGraph graph) {
        int[] communityOf = Leiden.singletons(graph.nodeCount());
        int levels = graph.edgeCount() == 0 ? 0 : climb(graph, communityOf);
        Partition partition = Partition.of(communityOf);
        return new Result(partition, objective.quality(graph, partition, resolution), levels);
    }

    private int climb(CsrGraph graph, int[] communityOf) {
        double charge = objective.charge(graph, resolution);
        SplittableRandom random = new SplittableRandom(seed);
        Watch.Meter meter = Watch.meter(0);
        WorkingGraph level = WorkingGraph.of(graph, objective);
        double threshold = Leiden.threshold(graph);
        int levels = 0;
        while (true) {
            meter.step();
            levels++;
            int[] current = Leiden.singletons(level.nodeCount());
            new LocalMoving(level, current, charge, threshold).run(random);
            int communities = Leiden.compact(current, current.length + 1);
            for (int u = 0; u < communityOf.length; u++) {
                communityOf[u] = current[communityOf[u]];
            }
            if (communities == level.nodeCount()) {
                return levels;
            }
            level = level.aggregate(current, communities);
        }
    }

    /**
     * What {@link Louvain#run} returns.
     *
     * @param partition the communities
     * @param quality its quality by the objective, over the whole graph; for modularity not a number without edges
     * @param levels the number of graphs on which nodes were moved, the last without effect; 0 without edges
     */
    public record Result(Partition partition, double quality, int levels) {}
}
