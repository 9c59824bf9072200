package io.github.brigraph.read;

import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Scopus plain text: a paragraph of untagged lines (authors, their numbers, title, year and source, link), then tagged ones,
 * ended by {@code SOURCE: Scopus}.
 */
final class ScopusTextFormat implements SourceFormat {

    private static final Pattern END = Pattern.compile("SOURCE: Scopus\\s*");
    private static final Pattern FRAME = Pattern.compile("[\\s\\uFEFF#]*(?:Scopus|EXPORT DATE:.*)\\s*");
    private static final Pattern FIELD = Pattern.compile("([A-Z][A-Z /()]{2,40}):\\s*(.*)");
    private static final Pattern YEAR_AND_SOURCE = Pattern.compile("\\(((?:1[5-9]|20)[0-9]{2})\\)(?:\\s.*)?");
    private static final Pattern NUMBERS = Pattern.compile("[0-9; ]+");
    /** Old exports as a table begin with the same two lines; this is the row of names that follows them. */
    private static final Pattern TABLE_HEAD = Pattern.compile("[\\s\"\\uFEFF]*(?:Authors|Title)\"?,(?:[^,]*,){3,}.*");

    private static final int LINES_BEFORE_A_TABLE = 12;
    private static final byte[] END_BYTES = "SOURCE: Scopus".getBytes(StandardCharsets.US_ASCII);

    @Override
    public RecordFormat format() {
        return RecordFormat.SCOPUS_TXT;
    }

    @Override
    public boolean recognises(Head head) {
        List<String> lines = head.firstLines(2);
        boolean framed = lines.size() == 2
                && lines.stream().allMatch(l -> FRAME.matcher(l).matches())
                && !head.text().contains("@")
                && head.firstLines(LINES_BEFORE_A_TABLE).stream()
                        .noneMatch(l -> TABLE_HEAD.matcher(l).matches());
        return framed || head.text().contains("\nSOURCE: Scopus");
    }

    @Override
    public RecordBlocks open(TextInput input) {
        return new ByteBlocks(input, ScopusTextFormat::lastEnd, ScopusTextFormat::parse);
    }

    private static int lastEnd(byte[] bytes, int length) {
        for (int i = length - END_BYTES.length - 2; i > 0; i--) {
            if ((bytes[i - 1] == '\n' || bytes[i - 1] == '\r') && matches(bytes, i)) {
                return TextTable.lastLineEnd(bytes, i + END_BYTES.length + 1) > i ? i + END_BYTES.length + 1 : i;
            }
        }
        return 0;
    }

    private static boolean matches(byte[] bytes, int at) {
        for (int k = 0; k < END_BYTES.length; k++) {
            if (bytes[at + k] != END_BYTES[k]) {
                return false;
            }
        }
        return true;
    }

    private static void parse(ByteBlocks.Bytes block, RecordSink sink) {
        List<String> paragraph = new ArrayList<>();
        long first = block.firstLine();
        Lines lines = new Lines(block);
        while (lines.advance()) {
            String text = new String(block.bytes(), lines.start(), lines.end() - lines.start(), StandardCharsets.UTF_8)
                    .strip();
            if (END.matcher(text).matches()) {
                record(paragraph, new Origin(block.file(), first), sink);
                paragraph.clear();
            } else if (!text.isEmpty() && !FRAME.matcher(text).matches()) {
                first = paragraph.isEmpty() ? lines.number() : first;
                paragraph.add(text);
            }
        }
        if (!paragraph.isEmpty()) {
            sink.rejectDamaged(new Problem(
                    block.file(),
                    first,
                    "",
                    "",
                    "the file ends within this record: it has no SOURCE line",
                    paragraph.get(0)));
        }
    }

    private static void record(List<String> paragraph, Origin origin, RecordSink sink) {
        Draft draft = new Draft(origin, RecordFormat.SCOPUS_TXT.database());
        List<String> untagged = new ArrayList<>();
        String tag = "";
        for (String line : paragraph) {
            Matcher field = FIELD.matcher(line);
            if (tag.isEmpty() && (line.startsWith("https://") || line.startsWith("http://"))) {
                ScopusTable.eidOf(line).ifPresent(e -> draft.ownId(Scheme.EID, e));
                ScopusTable.doiOf(line).ifPresent(d -> draft.identifier(Scheme.DOI, d));
            } else if (field.matches()) {
                tag = field.group(1);
                take(draft, tag, field.group(2));
            } else if (tag.equals("AFFILIATIONS")) {
                take(draft, tag, line);
            } else if (tag.isEmpty() || tag.equals("AUTHOR FULL NAMES")) {
                untagged.add(line);
            }
        }
        head(untagged, draft);
        draft.finish(sink);
    }

    /** The title stands before the year; authors are the first line if it is another one. */
    private static void head(List<String> untagged, Draft draft) {
        for (int i = 0; i < untagged.size(); i++) {
            Matcher year = YEAR_AND_SOURCE.matcher(untagged.get(i));
            if (i > 0 && year.matches()) {
                draft.title(untagged.get(i - 1)).year(year.group(1), "year");
                if (i > 1
                        && !NUMBERS.matcher(untagged.get(0)).matches()
                        && draft.authors().isEmpty()) {
                    draft.authors(names(untagged.get(0)));
                }
                return;
            }
        }
        if (!untagged.isEmpty()) {
            draft.title(untagged.get(untagged.size() - 1));
        }
    }

    /** {@code Ivanov, V.L., Roe, R.}: initials follow each name after a comma. */
    private static List<String> names(String line) {
        return ScopusTable.shortNames(line);
    }

    private static void take(Draft draft, String tag, String value) {
        switch (tag) {
            case "AUTHOR FULL NAMES" ->
                draft.authors(Cells.split(value).stream()
                        .map(n -> n.replaceFirst(" \\([0-9]+\\)$", ""))
                        .toList());
            case "AFFILIATIONS" -> draft.addresses(ScopusTable.affiliations(value));
            case "DOI" -> draft.identifier(Scheme.DOI, value);
            case "PUBMED ID" -> draft.identifier(Scheme.PMID, value.replaceAll("[^0-9]", ""));
            case "DOCUMENT TYPE" -> draft.type(value);
            case "AUTHOR KEYWORDS" -> draft.keywords(Cells.split(value));
            case "FUNDING DETAILS" -> draft.funders(ScopusTable.funders(value));
            default -> {}
        }
    }
}
