package io.github.brigraph.read;

import java.util.List;

/** Names of authors that stand before an address, separated from it and from each other. */
final class NamePrefix {

    private NamePrefix() {}

    /**
     * The address behind the authors' names. Names that are not in the list are left where they are, for a part of an
     * address must not be taken for one.
     */
    static String removed(String text, List<String> names) {
        String rest = text.strip();
        boolean found = true;
        while (found) {
            found = false;
            for (String name : names) {
                String without = without(rest, name);
                if (without.length() < rest.length()) {
                    rest = without;
                    found = true;
                    break;
                }
            }
        }
        return rest;
    }

    private static String without(String text, String name) {
        if (name.isEmpty() || !text.startsWith(name)) {
            return text;
        }
        String rest = text.substring(name.length());
        if (rest.isBlank()) {
            return "";
        }
        char next = rest.charAt(0);
        return next == ',' || next == ';' || next == ':' ? rest.substring(1).strip() : text;
    }
}
