package io.github.brigraph.read;

import java.io.ByteArrayOutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.function.IntConsumer;

/** Well-formed UTF-8 and what to do where a text is not. */
final class Utf8 {

    private static final VarHandle EIGHT = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
    private static final long HIGH_BITS = 0x8080808080808080L;

    private Utf8() {}

    /**
     * How many characters beyond ASCII a text holds.
     *
     * @param good well-formed sequences of several bytes
     * @param broken bytes that belong to no sequence
     */
    record Census(long good, long broken) {}

    /** Counts sequences; one that is cut at the end is not broken unless the text is whole. */
    static Census census(byte[] bytes, boolean whole) {
        long good = 0;
        long broken = 0;
        int i = ascii(bytes, 0, bytes.length);
        while (i < bytes.length) {
            int length = sequence(bytes, i, bytes.length);
            if (length > 0) {
                good++;
                i += length;
            } else if (!whole && isCut(bytes, i, bytes.length)) {
                break;
            } else {
                broken++;
                i++;
            }
            i = ascii(bytes, i, bytes.length);
        }
        return new Census(good, broken);
    }

    /** The index of the first byte from {@code from} on that starts no well-formed sequence, or {@code to}. */
    static int firstBroken(byte[] bytes, int from, int to) {
        int i = ascii(bytes, from, to);
        while (i < to) {
            int length = sequence(bytes, i, to);
            if (length == 0) {
                return i;
            }
            i = ascii(bytes, i + length, to);
        }
        return to;
    }

    /** The bytes with each broken one read as Windows-1252; the indices of broken ones go to the listener. */
    static byte[] repaired(byte[] bytes, int length, IntConsumer broken) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(length + length / 16);
        int from = 0;
        while (from < length) {
            int at = firstBroken(bytes, from, length);
            out.write(bytes, from, at - from);
            if (at < length) {
                broken.accept(at);
                String read = new String(bytes, at, 1, Encodings.WINDOWS_1252);
                out.writeBytes(read.getBytes(StandardCharsets.UTF_8));
            }
            from = at + 1;
        }
        return out.toByteArray();
    }

    /** The index of the first byte above 127, or {@code to}; eight at a time, since most text is ASCII. */
    private static int ascii(byte[] b, int from, int to) {
        int i = from;
        while (i + 8 <= to && ((long) EIGHT.get(b, i) & HIGH_BITS) == 0) {
            i += 8;
        }
        while (i < to && b[i] >= 0) {
            i++;
        }
        return i;
    }

    /** The length of the well-formed sequence at an index (Unicode, table 3-7), or 0. */
    private static int sequence(byte[] b, int i, int to) {
        int lead = b[i] & 0xFF;
        if (lead < 0x80) {
            return 1;
        }
        int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (length == 0 || i + length > to) {
            return 0;
        }
        for (int k = 1; k < length; k++) {
            if ((b[i + k] & 0xC0) != 0x80) {
                return 0;
            }
        }
        return isShortest(lead, b[i + 1] & 0xFF) ? length : 0;
    }

    private static boolean isShortest(int lead, int second) {
        return switch (lead) {
            case 0xE0 -> second >= 0xA0;
            case 0xED -> second < 0xA0;
            case 0xF0 -> second >= 0x90;
            case 0xF4 -> second < 0x90;
            default -> true;
        };
    }

    private static boolean isCut(byte[] b, int i, int to) {
        int lead = b[i] & 0xFF;
        int length = lead < 0xC2 ? 0 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF5 ? 4 : 0;
        if (i + length <= to) {
            return false;
        }
        for (int k = i + 1; k < to; k++) {
            if ((b[k] & 0xC0) != 0x80) {
                return false;
            }
        }
        return true;
    }
}
