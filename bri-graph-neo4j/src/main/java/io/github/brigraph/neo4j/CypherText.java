package io.github.brigraph.neo4j;

import io.github.brigraph.display.Decimal;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Values as literals of Cypher that read back as the same values. */
final class CypherText {

    private CypherText() {}

    static String of(Object value) {
        if (value instanceof Map<?, ?> map) {
            return map.entrySet().stream()
                    .map(e -> e.getKey() + ": " + of(e.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        if (value instanceof Iterable<?> list) {
            StringBuilder text = new StringBuilder("[");
            list.forEach(item -> text.append(text.length() > 1 ? ", " : "").append(of(item)));
            return text.append(']').toString();
        }
        if (value instanceof Double real) {
            return real(real);
        }
        return value instanceof String text ? quoted(text) : String.valueOf(value);
    }

    /** A real number, which must not read as a whole one. */
    static String real(double value) {
        String text = Decimal.text(value);
        return text.contains(".") || text.contains("E") ? text : text + ".0";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("'");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\', '\'' -> quoted.append('\\').append(c);
                default -> {
                    // A semicolon at the end of a line would end the statement for some shells.
                    if (c < ' ' || c == '\u007f' || c == ';') {
                        quoted.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
                    } else {
                        quoted.append(c);
                    }
                }
            }
        }
        return quoted.append('\'').toString();
    }
}
