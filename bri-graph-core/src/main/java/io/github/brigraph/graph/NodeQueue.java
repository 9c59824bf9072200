package io.github.brigraph.graph;

import java.util.Arrays;

/**
 * A priority queue of nodes, smallest key first, ties in node order, in which keys can change: a heap of four children a
 * node, because its shallow levels stay in the cache.
 *
 * <p>Each node is in the queue at most once. {@link #offer} and {@link #poll} take O(log n) and allocate nothing. Not for
 * use by several threads.
 */
public final class NodeQueue {

    private static final int ABSENT = -1;

    private final int[] heap;
    private final double[] keys;
    private final int[] positions;
    private int size;

    /** An empty queue for nodes 0 … nodeCount-1. */
    public NodeQueue(int nodeCount) {
        heap = new int[nodeCount];
        keys = new double[nodeCount];
        positions = new int[nodeCount];
        Arrays.fill(positions, ABSENT);
    }

    /** Whether no node is in the queue. */
    public boolean isEmpty() {
        return size == 0;
    }

    /** The smallest key; the queue must not be empty. */
    public double smallestKey() {
        return keys[0];
    }

    /** Adds a node, or changes the key of a node that is in the queue. */
    public void offer(int node, double key) {
        int at = positions[node];
        if (at == ABSENT) {
            siftUp(size++, node, key);
        } else if (before(key, node, keys[at], node)) {
            siftUp(at, node, key);
        } else {
            siftDown(at, node, key);
        }
    }

    /** Takes the node of the smallest key out; the queue must not be empty. */
    public int poll() {
        int first = heap[0];
        positions[first] = ABSENT;
        size--;
        if (size > 0) {
            siftDown(0, heap[size], keys[size]);
        }
        return first;
    }

    private void siftUp(int from, int node, double key) {
        int at = from;
        while (at > 0) {
            int parent = (at - 1) >> 2;
            if (!before(key, node, keys[parent], heap[parent])) {
                break;
            }
            place(at, heap[parent], keys[parent]);
            at = parent;
        }
        place(at, node, key);
    }

    private void siftDown(int from, int node, double key) {
        int at = from;
        while (true) {
            int first = 4 * at + 1;
            if (first >= size) {
                break;
            }
            int best = first;
            int end = Math.min(first + 4, size);
            for (int child = first + 1; child < end; child++) {
                if (before(keys[child], heap[child], keys[best], heap[best])) {
                    best = child;
                }
            }
            if (!before(keys[best], heap[best], key, node)) {
                break;
            }
            place(at, heap[best], keys[best]);
            at = best;
        }
        place(at, node, key);
    }

    private void place(int at, int node, double key) {
        heap[at] = node;
        keys[at] = key;
        positions[node] = at;
    }

    private static boolean before(double key, int node, double otherKey, int otherNode) {
        return key < otherKey || (key == otherKey && node < otherNode);
    }
}
