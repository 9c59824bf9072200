package io.github.brigraph.hub;

import io.github.brigraph.unit.Unit;
import java.util.Optional;

/**
 * A unit in its place among the hubs.
 *
 * @param rank the rank by {@link HubScore}, from 1; equal scores share one
 * @param unit the unit
 * @param score the score, from 0 to 1
 * @param strength the weights of its ties in the hub network
 * @param ranks the interval of the rank, where replicates were asked for
 * @param expectation how the strength compares with chance, where samples were asked for
 * @param <U> the kind of unit
 */
public record Hub<U extends Unit>(
        int rank, U unit, double score, double strength, Optional<Interval> ranks, Optional<Expectation> expectation) {

    /**
     * A strength beside what the unit's output and the sizes of the records would give by chance ({@link NullModel}); joint
     * records, full counting, whatever the counting of the network.
     *
     * @param observed the strength
     * @param expected its mean by chance
     * @param z how many standard deviations the strength is above the mean; undefined where there is no spread
     * @param p the two-sided Monte Carlo p
     * @param adjustedP p adjusted for many tests (Benjamini &amp; Hochberg 1995, doi 10.1111/j.2517-6161.1995.tb02031.x)
     */
    public record Expectation(double observed, double expected, double z, double p, double adjustedP) {

        /** {@code observed / expected}; undefined where nothing is expected. */
        public double observedOverExpected() {
            return observed / expected;
        }
    }
}
