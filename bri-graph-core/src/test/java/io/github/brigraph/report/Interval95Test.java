package io.github.brigraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.brigraph.hub.Interval;
import org.junit.jupiter.api.Test;

class Interval95Test {

    /** Newcombe 1998, doi 10.1002/(SICI)1097-0258(19980430)17:8<857::AID-SIM777>3.0.CO;2-E, table I, method 3. */
    @Test
    void givesSharesByTheScoreMethodAsPublished() {
        published(81, 263, 0.2553, 0.3662);
        published(15, 148, 0.0624, 0.1605);
        published(0, 20, 0.0000, 0.1611);
        published(1, 29, 0.0061, 0.1718);
    }

    private static void published(long part, long whole, double low, double high) {
        Interval interval = Interval95.share(part, whole);
        assertEquals(low, interval.low(), 5e-5);
        assertEquals(high, interval.high(), 5e-5);
    }

    @Test
    void givesTheRatioOfTwoCounts() {
        Interval same = Interval95.ratio(100, 100);
        assertEquals(1, same.low() * same.high(), 1e-12);
        assertEquals(Math.exp(1.959963984540054 * Math.sqrt(0.02)), same.high(), 1e-12);
        assertEquals("25.5–36.6%", Interval95.percent(Interval95.share(81, 263)));
    }
}
