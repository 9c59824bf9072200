package io.github.brigraph.read;

import io.github.brigraph.record.Origin;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the tagged lines of PubMed's text. {@code PMID} starts a record and a blank line ends it; a line that starts with white
 * space goes on with the field above.
 */
final class MedlineParser {

    private static final Pattern TAGGED = Pattern.compile("[\\uFEFF ]?([A-Z][A-Z0-9]{1,3}) *-(?: +(.*)|([0-9].*)?)");

    private final ByteBlocks.Bytes block;
    private final RecordSink sink;
    private Optional<MedlineRecord> open = Optional.empty();
    private long strayLine;
    private int strayFields;

    MedlineParser(ByteBlocks.Bytes block, RecordSink sink) {
        this.block = block;
        this.sink = sink;
    }

    void parse() {
        Lines lines = new Lines(block);
        while (lines.advance()) {
            String text = new String(block.bytes(), lines.start(), lines.end() - lines.start(), StandardCharsets.UTF_8)
                    .stripTrailing();
            if (text.isEmpty()) {
                end();
            } else if (open.isPresent() && Character.isWhitespace(text.charAt(0))) {
                open.get().goOn(text.strip());
            } else {
                line(text, lines.number());
            }
        }
        end();
    }

    private void line(String text, long number) {
        Matcher m = TAGGED.matcher(text);
        boolean tagged = m.matches();
        String value = tagged
                ? Optional.ofNullable(m.group(2))
                        .or(() -> Optional.ofNullable(m.group(3)))
                        .orElse("")
                : "";
        if (tagged && m.group(1).equals("PMID")) {
            end();
            open = Optional.of(new MedlineRecord(new Origin(block.file(), number)));
            open.get().add("PMID", value.strip());
        } else if (open.isEmpty()) {
            strayFields += tagged ? 1 : 0;
            if (strayLine == 0) {
                strayLine = number;
                sink.warn(new Problem(block.file(), number, "", "", "text outside a record", text));
            }
        } else if (tagged) {
            open.get().add(m.group(1), value.strip());
        } else {
            sink.warn(new Problem(block.file(), number, open.get().id(), "", "line without a tag in a record", text));
        }
    }

    private void end() {
        open.ifPresent(r -> r.finish(sink));
        open = Optional.empty();
        if (strayFields > 1) {
            sink.reject(
                    new Problem(block.file(), strayLine, "", "", "fields without a PMID that starts their record", ""));
        }
        strayLine = 0;
        strayFields = 0;
    }
}
