package io.github.brigraph.layout;

import io.github.brigraph.graph.CsrGraph;
import java.util.Arrays;

/** The association strengths of one component, as the Laplacian of a system of linear equations. */
final class Attraction {

    /** Equations need no more accuracy than the next step will keep of it. */
    private static final double TOLERANCE = 1e-4;

    private static final int MOST_STEPS = 40;

    private final int[] rowStarts;
    private final int[] targets;
    private final double[] strengths;
    private final double[] diagonal;
    private final double[] nodeStrengths;

    private Attraction(int[] rowStarts, int[] targets, double[] strengths, double[] nodeStrengths) {
        this.rowStarts = rowStarts;
        this.targets = targets;
        this.strengths = strengths;
        this.nodeStrengths = nodeStrengths;
        this.diagonal = new double[nodeStrengths.length];
        for (int i = 0; i < diagonal.length; i++) {
            for (int arc = rowStarts[i]; arc < rowStarts[i + 1]; arc++) {
                diagonal[i] += strengths[arc];
            }
        }
    }

    /**
     * The attraction among the nodes of a component.
     *
     * @param members the nodes of the component
     * @param numbers the place of each node of the graph among the members of its component
     */
    static Attraction of(CsrGraph graph, int[] members, int[] numbers) {
        int[] starts = new int[members.length + 1];
        double[] nodeStrengths = new double[members.length];
        double twiceTotal = 0;
        for (int i = 0; i < members.length; i++) {
            starts[i + 1] = starts[i] + graph.degree(members[i]);
            nodeStrengths[i] = graph.strength(members[i]);
            twiceTotal += nodeStrengths[i];
        }
        int[] targets = new int[starts[members.length]];
        double[] strengths = new double[targets.length];
        for (int i = 0; i < members.length; i++) {
            int slot = starts[i];
            for (int arc = graph.rowStart(members[i]); arc < graph.rowEnd(members[i]); arc++) {
                targets[slot] = numbers[graph.target(arc)];
                double product = Math.max(Double.MIN_NORMAL, nodeStrengths[i] * nodeStrengths[targets[slot]]);
                strengths[slot++] = twiceTotal * graph.weight(arc) / product;
            }
        }
        return new Attraction(starts, targets, strengths, nodeStrengths);
    }

    int size() {
        return diagonal.length;
    }

    /** The strength of a node in the graph. */
    double nodeStrength(int i) {
        return nodeStrengths[i];
    }

    /** Σ s_ij (z_i − z_j)² over pairs, for one coordinate. */
    double energy(double[] z) {
        double sum = 0;
        for (int i = 0; i < z.length; i++) {
            for (int arc = rowStarts[i]; arc < rowStarts[i + 1]; arc++) {
                double d = z[i] - z[targets[arc]];
                sum += strengths[arc] * d * d;
            }
        }
        return sum / 2;
    }

    /**
     * Moves z towards the solution of L z = b by conjugate gradients with the diagonal as preconditioner. However few its
     * steps, it never moves away from it, so a start near the solution only gains.
     */
    void solve(double[] b, double[] z) {
        int n = z.length;
        double[] residual = new double[n];
        times(z, residual);
        for (int i = 0; i < n; i++) {
            residual[i] = b[i] - residual[i];
        }
        double[] direction = new double[n];
        double[] image = new double[n];
        double target = TOLERANCE * TOLERANCE * scaled(b, b);
        double before = 0;
        for (int step = 0; step < MOST_STEPS; step++) {
            double now = scaled(residual, residual);
            if (!(now > target)) {
                return;
            }
            double keep = step == 0 ? 0 : now / before;
            for (int i = 0; i < n; i++) {
                direction[i] = residual[i] / diagonal[i] + keep * direction[i];
            }
            times(direction, image);
            double curvature = 0;
            for (int i = 0; i < n; i++) {
                curvature += direction[i] * image[i];
            }
            if (!(curvature > 0)) {
                return;
            }
            double length = now / curvature;
            for (int i = 0; i < n; i++) {
                z[i] += length * direction[i];
                residual[i] -= length * image[i];
            }
            before = now;
        }
    }

    private double scaled(double[] a, double[] b) {
        double sum = 0;
        for (int i = 0; i < a.length; i++) {
            sum += a[i] * b[i] / diagonal[i];
        }
        return sum;
    }

    private void times(double[] z, double[] out) {
        Arrays.fill(out, 0);
        for (int i = 0; i < z.length; i++) {
            double sum = diagonal[i] * z[i];
            for (int arc = rowStarts[i]; arc < rowStarts[i + 1]; arc++) {
                sum -= strengths[arc] * z[targets[arc]];
            }
            out[i] = sum;
        }
    }
}
