package io.github.brigraph.community;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.ParallelBlocks;
import io.github.brigraph.graph.Partition;
import java.util.Arrays;
import java.util.List;

/**
 * What several runs of {@link Leiden} with different seeds agree on, and how far each node can be relied on.
 *
 * <p><b>The consensus</b> is a median partition: one that the runs contradict on as few pairs of nodes as could be found. A
 * pair is contradicted by a run that has it together where the partition has it apart, or the other way round (Mirkin's
 * distance). It starts from the run that the others contradict least, and moves single nodes, in node order, to the community
 * (or to one of their own) that lessens the contradictions most, until no move does. So it contradicts the runs no more than
 * any of them. The share of runs that have two nodes together is the consensus matrix of Lancichinetti &amp; Fortunato 2012,
 * <a href="https://doi.org/10.1038/srep00336">10.1038/srep00336</a>; they cluster it again and again where this looks for
 * its median, which needs neither a threshold nor the matrix, and means the same for modularity and CPM. Median partition:
 * Filkov &amp; Skiena 2004, <a href="https://doi.org/10.1142/S0218213004001867">10.1142/S0218213004001867</a>.
 *
 * <p><b>The stability</b> of a node is the mean, over the runs, of Jaccard's index of its community in the consensus and its
 * community in the run: 1 where it always has the same company.
 *
 * <p><b>Conventions.</b> The runs have the seeds s, s + 1, …, s being that of the Leiden given. Isolates are always by
 * themselves, with stability 1. A community of the consensus is not guaranteed to hang together, though those of the runs
 * are: see {@link CommunityConnectivity}. All counts are whole numbers; the same bytes at any number of threads. Time that of
 * the runs and O(n · runs · communities met) a sweep; memory O(n · runs).
 *
 * @param leiden how each run finds communities
 * @param runs the number of runs, at least 1
 * @param threads the number of threads, at least 1
 */
public record Consensus(Leiden leiden, int runs, int threads) {

    /** The number of runs unless told. */
    public static final int STANDARD_RUNS = 20;

    public Consensus {
        if (runs < 1) {
            throw new IllegalArgumentException("the number of runs must be at least 1, was " + runs);
        }
        ParallelBlocks.checkThreads(threads);
    }

    /** 20 runs on all processors. */
    public static Consensus of(Leiden leiden) {
        return new Consensus(leiden, STANDARD_RUNS, ParallelBlocks.defaultThreads());
    }

    /** The same with so many runs. */
    public Consensus runs(int runs) {
        return new Consensus(leiden, runs, threads);
    }

    /** The same on a number of threads. */
    public Consensus threads(int threads) {
        return new Consensus(leiden, runs, threads);
    }

    /** Runs Leiden so often and finds what the runs agree on. */
    public Result run(CsrGraph graph) {
        List<Partition> found = partitions(graph);
        Partition consensus = MedianPartition.of(found);
        return new Result(
                consensus,
                stability(consensus, found),
                leiden.objective().quality(graph, consensus, leiden.resolution()),
                MedianPartition.contradicted(consensus, found),
                found);
    }

    private List<Partition> partitions(CsrGraph graph) {
        Partition[] found = new Partition[runs];
        ParallelBlocks.forEach(
                runs,
                threads,
                () -> run ->
                        found[run] = leiden.seed(leiden.seed() + run).run(graph).partition());
        return Arrays.asList(found);
    }

    /**
     * The stability of every node's community in a partition, such as that of a single run, over others.
     *
     * @throws IllegalArgumentException if the partitions are of different numbers of nodes, or there are no others
     */
    public static NodeScores stability(Partition partition, List<Partition> others) {
        MedianPartition.check(partition.nodeCount(), others);
        double[] sums = new double[partition.nodeCount()];
        for (Partition other : others) {
            Overlap overlap = Overlap.of(partition, other);
            for (int u = 0; u < sums.length; u++) {
                sums[u] += overlap.jaccard(partition.communityOf(u), other.communityOf(u));
            }
        }
        for (int u = 0; u < sums.length; u++) {
            sums[u] /= others.size();
        }
        return NodeScores.of(sums);
    }

    /**
     * What {@link Consensus#run} returns.
     *
     * @param partition the consensus
     * @param stability how far each node's community is the same in all runs, from 0 to 1
     * @param quality the quality of the consensus by the objective of the runs; it may be below that of the best run
     * @param contradicted the mean share of all pairs of nodes on which a run and the consensus differ; 0 where all agree
     * @param runs the partitions of the runs, in order of their seeds
     */
    public record Result(
            Partition partition, NodeScores stability, double quality, double contradicted, List<Partition> runs) {

        public Result {
            runs = List.copyOf(runs);
        }

        /** The stability over these runs of another partition, such as that of the run of one seed. */
        public NodeScores stabilityOf(Partition other) {
            return Consensus.stability(other, runs);
        }
    }
}
