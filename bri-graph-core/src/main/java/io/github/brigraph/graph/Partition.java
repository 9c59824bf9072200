package io.github.brigraph.graph;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * A division of the nodes into communities, each node in exactly one, immutable and in canonical form.
 *
 * <p>Communities are numbered from 0 by size, the largest first, and among equal sizes by their smallest node. Two
 * divisions that put the same nodes together are therefore equal, whatever numbers they came with.
 */
public final class Partition {

    private final int[] communities;
    private final int[] sizes;

    private Partition(int[] communities, int[] sizes) {
        this.communities = communities;
        this.sizes = sizes;
    }

    /**
     * The partition that puts nodes of the same label into one community.
     *
     * <p>Time O(n log n).
     *
     * @param labels a label for each node, any ints; the array is copied
     */
    public static Partition of(int... labels) {
        Map<Integer, Integer> numbers = new HashMap<>();
        int[] dense = new int[labels.length];
        int[] counts = new int[labels.length];
        for (int node = 0; node < labels.length; node++) {
            dense[node] = numbers.computeIfAbsent(labels[node], label -> numbers.size());
            counts[dense[node]]++;
        }
        // The dense numbers ascend with the smallest member, so a stable sort by size breaks ties by it.
        int[] order = IntStream.range(0, numbers.size())
                .boxed()
                .sorted(Comparator.comparingInt((Integer c) -> counts[c]).reversed())
                .mapToInt(Integer::intValue)
                .toArray();
        int[] canonical = new int[order.length];
        int[] sizes = new int[order.length];
        for (int c = 0; c < order.length; c++) {
            canonical[order[c]] = c;
            sizes[c] = counts[order[c]];
        }
        for (int node = 0; node < dense.length; node++) {
            dense[node] = canonical[dense[node]];
        }
        return new Partition(dense, sizes);
    }

    /** The number of nodes. */
    public int nodeCount() {
        return communities.length;
    }

    /** The number of communities. */
    public int communityCount() {
        return sizes.length;
    }

    /** The community of a node. */
    public int communityOf(int node) {
        return communities[node];
    }

    /** The number of nodes in a community. */
    public int size(int community) {
        return sizes[community];
    }

    /** A copy of the sizes of the communities, in descending order. */
    public int[] sizes() {
        return sizes.clone();
    }

    /**
     * The nodes of a community, ascending.
     *
     * <p>Time O(n).
     */
    public int[] members(int community) {
        int[] members = new int[sizes[community]];
        int next = 0;
        for (int node = 0; node < communities.length; node++) {
            if (communities[node] == community) {
                members[next++] = node;
            }
        }
        return members;
    }

    /** A copy of the communities in node order. */
    public int[] toArray() {
        return communities.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Partition that && Arrays.equals(communities, that.communities);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(communities);
    }

    @Override
    public String toString() {
        return "Partition" + Arrays.toString(communities);
    }
}
