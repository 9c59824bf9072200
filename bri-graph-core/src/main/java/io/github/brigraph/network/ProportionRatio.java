package io.github.brigraph.network;

/**
 * The ratio of two proportions, {@code (a/m) / (b/n)}, and the ratios that a score test does not reject: Koopman 1984,
 * <a href="https://doi.org/10.2307/2531551">10.2307/2531551</a>.
 *
 * @param a the first part
 * @param m of so many, at least 1
 * @param b the second part
 * @param n of so many, at least 1
 */
record ProportionRatio(long a, long m, long b, long n) {

    /** Ratios beyond this are taken for 0 or infinite; exp(80) is more than any number of records could tell. */
    private static final double FARTHEST = 80;

    private static final int HALVINGS = 100;

    /** The smallest ratio that is not rejected at z standard deviations; 0 where a is 0. */
    double low(double z) {
        if (a == 0) {
            return 0;
        }
        return StrictMath.exp(boundary(-FARTHEST, b == 0 ? FARTHEST : logRatio(), z));
    }

    /** The largest ratio that is not rejected; infinite where b is 0. */
    double high(double z) {
        if (b == 0) {
            return Double.POSITIVE_INFINITY;
        }
        return StrictMath.exp(boundary(FARTHEST, a == 0 ? -FARTHEST : logRatio(), z));
    }

    private double logRatio() {
        return StrictMath.log((double) a / m / ((double) b / n));
    }

    /** Between a logarithm that is rejected and one that is not. */
    private double boundary(double rejected, double kept, double z) {
        double outside = rejected;
        double inside = kept;
        for (int i = 0; i < HALVINGS; i++) {
            double middle = (outside + inside) / 2;
            if (score(StrictMath.exp(middle)) > z * z) {
                outside = middle;
            } else {
                inside = middle;
            }
        }
        return inside;
    }

    /** Koopman's chi-squared of a ratio, with the proportions that are most likely under it. */
    double score(double ratio) {
        double p = firstProportion(ratio);
        double q = p / ratio;
        return term((double) a, (double) m, p) + term((double) b, (double) n, q);
    }

    private static double term(double part, double whole, double p) {
        double difference = part - whole * p;
        double variance = whole * p * (1 - p);
        return variance > 0 ? difference * difference / variance : difference == 0 ? 0 : Double.POSITIVE_INFINITY;
    }

    /** The smaller root of N p² − (ratio (m + b) + a + n) p + ratio (a + b) = 0, in the form that does not cancel. */
    private double firstProportion(double ratio) {
        double half = (ratio * ((double) m + b) + a + n) / 2;
        double product = ratio * ((double) a + b);
        double root = Math.sqrt(Math.max(0, half * half - ((double) m + n) * product));
        return Math.min(1, product / (half + root));
    }
}
