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
        long lines = 0;
        for (int i = 0; i < length; i++) {
            byte b = bytes[i];
            if (b == '\n' || (b == '\r' && (i + 1 >= length || bytes[i + 1] != '\n'))) {
                lines++;
            }
        }
        return lines;
    }

    /** Goes to the next line; false at the end. */
    boolean advance() {
        if (next >= limit) {
            return false;
        }
        start = next;
        int i = start;
        while (i < limit && bytes[i] != '\n' && bytes[i] != '\r') {
            i++;
        }
        end = i;
        next = i + 1 < limit && bytes[i] == '\r' && bytes[i + 1] == '\n' ? i + 2 : i + 1;
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
