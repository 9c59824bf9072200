package io.github.brigraph.read;

/**
 * Python's way to write lists and dictionaries, as programs leave it in the cells of a CSV, as JSON: strings in either quote,
 * {@code None}, {@code True}, {@code False}, {@code nan}.
 */
final class PythonLiteral {

    private PythonLiteral() {}

    /**
     * The values of a cell, separated by bars outside of strings, as one JSON array; items that are empty or a bare word are
     * left out.
     */
    static String toJsonArray(String cell) {
        StringBuilder json = new StringBuilder(cell.length() + 16).append('[');
        int depth = 0;
        int i = 0;
        while (i < cell.length()) {
            char c = cell.charAt(i);
            if (depth == 0 && "{[".indexOf(c) < 0) {
                i++;
                continue;
            }
            if (c == '\'' || c == '"') {
                i = string(cell, i, json);
            } else if (Character.isLetter(c)) {
                i = word(cell, i, json);
            } else {
                if (depth == 0 && json.length() > 1) {
                    json.append(',');
                }
                depth += "{[".indexOf(c) >= 0 ? 1 : "}]".indexOf(c) >= 0 ? -1 : 0;
                json.append(c);
                i++;
            }
        }
        return json.append(']').toString();
    }

    private static int word(String cell, int from, StringBuilder json) {
        int to = from;
        while (to < cell.length() && Character.isLetterOrDigit(cell.charAt(to))) {
            to++;
        }
        json.append(
                switch (cell.substring(from, to)) {
                    case "True", "true" -> "true";
                    case "False", "false" -> "false";
                    default -> "null";
                });
        return to;
    }

    private static int string(String cell, int from, StringBuilder json) {
        char quote = cell.charAt(from);
        json.append('"');
        int i = from + 1;
        while (i < cell.length() && cell.charAt(i) != quote) {
            char c = cell.charAt(i);
            if (c == '\\' && i + 1 < cell.length()) {
                i = escape(cell, i, json);
                continue;
            }
            if (c == '"') {
                json.append('\\');
            }
            json.append(c < ' ' ? ' ' : c);
            i++;
        }
        json.append('"');
        return i + 1;
    }

    private static int escape(String cell, int at, StringBuilder json) {
        char c = cell.charAt(at + 1);
        if (c == 'x' && at + 3 < cell.length()) {
            json.append("\\u00").append(cell, at + 2, at + 4);
            return at + 4;
        }
        if (c == '\'') {
            json.append(c);
        } else {
            json.append("\"\\bfnrtu".indexOf(c) >= 0 ? "\\" + c : " ");
        }
        return at + 2;
    }
}
