package io.github.brigraph.hub;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.brigraph.unit.Country;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RankingTest {

    private static final Map<Country, Double> VALUES = Map.of(
            Country.CHINA, 5.0,
            Country.ITALY, 7.0,
            Country.SINGAPORE, 5.0,
            Country.PAKISTAN, 1.0,
            Country.JAPAN, Double.NaN);

    private static Ranking<Country> ranking() {
        return Ranking.of(List.copyOf(VALUES.keySet()), VALUES::get);
    }

    @Test
    void equalValuesShareARankAndTheNextIsSkipped() {
        assertEquals(
                List.of("1 IT", "2 CN", "2 SG", "4 PK"),
                ranking().places().stream().map(p -> p.rank() + " " + p.unit()).toList());
    }

    @Test
    void topTakesAllThatShareTheLastRank() {
        assertEquals(3, ranking().top(2).size());
        assertEquals(1, ranking().top(1).size());
    }
}
