package io.github.brigraph.read;

import io.github.brigraph.record.Origin;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads the entries of a block of BibTeX. Text between entries is a comment by definition and passed over. */
final class BibtexParser {

    private static final Pattern START = Pattern.compile("@\\s*[A-Za-z]+\\s*[{(]");
    private static final Set<String> NO_RECORDS = Set.of("comment", "preamble", "string");

    private final RecordFormat format;
    private final ByteBlocks.Bytes block;
    private final RecordSink sink;

    BibtexParser(RecordFormat format, ByteBlocks.Bytes block, RecordSink sink) {
        this.format = format;
        this.block = block;
        this.sink = sink;
    }

    void parse() {
        List<long[]> starts = new ArrayList<>();
        Lines lines = new Lines(block);
        byte[] b = block.bytes();
        while (lines.advance()) {
            int at = lines.start();
            while (at < lines.end() && (b[at] == ' ' || b[at] == '\t')) {
                at++;
            }
            if (at < lines.end() && b[at] == '@' && BibtexFormat.startsEntry(b, at, block.length())) {
                starts.add(new long[] {at, lines.number()});
            }
        }
        for (int i = 0; i < starts.size(); i++) {
            int from = (int) starts.get(i)[0];
            int to = i + 1 < starts.size() ? (int) starts.get(i + 1)[0] : block.length();
            entries(new String(b, from, to - from, StandardCharsets.UTF_8), starts.get(i)[1]);
        }
    }

    /** The entries of a piece of text that starts with one; another may start on the line where one ends. */
    private void entries(String text, long firstLine) {
        Matcher next = START.matcher(text);
        long line = firstLine;
        int counted = 0;
        int from = 0;
        while (from < text.length() && next.find(from)) {
            line += text.substring(counted, next.start())
                    .chars()
                    .filter(c -> c == '\n')
                    .count();
            counted = next.start();
            from = entry(text, next.start(), next.end(), line);
        }
    }

    /** Reads the entry and returns the index behind it; behind one that does not end, that of the end of the text. */
    private int entry(String text, int start, int body, long line) {
        String type = text.substring(start + 1, body - 1).strip().toLowerCase(Locale.ROOT);
        Scanner scanner = new Scanner(text, body, text.charAt(body - 1) == '{' ? '}' : ')');
        if (NO_RECORDS.contains(type)) {
            return text.length();
        }
        Entry entry = scanner.read(type);
        String excerpt = text.substring(start, Math.min(text.length(), start + 4 * Problem.EXCERPT_LENGTH));
        if (entry.closed && entry.fields.isEmpty()) {
            sink.reject(new Problem(block.file(), line, entry.key, "", "an entry without fields", excerpt));
        } else if (entry.closed) {
            new BibtexRecord(format, new Origin(block.file(), line), entry).finish(sink);
        } else {
            sink.rejectDamaged(new Problem(
                    block.file(), line, entry.key, "", "the braces of this entry are not balanced", excerpt));
            return text.length();
        }
        return scanner.at + 1;
    }

    /**
     * An entry.
     *
     * @param type its type, such as {@code article}
     * @param key the key that it is cited by
     * @param fields its fields by their names in lower case; of several of a name all values
     * @param closed whether it ends
     */
    record Entry(String type, String key, Map<String, List<String>> fields, boolean closed) {

        /** The first value of the first of these fields that is there and not blank. */
        String first(String... names) {
            for (String name : names) {
                for (String value : fields.getOrDefault(name, List.of())) {
                    if (!value.isBlank()) {
                        return value.strip();
                    }
                }
            }
            return "";
        }
    }

    /** Walks over the text of one entry. */
    private static final class Scanner {

        private final String text;
        private final char end;
        private final Map<String, List<String>> fields = new LinkedHashMap<>();
        private int at;

        Scanner(String text, int from, char end) {
            this.text = text;
            this.at = from;
            this.end = end;
        }

        Entry read(String type) {
            int comma = at;
            while (comma < text.length()
                    && text.charAt(comma) != ','
                    && text.charAt(comma) != end
                    && text.charAt(comma) != '=') {
                comma++;
            }
            String key = "";
            if (comma < text.length() && text.charAt(comma) != '=') {
                key = text.substring(at, comma).strip();
                at = comma + (text.charAt(comma) == ',' ? 1 : 0);
            }
            boolean closed = fields();
            return new Entry(type, key, fields, closed);
        }

        private boolean fields() {
            while (at < text.length()) {
                char c = text.charAt(at);
                if (c == end) {
                    return true;
                }
                if (c == ',' || Character.isWhitespace(c)) {
                    at++;
                    continue;
                }
                int equals = text.indexOf('=', at);
                if (equals < 0) {
                    return text.indexOf(end, at) >= 0;
                }
                String name = text.substring(at, equals).strip().toLowerCase(Locale.ROOT);
                at = equals + 1;
                if (!value(name)) {
                    return false;
                }
            }
            return false;
        }

        /** A value is pieces joined by {@code #}: in braces, in quotes, or bare. */
        private boolean value(String name) {
            StringBuilder value = new StringBuilder();
            while (at < text.length()) {
                char c = text.charAt(at);
                if (Character.isWhitespace(c) || c == '#') {
                    at++;
                } else if (c == '{') {
                    int close = closing(at);
                    if (close < 0) {
                        return false;
                    }
                    value.append(text, at + 1, close);
                    at = close + 1;
                } else if (c == '"') {
                    int close = closingQuote(at);
                    if (close < 0) {
                        return false;
                    }
                    value.append(text, at + 1, close);
                    at = close + 1;
                } else if (c == ',' || c == end) {
                    break;
                } else {
                    int from = at;
                    while (at < text.length()
                            && ",#}".indexOf(text.charAt(at)) < 0
                            && !Character.isWhitespace(text.charAt(at))) {
                        at++;
                    }
                    value.append(text, from, at);
                }
            }
            fields.computeIfAbsent(name, n -> new ArrayList<>()).add(value.toString());
            return at < text.length();
        }

        private int closing(int open) {
            int depth = 0;
            for (int i = open; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\\') {
                    i++;
                } else if (c == '{') {
                    depth++;
                } else if (c == '}' && --depth == 0) {
                    return i;
                }
            }
            return -1;
        }

        private int closingQuote(int open) {
            int depth = 0;
            for (int i = open + 1; i < text.length(); i++) {
                char c = text.charAt(i);
                if (c == '\\') {
                    i++;
                } else if (c == '{') {
                    depth++;
                } else if (c == '}') {
                    depth--;
                } else if (c == '"' && depth == 0) {
                    return i;
                }
            }
            return -1;
        }
    }
}
