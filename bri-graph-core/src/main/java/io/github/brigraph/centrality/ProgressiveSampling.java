package io.github.brigraph.centrality;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * Means over a population of sources, one for each node, estimated from as few sources as a bound on the error of all of them
 * together allows.
 *
 * <p>Sources are drawn with replacement, in at most {@value #STAGES} stages of growing size that are fixed beforehand. After
 * each, the error of every mean is bounded by the better of two inequalities for k independent values in [0, R]:
 *
 * <pre>{@code
 * Hoeffding:           R √(ln(2/p) / (2k))
 * empirical Bernstein: √(2 V ln(4/p) / k) + 7 R ln(4/p) / (3 (k − 1)),   V the sample variance
 * }</pre>
 *
 * <p>each with probability p = failure / (2 · nodes · stages), so that all bounds of all nodes after all stages hold with
 * probability 1 − failure, whenever the sampling stops. It stops as soon as the largest bound is small enough; the last stage
 * is so large that Hoeffding's is. Where a stage would take as many sources as there are, every source is taken instead, and the
 * means are exact.
 *
 * <p>Hoeffding 1963, <a href="https://doi.org/10.1080/01621459.1963.10500830">10.1080/01621459.1963.10500830</a>; Maurer &amp;
 * Pontil 2009, <a href="https://arxiv.org/abs/0907.3740">arXiv 0907.3740</a>, theorem 4, used for both sides.
 *
 * @param error the largest bound that is accepted, in the unit of the values
 * @param failure the probability that any bound may fail
 * @param range R, what no value exceeds
 * @param nodes the number of means
 */
record ProgressiveSampling(double error, double failure, double range, int nodes) {

    private static final int STAGES = 8;

    static void check(double error, double failure) {
        if (!(error > 0 && error < 1)) {
            throw new IllegalArgumentException("error must be in (0, 1), was " + error);
        }
        if (!(failure > 0 && failure < 1)) {
            throw new IllegalArgumentException("failure must be in (0, 1), was " + failure);
        }
    }

    /** Adds up values over sources. */
    @FunctionalInterface
    interface Sampler {
        /** The sums over the sources, and the sums of squares, for every node. */
        double[][] sums(int[] sources);
    }

    /**
     * What sampling gave.
     *
     * @param means the means
     * @param bounds how far each may be off
     * @param sources the number of sources; all, each once, where the bounds are 0
     */
    @SuppressWarnings("ArrayRecordComponent") // internal, and handed on once
    record Estimate(double[] means, double[] bounds, int sources) {}

    /** Whether as many sources as there are would be taken anyway. */
    boolean takesAllOf(int population) {
        return stage(0) >= population;
    }

    Estimate run(int[] population, SplittableRandom random, Sampler sampler) {
        double[][] sums = new double[2][0];
        int taken = 0;
        for (int stage = 0; stage < STAGES && stage(stage) < population.length; stage++) {
            int[] more = new int[(int) stage(stage) - taken];
            Arrays.setAll(more, i -> population[random.nextInt(population.length)]);
            double[][] part = sampler.sums(more);
            sums = taken == 0 ? part : new double[][] {plus(sums[0], part[0]), plus(sums[1], part[1])};
            taken += more.length;
            Estimate estimate = estimate(sums, taken);
            if (Arrays.stream(estimate.bounds).max().orElse(0) <= error) {
                return estimate;
            }
        }
        double[] exact = sampler.sums(population)[0];
        Arrays.setAll(exact, v -> exact[v] / population.length);
        return new Estimate(exact, new double[exact.length], population.length);
    }

    /** The number of sources after a stage: from where Bernstein's bound can first do, up to where Hoeffding's must. */
    private long stage(int stage) {
        double log = logOfInverse(4);
        double least = 2 + 7 * range * log / (3 * error);
        double most = 1 + range * range * logOfInverse(2) / (2 * error * error);
        double size = most <= least ? most : least * StrictMath.pow(most / least, stage / (STAGES - 1.0));
        return (long) Math.ceil(Math.min(size, Integer.MAX_VALUE - 1));
    }

    private double logOfInverse(double times) {
        return StrictMath.log(times * 2 * Math.max(1, nodes) * STAGES / failure);
    }

    private Estimate estimate(double[][] sums, int k) {
        double[] means = new double[sums[0].length];
        double[] bounds = new double[means.length];
        double hoeffding = range * Math.sqrt(logOfInverse(2) / (2 * k));
        double log = logOfInverse(4);
        for (int v = 0; v < means.length; v++) {
            means[v] = sums[0][v] / k;
            double variance = Math.max(0, (sums[1][v] - sums[0][v] * means[v]) / (k - 1.0));
            double bernstein = Math.sqrt(2 * variance * log / k) + 7 * range * log / (3 * (k - 1.0));
            bounds[v] = Math.min(hoeffding, bernstein);
        }
        return new Estimate(means, bounds, k);
    }

    private static double[] plus(double[] a, double[] b) {
        double[] sum = new double[a.length];
        Arrays.setAll(sum, i -> a[i] + b[i]);
        return sum;
    }
}
