package io.github.brigraph.network;

import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.TerritoryPolicy;
import io.github.brigraph.unit.Unit;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Set;
import java.util.function.IntFunction;

/**
 * How the places of a signature become units: every subdivision its country, or only those of countries that are not
 * divided; then territories fold.
 *
 * @param divided the countries whose subdivisions stay units of their own
 * @param units the unit of a place
 */
record UnitLevel<U extends Unit>(Set<Country> divided, IntFunction<U> units) {

    static UnitLevel<Country> countries() {
        return new UnitLevel<>(Set.of(), Country::at);
    }

    static UnitLevel<Unit> divided(Collection<Country> divided) {
        return new UnitLevel<>(Set.copyOf(divided), Places::at);
    }

    /** The place that each place counts as. */
    int[] folded(TerritoryPolicy policy) {
        int[] folded = new int[Places.size()];
        Arrays.setAll(folded, place -> {
            Country country = Places.country(place);
            Country unit = policy.fold(country);
            return divided.contains(country) && unit.equals(country) ? place : unit.index();
        });
        return folded;
    }

    /** Takes a divided country out of a set of places that has one of its subdivisions. */
    void dropCoarse(BitSet places) {
        if (divided.isEmpty()) {
            return;
        }
        for (int i = places.nextSetBit(Places.COUNTRIES); i >= 0; i = places.nextSetBit(i + 1)) {
            places.clear(Places.country(i).index());
        }
    }
}
