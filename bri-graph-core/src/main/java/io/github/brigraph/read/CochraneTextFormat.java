package io.github.brigraph.read;

import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Origin;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The citation export of the Cochrane Library as text: {@code Record #1 of 271}, then {@code TI: …}. */
final class CochraneTextFormat implements SourceFormat {

    private static final Pattern START = Pattern.compile("[\\s\\uFEFF]*Record #[0-9]+ of [0-9]+\\s*");
    private static final Pattern FIELD = Pattern.compile("([A-Z]{2,4}):\\s(.*)");
    private static final byte[] START_BYTES = "Record #".getBytes(StandardCharsets.US_ASCII);

    @Override
    public RecordFormat format() {
        return RecordFormat.COCHRANE;
    }

    @Override
    public boolean recognises(Head head) {
        var lines = head.firstLines(4);
        return lines.size() >= 2
                && START.matcher(lines.get(0)).matches()
                && lines.subList(1, lines.size()).stream()
                        .anyMatch(l -> FIELD.matcher(l).matches())
                && lines.stream().noneMatch(l -> l.startsWith("Provider:"));
    }

    @Override
    public RecordBlocks open(TextInput input) {
        return new ByteBlocks(input, CochraneTextFormat::lastEnd, CochraneTextFormat::parse);
    }

    private static int lastEnd(byte[] bytes, int length) {
        for (int i = length - START_BYTES.length; i > 0; i--) {
            if ((bytes[i - 1] == '\n' || bytes[i - 1] == '\r') && matches(bytes, i)) {
                return i;
            }
        }
        return 0;
    }

    private static boolean matches(byte[] bytes, int at) {
        for (int k = 0; k < START_BYTES.length; k++) {
            if (bytes[at + k] != START_BYTES[k]) {
                return false;
            }
        }
        return true;
    }

    private static void parse(ByteBlocks.Bytes block, RecordSink sink) {
        Optional<Draft> open = Optional.empty();
        Lines lines = new Lines(block);
        while (lines.advance()) {
            String text = new String(block.bytes(), lines.start(), lines.end() - lines.start(), StandardCharsets.UTF_8)
                    .strip();
            Matcher field = FIELD.matcher(text);
            if (START.matcher(text).matches()) {
                open.ifPresent(d -> d.finish(sink));
                open = Optional.of(
                        new Draft(new Origin(block.file(), lines.number()), RecordFormat.COCHRANE.database()));
            } else if (open.isPresent() && field.matches()) {
                take(open.get(), field.group(1), field.group(2));
            } else if (open.isEmpty() && !text.isEmpty()) {
                sink.warn(new Problem(block.file(), lines.number(), "", "", "text outside a record", text));
            }
        }
        open.ifPresent(d -> d.finish(sink));
    }

    private static void take(Draft draft, String tag, String value) {
        switch (tag) {
            case "ID" -> draft.ownId(Scheme.COCHRANE, value);
            case "AU" -> draft.author(value);
            case "TI" -> draft.title(value);
            case "YR" -> draft.year(value, tag);
            case "DOI" -> draft.identifier(Scheme.DOI, value);
            case "PM" -> draft.identifier(Scheme.PMID, value.replaceAll("[^0-9]", ""));
            case "PT" -> draft.type(value);
            case "KY" -> draft.keywords(Cells.split(value));
            default -> {}
        }
    }
}
