package io.github.brigraph.hub;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How much effort is spent on saying how sure ranks and strengths are.
 *
 * @param replicates of the {@link Bootstrap}, for rank intervals; 0 for none
 * @param samples of the {@link NullModel}, for what strengths are to be expected; 0 for none, else at least 2
 * @param level of the intervals, in (0, 1)
 * @param seed the seed
 */
public record Certainty(int replicates, int samples, double level, long seed) {

    /** No replicates, no samples; level 0.95, seed 1. */
    public static final Certainty NONE = new Certainty(0, 0, 0.95, 1);

    public Certainty {
        checkArgument(replicates >= 0, "bootstrap replicates must not be negative, were %s", replicates);
        checkArgument(samples == 0 || samples >= 2, "null samples must be 0, or at least 2, were %s", samples);
        checkArgument(level > 0 && level < 1, "the level of an interval must be in (0, 1), was %s", level);
    }

    /** The same with so many replicates. */
    public Certainty replicates(int value) {
        return new Certainty(value, samples, level, seed);
    }

    /** The same with so many samples. */
    public Certainty samples(int value) {
        return new Certainty(replicates, value, level, seed);
    }

    /** The same with another level. */
    public Certainty level(double value) {
        return new Certainty(replicates, samples, value, seed);
    }

    /** The same with another seed. */
    public Certainty seed(long value) {
        return new Certainty(replicates, samples, level, value);
    }
}
