package io.github.brigraph.unit;

import com.google.common.base.Splitter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The first-level subdivisions of ISO 3166-2: provinces, states, regions, and cities that are such.
 *
 * <p>What has a code of its own in ISO 3166-1 (Hong Kong, Puerto Rico, Aruba) is a country here and no subdivision. The
 * United Kingdom has its four home nations. Names are English, the local names are known too. Immutable.
 */
public final class Subdivisions {

    private static final Subdivisions STANDARD = new Subdivisions(ResourceTable.rows("subdivisions.tsv"));

    private final SortedMap<String, Subdivision> byCode = new TreeMap<>();
    private final Map<Country, Map<String, Subdivision>> byForm = new HashMap<>();

    private Subdivisions(List<List<String>> rows) {
        for (List<String> row : rows) {
            Country country = Country.of(row.get(0).substring(0, row.get(0).indexOf('-')));
            byCode.put(row.get(0), new Subdivision(row.get(0), row.get(1), country));
        }
        // The name that one goes by beats what another is called as well: Almaty is the city, not the region around it.
        byCode.values().forEach(s -> add(s, s.name()));
        for (List<String> row : rows) {
            Subdivision subdivision = byCode.get(row.get(0));
            if (row.size() > 2 && subdivision != null) {
                Splitter.on(';').omitEmptyStrings().split(row.get(2)).forEach(name -> add(subdivision, name));
            }
        }
    }

    private void add(Subdivision subdivision, String name) {
        byForm.computeIfAbsent(subdivision.country(), key -> new HashMap<>())
                .putIfAbsent(NameForm.of(name), subdivision);
    }

    /** The subdivisions that come with the library. */
    public static Subdivisions standard() {
        return STANDARD;
    }

    /** The subdivision of a code such as {@code CN-JS}, if there is one. */
    public Optional<Subdivision> find(String code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /** The subdivision of a country that bears a name, English or local, compared in its {@link NameForm}. */
    public Optional<Subdivision> find(Country country, String name) {
        return Optional.ofNullable(byForm(country).get(NameForm.of(name)));
    }

    /** The subdivisions of a country, in order of their codes. */
    public List<Subdivision> of(Country country) {
        return new ArrayList<>(
                byCode.subMap(country.code() + "-", country.code() + ".").values());
    }

    /** The names of a country's subdivisions in their {@link NameForm}, in no order. */
    public Map<String, Subdivision> byForm(Country country) {
        return Collections.unmodifiableMap(byForm.getOrDefault(country, Map.of()));
    }
}
