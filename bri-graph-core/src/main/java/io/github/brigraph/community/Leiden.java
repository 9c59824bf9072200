package io.github.brigraph.community;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.Partition;
import io.github.brigraph.graph.Watch;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * The Leiden algorithm: communities of high {@linkplain Objective quality}, each of which hangs together.
 *
 * <p>An iteration repeats three phases on ever smaller graphs until nothing merges: nodes move to better communities
 * (local moving), each community is built up again from single nodes (refinement), and the groups so found become the
 * nodes of the next graph, which starts from the communities of the first phase (aggregation). An iteration starts from
 * the partition of the one before.
 *
 * <pre>{@code
 * Leiden.Result found = Leiden.modularity().resolution(1.2).run(graph);
 * }</pre>
 *
 * <p><b>Conventions.</b> Weights count as strengths. Isolates are communities of their own. Ties go to the community of the
 * smaller number. Without edges every node is by itself. The result depends on the seed alone, 1 by default. It may be a
 * local optimum; where it matters, run several seeds.
 *
 * <p><b>Until stable</b>, the default, means that neither a further iteration nor a fresh start finds better: iterations go
 * on until one brings nothing, then a start from single nodes is tried in a new random order, and so on until such a start
 * does not beat the best so far. So there are at least two starts. A fixed number of iterations makes one.
 *
 * <p><b>Where we differ from the paper.</b> As in leidenalg, refinement takes the merge that gains most, with the nodes in
 * random order, where the paper draws one at random among those that gain and asks that groups be well connected. While
 * every node is by itself, all are moved once before any is called back. On graphs of 16,384 nodes or more the random order
 * keeps runs of 16 successive nodes together, which memory likes.
 *
 * <p>Traag, Waltman &amp; van Eck 2019, <a href="https://doi.org/10.1038/s41598-019-41695-z">10.1038/s41598-019-41695-z</a>.
 * Time about O(m) a phase, memory O(n + m).
 *
 * @param objective what is maximised
 * @param resolution γ, at least 0; higher gives more and smaller communities
 * @param seed the seed of the random order
 * @param iterations the number of iterations, or {@link #UNTIL_STABLE}
 */
public record Leiden(Objective objective, double resolution, long seed, int iterations) {

    /** As many iterations, and as many fresh starts, as bring an improvement. */
    public static final int UNTIL_STABLE = -1;

    /** A gain below this share of the total weight is rounding. */
    static final double NEGLIGIBLE = 1e-14;

    public Leiden {
        Objective.checkResolution(resolution);
        if (iterations < 1 && iterations != UNTIL_STABLE) {
            throw new IllegalArgumentException(
                    "the number of iterations must be at least 1, or -1 until stable, was " + iterations);
        }
    }

    /** Modularity at resolution 1, seed 1, until stable. */
    public static Leiden modularity() {
        return new Leiden(Objective.MODULARITY, 1, 1, UNTIL_STABLE);
    }

    /** The constant Potts model at a resolution, which has the dimension of a weight; seed 1, until stable. */
    public static Leiden cpm(double resolution) {
        return new Leiden(Objective.CPM, resolution, 1, UNTIL_STABLE);
    }

    /** The same at another resolution. */
    public Leiden resolution(double resolution) {
        return new Leiden(objective, resolution, seed, iterations);
    }

    /** The same with another seed. */
    public Leiden seed(long seed) {
        return new Leiden(objective, resolution, seed, iterations);
    }

    /** The same for a number of iterations, or {@link #UNTIL_STABLE}. */
    public Leiden iterations(int iterations) {
        return new Leiden(objective, resolution, seed, iterations);
    }

    /** The communities of a graph. */
    public Result run(CsrGraph graph) {
        if (graph.edgeCount() == 0) {
            return result(graph, singletons(graph.nodeCount()), 0);
        }
        double charge = objective.charge(graph, resolution);
        SplittableRandom random = new SplittableRandom(seed);
        WorkingGraph whole = WorkingGraph.of(graph, objective);
        if (iterations != UNTIL_STABLE) {
            int[] communityOf = singletons(graph.nodeCount());
            for (int i = 0; i < iterations; i++) {
                improve(whole, communityOf, charge, threshold(graph), random);
            }
            return result(graph, communityOf, iterations);
        }
        Result best = stable(graph, whole, charge, random);
        int done = best.iterations;
        while (true) {
            Result again = stable(graph, whole, charge, random);
            done += again.iterations;
            if (!(again.quality > best.quality + NEGLIGIBLE * Math.abs(best.quality))) {
                return new Result(best.partition, best.quality, done);
            }
            best = again;
        }
    }

    private Result stable(CsrGraph graph, WorkingGraph whole, double charge, SplittableRandom random) {
        int[] communityOf = singletons(graph.nodeCount());
        int done = 1;
        while (improve(whole, communityOf, charge, threshold(graph), random) > 0) {
            done++;
        }
        return result(graph, communityOf, done);
    }

    private Result result(CsrGraph graph, int[] communityOf, int done) {
        Partition partition = Partition.of(communityOf);
        return new Result(partition, objective.quality(graph, partition, resolution), done);
    }

    static int[] singletons(int n) {
        int[] communityOf = new int[n];
        Arrays.setAll(communityOf, u -> u);
        return communityOf;
    }

    /** The gain from which on a move is no rounding error. */
    static double threshold(CsrGraph graph) {
        return NEGLIGIBLE * 2 * graph.totalWeight();
    }

    /** One iteration; changes the communities in place and returns the gain. */
    private static double improve(
            WorkingGraph whole, int[] communityOf, double charge, double threshold, SplittableRandom random) {
        Watch.checkpoint();
        int[] nodeOf = singletons(communityOf.length);
        int[] current = communityOf.clone();
        WorkingGraph graph = whole;
        double gain = 0;
        while (true) {
            gain += new LocalMoving(graph, current, charge, threshold).run(random);
            compact(current, current.length + 1);
            for (int u = 0; u < nodeOf.length; u++) {
                communityOf[u] = current[nodeOf[u]];
            }
            int[] groupOf = new Refinement(graph, current, charge).run(random);
            int groups = compact(groupOf, groupOf.length);
            if (groups == graph.nodeCount()) {
                break;
            }
            int[] next = new int[groups];
            for (int u = 0; u < groupOf.length; u++) {
                next[groupOf[u]] = current[u];
            }
            compact(next, graph.nodeCount());
            for (int u = 0; u < nodeOf.length; u++) {
                nodeOf[u] = groupOf[nodeOf[u]];
            }
            graph = graph.aggregate(groupOf, groups);
            current = next;
        }
        return gain;
    }

    /** Renumbers labels below a bound in order of appearance; the number of different ones. */
    static int compact(int[] labels, int bound) {
        int[] numbers = new int[bound];
        int count = 0;
        for (int i = 0; i < labels.length; i++) {
            if (numbers[labels[i]] == 0) {
                numbers[labels[i]] = ++count;
            }
            labels[i] = numbers[labels[i]] - 1;
        }
        return count;
    }

    /**
     * What {@link Leiden#run} returns.
     *
     * @param partition the communities
     * @param quality its quality by the objective, over the whole graph; for modularity not a number without edges
     * @param iterations the number of iterations done, over all starts, those without improvement counted; 0
     *     without edges
     */
    public record Result(Partition partition, double quality, int iterations) {}
}
