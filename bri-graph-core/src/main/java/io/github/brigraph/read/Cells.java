package io.github.brigraph.read;

import java.util.ArrayList;
import java.util.List;

/** Lists within one field. */
final class Cells {

    private Cells() {}

    /** The items of a list separated by semicolons, without blank ones. */
    static List<String> split(String list) {
        return split(list, ";");
    }

    /** The items of a list, stripped, without blank ones. */
    static List<String> split(String list, String separator) {
        if (list.isBlank()) {
            return List.of();
        }
        List<String> items = new ArrayList<>();
        int from = 0;
        while (from <= list.length()) {
            int at = list.indexOf(separator, from);
            int to = at < 0 ? list.length() : at;
            String item = list.substring(from, to).strip();
            if (!item.isEmpty()) {
                items.add(item);
            }
            from = to + separator.length();
        }
        return items;
    }

    /** The items of a list whose separator does not count within brackets of the given kind. */
    static List<String> splitOutside(String list, char separator, char open, char close) {
        List<String> items = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int i = 0; i <= list.length(); i++) {
            char c = i == list.length() ? separator : list.charAt(i);
            if (c == open && list.indexOf(close, i) > 0) {
                depth++;
            } else if (c == close) {
                depth = Math.max(0, depth - 1);
            } else if ((c == separator && depth == 0) || i == list.length()) {
                String item = list.substring(from, i).strip();
                if (!item.isEmpty()) {
                    items.add(item);
                }
                from = i + 1;
            }
        }
        return items;
    }

    /** The text with every run of white space as one blank. */
    static String oneLine(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c < ' ' || (c == ' ' && i > 0 && text.charAt(i - 1) == ' ')) {
                return text.replaceAll("\\s+", " ").strip();
            }
        }
        return text.strip();
    }
}
