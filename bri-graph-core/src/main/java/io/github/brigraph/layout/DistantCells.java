package io.github.brigraph.layout;

import java.util.Arrays;

/**
 * How nodes push each other off, with those that are far away taken together: a tree of square cells, in which a cell that
 * looks small from a node counts as so many nodes around its middle: at a distance d they are on average d + v/(4d) away, where v
 * is their mean squared distance from the middle, as if they lay alike in all directions.
 *
 * <p>Barnes &amp; Hut 1986, <a href="https://doi.org/10.1038/324446a0">10.1038/324446a0</a>. A workspace for one step after
 * another.
 */
final class DistantCells {

    /** A cell is far when its side is at most this part of the distance. */
    private static final double FAR = 0.6;

    private static final int LEAF = 8;
    private static final int LEVELS = 15;

    private final int n;
    private final long[] keys;
    private final double[] sortedX;
    private final double[] sortedY;
    private double[] middleX;
    private double[] middleY;
    private double[] squaredReach;
    /** A quarter of the mean squared distance of a cell's nodes from their middle. */
    private double[] spreads;

    private int[] firsts;
    private int[] ends;
    /** The cell after all cells inside this one; the next of a leaf. */
    private int[] skips;

    private int cells;

    DistantCells(int n) {
        this.n = n;
        keys = new long[n];
        sortedX = new double[n];
        sortedY = new double[n];
        middleX = new double[n];
        middleY = new double[n];
        squaredReach = new double[n];
        spreads = new double[n];
        firsts = new int[n];
        ends = new int[n];
        skips = new int[n];
    }

    /** Fills in half the directions in which nodes push each other off, and gives the sum of all distances. */
    double repel(double[] xs, double[] ys, double[] pullX, double[] pullY) {
        build(xs, ys);
        double sum = 0;
        for (int i = 0; i < n; i++) {
            int node = (int) keys[i];
            sum += push(i, node, pullX, pullY);
        }
        return sum / 2;
    }

    private void build(double[] xs, double[] ys) {
        double left = Arrays.stream(xs).min().orElse(0);
        double top = Arrays.stream(ys).min().orElse(0);
        double side = Math.max(
                Arrays.stream(xs).max().orElse(0) - left,
                Arrays.stream(ys).max().orElse(0) - top);
        double scale = side > 0 ? ((1 << LEVELS) - 1) / side : 0;
        for (int i = 0; i < n; i++) {
            long x = (long) ((xs[i] - left) * scale);
            long y = (long) ((ys[i] - top) * scale);
            keys[i] = (spread(x) | spread(y) << 1) << Integer.SIZE | i;
        }
        Arrays.sort(keys);
        for (int i = 0; i < n; i++) {
            sortedX[i] = xs[(int) keys[i]];
            sortedY[i] = ys[(int) keys[i]];
        }
        cells = 0;
        cell(0, n, 0, side * side);
    }

    /** Puts a zero bit before every bit. */
    private static long spread(long value) {
        long bits = value;
        bits = (bits | bits << 8) & 0x00FF00FFL;
        bits = (bits | bits << 4) & 0x0F0F0F0FL;
        bits = (bits | bits << 2) & 0x33333333L;
        return (bits | bits << 1) & 0x55555555L;
    }

    private void cell(int first, int end, int level, double squaredSide) {
        int here = cells++;
        if (here == skips.length) {
            grow();
        }
        firsts[here] = first;
        ends[here] = end;
        squaredReach[here] = squaredSide / (FAR * FAR);
        double x = 0;
        double y = 0;
        for (int i = first; i < end; i++) {
            x += sortedX[i];
            y += sortedY[i];
        }
        middleX[here] = x / (end - first);
        middleY[here] = y / (end - first);
        double square = 0;
        for (int i = first; i < end; i++) {
            double dx = sortedX[i] - middleX[here];
            double dy = sortedY[i] - middleY[here];
            square += dx * dx + dy * dy;
        }
        spreads[here] = square / (4.0 * (end - first));
        if (end - first > LEAF && level < LEVELS) {
            int shift = Integer.SIZE + 2 * (LEVELS - 1 - level);
            for (int from = first; from < end; ) {
                long quarter = keys[from] >> shift;
                int to = from + 1;
                while (to < end && keys[to] >> shift == quarter) {
                    to++;
                }
                cell(from, to, level + 1, squaredSide / 4);
                from = to;
            }
        }
        skips[here] = cells;
    }

    private void grow() {
        int capacity = 2 * skips.length;
        middleX = Arrays.copyOf(middleX, capacity);
        middleY = Arrays.copyOf(middleY, capacity);
        squaredReach = Arrays.copyOf(squaredReach, capacity);
        spreads = Arrays.copyOf(spreads, capacity);
        firsts = Arrays.copyOf(firsts, capacity);
        ends = Arrays.copyOf(ends, capacity);
        skips = Arrays.copyOf(skips, capacity);
    }

    private double push(int place, int node, double[] pullX, double[] pullY) {
        double x = sortedX[place];
        double y = sortedY[place];
        double px = 0;
        double py = 0;
        double sum = 0;
        int cell = 0;
        while (cell < cells) {
            double dx = x - middleX[cell];
            double dy = y - middleY[cell];
            double square = dx * dx + dy * dy;
            if (square > squaredReach[cell]) {
                double d = Math.sqrt(square);
                int members = ends[cell] - firsts[cell];
                sum += members * (d + spreads[cell] / d);
                double share = members * (1 - spreads[cell] / square) / d;
                px += share * dx;
                py += share * dy;
                cell = skips[cell];
            } else if (skips[cell] > cell + 1) {
                cell++;
            } else {
                for (int i = firsts[cell]; i < ends[cell]; i++) {
                    double ex = x - sortedX[i];
                    double ey = y - sortedY[i];
                    double d = Math.sqrt(ex * ex + ey * ey);
                    double share = d > 0 ? 1 / d : 0;
                    sum += d;
                    px += ex * share;
                    py += ey * share;
                }
                cell++;
            }
        }
        pullX[node] = px / 2;
        pullY[node] = py / 2;
        return sum;
    }
}
