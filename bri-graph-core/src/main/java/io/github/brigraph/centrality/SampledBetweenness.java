package io.github.brigraph.centrality;

import io.github.brigraph.graph.Components;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.DegreeOrdering;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.LandmarkArcs;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.ParallelBlocks;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * Betweenness estimated from a sample of sources, with a bound on the error, for graphs on which {@link Betweenness} would
 * take too long.
 *
 * <p>With probability 1 − failure, over the drawing of the sources, every score is within its bound of the exact normalised
 * betweenness, all nodes together; no bound is above the error that was asked for. Sources are drawn at random until that is
 * so ({@link Result#sources} says how many), and where that would take as many as there are nodes, all are taken: then the
 * scores are exact and the bounds 0.
 *
 * <pre>{@code
 * SampledBetweenness.Result found = SampledBetweenness.of(EdgeLength.UNIT).error(0.01).run(graph);
 * found.scores().get(7);   // 0.183
 * found.bounds().get(7);   // 0.004: the exact value is between 0.179 and 0.187
 * }</pre>
 *
 * <p><b>Conventions.</b> Scores are normalised, as {@link Betweenness} with {@code NORMALISED}: multiply by (n − 1)(n − 2)/2 for
 * raw ones. Not a number below 3 nodes. A node of fewer than two neighbours has exactly 0.
 *
 * <p><b>Algorithm.</b> The dependencies of one source (Brandes 2001) on a node, times n/((n − 1)(n − 2)), have the normalised
 * betweenness as their mean over all sources (Brandes &amp; Pich 2007,
 * <a href="https://doi.org/10.1142/S0218127407018403">10.1142/S0218127407018403</a>). Their error is bounded by
 * Hoeffding's inequality and by the empirical Bernstein inequality of Maurer &amp; Pontil 2009
 * (<a href="https://arxiv.org/abs/0907.3740">arXiv 0907.3740</a>), which is much better for the many nodes whose
 * dependencies vary little. Time that of as many sources of {@link Betweenness}; some ln(n/failure) · 7/(3 · error) of them
 * at least. The result depends on the seed alone.
 *
 * @param length how long an edge is
 * @param error the largest bound on the error of a normalised score, in (0, 1)
 * @param failure the probability that any bound does not hold, in (0, 1)
 * @param seed the seed of the drawing
 * @param threads the number of threads, at least 1
 */
public record SampledBetweenness(EdgeLength length, double error, double failure, long seed, int threads) {

    public SampledBetweenness {
        ProgressiveSampling.check(error, failure);
        ParallelBlocks.checkThreads(threads);
    }

    /** Error 0.01 with probability 0.95, seed 1, on all processors. */
    public static SampledBetweenness of(EdgeLength length) {
        return new SampledBetweenness(length, 0.01, 0.05, 1, ParallelBlocks.defaultThreads());
    }

    /** The same with another largest error. */
    public SampledBetweenness error(double error) {
        return new SampledBetweenness(length, error, failure, seed, threads);
    }

    /** The same with another probability of failure. */
    public SampledBetweenness failure(double failure) {
        return new SampledBetweenness(length, error, failure, seed, threads);
    }

    /** The same with another seed. */
    public SampledBetweenness seed(long seed) {
        return new SampledBetweenness(length, error, failure, seed, threads);
    }

    /** The same on a number of threads. */
    public SampledBetweenness threads(int threads) {
        return new SampledBetweenness(length, error, failure, seed, threads);
    }

    /** Estimates of every node. */
    public Result run(CsrGraph graph) {
        int n = graph.nodeCount();
        if (n < 3) {
            double[] undefined = new double[n];
            Arrays.fill(undefined, Double.NaN);
            return new Result(NodeScores.of(undefined), NodeScores.of(new double[n]), n, failure);
        }
        DegreeOrdering ordering = DegreeOrdering.of(graph);
        double scale = n / ((n - 1.0) * (n - 2.0));
        Components components = Components.of(graph);
        // A source depends at most on all of its component but itself and the node.
        double range = scale * Math.max(1, components.size(components.largest()) - 2.0);
        int between =
                (int) IntStream.range(0, n).filter(v -> graph.degree(v) > 1).count();
        int[] population = IntStream.range(0, n).toArray();
        ProgressiveSampling.Estimate found = new ProgressiveSampling(error, failure, range, between)
                .run(population, new SplittableRandom(seed), sampler(ordering.graph(), scale));
        double[] bounds = found.bounds();
        for (int v = 0; v < n; v++) {
            bounds[v] = ordering.graph().degree(v) < 2 ? 0 : bounds[v];
        }
        return new Result(
                NodeScores.of(ordering.toOriginal(found.means())),
                NodeScores.of(ordering.toOriginal(bounds)),
                found.sources(),
                failure);
    }

    private ProgressiveSampling.Sampler sampler(CsrGraph ordered, double scale) {
        int n = ordered.nodeCount();
        Supplier<SourceBlocks.Kernel> kernels;
        if (length == EdgeLength.UNIT) {
            kernels = () -> new UnitBetweenness(ordered);
        } else {
            LandmarkArcs arcs = LandmarkArcs.of(ordered, length);
            kernels = () -> {
                ShortestPaths paths = new DijkstraPaths(ordered, arcs);
                return (sum, source) -> paths.run(source).addNodeDependencies(sum);
            };
        }
        return sources -> {
            double[] both = SourceBlocks.sum(sources, 2 * n, threads, () -> squared(kernels.get(), n, scale));
            return new double[][] {Arrays.copyOf(both, n), Arrays.copyOfRange(both, n, 2 * n)};
        };
    }

    /** The same dependencies, scaled, and behind them their squares. */
    private static SourceBlocks.Kernel squared(SourceBlocks.Kernel kernel, int n, double scale) {
        double[] one = new double[n];
        return (sum, source) -> {
            kernel.add(one, source);
            for (int v = 0; v < n; v++) {
                double dependency = one[v] * scale;
                sum[v] += dependency;
                sum[n + v] += dependency * dependency;
                one[v] = 0;
            }
        };
    }

    /**
     * What {@link SampledBetweenness#run} returns.
     *
     * @param scores the estimated normalised betweenness of every node
     * @param bounds how far each score may be from the exact one
     * @param sources the number of sources drawn; the number of nodes where the scores are exact
     * @param failure the probability that any bound does not hold
     */
    public record Result(NodeScores scores, NodeScores bounds, int sources, double failure) {

        /** The largest bound; 0 where the scores are exact. */
        public double largestBound() {
            return Arrays.stream(bounds.toArray()).max().orElse(0);
        }
    }
}
