package io.github.brigraph.subject;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divisions of the national economy of China (GB/T 4754-2017), such as {@code C39}, by which patents are counted.
 */
public final class Industry {

    private static final Pattern DIVISION =
            Pattern.compile("([A-Ta-t])\\s*([0-9]{2})[0-9]*(?![0-9A-Za-z]).*", Pattern.DOTALL);
    private static final Map<String, String[]> NAMES = names();

    private Industry() {}

    private static Map<String, String[]> names() {
        Map<String, String[]> names = new TreeMap<>();
        for (String line : ResourceLines.of("gbt4754-2017-divisions.tsv")) {
            if (!line.startsWith("#")) {
                String[] cells = line.split("\t", -1);
                names.put(cells[0], new String[] {cells[1], cells[2]});
            }
        }
        return names;
    }

    /** The divisions that have a name here, in order. */
    public static List<String> divisions() {
        return List.copyOf(NAMES.keySet());
    }

    /**
     * The division of a class as records carry it: {@code C39} of {@code C3921}, of {@code C39} and of
     * {@code C39(计算机…)}; what is of another form stays as it is.
     */
    public static String division(String code) {
        Matcher m = DIVISION.matcher(code.strip());
        return m.matches() ? m.group(1).toUpperCase(Locale.ROOT) + m.group(2) : code.strip();
    }

    /** The name of a division in a language, Chinese or English; empty where it has none here. */
    public static String name(String division, Locale locale) {
        String[] names = NAMES.get(division);
        if (names == null) {
            return "";
        }
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? names[1] : names[0];
    }
}
