package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.DistanceSampler;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.ParallelBlocks;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Harmonic centrality by steps, estimated from a sample of sources, with a bound on the error.
 *
 * <p>With probability 1 − failure, over the drawing of the sources, every score is within its bound of the exact normalised
 * {@link Harmonic} centrality on unit lengths, all nodes together; no bound is above the error that was asked for. Where
 * that would take as many sources as there are nodes, all are taken: then the scores are exact and the bounds 0. Below some
 * 10<sup>5</sup> nodes the exact one is fast enough; see its time.
 *
 * <p>Inverse weights have no such form, because 1/d is then as large as the largest weight, and so is any bound.
 *
 * <p><b>Algorithm.</b> As Eppstein &amp; Wang 2004, <a href="https://doi.org/10.7155/jgaa.00081">10.7155/jgaa.00081</a>, with the
 * inverse of the distance in place of the distance, and with bounds by Hoeffding and by the empirical Bernstein inequality
 * (see {@link SampledBetweenness}). The result depends on the seed alone.
 *
 * @param error the largest bound on the error of a normalised score, in (0, 1)
 * @param failure the probability that any bound does not hold, in (0, 1)
 * @param seed the seed of the drawing
 * @param threads the number of threads, at least 1
 */
public record SampledHarmonic(double error, double failure, long seed, int threads) {

    public SampledHarmonic {
        ProgressiveSampling.check(error, failure);
        ParallelBlocks.checkThreads(threads);
    }

    /** Error 0.01 with probability 0.95, seed 1, on all processors. */
    public static SampledHarmonic standard() {
        return new SampledHarmonic(0.01, 0.05, 1, ParallelBlocks.defaultThreads());
    }

    /** The same with another largest error. */
    public SampledHarmonic error(double error) {
        return new SampledHarmonic(error, failure, seed, threads);
    }

    /** The same with another probability of failure. */
    public SampledHarmonic failure(double failure) {
        return new SampledHarmonic(error, failure, seed, threads);
    }

    /** The same with another seed. */
    public SampledHarmonic seed(long seed) {
        return new SampledHarmonic(error, failure, seed, threads);
    }

    /** The same on a number of threads. */
    public SampledHarmonic threads(int threads) {
        return new SampledHarmonic(error, failure, seed, threads);
    }

    /** Estimates of every node; not a number below 2 nodes. */
    public Result run(CsrGraph graph) {
        int n = graph.nodeCount();
        if (n < 2) {
            double[] undefined = new double[n];
            Arrays.fill(undefined, Double.NaN);
            return new Result(NodeScores.of(undefined), NodeScores.of(new double[n]), n, failure);
        }
        double scale = n / (n - 1.0);
        DistanceSampler sampler = DistanceSampler.of(graph, EdgeLength.UNIT, threads);
        ProgressiveSampling.Estimate found = new ProgressiveSampling(error, failure, scale, n)
                .run(
                        IntStream.range(0, n).toArray(),
                        new SplittableRandom(seed),
                        sources -> sampler.sums(distance -> scale / distance, sources));
        return new Result(NodeScores.of(found.means()), NodeScores.of(found.bounds()), found.sources(), failure);
    }

    /**
     * What {@link SampledHarmonic#run} returns.
     *
     * @param scores the estimated normalised harmonic centrality of every node
     * @param bounds how far each score may be from the exact one
     * @param sources the number of sources drawn; the number of nodes where the scores are exact
     * @param failure the probability that any bound does not hold
     */
    public record Result(NodeScores scores, NodeScores bounds, int sources, double failure) {}
}
