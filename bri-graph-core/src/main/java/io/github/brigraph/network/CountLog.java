package io.github.brigraph.network;

import java.util.Arrays;

/**
 * Sums by a key, for many keys that come once or twice: keys are written one after the other, and from time to time sorted
 * into a run of distinct keys with their sums. That takes a fraction of the time and memory of a hash table, where most
 * additions would miss the cache.
 *
 * <p>Time to add: O(log n) amortised, sequential. Memory: 16 bytes a distinct key and at
 * most as much again while keys wait.
 */
final class CountLog {

    private static final int FEWEST_WAITING = 1 << 12;

    /** Up to this amount a key is written so often, since most amounts are 1 and need no place then. */
    private static final int FEW = 8;

    private long[] keys = {};
    private long[] sums = {};
    private int size;
    private long[] waiting = new long[FEWEST_WAITING];
    private long[] amounts = new long[0];
    private int waitingSize;

    /** Adds 1 to the sum of a key. */
    void add(long key) {
        add(key, 1);
    }

    /** Adds to the sum of a key, which must not be negative. */
    void add(long key, long amount) {
        if (amount > 1 && amount <= FEW && amounts.length == 0) {
            for (long i = 0; i < amount; i++) {
                add(key, 1);
            }
            return;
        }
        if (waitingSize == waiting.length) {
            if (waitingSize < size) {
                waiting = Arrays.copyOf(waiting, Math.min(size, 2 * waitingSize));
            } else {
                settle();
            }
        }
        if (amount != 1 && amounts.length == 0) {
            amounts = new long[waiting.length];
            Arrays.fill(amounts, 0, waitingSize, 1);
        }
        if (amounts.length > 0) {
            amounts = amounts.length < waiting.length ? Arrays.copyOf(amounts, waiting.length) : amounts;
            amounts[waitingSize] = amount;
        }
        waiting[waitingSize++] = key;
    }

    /** Takes a key and its sum. */
    interface Visitor {
        void visit(long key, long sum);
    }

    /** Visits the sums in ascending order of their keys. */
    void forEach(Visitor visitor) {
        settle();
        for (int i = 0; i < size; i++) {
            visitor.visit(keys[i], sums[i]);
        }
    }

    int size() {
        settle();
        return size;
    }

    /** Sorts what waits into the run. */
    private void settle() {
        if (waitingSize == 0) {
            return;
        }
        if (amounts.length == 0) {
            Arrays.sort(waiting, 0, waitingSize);
        } else {
            sortWithAmounts();
        }
        merge();
        waitingSize = 0;
        amounts = new long[0];
    }

    private void sortWithAmounts() {
        Integer[] order = new Integer[waitingSize];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Long.compare(waiting[a], waiting[b]));
        long[] sortedKeys = new long[waiting.length];
        long[] sortedAmounts = new long[waiting.length];
        for (int i = 0; i < waitingSize; i++) {
            sortedKeys[i] = waiting[order[i]];
            sortedAmounts[i] = amounts[order[i]];
        }
        waiting = sortedKeys;
        amounts = sortedAmounts;
    }

    private void merge() {
        int distinct = size;
        int known = 0;
        for (int i = 0; i < waitingSize; i++) {
            if (i > 0 && waiting[i] == waiting[i - 1]) {
                continue;
            }
            while (known < size && keys[known] < waiting[i]) {
                known++;
            }
            distinct += known < size && keys[known] == waiting[i] ? 0 : 1;
        }
        long[] mergedKeys = new long[distinct];
        long[] mergedSums = new long[distinct];
        int from = 0;
        int at = 0;
        for (int i = 0; i < waitingSize; ) {
            long key = waiting[i];
            while (from < size && keys[from] < key) {
                mergedKeys[at] = keys[from];
                mergedSums[at++] = sums[from++];
            }
            long sum = from < size && keys[from] == key ? sums[from++] : 0;
            while (i < waitingSize && waiting[i] == key) {
                sum = Math.addExact(sum, amounts.length == 0 ? 1 : amounts[i]);
                i++;
            }
            mergedKeys[at] = key;
            mergedSums[at++] = sum;
        }
        System.arraycopy(keys, from, mergedKeys, at, size - from);
        System.arraycopy(sums, from, mergedSums, at, size - from);
        keys = mergedKeys;
        sums = mergedSums;
        size = distinct;
    }
}
