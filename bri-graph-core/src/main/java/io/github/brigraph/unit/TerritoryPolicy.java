package io.github.brigraph.unit;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which territories count as units of their own, and which as part of another.
 *
 * <p>Country codes are assigned under {@link #iso()}; a policy folds some of them into others, once, without chains. A
 * record of CN, HK and SG under {@code hk-mo-in-cn} is a record of CN and SG. Immutable; equal by name and folds.
 *
 * <table>
 * <caption>Named policies</caption>
 * <tr><th>name</th><th>what it folds</th></tr>
 * <tr><td>{@code iso}</td><td>nothing: Hong Kong, Macao, Taiwan and Puerto Rico stand for themselves</td></tr>
 * <tr><td>{@code hk-mo-in-cn}</td><td>Hong Kong and Macao into China</td></tr>
 * <tr><td>{@code hk-mo-tw-in-cn}</td><td>Hong Kong, Macao and Taiwan into China</td></tr>
 * <tr><td>{@code dissolved-to-successor}</td><td>dissolved states into the one state that succeeded them; those that broke
 * up (SUHH, YUCS, CSHH, CSXX, ANHH …) stay</td></tr>
 * <tr><td>{@code dependencies-in-sovereign}</td><td>dependent territories into the state they belong to, such as PR into US
 * and RE into FR; not Hong Kong, Macao, the Cook Islands and Niue</td></tr>
 * </table>
 */
public final class TerritoryPolicy {

    private static final Map<String, TerritoryPolicy> NAMED = readNamed();

    private final String name;
    private final SortedMap<Country, Country> folds;
    private final Country[] units;

    private TerritoryPolicy(String name, Map<Country, Country> folds) {
        this.name = name;
        this.folds = new TreeMap<>(folds);
        this.units = Country.all().toArray(Country[]::new);
        folds.forEach((country, unit) -> units[country.index()] = unit);
    }

    /** ISO codes as they are: nothing is folded. */
    public static TerritoryPolicy iso() {
        return named("iso");
    }

    /**
     * A policy by its name.
     *
     * @throws IllegalArgumentException if there is no such policy; the message lists the names
     */
    public static TerritoryPolicy named(String name) {
        return Optional.ofNullable(NAMED.get(name))
                .orElseThrow(() -> new IllegalArgumentException(
                        "a territory policy must be one of " + String.join(", ", NAMED.keySet()) + ", was " + name));
    }

    /** The names of the policies that come with the library. */
    public static List<String> names() {
        return List.copyOf(NAMED.keySet());
    }

    /**
     * A policy that is given by its folds.
     *
     * @param name the name to show
     * @param folds country to the unit that it counts as; a unit must not be folded itself
     * @throws IllegalArgumentException if a unit is folded itself
     */
    public static TerritoryPolicy of(String name, Map<Country, Country> folds) {
        folds.forEach((country, unit) -> checkArgument(
                !folds.containsKey(unit) || folds.get(unit) == unit,
                "a policy must fold in one step, but %s is folded into %s, which is folded itself",
                country,
                unit));
        return new TerritoryPolicy(name, folds);
    }

    /**
     * A policy from a file of lines {@code code,unit}, such as {@code HK,CN}; a first line {@code code,unit}, empty lines and
     * lines that start with {@code #} are skipped. Its name is the file's, without folder.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a line is wrong; the message gives file and line
     */
    public static TerritoryPolicy fromFile(Path file) throws IOException {
        Map<Country, Country> folds = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\ufeff", "").strip();
            if (line.isEmpty() || line.startsWith("#") || (folds.isEmpty() && line.equals("code,unit"))) {
                continue;
            }
            String where = file.getFileName() + ":" + (i + 1);
            String[] cells = line.split("[,\t]", -1);
            checkArgument(cells.length == 2, "%s: a line must be code,unit, was \"%s\"", where, line);
            Country country = code(cells[0].strip(), where);
            checkArgument(!folds.containsKey(country), "%s: %s is folded twice", where, country);
            folds.put(country, code(cells[1].strip(), where));
        }
        return of(String.valueOf(file.getFileName()), folds);
    }

    /**
     * A policy by its name or, where the text is no name, from the file of that path.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if there is neither such a policy nor such a file, or the file is wrong
     */
    public static TerritoryPolicy parse(String text) throws IOException {
        TerritoryPolicy policy = NAMED.get(text);
        if (policy != null) {
            return policy;
        }
        Path file = Path.of(text);
        checkArgument(
                Files.isRegularFile(file),
                "a territory policy must be one of %s, or a file of lines code,unit; was %s",
                String.join(", ", NAMED.keySet()),
                text);
        return fromFile(file);
    }

    /** The name of the policy, or of its file. */
    public String name() {
        return name;
    }

    /** The unit that a country counts as: the country itself unless the policy folds it. */
    public Country fold(Country country) {
        return units[country.index()];
    }

    /** What the policy folds, in order of codes; empty for {@link #iso()}. */
    public SortedMap<Country, Country> folds() {
        return Collections.unmodifiableSortedMap(folds);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof TerritoryPolicy that && name.equals(that.name) && folds.equals(that.folds);
    }

    @Override
    public int hashCode() {
        return 31 * name.hashCode() + folds.hashCode();
    }

    @Override
    public String toString() {
        return name;
    }

    private static Country code(String code, String where) {
        return Country.find(code)
                .orElseThrow(() -> new IllegalArgumentException(where + ": no country has the code \"" + code + "\""));
    }

    /** Reads lines {@code policy, unit, codes that it takes in}. */
    private static Map<String, TerritoryPolicy> readNamed() {
        Map<String, Map<Country, Country>> folds = new LinkedHashMap<>();
        folds.put("iso", Map.of());
        for (List<String> row : ResourceTable.rows("territory-policies.tsv")) {
            Map<Country, Country> policy = folds.computeIfAbsent(row.get(0), name -> new LinkedHashMap<>());
            Country unit = Country.of(row.get(1));
            Arrays.stream(row.get(2).split(" ")).forEach(code -> policy.put(Country.of(code), unit));
        }
        Map<String, TerritoryPolicy> named = new LinkedHashMap<>();
        folds.forEach((name, policy) -> named.put(name, of(name, policy)));
        return named;
    }
}
