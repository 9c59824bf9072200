package io.github.brigraph.network;

import java.util.Arrays;

/**
 * Keeps ties until all are there, and puts them in order by counting. Beside the network: 22 bytes a tie where papers and years are
 * small numbers, up to half as much again while it grows, and 8 more for the order of those that do not come in order.
 */
final class TiesInAnyOrder implements Ties.Sink {

    private final int nodes;
    private int[] lows = new int[16];
    private int[] highs = new int[16];
    private double[] weights = new double[16];
    private final TieColumns columns = new TieColumns(16);
    private int size;
    private boolean inOrder = true;

    TiesInAnyOrder(int nodes) {
        this.nodes = nodes;
    }

    @Override
    public void add(int u, int v, double weight, TieSums sums) {
        if (size == lows.length) {
            int capacity = (int) Math.min(Integer.MAX_VALUE - 8L, size + (size >> 1) + 16L);
            lows = Arrays.copyOf(lows, capacity);
            highs = Arrays.copyOf(highs, capacity);
            weights = Arrays.copyOf(weights, capacity);
        }
        int low = Math.min(u, v);
        int high = Math.max(u, v);
        int last = size - 1;
        inOrder &= size == 0 || lows[last] < low || (lows[last] == low && highs[last] < high);
        lows[size] = low;
        highs[size] = high;
        weights[size] = weight;
        columns.add(sums);
        size++;
    }

    @Override
    public Ties done() {
        TiesInOrder sorted = new TiesInOrder(nodes, size);
        int[] order = inOrder ? new int[0] : order();
        for (int i = 0; i < size; i++) {
            int tie = inOrder ? i : order[i];
            sorted.add(lows[tie], highs[tie], weights[tie], columns.sums(tie, 0));
        }
        return sorted.done();
    }

    private int[] order() {
        int[] order = new int[size];
        Arrays.setAll(order, i -> i);
        return sorted(sorted(order, highs), lows);
    }

    /** An order by a column of nodes; ties of one node stay as they are. */
    private int[] sorted(int[] order, int[] column) {
        int[] cursors = new int[nodes + 1];
        for (int tie : order) {
            cursors[column[tie] + 1]++;
        }
        for (int node = 0; node < nodes; node++) {
            cursors[node + 1] += cursors[node];
        }
        int[] sorted = new int[size];
        for (int tie : order) {
            sorted[cursors[column[tie]]++] = tie;
        }
        return sorted;
    }
}
