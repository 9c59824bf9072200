package io.github.brigraph.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/**
 * Sums by a key, for many keys that come once or twice: keys are written one after the other, and from time to time sorted
 * by their digits into a packed run of distinct keys with their sums ({@link PackedRows}); runs are merged, eight at a time. That
 * takes a fraction of the time and memory of a hash table, where most additions would miss the cache.
 *
 * <p>Time to add: O(log n) amortised, sequential. Memory: two to six bytes a distinct key where keys lie close together, at most as
 * much again while runs are merged, and 4 MiB for what waits.
 */
final class CountLog {

    /** The most keys that wait. */
    private static final int MOST_WAITING = 1 << 18;

    private static final int FEWEST_WAITING = 1 << 8;

    /** Up to this amount a key is written so often, since most amounts are 1 and need no place then. */
    private static final int FEW = 8;

    private static final long[] ONES = {};

    private final int mostWaiting;
    private final Levels<PackedRows> levels = new Levels<>(CountLog::merged);
    private long[] waiting = new long[FEWEST_WAITING];
    /** The amounts of the keys that wait; empty where all are 1. */
    private long[] amounts = ONES;

    private int waitingSize;

    CountLog() {
        this(MOST_WAITING);
    }

    /** @param mostWaiting how many keys wait before they are settled */
    CountLog(int mostWaiting) {
        this.mostWaiting = mostWaiting;
    }

    /** Adds 1 to the sum of a key. */
    void add(long key) {
        add(key, 1);
    }

    /** Adds to the sum of a key; neither may be negative. */
    void add(long key, long amount) {
        if (amount > 1 && amount <= FEW && amounts.length == 0) {
            for (long i = 0; i < amount; i++) {
                add(key, 1);
            }
            return;
        }
        if (waitingSize == waiting.length) {
            makeRoom();
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

    private void makeRoom() {
        if (waiting.length < mostWaiting) {
            waiting = Arrays.copyOf(waiting, 2 * waiting.length);
        } else {
            settle();
        }
    }

    /** Takes a key and its sum. */
    interface Visitor {
        void visit(long key, long sum);
    }

    /** Visits the sums in ascending order of their keys. */
    void forEach(Visitor visitor) {
        merge(settled().stream().map(PackedRows::cursor).toList(), visitor);
    }

    private synchronized List<PackedRows> settled() {
        settle();
        return levels.runs();
    }

    /** Makes a run of what waits. */
    private void settle() {
        if (waitingSize == 0) {
            return;
        }
        PackedRows.Writer run = new PackedRows.Writer();
        boolean ones = amounts.length == 0;
        long[] sorted = waiting;
        if (ones) {
            sorted = RadixSort.byBitsFrom(0, waiting, waitingSize);
        } else {
            RadixSort.withAmounts(waiting, amounts, waitingSize);
        }
        for (int i = 0; i < waitingSize; ) {
            long key = sorted[i];
            long sum = 0;
            while (i < waitingSize && sorted[i] == key) {
                sum = Math.addExact(sum, ones ? 1 : amounts[i]);
                i++;
            }
            run.key(key);
            run.number(sum);
        }
        waitingSize = 0;
        amounts = ONES;
        levels.put(run.done());
    }

    /** The runs in one; they are gone afterwards. */
    private static PackedRows merged(List<PackedRows> runs) {
        PackedRows.Writer one = new PackedRows.Writer();
        merge(runs.stream().map(PackedRows::drain).toList(), (key, sum) -> {
            one.key(key);
            one.number(sum);
        });
        return one.done();
    }

    private static void merge(List<PackedRows.Cursor> cursors, Visitor visitor) {
        PackedRows.Cursor[] open =
                cursors.stream().filter(PackedRows.Cursor::advance).toArray(PackedRows.Cursor[]::new);
        int count = open.length;
        while (count > 0) {
            long key = Long.MAX_VALUE;
            for (int i = 0; i < count; i++) {
                key = Math.min(key, open[i].key());
            }
            long sum = 0;
            for (int i = count - 1; i >= 0; i--) {
                if (open[i].key() == key) {
                    sum = Math.addExact(sum, open[i].number());
                    if (!open[i].advance()) {
                        open[i] = open[--count];
                    }
                }
            }
            visitor.visit(key, sum);
        }
    }

    void writeTo(DataOutputStream out) throws IOException {
        settle();
        levels.packed().writeTo(out);
    }

    /** Takes what was written; only for a log that is empty. */
    void readFrom(DataInputStream in) throws IOException {
        levels.put(PackedRows.readFrom(in));
    }
}
