package io.github.brigraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A stream of UTF-8 whose broken bytes are read as Windows-1252; remembers on which lines there were any. */
final class RepairedStream extends InputStream {

    private static final int CHUNK = 1 << 16;

    private final InputStream in;
    private final List<Long> broken = new ArrayList<>();
    private byte[] pending = new byte[0];
    private byte[] chunk = new byte[0];
    private int next;
    private long line = 1;

    RepairedStream(InputStream in) {
        this.in = in;
    }

    /** The lines with broken bytes since the last call. */
    List<Long> brokenLines() {
        List<Long> lines = broken.stream().distinct().toList();
        broken.clear();
        return lines;
    }

    @Override
    public int read() throws IOException {
        return fill() ? chunk[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int n = Math.min(length, chunk.length - next);
        System.arraycopy(chunk, next, buffer, offset, n);
        next += n;
        return n;
    }

    private boolean fill() throws IOException {
        while (next >= chunk.length) {
            byte[] read = Arrays.copyOf(pending, pending.length + CHUNK);
            int n = in.readNBytes(read, pending.length, CHUNK);
            int length = pending.length + n;
            if (length == 0) {
                return false;
            }
            // A sequence that the chunk cuts waits for its rest, at most three bytes.
            int whole = n < CHUNK ? length : length - cut(read, length);
            pending = Arrays.copyOfRange(read, whole, length);
            if (Utf8.firstBroken(read, 0, whole) == whole) {
                chunk = Arrays.copyOf(read, whole);
            } else {
                long first = line;
                chunk = Utf8.repaired(read, whole, at -> broken.add(first + Lines.count(read, at)));
            }
            line += Lines.count(read, whole);
            next = 0;
        }
        return true;
    }

    private static int cut(byte[] bytes, int length) {
        for (int back = 1; back <= 3 && back <= length; back++) {
            int b = bytes[length - back] & 0xFF;
            if (b >= 0xC0) {
                int needed = b >= 0xF0 ? 4 : b >= 0xE0 ? 3 : 2;
                return needed > back ? back : 0;
            }
            if (b < 0x80) {
                return 0;
            }
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
