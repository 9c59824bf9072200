package io.github.brigraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/**
 * Cuts a stream of bytes into blocks of whole records, about half a mebibyte each.
 *
 * <p>One thread reads and cuts, which is fast because only ends of records are looked for; the blocks are parsed
 * elsewhere.
 */
final class ByteBlocks implements RecordBlocks {

    /**
     * The size of a block, unless a single record is longer: with its header just below half a region of the smallest heaps
     * of G1, which treats larger arrays apart and marks the heap for their sake.
     */
    private static final int TARGET = RecordBlock.TYPICAL_BYTES - 64;

    /** The longest record; a longer one means that the file is not what it seems. */
    static final int LONGEST_RECORD = 1 << 28;

    private final TextInput input;
    private final InputStream in;
    private final RecordEnds ends;
    private final BlockParser parser;
    private final boolean goesOn;
    private byte[] pending = new byte[0];
    private long line = 1;
    private boolean atEnd;

    /** Blocks of a format that shows where a record begins: behind damage reading goes on with the next. */
    ByteBlocks(TextInput input, RecordEnds ends, BlockParser parser) {
        this(input, ends, parser, true);
    }

    /** Blocks of a format that does not, such as a table: they end at the first damage. */
    static ByteBlocks toFirstDamage(TextInput input, RecordEnds ends, BlockParser parser) {
        return new ByteBlocks(input, ends, parser, false);
    }

    private ByteBlocks(TextInput input, RecordEnds ends, BlockParser parser, boolean goesOn) {
        this.goesOn = goesOn;
        this.input = input;
        this.in = input.utf8();
        this.ends = ends;
        this.parser = parser;
    }

    /** Finds where records end. */
    interface RecordEnds {

        /**
         * The index after the last whole record in the first {@code length} bytes, which start with a record; 0 if no
         * record ends there.
         */
        int lastEnd(byte[] bytes, int length);
    }

    /** Parses a block. */
    interface BlockParser {

        /** Parses the records in the block; it may be called by several threads at once. */
        void parse(Bytes block, RecordSink sink);
    }

    /**
     * A block of text.
     *
     * @param bytes the text in UTF-8, shared, not to be changed
     * @param length how many of the bytes belong to the block
     * @param firstLine the number of the block's first line in the file
     * @param last whether the file ends with this block, or breaks off behind it
     */
    @SuppressWarnings("ArrayRecordComponent") // passed once from reader to parser, never compared
    record Bytes(String file, byte[] bytes, int length, long firstLine, boolean last) {}

    @Override
    public Optional<RecordBlock> next() throws IOException {
        if (atEnd && !(goesOn && input.resume())) {
            return Optional.empty();
        }
        byte[] buffer = Arrays.copyOf(pending, Math.max(TARGET, pending.length * 2));
        int length = pending.length;
        while (true) {
            length += in.readNBytes(buffer, length, buffer.length - length);
            atEnd = length < buffer.length;
            int end = atEnd ? length : ends.lastEnd(buffer, length);
            if (end > 0 || atEnd) {
                Optional<RecordBlock> block = emit(buffer, length, end);
                return block.isEmpty() && goesOn ? next() : block;
            }
            if (buffer.length >= LONGEST_RECORD) {
                throw new UnreadableInputException(input.name() + ":" + line + ": no record ends within "
                        + (LONGEST_RECORD >> 20) + " MiB; the file is damaged or of another format");
            }
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
    }

    private Optional<RecordBlock> emit(byte[] buffer, int length, int end) {
        pending = Arrays.copyOfRange(buffer, end, length);
        if (end == 0) {
            return Optional.empty();
        }
        Bytes block = new Bytes(input.name(), buffer, end, line, atEnd);
        line += Lines.count(buffer, end) + (atEnd && buffer[end - 1] != '\n' ? 1 : 0);
        boolean transcoded = !input.encoding().charset().equals(StandardCharsets.UTF_8);
        return Optional.of(sink -> parser.parse(transcoded ? told(block, sink) : repaired(block, sink), sink));
    }

    /** Broken bytes of a text in UTF-8 are read as Windows-1252, which they most often are, and told line by line. */
    private static Bytes repaired(Bytes block, RecordSink sink) {
        if (Utf8.firstBroken(block.bytes, 0, block.length) == block.length) {
            return block;
        }
        LineProblems problems =
                new LineProblems(block, "bytes that are no UTF-8, read as Windows-1252 (see --encoding)", sink);
        byte[] good = Utf8.repaired(block.bytes, block.length, problems::at);
        return new Bytes(block.file, good, good.length, block.firstLine, block.last);
    }

    /** What the encoding does not know became U+FFFD when the text was transcoded. */
    private static Bytes told(Bytes block, RecordSink sink) {
        LineProblems problems =
                new LineProblems(block, "bytes that stand for no character in this encoding (see --encoding)", sink);
        byte[] b = block.bytes;
        for (int i = 0; i + 2 < block.length; i++) {
            if (b[i] == (byte) 0xEF && b[i + 1] == (byte) 0xBF && b[i + 2] == (byte) 0xBD) {
                problems.at(i);
            }
        }
        return block;
    }

    /** One problem for each line with broken bytes; the indices come in ascending order. */
    private static final class LineProblems {

        private final Bytes block;
        private final String reason;
        private final RecordSink sink;
        private int counted;
        private long line;
        private long told;

        LineProblems(Bytes block, String reason, RecordSink sink) {
            this.block = block;
            this.reason = reason;
            this.sink = sink;
            this.line = block.firstLine;
        }

        void at(int index) {
            line += Lines.count(block.bytes, counted, index);
            counted = index;
            if (line != told) {
                int from = Math.max(0, index - 20);
                String around = new String(
                        block.bytes, from, Math.min(block.length, index + 20) - from, Encodings.WINDOWS_1252);
                sink.warn(new Problem(block.file, line, "", "", reason, around));
                told = line;
            }
        }
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
