package io.github.brigraph.read;

import io.github.brigraph.record.Origin;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads the tagged lines of RIS. {@code TY} starts a record and {@code ER} ends it; a record that another one follows without an
 * {@code ER} is read with a warning. Numbers and the lines of a provider between records are passed over.
 */
final class RisParser {

    private static final Set<String> KNOWN = Set.of(
            "A1", "A2", "A3", "A4", "A5", "AB", "AD", "AI", "AN", "AU", "AV", "BT", "C1", "C2", "C3", "C4", "C5", "C6",
            "C7", "C8", "CA", "CN", "CP", "CT", "CY", "DA", "DB", "DI", "DO", "DP", "ED", "EP", "ER", "ET", "FU", "ID",
            "IS", "J1", "J2", "JA", "JF", "JO", "KW", "L1", "L2", "L3", "L4", "LA", "LB", "LK", "M1", "M2", "M3", "N1",
            "N2", "NV", "OP", "PB", "PP", "PT", "PY", "RI", "RN", "RP", "SE", "SN", "SP", "ST", "SV", "T1", "T2", "T3",
            "TA", "TI", "TT", "TY", "U1", "U2", "U3", "U4", "U5", "UR", "VL", "VO", "Y1", "Y2");
    private static final Pattern BETWEEN = Pattern.compile(
            "[\\s\\uFEFF]*(?:<?[0-9]+[.>]?|Record #[0-9]+ of [0-9]+|Provider:.*|Database:.*|Content:.*|=+|-+|\\*+)\\s*");

    private final RecordFormat format;
    private final ByteBlocks.Bytes block;
    private final RecordSink sink;
    private Optional<RisRecord> open = Optional.empty();
    private long strayLine;
    private boolean strayIsRecord;

    RisParser(RecordFormat format, ByteBlocks.Bytes block, RecordSink sink) {
        this.format = format;
        this.block = block;
        this.sink = sink;
    }

    /** A line with its tag; a line without one continues the field above. */
    private record Line(String tag, String value) {

        static Optional<Line> of(String text) {
            int from = 0;
            while (from < text.length() && (text.charAt(from) == '\uFEFF' || text.charAt(from) == ' ') && from < 4) {
                from++;
            }
            if (text.length() < from + 4 || !isTag(text.charAt(from), text.charAt(from + 1))) {
                return Optional.empty();
            }
            int dash = from + 2;
            while (dash < text.length() && (text.charAt(dash) == ' ' || text.charAt(dash) == '\t')) {
                dash++;
            }
            int blanks = dash - from - 2;
            if (blanks == 0 || blanks > 4 || dash == text.length() || text.charAt(dash) != '-') {
                return Optional.empty();
            }
            String tag = text.substring(from, from + 2);
            boolean known = KNOWN.contains(tag);
            boolean parted = dash + 1 == text.length() || Character.isWhitespace(text.charAt(dash + 1));
            boolean tabbed = text.charAt(from + 2) == '\t';
            return (known && (parted || blanks == 2)) || ((blanks >= 2 || tabbed) && parted && from == 0)
                    ? Optional.of(new Line(tag, text.substring(dash + 1).strip()))
                    : Optional.empty();
        }

        private static boolean isTag(char a, char b) {
            return a >= 'A' && a <= 'Z' && ((b >= 'A' && b <= 'Z') || (b >= '0' && b <= '9'));
        }
    }

    void parse() {
        Lines lines = new Lines(block);
        while (lines.advance()) {
            String text = new String(block.bytes(), lines.start(), lines.end() - lines.start(), StandardCharsets.UTF_8);
            Optional<Line> line = Line.of(text);
            if (line.isPresent()) {
                tagged(line.get(), lines.number(), text);
            } else if (!text.isBlank()) {
                untagged(text, lines.number());
            }
        }
        if (open.isPresent()) {
            close("the record has no ER; if the file was cut off, fields are missing");
        } else if (strayIsRecord) {
            rejectStray("fields without a TY that starts their record");
        }
    }

    private void tagged(Line line, long number, String text) {
        switch (line.tag) {
            case "TY" -> {
                if (open.isPresent()) {
                    close("the record has no ER, another one starts");
                } else if (strayIsRecord) {
                    rejectStray("fields without a TY that starts their record");
                }
                open = Optional.of(new RisRecord(format, new Origin(block.file(), number)));
                open.get().add("TY", line.value);
                strayLine = 0;
            }
            case "ER" -> end(number);
            default -> {
                if (open.isPresent()) {
                    open.get().add(line.tag, line.value);
                } else {
                    stray(number, text);
                    strayIsRecord |= line.tag.startsWith("T") || line.tag.startsWith("A");
                }
            }
        }
    }

    private void end(long number) {
        if (open.isPresent()) {
            open.get().finish(sink);
            open = Optional.empty();
        } else if (strayIsRecord) {
            rejectStray("no TY starts the record that ends at line " + number);
        } else if (strayLine == 0) {
            sink.warn(new Problem(block.file(), number, "", "", "ER without a record", ""));
        }
        strayLine = 0;
    }

    private void untagged(String text, long number) {
        if (open.isPresent()) {
            open.get().goOn(text.strip());
        } else if (!BETWEEN.matcher(text).matches()) {
            stray(number, text);
        }
    }

    private void stray(long number, String text) {
        if (strayLine == 0) {
            strayLine = number;
            sink.warn(new Problem(block.file(), number, "", "", "text outside a record", text));
        }
    }

    private void rejectStray(String reason) {
        sink.reject(new Problem(block.file(), strayLine, "", "", reason, ""));
        strayLine = 0;
        strayIsRecord = false;
    }

    private void close(String reason) {
        RisRecord record = open.orElseThrow();
        if (record.isEmpty()) {
            sink.reject(new Problem(
                    block.file(), record.origin().line(), "", "", "a record with nothing but its type", ""));
        } else {
            record.warn(reason);
            record.finish(sink);
        }
        open = Optional.empty();
    }
}
