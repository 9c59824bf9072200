package io.github.brigraph.read;

import io.github.brigraph.record.Origin;
import java.nio.charset.StandardCharsets;

/**
 * Reads the tagged lines of Web of Science plain text.
 *
 * <p>A line starts with a tag of two characters or with white space, which continues the field above. {@code PT} starts
 * a record and {@code ER} ends it; {@code FN}, {@code VR} and {@code EF} frame the file. Only the fields that a record
 * keeps are decoded: abstracts and cited references, most of a file, are passed over as bytes.
 */
final class WosPlainParser {

    private static final int NO_TAG = 0;

    private final ByteBlocks.Bytes block;
    private final RecordSink sink;
    private final Lines lines;
    private WosRecord record;
    private boolean open;
    private int tag = NO_TAG;
    private long strayLine;

    private WosPlainParser(ByteBlocks.Bytes block, RecordSink sink) {
        this.block = block;
        this.sink = sink;
        this.lines = new Lines(block);
        this.record = new WosRecord(new Origin(block.file(), block.firstLine()));
    }

    static void parse(ByteBlocks.Bytes block, RecordSink sink) {
        new WosPlainParser(block, sink).parse();
    }

    private void parse() {
        while (lines.advance()) {
            byte[] b = block.bytes();
            int start = lines.start();
            int end = trimmedEnd(b, start, lines.end());
            if (end == start) {
                continue;
            }
            if (b[start] == ' ' || b[start] == '\t') {
                continuation(start, end);
            } else if (end - start >= 2 && isTag(b, start, end)) {
                tagged(b[start] << 8 | b[start + 1], start, end);
            } else {
                stray(start, end);
            }
        }
        if (open) {
            reject("the file ends within this record: it has no ER");
        }
    }

    private void tagged(int newTag, int start, int end) {
        switch (newTag) {
            case Tag.ER -> close();
            case Tag.FN, Tag.VR, Tag.EF -> {
                if (open) {
                    reject("the file starts or ends anew within this record: it has no ER");
                }
                tag = NO_TAG;
            }
            default -> {
                if (newTag == Tag.PT) {
                    start();
                }
                if (open) {
                    tag = newTag;
                    value(Math.min(start + 3, end), end, WosRecord.Line.FIRST);
                } else {
                    stray(start, end);
                }
            }
        }
    }

    private void start() {
        if (open) {
            reject("another record starts within this record: it has no ER");
        }
        record = new WosRecord(new Origin(block.file(), lines.number()));
        open = true;
        strayLine = 0;
    }

    private void continuation(int start, int end) {
        if (open) {
            int from = start;
            while (from < end && (block.bytes()[from] == ' ' || block.bytes()[from] == '\t')) {
                from++;
            }
            value(from, end, WosRecord.Line.NEXT);
        } else {
            stray(start, end);
        }
    }

    private void value(int from, int to, WosRecord.Line position) {
        if (from < to && WosRecord.keeps(tag)) {
            record.add(tag, text(from, to), position);
        }
    }

    private void stray(int start, int end) {
        if (open) {
            sink.warn(problem(lines.number(), record.id(), "line without a tag in a record", text(start, end)));
        } else if (strayLine == 0) {
            strayLine = lines.number();
            sink.warn(problem(strayLine, "", "text outside a record", text(start, end)));
        }
    }

    private void close() {
        if (open) {
            record.finish(sink);
        } else if (strayLine > 0) {
            sink.reject(problem(strayLine, "", "no PT starts the record that ends at line " + lines.number(), ""));
        } else {
            sink.warn(problem(lines.number(), "", "ER without a record", ""));
        }
        open = false;
        strayLine = 0;
        tag = NO_TAG;
    }

    private Problem problem(long line, String id, String reason, String excerpt) {
        return new Problem(block.file(), line, id, "", reason, excerpt);
    }

    private void reject(String reason) {
        sink.rejectDamaged(problem(record.origin().line(), record.id(), reason, record.title()));
        open = false;
    }

    private String text(int from, int to) {
        return new String(block.bytes(), from, to - from, StandardCharsets.UTF_8);
    }

    private static boolean isTag(byte[] b, int start, int end) {
        return isUpper(b[start])
                && (isUpper(b[start + 1]) || (b[start + 1] >= '0' && b[start + 1] <= '9'))
                && (end == start + 2 || b[start + 2] == ' ');
    }

    private static boolean isUpper(byte b) {
        return b >= 'A' && b <= 'Z';
    }

    private static int trimmedEnd(byte[] b, int start, int end) {
        int e = end;
        while (e > start && (b[e - 1] == ' ' || b[e - 1] == '\t')) {
            e--;
        }
        return e;
    }

    /** The tags that matter, as two characters in an int. */
    static final class Tag {
        static final int AF = 'A' << 8 | 'F';
        static final int AU = 'A' << 8 | 'U';
        static final int C1 = 'C' << 8 | '1';
        static final int C3 = 'C' << 8 | '3';
        static final int DE = 'D' << 8 | 'E';
        static final int DI = 'D' << 8 | 'I';
        static final int DT = 'D' << 8 | 'T';
        static final int EA = 'E' << 8 | 'A';
        static final int EF = 'E' << 8 | 'F';
        static final int ER = 'E' << 8 | 'R';
        static final int EY = 'E' << 8 | 'Y';
        static final int FN = 'F' << 8 | 'N';
        static final int FU = 'F' << 8 | 'U';
        static final int OI = 'O' << 8 | 'I';
        static final int PM = 'P' << 8 | 'M';
        static final int PT = 'P' << 8 | 'T';
        static final int PY = 'P' << 8 | 'Y';
        static final int SC = 'S' << 8 | 'C';
        static final int TI = 'T' << 8 | 'I';
        static final int UT = 'U' << 8 | 'T';
        static final int VR = 'V' << 8 | 'R';
        static final int WC = 'W' << 8 | 'C';

        private Tag() {}
    }
}
