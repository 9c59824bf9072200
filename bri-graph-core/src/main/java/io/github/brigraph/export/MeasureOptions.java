package io.github.brigraph.export;

import io.github.brigraph.community.Objective;
import io.github.brigraph.graph.ParallelBlocks;

/**
 * What a {@link MeasureReport} is asked for.
 *
 * @param name the name of the network
 * @param seed the seed of the communities
 * @param resolution the resolution of the communities, by modularity
 * @param threads the number of threads; does not change a byte
 */
public record MeasureOptions(String name, long seed, double resolution, int threads) {

    public MeasureOptions {
        Objective.checkResolution(resolution);
        ParallelBlocks.checkThreads(threads);
    }

    /** Seed 1, resolution 1, all processors. */
    public static MeasureOptions named(String name) {
        return new MeasureOptions(name, 1, 1, ParallelBlocks.defaultThreads());
    }

    /** The same with another seed. */
    public MeasureOptions seed(long seed) {
        return new MeasureOptions(name, seed, resolution, threads);
    }

    /** The same at another resolution. */
    public MeasureOptions resolution(double resolution) {
        return new MeasureOptions(name, seed, resolution, threads);
    }

    /** The same on a number of threads. */
    public MeasureOptions threads(int threads) {
        return new MeasureOptions(name, seed, resolution, threads);
    }
}
