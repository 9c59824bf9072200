package io.github.brigraph.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Sums of pairs in ascending order of their keys, packed: a key is written as its distance from the one before, a sum in as many
 * bytes as it needs, and the credit of records that all have the same number of institutions as that number. A row takes some
 * seven bytes where it would take 32. Immutable but for {@link #drain()}.
 *
 * <p>Equal rows have equal bytes, however they came about.
 */
final class SortedSums {

    private static final int CHUNK = 1 << 20;
    /** The longest row: a key and three sums of ten bytes. */
    private static final int LONGEST_ROW = 40;

    private static final int SIZES_KNOWN = 1 << 12;
    private static final long[] NEWMAN = credits(Counting.FRACTIONAL);
    private static final long[] REFINED = credits(Counting.FRACTIONAL_REFINED);

    private final List<byte[]> chunks;
    private final long rows;

    private SortedSums(List<byte[]> chunks, long rows) {
        this.chunks = chunks;
        this.rows = rows;
    }

    private static long[] credits(Counting counting) {
        long[] credits = new long[SIZES_KNOWN];
        for (int n = 2; n < SIZES_KNOWN; n++) {
            credits[n] = counting.pairCredit(n);
        }
        return credits;
    }

    static long newman(int n) {
        return n < SIZES_KNOWN ? NEWMAN[n] : Counting.FRACTIONAL.pairCredit(n);
    }

    static long refined(int n) {
        return n < SIZES_KNOWN ? REFINED[n] : Counting.FRACTIONAL_REFINED.pairCredit(n);
    }

    /** The number of institutions that records of these sums must have had if it was the same for all; else 0. */
    static int commonSize(long full, long newman, long refined) {
        long each = newman / full;
        if (each == 0 || each * full != newman) {
            return 0;
        }
        long n = Math.round((double) Counting.SCALE / each) + 1;
        return n >= 2 && n < SIZES_KNOWN && NEWMAN[(int) n] == each && REFINED[(int) n] * full == refined ? (int) n : 0;
    }

    long rows() {
        return rows;
    }

    /** Takes rows in ascending order of their keys. */
    static final class Writer {

        private final List<byte[]> chunks = new ArrayList<>();
        private byte[] chunk = new byte[1 << 10];
        private int at;
        private long before;
        private long rows;

        void add(long key, long full, long newman, long refined) {
            if (at + LONGEST_ROW > chunk.length) {
                makeRoom();
            }
            varint(key - before);
            before = key;
            int n = commonSize(full, newman, refined);
            varint(full << 1 | (n > 0 ? 1 : 0));
            if (n > 0) {
                varint(n);
            } else {
                varint(newman);
                varint(refined);
            }
            rows++;
        }

        private void makeRoom() {
            if (chunk.length < CHUNK) {
                chunk = Arrays.copyOf(chunk, 2 * chunk.length);
            } else {
                chunks.add(Arrays.copyOf(chunk, at));
                at = 0;
                before = 0;
            }
        }

        private void varint(long value) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                chunk[at++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            chunk[at++] = (byte) rest;
        }

        SortedSums done() {
            if (at > 0) {
                chunks.add(Arrays.copyOf(chunk, at));
            }
            return new SortedSums(chunks, rows);
        }
    }

    /** A walk over the rows. */
    Cursor cursor() {
        return new Cursor(chunks, false);
    }

    /** A walk over the rows that lets go of what it has passed; afterwards the rows are gone. */
    Cursor drain() {
        return new Cursor(chunks, true);
    }

    static final class Cursor {

        private final List<byte[]> chunks;
        private final boolean drains;
        private int next;
        private byte[] chunk = {};
        private int at;
        private long key;
        private long full;
        private long newman;
        private long refined;

        private Cursor(List<byte[]> chunks, boolean drains) {
            this.chunks = chunks;
            this.drains = drains;
        }

        /** Goes to the next row; false at the end. */
        boolean advance() {
            if (at == chunk.length) {
                if (next == chunks.size()) {
                    return false;
                }
                chunk = drains ? chunks.set(next, new byte[0]) : chunks.get(next);
                next++;
                at = 0;
                key = 0;
            }
            key += varint();
            long head = varint();
            full = head >>> 1;
            if ((head & 1) != 0) {
                int n = (int) varint();
                newman = full * NEWMAN[n];
                refined = full * REFINED[n];
            } else {
                newman = varint();
                refined = varint();
            }
            return true;
        }

        private long varint() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = chunk[at++];
                value |= (b & 0x7FL) << shift;
                if (b >= 0) {
                    return value;
                }
            }
        }

        long key() {
            return key;
        }

        long full() {
            return full;
        }

        long newman() {
            return newman;
        }

        long refined() {
            return refined;
        }
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeLong(rows);
        out.writeInt(chunks.size());
        for (byte[] c : chunks) {
            out.writeInt(c.length);
            out.write(c);
        }
    }

    static SortedSums readFrom(DataInputStream in) throws IOException {
        long rows = in.readLong();
        int count = in.readInt();
        List<byte[]> chunks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int length = in.readInt();
            chunks.add(in.readNBytes(length));
        }
        return new SortedSums(chunks, rows);
    }
}
