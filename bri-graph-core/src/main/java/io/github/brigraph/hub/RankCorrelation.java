package io.github.brigraph.hub;

/**
 * How far two sets of values order the same things alike: 1 for the same order, −1 for the opposite.
 *
 * <p>Both allow for ties. Undefined (NaN) below two values, or where one set is all alike.
 */
public final class RankCorrelation {

    private RankCorrelation() {}

    /**
     * Spearman's ρ: the product-moment correlation of the ranks, equal values sharing the mean of theirs.
     *
     * <p>Time O(n log n).
     *
     * @throws IllegalArgumentException if there are not as many values in both
     */
    public static double spearman(double[] x, double[] y) {
        requireSameLength(x, y);
        double[] ranksX = HubScore.meanRanks(x);
        double[] ranksY = HubScore.meanRanks(y);
        double mean = (x.length + 1) / 2.0;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (ranksX[i] - mean) * (ranksY[i] - mean);
            xx += (ranksX[i] - mean) * (ranksX[i] - mean);
            yy += (ranksY[i] - mean) * (ranksY[i] - mean);
        }
        return xx == 0 || yy == 0 ? Double.NaN : xy / Math.sqrt(xx * yy);
    }

    /**
     * Kendall's τ-b: pairs in the same order less pairs in the opposite one, over the geometric mean of the pairs that are
     * not tied in each.
     *
     * <p>Time O(n²).
     *
     * @throws IllegalArgumentException if there are not as many values in both
     */
    public static double kendall(double[] x, double[] y) {
        requireSameLength(x, y);
        double agree = 0;
        double untiedX = 0;
        double untiedY = 0;
        for (int i = 0; i < x.length; i++) {
            for (int j = 0; j < i; j++) {
                double signX = Math.signum(x[i] - x[j]);
                double signY = Math.signum(y[i] - y[j]);
                agree += signX * signY;
                untiedX += Math.abs(signX);
                untiedY += Math.abs(signY);
            }
        }
        return untiedX == 0 || untiedY == 0 ? Double.NaN : agree / Math.sqrt(untiedX * untiedY);
    }

    private static void requireSameLength(double[] x, double[] y) {
        if (x.length != y.length) {
            throw new IllegalArgumentException(
                    "there must be as many values in both, were " + x.length + " and " + y.length);
        }
    }
}
