package io.github.brigraph.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.unit.Country;
import java.util.OptionalInt;
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
