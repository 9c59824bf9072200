package io.github.brigraph.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Rows of whole numbers in ascending order of their keys, packed: a key is written as its distance from the one before, every
 * other number in as many bytes as it needs, seven bits in each. Immutable but for {@link #drain()}.
 *
 * <p>Equal rows have equal bytes, however they came about.
 */
final class PackedRows {

    private static final int CHUNK = 1 << 20;
    /** The longest row: a key and three numbers of ten bytes. */
    private static final int LONGEST_ROW = 40;

    private final List<byte[]> chunks;
    private final long rows;

    private PackedRows(List<byte[]> chunks, long rows) {
        this.chunks = chunks;
        this.rows = rows;
    }

    long rows() {
        return rows;
    }

    /** Takes rows in ascending order of their keys: the key of each, then at most three numbers. */
    static final class Writer {

        private final List<byte[]> chunks = new ArrayList<>();
        private byte[] chunk = new byte[1 << 10];
        private int at;
        private long before;
        private long rows;

        /** Starts a row. */
        void key(long key) {
            if (at + LONGEST_ROW > chunk.length) {
                makeRoom();
            }
            number(key - before);
            before = key;
            rows++;
        }

        /** Adds a number, not negative, to the row. */
        void number(long value) {
            long rest = value;
            while ((rest & ~0x7FL) != 0) {
                chunk[at++] = (byte) (rest | 0x80);
                rest >>>= 7;
            }
            chunk[at++] = (byte) rest;
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

        PackedRows done() {
            if (at > 0) {
                chunks.add(Arrays.copyOf(chunk, at));
            }
            return new PackedRows(chunks, rows);
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

    /** A walk over the rows; of each all numbers must be taken. */
    static final class Cursor {

        private final List<byte[]> chunks;
        private final boolean drains;
        private int next;
        private byte[] chunk = {};
        private int at;
        private long key;

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
            key += number();
            return true;
        }

        /** The key of the row. */
        long key() {
            return key;
        }

        /** Takes the next number of the row. */
        long number() {
            long value = 0;
            for (int shift = 0; ; shift += 7) {
                byte b = chunk[at++];
                value |= (b & 0x7FL) << shift;
                if (b >= 0) {
                    return value;
                }
            }
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

    static PackedRows readFrom(DataInputStream in) throws IOException {
        long rows = in.readLong();
        int count = in.readInt();
        List<byte[]> chunks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int length = in.readInt();
            chunks.add(in.readNBytes(length));
        }
        return new PackedRows(chunks, rows);
    }
}
