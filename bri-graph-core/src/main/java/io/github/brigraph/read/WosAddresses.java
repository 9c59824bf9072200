package io.github.brigraph.read;

import io.github.brigraph.record.Address;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The field C1 of Web of Science: an address a line, since 2008 with its authors before it in brackets.
 *
 * <p>A bracket that is still open at the end of a line goes on in the next; so does a line of the width at which Inspec
 * wraps that does not end in a full stop.
 */
final class WosAddresses {

    /** Inspec wraps its lines at about this many characters; other databases never wrap an address. */
    private static final int WRAPPED_FROM = 60;

    private static final int WRAPPED_TO = 85;

    private final List<String> names;
    private final List<String> shortNames;
    private Map<String, Integer> positions = Map.of();

    WosAddresses(List<String> names, List<String> shortNames) {
        this.names = names;
        this.shortNames = shortNames;
    }

    /** What is wrong with an address, and its text. */
    record Defect(String reason, String excerpt) {}

    /** Parses addresses, one an item. */
    List<Address> parse(List<String> items, Consumer<Defect> defects) {
        List<Address> addresses = new ArrayList<>(items.size());
        for (String item : items) {
            addresses.add(parse(item, defects));
        }
        return addresses;
    }

    private Address parse(String line, Consumer<Defect> defects) {
        String text = line;
        List<Integer> authors = List.of();
        if (line.startsWith("[")) {
            int close = line.indexOf(']');
            if (close < 0) {
                defects.accept(new Defect("missing ']'", line));
                close = 0;
            } else {
                authors = authorsIn(line.substring(1, close));
            }
            text = line.substring(close + 1).strip();
        }
        if (text.endsWith(".")) {
            text = text.substring(0, text.length() - 1);
        }
        return new Address(text, Address.Style.WEB_OF_SCIENCE, authors, List.of(), List.of());
    }

    private List<Integer> authorsIn(String bracket) {
        if (positions.isEmpty()) {
            positions = new HashMap<>();
            for (int i = shortNames.size() - 1; i >= 0; i--) {
                positions.put(shortNames.get(i), i);
            }
            for (int i = names.size() - 1; i >= 0; i--) {
                positions.put(names.get(i), i);
            }
        }
        List<Integer> found = new ArrayList<>();
        for (String name : Cells.split(bracket)) {
            Integer position = positions.get(name);
            if (position != null) {
                found.add(position);
            }
        }
        found.sort(null);
        return found;
    }

    /** The addresses that lines hold, wrapped ones joined. */
    static List<String> joined(List<String> lines) {
        List<String> result = new ArrayList<>(lines.size());
        StringBuilder open = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            open.append(lines.get(i));
            boolean last = i + 1 == lines.size();
            if (last || !goesOn(open, lines.get(i), lines.get(i + 1))) {
                result.add(open.toString());
                open.setLength(0);
            } else {
                open.append(' ');
            }
        }
        return result;
    }

    private static boolean goesOn(CharSequence sofar, String line, String next) {
        if (next.startsWith("[") || line.endsWith(".")) {
            return false;
        }
        boolean bracketOpen = sofar.charAt(0) == '[' && sofar.toString().indexOf(']') < 0;
        boolean wrapped = line.length() >= WRAPPED_FROM && line.length() <= WRAPPED_TO && sofar.charAt(0) != '[';
        return bracketOpen || wrapped;
    }
}
