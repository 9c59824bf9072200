package io.github.brigraph.report;

import io.github.brigraph.study.InputDigest;
import java.util.List;

/** The inputs by their digests. */
final class InputPart {

    private static final int ROWS = 100;
    private static final int SHORT_DIGEST = 12;

    private InputPart() {}

    static Section of(Findings findings) {
        Markup body = new Markup();
        List<InputDigest> inputs = findings.study().inputs();
        if (inputs.isEmpty()) {
            body.element("p", "The study was made from a saved tally, not from files of records.", "class", "empty");
        } else {
            table(inputs).writeTo(body);
        }
        if (inputs.size() > ROWS) {
            body.element("p", Numerals.count(inputs.size() - ROWS, "more file") + " in run.json.", "class", "note");
        }
        return new Section("inputs", "Inputs", body);
    }

    private static PageTable table(List<InputDigest> inputs) {
        PageTable table = new PageTable("Files read, in order of their digests")
                .name("File")
                .text("Format")
                .text("Encoding")
                .number("Size", "bytes")
                .text("SHA-256");
        inputs.stream()
                .limit(ROWS)
                .forEach(input -> table.row(List.of(
                        Markup.of(input.name()),
                        Markup.of(input.format()),
                        Markup.of(input.encoding()),
                        Markup.of(Numerals.whole(input.bytes())),
                        new Markup().element("code", shortened(input.sha256()), "title", input.sha256()))));
        return table;
    }

    private static String shortened(String digest) {
        return digest.length() <= SHORT_DIGEST ? digest : digest.substring(0, SHORT_DIGEST) + "…";
    }
}
