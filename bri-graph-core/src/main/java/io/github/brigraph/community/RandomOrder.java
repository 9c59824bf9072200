package io.github.brigraph.community;

import java.util.SplittableRandom;

/**
 * Random orders of the nodes.
 *
 * <p>Where there are many nodes, neighbours by number stay together: runs of {@value #RUN} come in random order, and so do the
 * nodes of each. The rows of a run lie side by side in memory, which is then read ahead; one row here and one there would
 * take twice the time on a graph that no cache holds.
 */
final class RandomOrder {

    /** Nodes of a run. */
    private static final int RUN = 16;
    /** From so many nodes on, rows do not fit a cache. */
    private static final int MANY = 1 << 14;

    private RandomOrder() {}

    /** An order of 0 … n-1; below {@value #MANY} each as likely as any other. */
    static int[] of(int n, SplittableRandom random) {
        int[] order = new int[n];
        if (n < MANY) {
            shuffle(order, 0, 0, n, random);
            return order;
        }
        int next = 0;
        int[] runs = new int[(n + RUN - 1) / RUN];
        shuffle(runs, 0, 0, runs.length, random);
        for (int run : runs) {
            int length = Math.min(RUN, n - run * RUN);
            shuffle(order, next, run * RUN, length, random);
            next += length;
        }
        return order;
    }

    /** Fills a part of an array with the numbers from the first on, each order of them as likely as any other. */
    private static void shuffle(int[] order, int from, int first, int length, SplittableRandom random) {
        for (int i = 0; i < length; i++) {
            int j = random.nextInt(i + 1);
            order[from + i] = order[from + j];
            order[from + j] = first + i;
        }
    }
}
