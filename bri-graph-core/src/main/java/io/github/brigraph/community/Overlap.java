package io.github.brigraph.community;

import io.github.brigraph.graph.Partition;
import java.util.Arrays;

/** How many nodes each community of one partition shares with each of another, in order of both. */
final class Overlap {

    private final Partition first;
    private final Partition second;
    private final long[] cells;
    private final int[] counts;

    private Overlap(Partition first, Partition second, long[] cells, int[] counts) {
        this.first = first;
        this.second = second;
        this.cells = cells;
        this.counts = counts;
    }

    /** Time O(n log n), memory O(n). */
    static Overlap of(Partition first, Partition second) {
        long[] all = new long[first.nodeCount()];
        for (int u = 0; u < all.length; u++) {
            all[u] = cell(first.communityOf(u), second.communityOf(u));
        }
        Arrays.sort(all);
        long[] cells = new long[all.length];
        int[] counts = new int[all.length];
        int size = 0;
        for (int i = 0; i < all.length; i++) {
            if (i == 0 || all[i] != all[i - 1]) {
                cells[size++] = all[i];
            }
            counts[size - 1]++;
        }
        return new Overlap(first, second, Arrays.copyOf(cells, size), Arrays.copyOf(counts, size));
    }

    private static long cell(int a, int b) {
        return (long) a << Integer.SIZE | b;
    }

    /** The number of pairs of communities that share a node. */
    int size() {
        return cells.length;
    }

    int first(int i) {
        return (int) (cells[i] >>> Integer.SIZE);
    }

    int second(int i) {
        return (int) cells[i];
    }

    int count(int i) {
        return counts[i];
    }

    /** Shared nodes over the nodes of either. */
    double jaccard(int a, int b) {
        int i = Arrays.binarySearch(cells, cell(a, b));
        int shared = i < 0 ? 0 : counts[i];
        return shared / ((double) first.size(a) + second.size(b) - shared);
    }

    /** The number of pairs of nodes that one partition has together and the other apart. */
    double contradictions() {
        double both = 0;
        for (int count : counts) {
            both += pairs(count);
        }
        return together(first) + together(second) - 2 * both;
    }

    private static double together(Partition partition) {
        return Arrays.stream(partition.sizes()).mapToDouble(Overlap::pairs).sum();
    }

    static double pairs(double count) {
        return count * (count - 1) / 2;
    }
}
