package io.github.brigraph.centrality;

import io.github.brigraph.graph.Components;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.DistanceSampler;
import io.github.brigraph.graph.DistanceTotals;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.ParallelBlocks;
import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Closeness estimated from a sample of sources, with a bound on the error of the mean distance, for graphs on which
 * {@link Closeness} would take too long: large ones on inverse weights.
 *
 * <p>With probability 1 − failure, over the drawing of the sources, the mean distance of every node from the others of its
 * component is within its bound, all nodes together; no bound is above error · Δ, where Δ, at most twice the diameter of the
 * component, bounds every distance in it. Components too small to save anything are done exactly.
 *
 * <p><b>Conventions.</b> The score is that of {@link Closeness}, Wasserman–Faust: (r − 1)/(n − 1) over the mean distance, r the size
 * of the component; 0 for an isolate, whose mean distance is not a number.
 *
 * <p><b>Algorithm.</b> Eppstein &amp; Wang 2004, <a href="https://doi.org/10.7155/jgaa.00081">10.7155/jgaa.00081</a>: sources are
 * drawn within each component; bounds as in {@link SampledBetweenness}. The result depends on the seed alone.
 *
 * @param length how long an edge is
 * @param error the largest bound on the error of a mean distance, as a share of Δ, in (0, 1)
 * @param failure the probability that any bound does not hold, in (0, 1)
 * @param seed the seed of the drawing
 * @param threads the number of threads, at least 1
 */
public record SampledCloseness(EdgeLength length, double error, double failure, long seed, int threads) {

    public SampledCloseness {
        ProgressiveSampling.check(error, failure);
        ParallelBlocks.checkThreads(threads);
    }

    /** Error 0.01 Δ with probability 0.95, seed 1, on all processors. */
    public static SampledCloseness of(EdgeLength length) {
        return new SampledCloseness(length, 0.01, 0.05, 1, ParallelBlocks.defaultThreads());
    }

    /** The same with another largest error. */
    public SampledCloseness error(double error) {
        return new SampledCloseness(length, error, failure, seed, threads);
    }

    /** The same with another probability of failure. */
    public SampledCloseness failure(double failure) {
        return new SampledCloseness(length, error, failure, seed, threads);
    }

    /** The same with another seed. */
    public SampledCloseness seed(long seed) {
        return new SampledCloseness(length, error, failure, seed, threads);
    }

    /** The same on a number of threads. */
    public SampledCloseness threads(int threads) {
        return new SampledCloseness(length, error, failure, seed, threads);
    }

    /** Estimates of every node. */
    public Result run(CsrGraph graph) {
        int n = graph.nodeCount();
        Components components = Components.of(graph);
        double[] means = new double[n];
        double[] bounds = new double[n];
        double[] scores = new double[n];
        int[] exact = new int[n];
        int exactCount = 0;
        int sources = 0;
        DistanceSampler sampler = DistanceSampler.of(graph, length, threads);
        SplittableRandom random = new SplittableRandom(seed);
        for (int[] members : components.members()) {
            if (new ProgressiveSampling(error, failure, 1, n).takesAllOf(members.length)) {
                System.arraycopy(members, 0, exact, exactCount, members.length);
                exactCount += members.length;
                continue;
            }
            ProgressiveSampling.Estimate found = sampled(graph, members, sampler, random);
            for (int v : members) {
                means[v] = found.means()[v];
                bounds[v] = found.bounds()[v];
            }
            sources += found.sources();
        }
        int[] rest = Arrays.copyOf(exact, exactCount);
        DistanceTotals totals = DistanceTotals.ofSources(graph, length, threads, rest);
        for (int v : rest) {
            means[v] = totals.sum(v) / totals.reached(v);
        }
        for (int v = 0; v < n; v++) {
            double others = components.size(components.of(v)) - 1.0;
            scores[v] = others == 0 ? 0 : others / (n - 1.0) / means[v];
        }
        return new Result(
                NodeScores.of(scores), NodeScores.of(means), NodeScores.of(bounds), sources + exactCount, failure);
    }

    private ProgressiveSampling.Estimate sampled(
            CsrGraph graph, int[] members, DistanceSampler sampler, SplittableRandom random) {
        int size = members.length;
        double scale = size / (size - 1.0);
        // Any two are within two of the farthest from one of them.
        double farthest =
                2 * DistanceTotals.ofSources(graph, length, threads, members[0]).farthest(members[0]);
        return new ProgressiveSampling(error * farthest, failure, scale * farthest, graph.nodeCount())
                .run(members, random, sources -> sampler.sums(distance -> scale * distance, sources));
    }

    /**
     * What {@link SampledCloseness#run} returns.
     *
     * @param scores the estimated closeness of every node
     * @param meanDistances the estimated mean distance of every node from the others of its component
     * @param bounds how far each mean distance may be from the exact one; 0 where it is exact
     * @param sources the number of sources searched from, over all components
     * @param failure the probability that any bound does not hold
     */
    public record Result(NodeScores scores, NodeScores meanDistances, NodeScores bounds, int sources, double failure) {}
}
