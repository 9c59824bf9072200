package io.github.brigraph.report;

import io.github.brigraph.unit.Country;
import java.util.List;
import java.util.Optional;

/** The outlines of countries and regions as read once from the resource {@code world-outlines.tsv}. */
final class WorldOutlines {

    /** Smaller areas, on a map {@link EqualEarth#WIDTH} wide, cannot be told apart by their colour. */
    private static final int SMALLEST_VISIBLE = 60;

    private static final List<Outline> ALL = Resources.text("world-outlines.tsv")
            .lines()
            .filter(line -> !line.startsWith("#"))
            .map(line -> line.split("\t", -1))
            .map(cells -> new Outline(Country.find(cells[0]), Integer.parseInt(cells[1]), cells[2]))
            .toList();

    private WorldOutlines() {}

    /**
     * The outline of an area.
     *
     * @param country whose it is; empty for areas without a code, which stay neutral
     * @param area its area on the map
     * @param path it as an SVG path
     */
    record Outline(Optional<Country> country, int area, String path) {}

    static List<Outline> all() {
        return ALL;
    }

    /** Whether a country has an outline that is large enough to be seen; others are shown as points. */
    static boolean visible(Country country) {
        return ALL.stream()
                .anyMatch(o -> o.area >= SMALLEST_VISIBLE
                        && o.country.filter(country::equals).isPresent());
    }
}
