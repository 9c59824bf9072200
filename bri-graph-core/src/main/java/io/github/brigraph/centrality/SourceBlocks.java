package io.github.brigraph.centrality;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.ParallelBlocks;
import java.util.function.Supplier;

/** Sums over all sources of a graph, cut into blocks whose number depends on the graph alone. */
final class SourceBlocks {

    private static final int MOST_BLOCKS = 64;

    private SourceBlocks() {}

    /** Adds what one source gives; holds one thread's workspace. */
    @FunctionalInterface
    interface Kernel {
        void add(double[] sum, int source);
    }

    static double[] sum(CsrGraph graph, int width, int threads, Supplier<? extends Kernel> kernels) {
        int n = graph.nodeCount();
        int blocks = Math.min(MOST_BLOCKS, n);
        return ParallelBlocks.sum(blocks, width, threads, () -> {
            Kernel kernel = kernels.get();
            return (sum, block) -> {
                // Sources are dealt out like cards: consecutive numbers would make blocks of hubs and blocks of leaves.
                for (int source = block; source < n; source += blocks) {
                    kernel.add(sum, source);
                }
            };
        });
    }
}
