package io.github.brigraph.hub;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.graph.ParallelBlocks;
import io.github.brigraph.network.RecordGroups;
import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * Is a tie strong, or are its units only large? Who meets whom is shuffled, while every record keeps its number of units and
 * every unit the number of its records: the configuration model of the two-mode network of records and units, every 0/1
 * matrix with these margins being equally likely.
 *
 * <p>Matrices are drawn by the curveball algorithm in global trades: in one, the records are paired at random, and the two of
 * a pair put the units that only one has together and draw them anew. Chains start at the data, forget them in
 * {@link #BURN_IN} global trades, and give a sample every {@link #THINNING}. What a sample remembers of the last one falls
 * with every trade, more slowly for the members of large records; {@link Result#autocorrelation()} tells how much was left.
 * The chains have seeds of their own and their number does not depend on that of the threads.
 *
 * <p>Strona et al. 2014, doi 10.1038/ncomms5114; Carstens 2015, doi 10.1103/PhysRevE.91.042812 (uniform); Carstens, Berger
 * &amp; Strona 2018, arXiv 1609.05137 (global trades). Time O(samples · memberships), memory O(memberships · threads).
 *
 * @param samples how many matrices, at least 2
 * @param seed the seed
 * @param threads how many threads work; the result does not depend on it
 */
public record NullModel(int samples, long seed, int threads) {

    /** Global trades before the first sample of a chain. */
    public static final int BURN_IN = 32;

    /** Global trades from one sample to the next. */
    public static final int THINNING = 8;

    /** The largest number of memberships, records times their units, that is shuffled: 2·10⁸, about 2 GB. */
    public static final long MOST_MEMBERSHIPS = 200_000_000;

    private static final int MOST_CHAINS = 8;

    public NullModel {
        checkArgument(samples >= 2, "null samples must be at least 2, were %s", samples);
        ParallelBlocks.checkThreads(threads);
    }

    /** So many samples, seed 1, on all processors. */
    public static NullModel of(int samples) {
        return new NullModel(samples, 1, ParallelBlocks.defaultThreads());
    }

    /** The same with another seed. */
    public NullModel seed(long value) {
        return new NullModel(samples, value, threads);
    }

    /** The same on so many threads. */
    public NullModel threads(int value) {
        return new NullModel(samples, seed, value);
    }

    /**
     * The null distribution of the joint records of pairs of units, and of their strengths.
     *
     * @param groups the records
     * @param condition the groups that are shuffled
     * @param focus the units that are looked at, and the records of a sample that count
     * @throws IllegalArgumentException if the records have more than {@link #MOST_MEMBERSHIPS} units in all
     */
    public Result run(RecordGroups<?> groups, IntPredicate condition, Focus focus) {
        long memberships = TwoModeRows.memberships(groups, condition);
        checkArgument(
                memberships <= MOST_MEMBERSHIPS,
                "a null model can shuffle at most %s memberships (records times their units), were %s",
                MOST_MEMBERSHIPS,
                memberships);
        TwoModeRows rows = TwoModeRows.of(groups, condition);
        int chains = Math.min(MOST_CHAINS, samples);
        PairStatistics[] parts = new PairStatistics[chains];
        ParallelBlocks.forEach(chains, threads, () -> chain -> parts[chain] = chain(rows, chain, chains, focus));
        return Result.of(focus, Arrays.asList(parts));
    }

    private PairStatistics chain(TwoModeRows start, int chain, int chains, Focus focus) {
        TwoModeRows rows = start.copy();
        int[] order = new int[rows.rows()];
        Arrays.setAll(order, i -> i);
        Draws draws = new Draws(seed, chain);
        int count = ParallelBlocks.start(chain + 1, chains, samples) - ParallelBlocks.start(chain, chains, samples);
        PairStatistics statistics = new PairStatistics(focus, count);
        for (int sample = 0; sample < count; sample++) {
            int trades = sample == 0 ? BURN_IN : THINNING;
            for (int t = 0; t < trades; t++) {
                rows.tradeAll(order, draws);
            }
            statistics.add(rows);
        }
        return statistics;
    }

    /**
     * What is looked at in every sample.
     *
     * @param units numbers of the units, ascending
     * @param carrying only records with this unit count; -1 for all records
     */
    @SuppressWarnings("ArrayRecordComponent") // handed on once, never compared
    public record Focus(int[] units, int carrying) {

        public Focus {
            units = units.clone();
        }

        @Override
        public int[] units() {
            return units.clone();
        }
    }

    /**
     * Means and spreads over the samples.
     *
     * <p>Units are numbered as in {@link Focus#units()}.
     */
    public static final class Result {

        private final int n;
        private final int samples;
        private final double[] pairSums;
        private final double[] pairSquares;
        private final double[][] strengths;
        private final double autocorrelation;

        private Result(int n, java.util.List<PairStatistics> parts) {
            this.n = n;
            this.samples = parts.stream().mapToInt(PairStatistics::samples).sum();
            this.pairSums = new double[n * n];
            this.pairSquares = new double[n * n];
            this.strengths = new double[n][samples];
            int at = 0;
            double together = Double.NEGATIVE_INFINITY;
            for (PairStatistics part : parts) {
                part.addTo(pairSums, pairSquares);
                for (int s = 0; s < part.samples(); s++) {
                    for (int u = 0; u < n; u++) {
                        strengths[u][at + s] = part.strength(u, s);
                    }
                }
                at += part.samples();
                together = Math.max(together, part.autocorrelation());
            }
            this.autocorrelation = together;
        }

        static Result of(Focus focus, java.util.List<PairStatistics> parts) {
            return new Result(focus.units.length, parts);
        }

        /** How many samples there are. */
        public int samples() {
            return samples;
        }

        /** The mean number of joint records of two units. */
        public double mean(int a, int b) {
            return pairSums[Math.min(a, b) * n + Math.max(a, b)] / samples;
        }

        /** The standard deviation of the joint records of two units, with samples − 1 as divisor. */
        public double deviation(int a, int b) {
            double mean = mean(a, b);
            double squares = pairSquares[Math.min(a, b) * n + Math.max(a, b)];
            return Math.sqrt(Math.max(0, (squares - samples * mean * mean) / (samples - 1)));
        }

        /** The mean strength of a unit: its joint records with the other units, full counting. */
        public double meanStrength(int unit) {
            return Arrays.stream(strengths[unit]).sum() / samples;
        }

        /** The standard deviation of the strength of a unit, with samples − 1 as divisor. */
        public double strengthDeviation(int unit) {
            double mean = meanStrength(unit);
            double squares = 0;
            for (double s : strengths[unit]) {
                squares += (s - mean) * (s - mean);
            }
            return Math.sqrt(squares / (samples - 1));
        }

        /**
         * How likely a strength as far from the middle as this one is by chance: the two-sided Monte Carlo p,
         * {@code min(1, 2 · (1 + number of samples at least as far out on its side) / (samples + 1))}. It is never 0
         * (Phipson &amp; Smyth 2010, doi 10.2202/1544-6115.1585).
         */
        public double strengthP(int unit, double observed) {
            long above =
                    Arrays.stream(strengths[unit]).filter(s -> s >= observed).count();
            long below =
                    Arrays.stream(strengths[unit]).filter(s -> s <= observed).count();
            return Math.min(1, 2.0 * (1 + Math.min(above, below)) / (samples + 1));
        }

        /**
         * The largest mean autocorrelation of strengths from one sample to the next, over the chains: near 0 where samples
         * are as good as independent; undefined where chains have fewer than three samples.
         */
        public double autocorrelation() {
            return autocorrelation;
        }
    }
}
