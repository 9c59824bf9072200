package io.github.brigraph.network;

import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Subdivision;
import io.github.brigraph.unit.Subdivisions;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Countries and their first-level subdivisions by small numbers: the countries by {@link Country#index()}, behind them the
 * subdivisions in order of their codes. Numbers never leave the process.
 */
final class Places {

    static final int COUNTRIES = Country.all().size();

    private static final List<Subdivision> SUBDIVISIONS = subdivisions();
    private static final Map<String, Integer> NUMBERS = numbers();

    private Places() {}

    private static List<Subdivision> subdivisions() {
        List<Subdivision> all = new ArrayList<>();
        Country.all().forEach(c -> all.addAll(Subdivisions.standard().of(c)));
        return List.copyOf(all);
    }

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int i = 0; i < SUBDIVISIONS.size(); i++) {
            numbers.put(SUBDIVISIONS.get(i).id(), COUNTRIES + i);
        }
        return numbers;
    }

    static int size() {
        return COUNTRIES + SUBDIVISIONS.size();
    }

    static Unit at(int place) {
        return place < COUNTRIES ? Country.at(place) : SUBDIVISIONS.get(place - COUNTRIES);
    }

    static Country country(int place) {
        return place < COUNTRIES
                ? Country.at(place)
                : SUBDIVISIONS.get(place - COUNTRIES).country();
    }

    /** The number of a subdivision; that of its country where the table does not know it. */
    static int of(Subdivision subdivision) {
        return NUMBERS.getOrDefault(subdivision.id(), subdivision.country().index());
    }

    /** The number of a code that {@link Unit#id()} gave. */
    static int of(String id) {
        Integer number = NUMBERS.get(id);
        return number != null ? number : Country.of(id).index();
    }
}
