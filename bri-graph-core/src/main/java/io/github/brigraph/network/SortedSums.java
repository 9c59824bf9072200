package io.github.brigraph.network;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Sums of pairs in ascending order of their keys, as {@link PackedRows}, and the credit of records that all have the same number of
 * institutions as that number. A row takes some seven bytes where it would take 32. Immutable but for {@link #drain()}.
 */
final class SortedSums {

    private static final int SIZES_KNOWN = 1 << 12;
    private static final long[] NEWMAN = credits(Counting.FRACTIONAL);
    private static final long[] REFINED = credits(Counting.FRACTIONAL_REFINED);

    private final PackedRows rows;

    private SortedSums(PackedRows rows) {
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
        return rows.rows();
    }

    /** Takes rows in ascending order of their keys. */
    static final class Writer {

        private final PackedRows.Writer rows = new PackedRows.Writer();

        void add(long key, long full, long newman, long refined) {
            rows.key(key);
            int n = commonSize(full, newman, refined);
            rows.number(full << 1 | (n > 0 ? 1 : 0));
            if (n > 0) {
                rows.number(n);
            } else {
                rows.number(newman);
                rows.number(refined);
            }
        }

        SortedSums done() {
            return new SortedSums(rows.done());
        }
    }

    /** A walk over the rows. */
    Cursor cursor() {
        return new Cursor(rows.cursor());
    }

    /** A walk over the rows that lets go of what it has passed; afterwards the rows are gone. */
    Cursor drain() {
        return new Cursor(rows.drain());
    }

    static final class Cursor {

        private final PackedRows.Cursor rows;
        private long full;
        private long newman;
        private long refined;

        private Cursor(PackedRows.Cursor rows) {
            this.rows = rows;
        }

        /** Goes to the next row; false at the end. */
        boolean advance() {
            if (!rows.advance()) {
                return false;
            }
            long head = rows.number();
            full = head >>> 1;
            if ((head & 1) != 0) {
                int n = (int) rows.number();
                newman = full * NEWMAN[n];
                refined = full * REFINED[n];
            } else {
                newman = rows.number();
                refined = rows.number();
            }
            return true;
        }

        long key() {
            return rows.key();
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
        rows.writeTo(out);
    }

    static SortedSums readFrom(DataInputStream in) throws IOException {
        return new SortedSums(PackedRows.readFrom(in));
    }
}
