package io.github.brigraph.read;

/** Walks over the lines of a block, whatever ends them: LF, CR LF or a bare CR. */
final class Lines {

    private final byte[] bytes;
    private final int limit;
    private int next;
    private int start;
    private int end;
    private long number;

    Lines(ByteBlocks.Bytes block) {
        this.bytes = block.bytes();
        this.limit = block.length();
        this.number = block.firstLine() - 1;
    }

    /** How many lines end in the first {@code length} bytes. */
    static long count(byte[] bytes, int length) {
        return count(bytes, 0, length);
    }

    /** How many lines end from {@code from} to before {@code to}. */
    static long count(byte[] bytes, int from, int to) {
        long lines = 0;
        for (int i = lineEnd(bytes, from, to); i < to; i = lineEnd(bytes, i + 1, to)) {
            if (bytes[i] == '\n' || !goesOn(bytes, i, to)) {
                lines++;
            }
        }
        return lines;
    }

    private static int lineEnd(byte[] bytes, int from, int to) {
        return ByteSearch.firstOf('\n', '\r', bytes, from, to);
    }

    /** Whether a carriage return is only the beginning of a line end; some copies of files end lines with CR CR LF. */
    private static boolean goesOn(byte[] bytes, int at, int length) {
        int next = at + 1;
        if (next + 1 < length && bytes[next] == '\r' && bytes[next + 1] == '\n') {
            return true;
        }
        return next < length && bytes[next] == '\n';
    }

    /** Goes to the next line; false at the end. */
    boolean advance() {
        if (next >= limit) {
            return false;
        }
        start = next;
        int i = lineEnd(bytes, start, limit);
        end = i;
        while (i < limit && bytes[i] == '\r' && goesOn(bytes, i, limit)) {
            i++;
        }
        next = i + 1;
        number++;
        return true;
    }

    /** The index of the line's first byte. */
    int start() {
        return start;
    }

    /** The index after the line's last byte, its end excluded. */
    int end() {
        return end;
    }

    /** The number of the line in the file. */
    long number() {
        return number;
    }
}
