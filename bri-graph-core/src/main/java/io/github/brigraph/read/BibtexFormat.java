package io.github.brigraph.read;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * BibTeX of Web of Science, Scopus or any origin: where entries start, and which origin a file shows.
 *
 * <p>Entries are scanned here rather than by a library, because exports are what libraries refuse: keys with blanks and colons,
 * text between entries, fields without an end. An entry starts where a line starts with an at sign, a word and a brace; whatever its braces do,
 * it ends before the next one.
 */
final class BibtexFormat implements SourceFormat {

    private static final Pattern ENTRY = Pattern.compile("(?m)^[\\s\\uFEFF]*@\\s*[A-Za-z]+\\s*[{(]");

    private final RecordFormat format;

    BibtexFormat(RecordFormat format) {
        this.format = format;
    }

    @Override
    public RecordFormat format() {
        return format;
    }

    @Override
    public boolean recognises(Head head) {
        if (!ENTRY.matcher(head.text()).find() || head.text().stripLeading().startsWith("{")) {
            return false;
        }
        String text = head.text().toLowerCase(Locale.ROOT);
        return switch (format) {
            case WOS_BIBTEX ->
                text.contains("unique-id")
                        || text.contains("web-of-science-categories")
                        || text.contains("@article{ wos:");
            case SCOPUS_BIBTEX ->
                text.contains("source={scopus}")
                        || text.contains("source = {scopus}")
                        || text.contains("scopus.com/inward");
            default -> true;
        };
    }

    @Override
    public RecordBlocks open(TextInput input) {
        return new ByteBlocks(
                input, BibtexFormat::lastEnd, (block, sink) -> new BibtexParser(format, block, sink).parse());
    }

    /** The start of the last line that starts an entry. */
    private static int lastEnd(byte[] bytes, int length) {
        for (int i = length - 1; i > 0; i--) {
            if (bytes[i] == '@' && (bytes[i - 1] == '\n' || bytes[i - 1] == '\r') && startsEntry(bytes, i, length)) {
                return i;
            }
        }
        return 0;
    }

    /** Whether a word and an opening brace follow the sign; where the text ends before that shows, not. */
    static boolean startsEntry(byte[] bytes, int at, int length) {
        int i = at + 1;
        while (i < length && bytes[i] == ' ') {
            i++;
        }
        int word = i;
        while (i < length && Character.isLetter(bytes[i])) {
            i++;
        }
        int afterWord = i;
        while (i < length && bytes[i] == ' ') {
            i++;
        }
        return afterWord > word && i < length && (bytes[i] == '{' || bytes[i] == '(');
    }
}
