package io.github.brigraph.read;

import java.util.regex.Pattern;

/** PubMed's tagged text: where records start, and how a file of it starts. */
final class MedlineFormat implements SourceFormat {

    private static final int LOOKED_AT = 12;
    private static final Pattern FIRST_OF_RECORD = Pattern.compile("[\\s\\uFEFF]*PMID\\s*-\\s*[0-9]+.*");

    @Override
    public RecordFormat format() {
        return RecordFormat.MEDLINE;
    }

    @Override
    public boolean recognises(Head head) {
        return head.firstLines(LOOKED_AT).stream()
                .anyMatch(l -> FIRST_OF_RECORD.matcher(l).matches());
    }

    @Override
    public RecordBlocks open(TextInput input) {
        return new ByteBlocks(input, MedlineFormat::lastEnd, (block, sink) -> new MedlineParser(block, sink).parse());
    }

    /** The start of the last line with the tag PMID. */
    private static int lastEnd(byte[] bytes, int length) {
        for (int i = length - 5; i > 0; i--) {
            if (bytes[i] == 'P'
                    && bytes[i + 1] == 'M'
                    && bytes[i + 2] == 'I'
                    && bytes[i + 3] == 'D'
                    && (bytes[i + 4] == '-' || bytes[i + 4] == ' ')
                    && (bytes[i - 1] == '\n' || bytes[i - 1] == '\r')) {
                return i;
            }
        }
        return 0;
    }
}
