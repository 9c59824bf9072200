package io.github.brigraph.read;

import java.util.List;

/** What to tell a person of a file that is of no format that is read. */
final class Unrecognised {

    private static final int SHOWN_COLUMNS = 6;

    private Unrecognised() {}

    static String sentence(String file, Head head) {
        String start = head.beginning();
        if (start.isEmpty()) {
            return file + " is empty";
        }
        if (start.startsWith("%PDF")) {
            return file + " is of no format that bri-graph reads: it starts with \"" + start
                    + "\", which is a PDF document";
        }
        if (isPage(head.text())) {
            return file + " is a web page, not an export of records; download the export itself";
        }
        List<String> columns = columns(head);
        if (!columns.isEmpty()) {
            return file + " is a table whose columns are of no export that bri-graph knows ("
                    + String.join(", ", columns) + "); say what they mean with --mapping";
        }
        return file
                + " is of no format that bri-graph reads (run bri-graph inspect --help for the list): it starts with \""
                + start + "\"";
    }

    private static boolean isPage(String text) {
        String start = text.stripLeading().toLowerCase(java.util.Locale.ROOT);
        return start.startsWith("<!doctype html") || start.startsWith("<html");
    }

    /** A first row of short cells, several of them, is taken for names of columns. */
    private static List<String> columns(Head head) {
        return head.headers().stream()
                .filter(h -> h.line() <= 2 && h.columns().width() >= 3)
                .map(h -> h.columns().names())
                .filter(names -> names.stream().allMatch(n -> n.strip().length() <= 60 && !n.isBlank()))
                .findFirst()
                .map(names -> names.size() <= SHOWN_COLUMNS
                        ? names
                        : java.util.stream.Stream.concat(
                                        names.stream().limit(SHOWN_COLUMNS), java.util.stream.Stream.of("…"))
                                .toList())
                .orElse(List.of());
    }
}
