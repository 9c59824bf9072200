package io.github.brigraph.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The formats of texts that are read, in the order in which they are tried; tables come last, by their header. */
final class SourceFormats {

    private static final List<SourceFormat> ALL = List.of(
            new WosPlainFormat(),
            new RisFormat(RecordFormat.COCHRANE),
            new RisFormat(RecordFormat.RIS),
            new MedlineFormat(),
            new CochraneTextFormat(),
            new JsonFormat(JsonShape.LENS_PATENTS),
            new JsonFormat(JsonShape.LENS_WORKS),
            new JsonFormat(JsonShape.CROSSREF),
            new OpenAlexLinesFormat(RecordFormat.OPENALEX_JSONL),
            new OpenAlexLinesFormat(RecordFormat.OPENALEX_PARQUET),
            new JsonFormat(JsonShape.OPENALEX),
            new PubmedXmlFormat(),
            new BibtexFormat(RecordFormat.WOS_BIBTEX),
            new BibtexFormat(RecordFormat.SCOPUS_BIBTEX),
            new BibtexFormat(RecordFormat.BIBTEX),
            new ScopusTextFormat());

    private SourceFormats() {}

    static Optional<SourceFormat> recognise(Head head) {
        return ALL.stream().filter(f -> f.recognises(head)).findFirst().or(() -> TextTable.formatOf(head)
                .map(TextTable::new));
    }

    /** What reads a text of a format, which several may: that which recognises the text, else the first. */
    static SourceFormat of(RecordFormat format, Head head) {
        List<SourceFormat> candidates = Stream.concat(
                        ALL.stream().filter(f -> f.format() == format),
                        TableFormats.of(format).isEmpty() ? Stream.empty() : Stream.of(new TextTable(format)))
                .toList();
        return candidates.stream()
                .filter(f -> f.recognises(head))
                .findFirst()
                .or(() -> candidates.stream().findFirst())
                .orElseThrow(() -> new AssertionError("no reader for " + format));
    }
}
