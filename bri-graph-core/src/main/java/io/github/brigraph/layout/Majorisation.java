package io.github.brigraph.layout;

import io.github.brigraph.graph.Watch;
import java.util.Arrays;
import java.util.SplittableRandom;

/** One start of {@link VosMapping} on one component. */
final class Majorisation {

    /** A step that improves the objective by less than this share ends the search: nobody would see the next. */
    private static final double NEGLIGIBLE = 2e-6;

    private static final int STEPS_TO_JUDGE = 25;

    private final Attraction attraction;
    private final double[] xs;
    private final double[] ys;
    private final double[] pullX;
    private final double[] pullY;
    private final DistantCells distant;
    private double objective;
    private int iterations;

    private Majorisation(Attraction attraction) {
        this.attraction = attraction;
        int n = attraction.size();
        this.xs = new double[n];
        this.ys = new double[n];
        this.pullX = new double[n];
        this.pullY = new double[n];
        this.distant = new DistantCells(n > VosMapping.LARGEST_EXACT ? n : 0);
    }

    static Majorisation run(Attraction attraction, SplittableRandom random) {
        Majorisation search = new Majorisation(attraction);
        if (attraction.size() > 1) {
            search.start(random);
            search.improve();
        }
        return search;
    }

    double objective() {
        return objective;
    }

    int iterations() {
        return iterations;
    }

    private void start(SplittableRandom random) {
        for (int i = 0; i < xs.length; i++) {
            xs[i] = random.nextDouble() - 0.5;
            ys[i] = random.nextDouble() - 0.5;
        }
    }

    private void improve() {
        Watch.Meter meter = Watch.meter(0);
        double distances = repel();
        objective = attraction.energy(xs) + attraction.energy(ys) - distances;
        // With cells, single steps seem to gain or lose by how the cells happen to be cut.
        int stride = exact() ? 1 : STEPS_TO_JUDGE;
        double before = objective;
        while (iterations < VosMapping.MOST_ITERATIONS) {
            iterations++;
            meter.step();
            attraction.solve(pullX, xs);
            attraction.solve(pullY, ys);
            distances = repel();
            objective = attraction.energy(xs) + attraction.energy(ys) - distances;
            if (iterations % stride == 0) {
                if (before - objective < stride * NEGLIGIBLE * distances) {
                    return;
                }
                before = objective;
            }
        }
    }

    /** Fills in half the directions in which nodes push each other off, and gives the sum of all distances. */
    private double repel() {
        return exact() ? pairs() : distant.repel(xs, ys, pullX, pullY);
    }

    private boolean exact() {
        return xs.length <= VosMapping.LARGEST_EXACT;
    }

    private double pairs() {
        int n = xs.length;
        Arrays.fill(pullX, 0);
        Arrays.fill(pullY, 0);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            double x = xs[i];
            double y = ys[i];
            double px = 0;
            double py = 0;
            for (int j = 0; j < i; j++) {
                double dx = x - xs[j];
                double dy = y - ys[j];
                double d = Math.sqrt(dx * dx + dy * dy);
                sum += d;
                double share = d > 0 ? 0.5 / d : 0;
                double fx = dx * share;
                double fy = dy * share;
                px += fx;
                py += fy;
                pullX[j] -= fx;
                pullY[j] -= fy;
            }
            pullX[i] += px;
            pullY[i] += py;
        }
        return sum;
    }

    /** The places around their middle, the principal axis flat, strong nodes left and above, scaled by size. */
    double[][] upright() {
        centre(xs);
        centre(ys);
        double xx = 0;
        double xy = 0;
        double yy = 0;
        for (int i = 0; i < xs.length; i++) {
            xx += xs[i] * xs[i];
            xy += xs[i] * ys[i];
            yy += ys[i] * ys[i];
        }
        double half = (xx - yy) / 2;
        double root = Math.sqrt(half * half + xy * xy);
        // Of the two ways to write the main axis, the one that does not cancel.
        double ax = half >= 0 ? half + root : xy;
        double ay = half >= 0 ? xy : root - half;
        double length = Math.sqrt(ax * ax + ay * ay);
        double spread = Math.sqrt(xx + yy);
        double[][] turned = new double[2][xs.length];
        if (!(length > 0) || !(spread > 0)) {
            length = 1;
            ax = 1;
            ay = 0;
        }
        // The root mean square distance becomes √n / 2: Σ d² = n²/4.
        double scale = spread > 0 ? xs.length / (2 * spread) : 0;
        for (int i = 0; i < xs.length; i++) {
            turned[0][i] = scale * (xs[i] * ax + ys[i] * ay) / length;
            turned[1][i] = scale * (ys[i] * ax - xs[i] * ay) / length;
        }
        strongFirst(turned[0]);
        strongFirst(turned[1]);
        return turned;
    }

    private static void centre(double[] z) {
        double sum = 0;
        for (double value : z) {
            sum += value;
        }
        for (int i = 0; i < z.length; i++) {
            z[i] -= sum / z.length;
        }
    }

    private void strongFirst(double[] z) {
        double moment = 0;
        for (int i = 0; i < z.length; i++) {
            moment += attraction.nodeStrength(i) * z[i];
        }
        if (moment > 0) {
            for (int i = 0; i < z.length; i++) {
                z[i] = -z[i];
            }
        }
    }
}
