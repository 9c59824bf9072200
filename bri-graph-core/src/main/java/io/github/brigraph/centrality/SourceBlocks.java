package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.ParallelBlocks;
import io.github.brigraph.graph.Watch;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/** Sums over sources of a graph, cut into blocks whose number depends on their number alone. */
final class SourceBlocks {

    private static final int MOST_BLOCKS = 64;

    private SourceBlocks() {}

    /** Adds what one source gives; holds one thread's workspace. */
    @FunctionalInterface
    interface Kernel {
        void add(double[] sum, int source);
    }

    static double[] sum(CsrGraph graph, int width, int threads, Supplier<? extends Kernel> kernels) {
        return sum(IntStream.range(0, graph.nodeCount()).toArray(), width, threads, kernels);
    }

    static double[] sum(int[] sources, int width, int threads, Supplier<? extends Kernel> kernels) {
        int blocks = Math.min(MOST_BLOCKS, sources.length);
        Watch.Meter meter = Watch.meter(sources.length);
        return ParallelBlocks.sum(blocks, width, new ParallelBlocks.Crew(threads, meter), () -> {
            Kernel kernel = kernels.get();
            return (sum, block) -> {
                // Sources are dealt out like cards: consecutive numbers would make blocks of hubs and blocks of leaves.
                for (int i = block; i < sources.length; i += blocks) {
                    kernel.add(sum, sources[i]);
                    meter.step();
                }
            };
        });
    }
}
