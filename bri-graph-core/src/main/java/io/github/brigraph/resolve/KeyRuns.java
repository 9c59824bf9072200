package io.github.brigraph.resolve;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keys of records, gathered in any order and given back sorted, so that records of one key stand together. Beyond a limit
 * they are sorted in runs on disk.
 */
final class KeyRuns implements AutoCloseable {

    /** The most keys in memory. */
    static final int MOST = 1 << 22;

    private static final long PLACES = MOST - 1;

    private final int limit;
    private long[] highs = new long[1 << 10];
    private long[] lows = new long[1 << 10];
    private int[] records = new int[1 << 10];
    private int size;
    private final List<Path> runs = new ArrayList<>();

    /**
     * Prepares.
     *
     * @param limit how many keys are held in memory, 20 bytes each and as much again while they are sorted
     */
    KeyRuns(int limit) {
        checkArgument(limit >= 1 && limit <= MOST, "the limit must be in [1, %s], was %s", MOST, limit);
        this.limit = limit;
    }

    void add(RecordKeys.Key key, int record) throws IOException {
        if (size == limit) {
            spill();
        }
        if (size == highs.length) {
            int bigger = Math.min(limit, size * 2);
            highs = Arrays.copyOf(highs, bigger);
            lows = Arrays.copyOf(lows, bigger);
            records = Arrays.copyOf(records, bigger);
        }
        highs[size] = key.high();
        lows[size] = key.low();
        records[size] = record;
        size++;
    }

    /** Takes the records of one key, ascending. */
    interface Group {
        void take(int[] records, int count);
    }

    /** Hands over the records of each key that has two or more, in the order of the keys. */
    void forEachShared(Group group) throws IOException {
        int[] order = sorted();
        if (runs.isEmpty()) {
            Shared shared = new Shared(group);
            for (int i : order) {
                shared.next(highs[i], lows[i], records[i]);
            }
            shared.end();
            return;
        }
        spill();
        merge(group);
    }

    /** The order of the keys: by the first bits of each and its place in one number, then by the rest where these agree. */
    private int[] sorted() {
        long[] packed = new long[size];
        for (int i = 0; i < size; i++) {
            packed[i] = (highs[i] & ~PLACES) | i;
        }
        Arrays.sort(packed);
        int[] order = new int[size];
        for (int i = 0; i < size; i++) {
            int place = (int) (packed[i] & PLACES);
            int to = i;
            while (to > 0 && compare(order[to - 1], place) > 0) {
                order[to] = order[to - 1];
                to--;
            }
            order[to] = place;
        }
        return order;
    }

    private int compare(int a, int b) {
        int byHigh = Long.compare(highs[a], highs[b]);
        if (byHigh != 0) {
            return byHigh;
        }
        int byLow = Long.compare(lows[a], lows[b]);
        return byLow != 0 ? byLow : Integer.compare(records[a], records[b]);
    }

    private void spill() throws IOException {
        if (size == 0) {
            return;
        }
        Path run = Files.createTempFile("bri-graph-keys", ".run");
        runs.add(run);
        try (DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(Files.newOutputStream(run), 1 << 16))) {
            for (int i : sorted()) {
                out.writeLong(highs[i]);
                out.writeLong(lows[i]);
                out.writeInt(records[i]);
            }
        }
        size = 0;
    }

    private void merge(Group group) throws IOException {
        PriorityQueue<Run> heads = new PriorityQueue<>();
        List<Run> open = new ArrayList<>();
        try {
            for (Path path : runs) {
                Run run = new Run(path);
                open.add(run);
                if (run.advance()) {
                    heads.add(run);
                }
            }
            Shared shared = new Shared(group);
            while (!heads.isEmpty()) {
                Run run = heads.remove();
                shared.next(run.high, run.low, run.record);
                if (run.advance()) {
                    heads.add(run);
                }
            }
            shared.end();
        } finally {
            for (Run run : open) {
                run.close();
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (Path run : runs) {
            Files.deleteIfExists(run);
        }
        runs.clear();
    }

    /** Gathers what follows one another under one key. */
    private static final class Shared {
        private final Group group;
        private int[] members = new int[16];
        private int count;
        private long high;
        private long low;

        Shared(Group group) {
            this.group = group;
        }

        void next(long nextHigh, long nextLow, int record) {
            if (count > 0 && (nextHigh != high || nextLow != low)) {
                end();
            }
            high = nextHigh;
            low = nextLow;
            if (count == members.length) {
                members = Arrays.copyOf(members, count * 2);
            }
            members[count++] = record;
        }

        void end() {
            if (count > 1) {
                group.take(members, count);
            }
            count = 0;
        }
    }

    private static final class Run implements Comparable<Run>, AutoCloseable {
        private final DataInputStream in;
        private long high;
        private long low;
        private int record;

        Run(Path path) throws IOException {
            in = new DataInputStream(new BufferedInputStream(Files.newInputStream(path), 1 << 16));
        }

        boolean advance() throws IOException {
            try {
                high = in.readLong();
            } catch (EOFException e) {
                return false;
            }
            low = in.readLong();
            record = in.readInt();
            return true;
        }

        @Override
        public int compareTo(Run other) {
            int byHigh = Long.compare(high, other.high);
            if (byHigh != 0) {
                return byHigh;
            }
            int byLow = Long.compare(low, other.low);
            return byLow != 0 ? byLow : Integer.compare(record, other.record);
        }

        @Override
        public boolean equals(Object other) {
            return this == other;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(this);
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }
}
