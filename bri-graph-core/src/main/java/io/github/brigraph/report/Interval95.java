package io.github.brigraph.report;

import io.github.brigraph.hub.Interval;

/** Intervals of 95 % of the numbers that come first, for who takes the records for a sample of more. */
final class Interval95 {

    private static final double Z = 1.959963984540054;

    private Interval95() {}

    /** A share of a whole, by the score method (Wilson 1927, doi 10.1080/01621459.1927.10502953); the whole is not 0. */
    static Interval share(long part, long whole) {
        double n = (double) whole;
        double p = part / n;
        double middle = p + Z * Z / (2 * n);
        double half = Z * Math.sqrt(p * (1 - p) / n + Z * Z / (4 * n * n));
        double scale = 1 + Z * Z / n;
        return new Interval(
                part == 0 ? 0 : Math.max(0, (middle - half) / scale),
                part == whole ? 1 : Math.min(1, (middle + half) / scale));
    }

    /** The ratio of two counts, each Poisson, on the logarithm; neither is 0. */
    static Interval ratio(long after, long before) {
        double ratio = (double) after / before;
        double half = Z * Math.sqrt(1.0 / after + 1.0 / before);
        return new Interval(ratio * StrictMath.exp(-half), ratio * StrictMath.exp(half));
    }

    /** An interval of shares in percent. */
    static String percent(Interval shares) {
        return Numerals.fixed(100 * shares.low(), 1) + "–" + Numerals.fixed(100 * shares.high(), 1) + "%";
    }
}
