package io.github.brigraph.read;

import io.github.brigraph.record.Address;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * Authors, each with affiliations in brackets, as Dimensions writes them: {@code Roe, R (Univ A, Oslo; Inst B (IB), Bergen); Poe,
 * E (Univ A, Oslo)}. Brackets within an affiliation need not be balanced, so an author ends where the next one starts.
 */
final class NamedAffiliations {

    private NamedAffiliations() {}

    /** The addresses, each text once with all its authors. */
    static List<Address> parse(String cell, List<String> names) {
        Map<String, TreeSet<Integer>> authorsByText = new LinkedHashMap<>();
        int[] starts = starts(cell, names);
        for (int i = 0; i < names.size(); i++) {
            if (starts[i] >= 0) {
                int from = starts[i] + names.get(i).length();
                String inBrackets = inBrackets(cell.substring(from, end(cell, starts, i)));
                for (String text : Cells.split(inBrackets)) {
                    authorsByText.computeIfAbsent(text, t -> new TreeSet<>()).add(i);
                }
            }
        }
        if (authorsByText.isEmpty()) {
            unnamed(cell).forEach(t -> authorsByText.putIfAbsent(t, new TreeSet<>()));
        }
        List<Address> addresses = new ArrayList<>();
        authorsByText.forEach((text, authors) ->
                addresses.add(new Address(text, Address.Style.FREE, List.copyOf(authors), List.of(), List.of())));
        return addresses;
    }

    private static int[] starts(String cell, List<String> names) {
        int[] starts = new int[names.size()];
        int from = 0;
        for (int i = 0; i < starts.length; i++) {
            starts[i] = start(cell, names.get(i), from);
            from = starts[i] < 0 ? from : starts[i] + names.get(i).length();
        }
        return starts;
    }

    /** A name counts where an item starts. */
    private static int start(String cell, String name, int from) {
        int at = cell.indexOf(name, from);
        while (at > 0 && !cell.startsWith("; ", at - 2)) {
            at = cell.indexOf(name, at + 1);
        }
        return at;
    }

    private static int end(String cell, int[] starts, int i) {
        for (int next = i + 1; next < starts.length; next++) {
            if (starts[next] >= 0) {
                return starts[next];
            }
        }
        return cell.length();
    }

    private static String inBrackets(String text) {
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        return open >= 0 && close > open ? text.substring(open + 1, close) : "";
    }

    private static List<String> unnamed(String cell) {
        return Cells.splitOutside(cell, ';', '(', ')').stream()
                .flatMap(item -> Cells.split(inBrackets(item)).stream())
                .toList();
    }
}
