package io.github.brigraph.graph;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;

/**
 * What the distances of every node from some sources add up to: the sums, and the sums of squares, that estimates from a
 * sample of sources are made of.
 *
 * <p>Prepared once, asked for one sample after another. Time and memory as {@link DistanceTotals} for as many sources. The
 * same bytes at any number of threads.
 */
public final class DistanceSampler {

    private static final int SOURCES_A_BLOCK = 64;

    private final EdgeLength length;
    private final int threads;
    private final DegreeOrdering ordering;
    private final int[] places;
    private final LandmarkArcs arcs;

    private DistanceSampler(CsrGraph graph, EdgeLength length, int threads) {
        this.length = length;
        this.threads = ParallelBlocks.checkThreads(threads);
        this.ordering = DegreeOrdering.of(graph);
        this.places = new int[graph.nodeCount()];
        for (int i = 0; i < places.length; i++) {
            places[ordering.original(i)] = i;
        }
        // Searches by steps have no use for them.
        this.arcs =
                LandmarkArcs.of(length == EdgeLength.UNIT ? CsrGraph.builder(0).build() : ordering.graph(), length);
    }

    /**
     * A sampler of a graph.
     *
     * @param graph the graph
     * @param length how long an edge is
     * @param threads the number of threads, at least 1
     */
    public static DistanceSampler of(CsrGraph graph, EdgeLength length, int threads) {
        return new DistanceSampler(graph, length, threads);
    }

    /**
     * The sums over sources of a function of their distance, and of its square, for every node. A source adds nothing to itself,
     * and nothing to what it does not reach.
     *
     * @param value the function of a positive distance
     * @param sources nodes; one given several times counts as often
     * @return two arrays in the order of the nodes: the sums, and the sums of squares
     */
    public double[][] sums(DoubleUnaryOperator value, int... sources) {
        int n = places.length;
        int[] ordered =
                Arrays.stream(sources).map(source -> places[source]).sorted().toArray();
        int blocks = (int) ((ordered.length + SOURCES_A_BLOCK - 1L) / SOURCES_A_BLOCK);
        Watch.Meter meter = Watch.meter(blocks);
        double[] both = ParallelBlocks.sum(blocks, 2 * n, new ParallelBlocks.Crew(threads, meter), () -> {
            ParallelBlocks.SummingTask task =
                    length == EdgeLength.UNIT ? bySteps(value, ordered) : byLengths(value, ordered);
            return (sum, block) -> {
                task.addTo(sum, block);
                meter.step();
            };
        });
        return new double[][] {
            ordering.toOriginal(Arrays.copyOf(both, n)), ordering.toOriginal(Arrays.copyOfRange(both, n, 2 * n))
        };
    }

    private ParallelBlocks.SummingTask bySteps(DoubleUnaryOperator value, int[] sources) {
        SumAtNodes sums = new SumAtNodes(value);
        ManySourcesSearch search = new ManySourcesSearch(ordering.graph(), sources, sums);
        return (sum, block) -> {
            sums.to = sum;
            search.run(block);
        };
    }

    private ParallelBlocks.SummingTask byLengths(DoubleUnaryOperator value, int[] sources) {
        DijkstraSearch search = new DijkstraSearch(ordering.graph(), arcs);
        int n = places.length;
        return (sum, block) -> {
            int end = Math.min(sources.length, (block + 1) * SOURCES_A_BLOCK);
            for (int i = block * SOURCES_A_BLOCK; i < end; i++) {
                search.from(sources[i], (node, distance) -> {
                    double found = value.applyAsDouble(distance);
                    sum[node] += found;
                    sum[n + node] += found * found;
                });
                Watch.checkpoint();
            }
        };
    }

    private final class SumAtNodes implements ManySourcesSearch.Arrivals {

        private final DoubleUnaryOperator value;
        private double[] to = {};

        SumAtNodes(DoubleUnaryOperator value) {
            this.value = value;
        }

        @Override
        public void at(int node, int distance, long by) {
            double found = value.applyAsDouble(distance);
            to[node] += Long.bitCount(by) * found;
            to[places.length + node] += Long.bitCount(by) * found * found;
        }

        @Override
        public void levelDone(int distance, int first) {}
    }
}
