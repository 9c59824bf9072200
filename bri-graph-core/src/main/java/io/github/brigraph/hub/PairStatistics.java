package io.github.brigraph.hub;

import java.util.Arrays;

/** What the samples of one chain of a {@link NullModel} add up to. */
final class PairStatistics {

    private final int n;
    private final int carrying;
    private final int[] placeOf;
    private final double[] sums;
    private final double[] squares;
    private final long[] joint;
    private final double[][] strengths;
    private final int[] here;
    private int samples;

    PairStatistics(NullModel.Focus focus, int samples) {
        int[] units = focus.units();
        this.n = units.length;
        this.carrying = focus.carrying();
        int largest = Math.max(carrying, Arrays.stream(units).max().orElse(-1));
        this.placeOf = new int[largest + 1];
        Arrays.fill(placeOf, -1);
        for (int i = 0; i < n; i++) {
            placeOf[units[i]] = i;
        }
        this.sums = new double[n * n];
        this.squares = new double[n * n];
        this.joint = new long[n * n];
        this.strengths = new double[n][samples];
        this.here = new int[n];
    }

    void add(TwoModeRows rows) {
        Arrays.fill(joint, 0);
        for (int row = 0; row < rows.rows(); row++) {
            int count = collect(rows, row);
            for (int i = 0; i < count; i++) {
                for (int j = i + 1; j < count; j++) {
                    joint[Math.min(here[i], here[j]) * n + Math.max(here[i], here[j])]++;
                }
            }
        }
        for (int a = 0; a < n; a++) {
            for (int b = a + 1; b < n; b++) {
                double records = joint[a * n + b];
                sums[a * n + b] += records;
                squares[a * n + b] += records * records;
                strengths[a][samples] += records;
                strengths[b][samples] += records;
            }
        }
        samples++;
    }

    /** The units of a row that are looked at; none where the row does not carry the unit that it must. */
    private int collect(TwoModeRows rows, int row) {
        int count = 0;
        boolean carries = carrying < 0;
        for (int at = rows.start(row); at < rows.end(row); at++) {
            int unit = rows.member(at);
            carries |= unit == carrying;
            if (unit < placeOf.length && placeOf[unit] >= 0) {
                here[count++] = placeOf[unit];
            }
        }
        return carries ? count : 0;
    }

    int samples() {
        return samples;
    }

    double strength(int unit, int sample) {
        return strengths[unit][sample];
    }

    void addTo(double[] allSums, double[] allSquares) {
        for (int i = 0; i < sums.length; i++) {
            allSums[i] += sums[i];
            allSquares[i] += squares[i];
        }
    }

    /** The mean over the units of the correlation of their strengths from one sample to the next. */
    double autocorrelation() {
        if (samples < 3) {
            return Double.NaN;
        }
        double sum = 0;
        int units = 0;
        for (double[] series : strengths) {
            double mean = Arrays.stream(series).sum() / samples;
            double lagged = 0;
            double spread = 0;
            for (int s = 0; s < samples; s++) {
                spread += (series[s] - mean) * (series[s] - mean);
                lagged += s == 0 ? 0 : (series[s] - mean) * (series[s - 1] - mean);
            }
            if (spread > 0) {
                sum += lagged / spread;
                units++;
            }
        }
        return units == 0 ? Double.NaN : sum / units;
    }
}
