package io.github.brigraph.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NetworkAssemblyTest {

    private static final UnitOutput OUTPUT = new UnitOutput(3, 1.5, 0, 3);

    private static NetworkAssembly<Country> twoCountries() {
        return NetworkAssembly.<Country>of(Counting.FRACTIONAL, new Period(2014, 2021))
                .unit(Country.CHINA, OUTPUT, Counting.SCALE / 3)
                .unit(Country.SINGAPORE, OUTPUT, Counting.SCALE / 3);
    }

    private static Tie<Country> tie(double weight) {
        return new Tie<>(Country.CHINA, Country.SINGAPORE, 1, weight, OptionalInt.of(2014), OptionalInt.empty());
    }

    @Test
    void takesWeightsAndStrengthsAsTheyAre() {
        CollaborationNetwork<Country> network =
                twoCountries().tie(tie(Counting.records(Counting.SCALE / 3))).build();
        assertEquals(Counting.records(Counting.SCALE / 3), network.weight(Country.SINGAPORE, Country.CHINA));
        assertEquals(Counting.SCALE / 3, network.strengthCredit(0));
        assertEquals(OUTPUT, network.output(1));
        assertEquals(new Period(2014, 2021), network.period());
        assertEquals(
                tie(network.weight(Country.CHINA, Country.SINGAPORE)),
                network.ties().findFirst().orElseThrow());
    }

    @Test
    void isEmptyWithoutParts() {
        assertTrue(NetworkAssembly.of(Counting.FULL, Period.ALL).build().units().isEmpty());
    }

    @Test
    void refusesAStrengthThatIsNotTheSumOfTheWeights() {
        NetworkAssembly<Country> parts = twoCountries().tie(tie(0.5));
        assertEquals(
                "the strength of CN must be the sum of the weights of its ties, 0.5, was 0.3333333333333333",
                assertThrows(IllegalArgumentException.class, parts::build).getMessage());
    }

    private static NetworkAssembly<Institution> without(CollaborationNetwork<Institution> kept) {
        NetworkAssembly<Institution> parts = NetworkAssembly.of(kept.counting(), kept.period());
        for (int node = 0; node < kept.units().size(); node++) {
            parts.unit(kept.unit(node), kept.output(node), kept.strengthCredit(node));
        }
        return parts;
    }

    /** Ties of all widths of papers, with and without years. */
    private static List<Tie<Institution>> ties(List<Institution> units, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<Tie<Institution>> ties = new ArrayList<>();
        for (int u = 0; u < units.size(); u++) {
            for (int v = u + 1; v < units.size(); v++) {
                if (random.nextInt(5) == 0) {
                    OptionalInt year =
                            random.nextInt(3) == 0 ? OptionalInt.empty() : OptionalInt.of(1900 + ties.size());
                    long papers = 1 + (random.nextInt(50) == 0 ? random.nextLong(1L << 40) : random.nextLong(9));
                    ties.add(new Tie<>(units.get(u), units.get(v), papers, 1.0 + random.nextInt(9), year, year));
                }
            }
        }
        return ties;
    }

    private static CollaborationNetwork<Institution> network(List<Institution> units, List<Tie<Institution>> ties) {
        Map<Institution, Double> strengths = new HashMap<>();
        ties.forEach(tie -> {
            strengths.merge(tie.source(), tie.weight(), Double::sum);
            strengths.merge(tie.target(), tie.weight(), Double::sum);
        });
        NetworkAssembly<Institution> parts = NetworkAssembly.of(Counting.FULL, Period.ALL);
        units.forEach(u -> parts.unit(u, OUTPUT, Math.round(strengths.getOrDefault(u, 0.0)) * Counting.SCALE));
        ties.forEach(parts::tie);
        return parts.build();
    }

    @Test
    void isTheSameInWhateverOrderTheTiesCome() {
        List<Institution> units = IntStream.range(100, 160)
                .mapToObj(i -> new Institution("I" + i, "Institute " + i, Optional.empty()))
                .toList();
        for (long seed = 0; seed < 20; seed++) {
            List<Tie<Institution>> ties = ties(units, seed);
            CollaborationNetwork<Institution> kept = network(units, ties);
            assertEquals(ties, kept.ties().toList());
            List<Tie<Institution>> shuffled = new ArrayList<>(ties);
            Collections.shuffle(shuffled, new Random(seed));
            for (int told : new int[] {-1, 0, 10, ties.size(), 1_000_000}) {
                NetworkAssembly<Institution> parts = without(kept);
                if (told >= 0) {
                    parts.tiesInOrder(told);
                }
                (told < 0 ? shuffled : ties).forEach(parts::tie);
                CollaborationNetwork<Institution> network = parts.build();
                assertEquals(ties, network.ties().toList());
                assertEquals(kept.graph().totalWeight(), network.graph().totalWeight());
                for (Tie<Institution> tie : ties) {
                    assertEquals(tie.papers(), network.papers(tie.target(), tie.source()));
                    assertTrue(network.partnersOf(tie.target()).contains(tie));
                    assertTrue(network.partnersOf(tie.source()).contains(tie));
                }
            }
        }
    }

    @Test
    void refusesTiesThatDoNotComeAsWasTold() {
        NetworkAssembly<Country> parts = twoCountries().tiesInOrder(1).tie(tie(1));
        assertEquals(
                "an edge must be given once, was given twice: 0-1",
                assertThrows(IllegalArgumentException.class, () -> parts.tie(tie(1)))
                        .getMessage());
        assertThrows(IllegalStateException.class, () -> parts.tiesInOrder(1));
        assertThrows(IllegalArgumentException.class, () -> twoCountries().tiesInOrder(-1));
        NetworkAssembly<Country> twice = twoCountries().tie(tie(1)).tie(tie(1));
        assertEquals(
                "an edge must be given once, was given twice: 0-1",
                assertThrows(IllegalArgumentException.class, twice::build).getMessage());
    }

    @Test
    void refusesATieOfAUnitWithItselfAndAWeightThatIsNone() {
        NetworkAssembly<Country> parts = twoCountries();
        assertEquals(
                "a tie must join two different ones of the units, was CN - CN",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> parts.tie(new Tie<>(
                                        Country.CHINA, Country.CHINA, 1, 1, OptionalInt.empty(), OptionalInt.empty())))
                        .getMessage());
        for (double weight : new double[] {0, -1, Double.NaN, Double.POSITIVE_INFINITY}) {
            assertEquals(
                    "the weight of a tie must be finite and positive, that of CN - SG was " + weight,
                    assertThrows(IllegalArgumentException.class, () -> parts.tie(tie(weight)))
                            .getMessage());
        }
    }

    @Test
    void refusesPartsThatMakeNoNetwork() {
        NetworkAssembly<Country> parts = twoCountries();
        assertThrows(IllegalArgumentException.class, () -> parts.unit(Country.CHINA, OUTPUT, 0));
        assertThrows(IllegalArgumentException.class, () -> parts.unit(Country.UNITED_STATES, OUTPUT, -1));
        assertThrows(
                IllegalArgumentException.class,
                () -> parts.tie(
                        new Tie<>(Country.CHINA, Country.ITALY, 1, 1, OptionalInt.empty(), OptionalInt.empty())));
        assertThrows(
                IllegalArgumentException.class,
                () -> parts.tie(
                        new Tie<>(Country.CHINA, Country.SINGAPORE, 0, 1, OptionalInt.empty(), OptionalInt.empty())));
        parts.tie(tie(1));
        assertThrows(IllegalStateException.class, () -> parts.unit(Country.UNITED_STATES, OUTPUT, 0));
    }
}
