package io.github.brigraph.read;

import java.util.List;
import java.util.Optional;

/** The formats that are read, in the order in which they are tried. */
final class SourceFormats {

    private static final List<SourceFormat> ALL =
            List.of(new WosPlainFormat(), new ScopusCsvFormat(), new OpenAlexJsonFormat(), new OpenAlexLinesFormat());

    private SourceFormats() {}

    static Optional<SourceFormat> recognise(Head head) {
        return ALL.stream().filter(f -> f.recognises(head)).findFirst();
    }

    static SourceFormat of(RecordFormat format) {
        return ALL.stream()
                .filter(f -> f.format() == format)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no reader for " + format));
    }
}
