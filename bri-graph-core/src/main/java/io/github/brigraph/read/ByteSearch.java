package io.github.brigraph.read;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Looks for bytes, eight at once. */
final class ByteSearch {

    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long ONES = 0x0101_0101_0101_0101L;
    private static final long HIGH = 0x8080_8080_8080_8080L;

    private ByteSearch() {}

    /** The eight bytes from an index on as one number. */
    static long word(byte[] bytes, int from) {
        return (long) LONGS.get(bytes, from);
    }

    /** The index of the first of two ASCII characters from an index on; the end where there is none. */
    static int firstOf(char a, char b, byte[] bytes, int from, int to) {
        long eightOfA = a * ONES;
        long eightOfB = b * ONES;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            long word = word(bytes, i);
            long found = zeros(word ^ eightOfA) | zeros(word ^ eightOfB);
            if (found != 0) {
                return i + (Long.numberOfTrailingZeros(found) >>> 3);
            }
        }
        while (i < to && bytes[i] != a && bytes[i] != b) {
            i++;
        }
        return i;
    }

    /** The lowest marked byte is the first that is zero. */
    private static long zeros(long word) {
        return (word - ONES) & ~word & HIGH;
    }
}
