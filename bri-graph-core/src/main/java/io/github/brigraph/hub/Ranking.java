package io.github.brigraph.hub;

import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Units by a value, the largest first. Equal values share a rank and the ranks after them are skipped (1, 2, 2, 4);
 * among equals the order is that of the ids. Units whose value is not a number have no rank and are not listed.
 *
 * @param places the units with their ranks
 * @param <U> the kind of unit
 */
public record Ranking<U extends Unit>(List<Place<U>> places) {

    public Ranking {
        places = List.copyOf(places);
    }

    /**
     * A unit in its place.
     *
     * @param rank the rank, from 1
     * @param unit the unit
     * @param value what it is ranked by
     * @param <U> the kind of unit
     */
    public record Place<U extends Unit>(int rank, U unit, double value) {}

    /** Ranks units by a value. */
    public static <U extends Unit> Ranking<U> of(List<U> units, ToDoubleFunction<U> value) {
        List<Place<U>> sorted = units.stream()
                .map(u -> new Place<>(1, u, value.applyAsDouble(u)))
                .filter(p -> !Double.isNaN(p.value))
                .sorted(Comparator.comparingDouble((Place<U> p) -> -p.value).thenComparing(Place::unit))
                .toList();
        List<Place<U>> places = new ArrayList<>(sorted.size());
        for (int i = 0; i < sorted.size(); i++) {
            Place<U> p = sorted.get(i);
            boolean tie = i > 0 && places.get(i - 1).value == p.value;
            places.add(new Place<>(tie ? places.get(i - 1).rank : i + 1, p.unit, p.value));
        }
        return new Ranking<>(places);
    }

    /** The first k places; more where the last of them is tied. */
    public List<Place<U>> top(int k) {
        return places.stream().filter(p -> p.rank <= k).toList();
    }
}
