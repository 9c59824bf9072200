package io.github.brigraph.resolve;

import com.google.common.base.Splitter;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.NameForm;
import io.github.brigraph.unit.Subdivision;
import io.github.brigraph.unit.Subdivisions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** The names and abbreviations under which addresses write first-level subdivisions, by country. */
final class SubdivisionNames {

    /** Words that say what kind of subdivision it is. */
    private static final Set<String> KINDS = Set.of(
            "province",
            "prov",
            "provincia",
            "state",
            "estado",
            "region",
            "reg",
            "autonomous",
            "zhuang",
            "hui",
            "uygur",
            "uighur",
            "oblast",
            "obl",
            "krai",
            "kray",
            "prefecture",
            "pref",
            "governorate",
            "county",
            "municipality",
            "city",
            "of",
            "ken",
            "do",
            "sheng",
            "shi");

    /** Countries whose addresses carry the letters of ISO 3166-2. */
    private static final List<Country> WITH_CODES =
            List.of(Country.UNITED_STATES, Country.of("CA"), Country.of("AU"), Country.of("BR"), Country.of("IN"));

    static final SubdivisionNames STANDARD = new SubdivisionNames();

    /** The names of the countries, by their index. */
    private final List<String> countries =
            Country.all().stream().map(c -> NameForm.of(c.name())).toList();

    private final Map<Country, Map<String, Subdivision>> names = new HashMap<>();
    private final Map<Country, Map<String, Subdivision>> abbreviations = new HashMap<>();

    private SubdivisionNames() {
        for (Country country : Country.all()) {
            Map<String, Subdivision> known = Subdivisions.standard().byForm(country);
            if (!known.isEmpty()) {
                names.put(country, new HashMap<>(known));
            }
        }
        for (Country country : WITH_CODES) {
            Map<String, Subdivision> codes = abbreviations.computeIfAbsent(country, key -> new HashMap<>());
            Subdivisions.standard().of(country).forEach(s -> codes.put(s.id().substring(3), s));
        }
        for (List<String> row : Table.rows("states.tsv")) {
            Subdivisions.standard().find(row.get(0)).ifPresent(s -> read(s, row));
        }
    }

    private void read(Subdivision subdivision, List<String> row) {
        Map<String, Subdivision> mine = names.computeIfAbsent(subdivision.country(), key -> new HashMap<>());
        Table.list(row.get(2)).forEach(name -> mine.putIfAbsent(NameForm.of(name), subdivision));
        Map<String, Subdivision> codes = abbreviations.computeIfAbsent(subdivision.country(), key -> new HashMap<>());
        Table.list(row.get(3)).forEach(code -> codes.put(code, subdivision));
    }

    /** Whether any subdivision of a country is known. */
    boolean has(Country country) {
        return names.containsKey(country) || abbreviations.containsKey(country);
    }

    /** Whether a run of words is the name of a country. */
    boolean isCountry(Country country, String form) {
        return countries.get(country.index()).equals(form);
    }

    /** The subdivision of a country that a run of words names, whatever it says of its kind left out. */
    Optional<Subdivision> find(Country country, String form) {
        Map<String, Subdivision> mine = names.getOrDefault(country, Map.of());
        Subdivision found = mine.get(form);
        if (found == null && form.indexOf(' ') > 0) {
            List<String> words = Splitter.on(' ').splitToList(form);
            if (words.stream().anyMatch(KINDS::contains)) {
                found = mine.get(words.stream().filter(w -> !KINDS.contains(w)).collect(Collectors.joining(" ")));
            }
        }
        return Optional.ofNullable(found);
    }

    /** The subdivision of a country that an abbreviation stands for, as it is written, dots left out. */
    Optional<Subdivision> abbreviation(Country country, String written) {
        return Optional.ofNullable(abbreviations.getOrDefault(country, Map.of()).get(written.replace(".", "")));
    }
}
