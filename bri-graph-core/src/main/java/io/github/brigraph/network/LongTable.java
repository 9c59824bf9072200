package io.github.brigraph.network;

import java.util.Arrays;

/**
 * Sums by a key: open addressing with linear probing over long keys, each with a row of long sums. Sums are exact and
 * overflow is an error.
 */
final class LongTable {

    private static final long FREE = -1;
    private static final int INITIAL = 1 << 10;

    private final int width;
    private long[] keys;
    private long[] sums;
    private int size;

    LongTable(int width) {
        this.width = width;
        this.keys = new long[INITIAL];
        this.sums = new long[INITIAL * width];
        Arrays.fill(keys, FREE);
    }

    int size() {
        return size;
    }

    /**
     * Visits the rows in use, in an order that must not show. It jumps about: keys that came in the order of their slots
     * would pile up at the start of a smaller table.
     */
    void forEachRow(java.util.function.IntConsumer visitor) {
        int mask = keys.length - 1;
        for (int i = 0; i < keys.length; i++) {
            int row = (i * 0x9E3779B1) & mask;
            if (keys[row] != FREE) {
                visitor.accept(row);
            }
        }
    }

    /** The row of a key, made if it is new; good until the next call. Keys must not be negative. */
    int row(long key) {
        int slot = slot(keys, key);
        if (keys[slot] == FREE) {
            if (size >= keys.length - keys.length / 3) {
                grow();
                slot = slot(keys, key);
            }
            keys[slot] = key;
            size++;
        }
        return slot;
    }

    void add(int row, int column, long amount) {
        int at = row * width + column;
        sums[at] = Math.addExact(sums[at], amount);
    }

    long get(int row, int column) {
        return sums[row * width + column];
    }

    long key(int row) {
        return keys[row];
    }

    /** The rows in use, in ascending order of their keys. */
    int[] sortedRows() {
        long[] used = new long[size];
        int n = 0;
        for (long key : keys) {
            if (key != FREE) {
                used[n++] = key;
            }
        }
        Arrays.sort(used);
        int[] rows = new int[size];
        for (int i = 0; i < size; i++) {
            rows[i] = slot(keys, used[i]);
        }
        return rows;
    }

    private void grow() {
        long[] newKeys = new long[Math.multiplyExact(keys.length, 2)];
        long[] newSums = new long[Math.multiplyExact(newKeys.length, width)];
        Arrays.fill(newKeys, FREE);
        for (int i = 0; i < keys.length; i++) {
            if (keys[i] != FREE) {
                int slot = slot(newKeys, keys[i]);
                newKeys[slot] = keys[i];
                System.arraycopy(sums, i * width, newSums, slot * width, width);
            }
        }
        keys = newKeys;
        sums = newSums;
    }

    private static int slot(long[] keys, long key) {
        int mask = keys.length - 1;
        // Fibonacci hashing: the high bits of the product depend on all bits of the key.
        int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> 33) & mask;
        while (keys[slot] != FREE && keys[slot] != key) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }
}
