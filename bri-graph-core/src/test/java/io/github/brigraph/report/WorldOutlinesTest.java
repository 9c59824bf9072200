package io.github.brigraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Position;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class WorldOutlinesTest {

    private static final Pattern NUMBER = Pattern.compile("-?\\d+");

    /** The corners of an outline, ring by ring, and the longest step between two of them. */
    private static double longestStep(String path, List<Point> corners) {
        double longest = 0;
        for (String ring : path.split("z", 0)) {
            Matcher numbers = NUMBER.matcher(ring);
            double x = 0;
            double y = 0;
            for (boolean first = true; numbers.find(); first = false) {
                double dx = Double.parseDouble(numbers.group());
                assertTrue(numbers.find());
                double dy = Double.parseDouble(numbers.group());
                x += dx;
                y += dy;
                corners.add(new Point(x, y));
                longest = first ? longest : Math.max(longest, Math.hypot(dx, dy));
            }
        }
        return longest;
    }

    @Test
    void noOutlineRunsAcrossTheMap() {
        for (WorldOutlines.Outline outline : WorldOutlines.all()) {
            List<Point> corners = new ArrayList<>();
            assertTrue(longestStep(outline.path(), corners) < 230, () -> "a streak in " + outline.country());
            for (Point corner : corners) {
                assertTrue(corner.x() >= 0 && corner.x() <= EqualEarth.WIDTH, () -> outline.country() + " " + corner);
                assertTrue(corner.y() >= 0 && corner.y() <= EqualEarth.HEIGHT, () -> outline.country() + " " + corner);
            }
        }
    }

    /** Table and class project by the same formula: the point of a country lies within the bounds of its outline. */
    @Test
    void pointsLieOnTheirOutlines() {
        for (WorldOutlines.Outline outline : WorldOutlines.all()) {
            if (outline.country().isEmpty()) {
                continue;
            }
            List<Point> corners = new ArrayList<>();
            longestStep(outline.path(), corners);
            Point at = EqualEarth.point(outline.country().get().position());
            double room = 6;
            assertTrue(
                    corners.stream().anyMatch(c -> c.x() <= at.x() + room)
                            && corners.stream().anyMatch(c -> c.x() >= at.x() - room)
                            && corners.stream().anyMatch(c -> c.y() <= at.y() + room)
                            && corners.stream().anyMatch(c -> c.y() >= at.y() - room),
                    () -> outline.country() + " at " + at);
        }
    }

    @Test
    void eachCodeHasOneOutlineAndKosovoHasOne() {
        Set<Country> seen = new HashSet<>();
        WorldOutlines.all().forEach(o -> o.country().ifPresent(c -> assertTrue(seen.add(c), c::code)));
        assertTrue(seen.contains(Country.of("XK")));
        assertTrue(seen.contains(Country.TAIWAN));
        assertEquals(2, WorldOutlines.all().size() - seen.size(), "areas without a code");
    }

    @Test
    void smallTerritoriesAreToBeShownAsPoints() {
        for (String code : List.of("SG", "HK", "MO", "MT", "BH", "MU", "LU", "MV")) {
            assertFalse(WorldOutlines.visible(Country.of(code)), code);
        }
        assertTrue(WorldOutlines.visible(Country.CHINA));
        assertTrue(WorldOutlines.visible(Country.PAKISTAN));
    }

    @Test
    void theMapIsCentredOn150East() {
        assertEquals(1000, EqualEarth.point(new Position(150, 0)).x(), 1e-9);
        assertEquals(0, EqualEarth.point(new Position(-30, 0)).x(), 1e-9);
        assertEquals(2000, EqualEarth.point(new Position(-30.0001, 0)).x(), 0.01);
        // The paper's own figures: the pole is a line 0.59247 as long as the equator, the map 2.05458 times as wide as
        // high.
        double equator = EqualEarth.point(new Position(160, 0)).x() - 1000;
        Point pole = EqualEarth.point(new Position(160, 90));
        assertEquals(0.59247, (pole.x() - 1000) / equator, 1e-5);
        double height = EqualEarth.point(new Position(150, -90)).y() - pole.y();
        assertEquals(2.05458, EqualEarth.WIDTH / height, 1e-5);
    }
}
