package io.github.brigraph.read;

import java.util.ArrayList;
import java.util.List;

/** The addresses of a record in one cell. */
final class WosCell {

    private WosCell() {}

    /**
     * Addresses are separated by semicolons; so are the authors in the brackets before them. A bracket that never closes, as
     * bibliometrix leaves it where it cut one at a semicolon, ends with the item.
     */
    static List<String> addresses(String cell) {
        List<String> addresses = new ArrayList<>();
        for (String item : Cells.splitOutside(cell, ';', '[', ']')) {
            int close = item.indexOf(']');
            boolean cutOff = close >= 0 && item.indexOf('[') < 0;
            String address = cutOff ? item.substring(close + 1).strip() : item;
            if (!address.isEmpty() && !(address.startsWith("[") && address.indexOf(']') < 0)) {
                addresses.add(address);
            }
        }
        return addresses;
    }
}
