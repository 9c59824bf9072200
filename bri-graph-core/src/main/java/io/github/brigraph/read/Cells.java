package io.github.brigraph.read;

import java.util.ArrayList;
import java.util.List;

/** Lists within one field. */
final class Cells {

    private Cells() {}

    /** The items of a list separated by semicolons, without blank ones. */
    static List<String> split(String list) {
        if (list.isBlank()) {
            return List.of();
        }
        List<String> items = new ArrayList<>();
        int from = 0;
        while (from <= list.length()) {
            int semicolon = list.indexOf(';', from);
            int to = semicolon < 0 ? list.length() : semicolon;
            String item = list.substring(from, to).strip();
            if (!item.isEmpty()) {
                items.add(item);
            }
            from = to + 1;
        }
        return items;
    }
}
