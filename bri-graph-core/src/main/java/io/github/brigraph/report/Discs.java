package io.github.brigraph.report;

import io.github.brigraph.layout.Layout;
import java.util.Arrays;

/** Discs in a frame, at the places of a layout, pushed apart where they would overlap. */
final class Discs {

    private static final int ROUNDS = 200;
    private static final double GAP = 3;
    /** How far the picture may be stretched in one direction to fill the frame. */
    private static final double MOST_STRETCH = 1.35;

    private final double[] xs;
    private final double[] ys;
    private final double[] radii;

    private Discs(double[] xs, double[] ys, double[] radii) {
        this.xs = xs;
        this.ys = ys;
        this.radii = radii;
    }

    static Discs of(Layout layout, double[] radii, Box frame) {
        int n = radii.length;
        double[] xs = new double[n];
        double[] ys = new double[n];
        spread(layout, xs, ys);
        double width = frame.right() - frame.left();
        double height = frame.bottom() - frame.top();
        double scaleX = width / Math.max(span(xs), 1e-9);
        double scaleY = height / Math.max(span(ys), 1e-9);
        double least = Math.min(scaleX, scaleY);
        fit(xs, Math.min(scaleX, MOST_STRETCH * least), (frame.left() + frame.right()) / 2);
        fit(ys, Math.min(scaleY, MOST_STRETCH * least), (frame.top() + frame.bottom()) / 2);
        Discs discs = new Discs(xs, ys, radii.clone());
        discs.pushApart(frame);
        return discs;
    }

    Point at(int i) {
        return new Point(xs[i], ys[i]);
    }

    double radius(int i) {
        return radii[i];
    }

    /**
     * Distances from the middle to the power of three quarters: a few far nodes would otherwise leave the others no room.
     */
    private static void spread(Layout layout, double[] xs, double[] ys) {
        int n = xs.length;
        double middleX = 0;
        double middleY = 0;
        for (int i = 0; i < n; i++) {
            middleX += layout.x(i) / n;
            middleY += layout.y(i) / n;
        }
        for (int i = 0; i < n; i++) {
            double dx = layout.x(i) - middleX;
            double dy = layout.y(i) - middleY;
            // The square of the distance to the power of -1/8, by square roots, which are the same everywhere.
            double squared = dx * dx + dy * dy;
            double pull = squared > 0 ? 1 / Math.sqrt(Math.sqrt(Math.sqrt(squared))) : 0;
            xs[i] = dx * pull;
            ys[i] = dy * pull;
        }
    }

    private static double span(double[] z) {
        return Arrays.stream(z).max().orElse(0) - Arrays.stream(z).min().orElse(0);
    }

    private static void fit(double[] z, double scale, double middle) {
        double least = Arrays.stream(z).min().orElse(0);
        double half = span(z) / 2;
        for (int i = 0; i < z.length; i++) {
            z[i] = middle + (z[i] - least - half) * scale;
        }
    }

    private void pushApart(Box frame) {
        for (int round = 0; round < ROUNDS; round++) {
            boolean moved = false;
            for (int i = 0; i < xs.length; i++) {
                for (int j = 0; j < i; j++) {
                    moved |= push(i, j);
                }
            }
            for (int i = 0; i < xs.length; i++) {
                xs[i] = Math.max(frame.left(), Math.min(frame.right(), xs[i]));
                ys[i] = Math.max(frame.top(), Math.min(frame.bottom(), ys[i]));
            }
            if (!moved) {
                return;
            }
        }
    }

    private boolean push(int i, int j) {
        double dx = xs[i] - xs[j];
        double dy = ys[i] - ys[j];
        double d = Math.sqrt(dx * dx + dy * dy);
        double missing = radii[i] + radii[j] + GAP - d;
        if (missing <= 0) {
            return false;
        }
        // Two at one place go apart sideways.
        double ux = d > 0 ? dx / d : 1;
        double uy = d > 0 ? dy / d : 0;
        // The smaller disc gives way.
        double share = radii[j] * radii[j] / (radii[i] * radii[i] + radii[j] * radii[j]);
        xs[i] += ux * missing * share;
        ys[i] += uy * missing * share;
        xs[j] -= ux * missing * (1 - share);
        ys[j] -= uy * missing * (1 - share);
        return true;
    }
}
