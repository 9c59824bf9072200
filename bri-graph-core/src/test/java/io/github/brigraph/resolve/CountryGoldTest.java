package io.github.brigraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Address.Style;
import io.github.brigraph.record.PlacedAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Scores countries against hand-read addresses, and prints what is missed. */
class CountryGoldTest {

    private static final Path FILE =
            Path.of(System.getProperty("brigraph.shared", "../shared"), "data", "country-gold.tsv");

    private static final Map<String, Score> BY_BASIS = new TreeMap<>();
    private static final List<String> MISSES = new ArrayList<>();
    private static final List<String> WRONG_NAMES = new ArrayList<>();

    /** Counts of (address, country) pairs. */
    private static final class Score {
        int expected;
        int found;
        int right;

        double precision() {
            return found == 0 ? 1 : (double) right / found;
        }

        double recall() {
            return expected == 0 ? 1 : (double) right / expected;
        }

        void add(Score other) {
            expected += other.expected;
            found += other.found;
            right += other.right;
        }

        @Override
        public String toString() {
            return String.format(
                    "precision %.2f %% (%d of %d), recall %.2f %% (%d of %d)",
                    100 * precision(), right, found, 100 * recall(), right, expected);
        }
    }

    @BeforeAll
    static void score() throws IOException {
        assumeTrue(Files.isRegularFile(FILE), "skipped: the shared test data are not here");
        List<String> lines = Files.readAllLines(FILE);
        for (String line : lines.subList(1, lines.size())) {
            String[] cells = line.split("\t", -1);
            for (Style style : styles(cells[3])) {
                score(cells, style);
            }
        }
        BY_BASIS.forEach((basis, score) -> System.out.println(basis + ": " + score));
        MISSES.forEach(System.out::println);
    }

    private static List<Style> styles(String source) {
        if (source.startsWith("wos-")) {
            return List.of(Style.FREE, Style.WEB_OF_SCIENCE);
        }
        return source.startsWith("scopus-csv") ? List.of(Style.FREE, Style.SCOPUS) : List.of(Style.FREE);
    }

    private static void score(String[] cells, Style style) {
        String text = cells[0].replace("#TAB#", "\t").replace("#N#", "\n").replace("#R#", "\r");
        PlacedAddress placed = AddressResolver.standard().resolve(Address.of(text, style));
        Set<String> found = new HashSet<>();
        placed.countries().forEach(country -> found.add(country.code()));
        Set<String> expected = new HashSet<>(List.of(cells[1].split(",", -1)));
        expected.remove("-");
        Score score = BY_BASIS.computeIfAbsent(style + " " + cells[2], key -> new Score());
        score.expected += expected.size();
        score.found += found.size();
        score.right += (int) found.stream().filter(expected::contains).count();
        if (!found.equals(expected)) {
            String miss = style + " " + cells[2] + " expected " + cells[1] + ", found " + placed.countries() + " by "
                    + placed.evidence().label() + " | " + cells[4] + " | " + text;
            MISSES.add(miss);
            if (cells[4].startsWith("hard:ambname") && !expected.containsAll(found)) {
                WRONG_NAMES.add(miss);
            }
        }
    }

    @Test
    void findsNearlyAllCountriesThatAreNamed() {
        BY_BASIS.forEach((basis, score) -> {
            if (basis.endsWith(" named")) {
                assertTrue(score.precision() >= 0.995, basis + ": " + score);
                assertTrue(score.recall() >= 0.98, basis + ": " + score);
            }
        });
    }

    @Test
    void isNeverFooledByAnAmbiguousName() {
        assertEquals(List.of(), WRONG_NAMES);
    }

    @Test
    void leavesUnknownWhatNobodyCanTell() {
        assertEquals(0, BY_BASIS.getOrDefault("FREE none", new Score()).found);
    }

    @Test
    void placesNearlyAllAddressesThatACarefulReaderPlaces() {
        Score all = new Score();
        BY_BASIS.forEach((basis, score) -> {
            if (basis.startsWith("FREE") && !basis.endsWith(" institution")) {
                all.add(score);
            }
        });
        System.out.println("all but institution: " + all);
        assertTrue(all.precision() >= 0.995 && all.recall() >= 0.98, all.toString());
    }

    @Test
    void placesMostAddressesThatNameACityAlone() {
        Score score = BY_BASIS.getOrDefault("FREE city", new Score());
        assertTrue(score.precision() >= 0.99 && score.recall() >= 0.85, score.toString());
    }

    @Test
    void placesMostAddressesThatNameAStateAlone() {
        Score score = BY_BASIS.getOrDefault("FREE state", new Score());
        assertTrue(score.precision() >= 0.99 && score.recall() >= 0.95, score.toString());
    }
}
