package io.github.brigraph.hub;

/**
 * Random draws: SplitMix64 (Steele, Lea &amp; Flood 2014, doi 10.1145/2714064.2660195), written out because the JDK does not
 * promise the same draws in every version. A stream depends on its seeds alone.
 */
final class Draws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    /** Below this mean, counting uniform factors is fast; above, transformed rejection. */
    private static final double FEW = 10;

    private static final double[] LOG_FACTORIALS = logFactorials();

    private long state;

    Draws(long... seeds) {
        long hash = 0;
        for (long seed : seeds) {
            hash = mixed(hash ^ (seed + GOLDEN));
        }
        this.state = hash;
    }

    private static long mixed(long value) {
        long z = value + GOLDEN;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        long drawn = mixed(state);
        state += GOLDEN;
        return drawn;
    }

    /** A number from 0 to 1, 1 excluded. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** A whole number from 0 to the bound, the bound excluded (Lemire 2019, doi 10.1145/3230636, without rejection). */
    int below(int bound) {
        return (int) (((next() >>> 32) * bound) >>> 32);
    }

    /** A draw of the Poisson distribution of this mean. */
    long poisson(long mean) {
        return mean < FEW ? poissonOfFew(mean) : poissonOfMany((double) mean);
    }

    private long poissonOfFew(long mean) {
        double limit = StrictMath.exp((double) -mean);
        double product = unit();
        long k = 0;
        while (product > limit) {
            product *= unit();
            k++;
        }
        return k;
    }

    /** Transformed rejection with squeeze, PTRS (Hörmann 1993, doi 10.1016/0167-6687(93)90997-4). */
    private long poissonOfMany(double mean) {
        double logMean = StrictMath.log(mean);
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double inverseAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double squeeze = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = unit() - 0.5;
            double v = unit();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= squeeze) {
                return (long) k;
            }
            if (k < 0 || (us < 0.013 && v > us)) {
                continue;
            }
            double left = StrictMath.log(v) + StrictMath.log(inverseAlpha) - StrictMath.log(a / (us * us) + b);
            if (left <= k * logMean - mean - logFactorial(k)) {
                return (long) k;
            }
        }
    }

    private static double[] logFactorials() {
        double[] logs = new double[16];
        for (int k = 2; k < logs.length; k++) {
            logs[k] = logs[k - 1] + StrictMath.log(k);
        }
        return logs;
    }

    /** ln k!, by Stirling's series above 15, whose error there is below 1e-12. */
    private static double logFactorial(double k) {
        if (k < LOG_FACTORIALS.length) {
            return LOG_FACTORIALS[(int) k];
        }
        double inverse = 1 / k;
        double square = inverse * inverse;
        return (k + 0.5) * StrictMath.log(k)
                - k
                + 0.5 * StrictMath.log(2 * Math.PI)
                + inverse * (1.0 / 12 - square * (1.0 / 360 - square * (1.0 / 1260 - square / 1680)));
    }
}
