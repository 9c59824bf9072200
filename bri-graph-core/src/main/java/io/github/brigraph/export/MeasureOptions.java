package io.github.brigraph.export;

import io.github.brigraph.community.Objective;
import io.github.brigraph.graph.ParallelBlocks;
import java.util.OptionalDouble;

/**
 * What a {@link MeasureReport} is asked for.
 *
 * @param name the name of the network
 * @param seed the seed of the communities and of the sampling
 * @param resolution the resolution of the communities, by modularity
 * @param threads the number of threads; does not change a byte
 * @param samplingError the largest error of what is estimated from a sample of sources, in (0, 1); empty where all is exact
 */
public record MeasureOptions(String name, long seed, double resolution, int threads, OptionalDouble samplingError) {

    public MeasureOptions {
        Objective.checkResolution(resolution);
        ParallelBlocks.checkThreads(threads);
        if (samplingError.isPresent() && !(samplingError.getAsDouble() > 0 && samplingError.getAsDouble() < 1)) {
            throw new IllegalArgumentException(
                    "the sampling error must be in (0, 1), was " + samplingError.getAsDouble());
        }
    }

    /** Seed 1, resolution 1, all processors, everything exact. */
    public static MeasureOptions named(String name) {
        return new MeasureOptions(name, 1, 1, ParallelBlocks.defaultThreads(), OptionalDouble.empty());
    }

    /** The same with another seed. */
    public MeasureOptions seed(long seed) {
        return new MeasureOptions(name, seed, resolution, threads, samplingError);
    }

    /** The same at another resolution. */
    public MeasureOptions resolution(double resolution) {
        return new MeasureOptions(name, seed, resolution, threads, samplingError);
    }

    /** The same on a number of threads. */
    public MeasureOptions threads(int threads) {
        return new MeasureOptions(name, seed, resolution, threads, samplingError);
    }

    /**
     * The same, but what looks at every node in turn is estimated from sources drawn at random, for networks on which it would
     * take too long: betweenness and harmonic centrality within this error of the exact normalised ones, closeness with its
     * mean distances within this share of twice the diameter, each with probability 0.95. What cannot be estimated so is left
     * out, and named.
     *
     * @throws IllegalArgumentException if it is not in (0, 1)
     */
    public MeasureOptions samplingError(double error) {
        return new MeasureOptions(name, seed, resolution, threads, OptionalDouble.of(error));
    }
}
