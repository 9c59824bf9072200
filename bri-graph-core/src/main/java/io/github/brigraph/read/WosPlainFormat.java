package io.github.brigraph.read;

import java.util.List;
import java.util.regex.Pattern;

/** Web of Science plain text: where records end, and how a file of it starts. */
final class WosPlainFormat implements SourceFormat {

    private static final Pattern TAGGED = Pattern.compile("[A-Z][A-Z0-9]( .*)?|\\s.*");
    private static final Pattern FIRST_OF_RECORD = Pattern.compile("PT [A-Z]\\s*");

    @Override
    public RecordFormat format() {
        return RecordFormat.WOS_PLAIN;
    }

    @Override
    public boolean recognises(Head head) {
        String name = head.fileName().replaceFirst("\\.gz$", "");
        if (name.endsWith(".isi") || name.endsWith(".ciw")) {
            return true;
        }
        List<String> lines = head.firstLines(8);
        return lines.stream().allMatch(l -> TAGGED.matcher(l).matches())
                && (isFramed(lines)
                        || lines.stream()
                                .anyMatch(l -> FIRST_OF_RECORD.matcher(l).matches()));
    }

    /** A file may hold no record, only its frame. */
    private static boolean isFramed(List<String> lines) {
        return lines.size() >= 2
                && lines.get(0).startsWith("FN ")
                && lines.get(1).startsWith("VR ");
    }

    @Override
    public RecordBlocks open(TextInput input) {
        return new ByteBlocks(input, WosPlainFormat::lastEnd, WosPlainParser::parse);
    }

    /** The end of the last line {@code ER}. */
    private static int lastEnd(byte[] bytes, int length) {
        for (int i = length - 4; i > 0; i--) {
            if (bytes[i] == 'E' && bytes[i + 1] == 'R' && isLineEnd(bytes[i - 1])) {
                int end = i + 2;
                while (end < length && bytes[end] == ' ') {
                    end++;
                }
                // A carriage return at the very end may have its line feed still to come.
                if (end < length && isLineEnd(bytes[end]) && (bytes[end] == '\n' || end + 1 < length)) {
                    return bytes[end] == '\r' && bytes[end + 1] == '\n' ? end + 2 : end + 1;
                }
            }
        }
        return 0;
    }

    private static boolean isLineEnd(byte b) {
        return b == '\n' || b == '\r';
    }
}
