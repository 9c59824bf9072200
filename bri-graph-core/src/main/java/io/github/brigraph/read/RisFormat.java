package io.github.brigraph.read;

import java.util.regex.Pattern;

/** RIS: where records start, and how a file of it starts. Cochrane's RIS has lines of its own before each record. */
final class RisFormat implements SourceFormat {

    private static final int LOOKED_AT = 40;
    private static final Pattern TYPE_LINE = Pattern.compile("[\\s\\uFEFF]*TY\\s{1,3}-(\\s.*)?");

    private static final Pattern COCHRANE_NUMBER = Pattern.compile("(?m)^AN {1,2}- {1,2}C[ND]-?[0-9]{6,}");

    private final RecordFormat format;

    RisFormat(RecordFormat format) {
        this.format = format;
    }

    @Override
    public RecordFormat format() {
        return format;
    }

    @Override
    public boolean recognises(Head head) {
        boolean typed = head.firstLines(LOOKED_AT).stream()
                .anyMatch(l -> TYPE_LINE.matcher(l).matches());
        boolean cochrane = head.text().contains("Provider: John Wiley & Sons")
                || COCHRANE_NUMBER.matcher(head.text()).find();
        if (format == RecordFormat.COCHRANE) {
            return typed && cochrane;
        }
        return typed || head.fileName().replaceFirst("\\.gz$", "").endsWith(".ris");
    }

    @Override
    public RecordBlocks open(TextInput input) {
        return new ByteBlocks(input, RisFormat::lastEnd, (block, sink) -> new RisParser(format, block, sink).parse());
    }

    /** The start of the last line with the tag TY: records may lack their end, but not their start. */
    private static int lastEnd(byte[] bytes, int length) {
        for (int i = length - 4; i > 0; i--) {
            if (bytes[i] == 'T'
                    && bytes[i + 1] == 'Y'
                    && (bytes[i + 2] == ' ' || bytes[i + 2] == '\t')
                    && (bytes[i - 1] == '\n' || bytes[i - 1] == '\r')) {
                return i;
            }
        }
        return 0;
    }
}
