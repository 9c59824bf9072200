package io.github.brigraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class NumeralsTest {

    @Test
    void groupsThousands() {
        assertEquals("0", Numerals.whole(0));
        assertEquals("999", Numerals.whole(999));
        assertEquals("235,651", Numerals.whole(235_651));
        assertEquals("-1,234,567", Numerals.whole(-1_234_567));
        assertEquals("1,234.50", Numerals.fixed(1234.5, 2));
        assertEquals("–", Numerals.fixed(Double.NaN, 2));
    }

    @Test
    void writesWeightsWholeWhereTheyAre() {
        assertEquals("70,447", Numerals.weight(70_447));
        assertEquals("70,447.3", Numerals.weight(70_447.25));
    }

    @Test
    void writesShares() {
        assertEquals("12.5%", Numerals.percent(1, 8));
        assertEquals("–", Numerals.percent(0, 0));
    }

    @Test
    void writesCoordinatesShort() {
        assertEquals("12", Numerals.at(12.04));
        assertEquals("12.1", Numerals.at(12.06));
        assertEquals("0", Numerals.at(-0.0));
    }

    @Test
    void classesOfCountsFollowTheLargest() {
        CountClasses none = CountClasses.upTo(0);
        assertEquals(0, none.size());
        assertEquals(Ink.VOID, none.shade(none.of(0)));
        CountClasses one = CountClasses.upTo(1);
        assertEquals("1", one.label(one.of(1)));
        CountClasses few = CountClasses.upTo(49);
        assertEquals(4, few.size());
        assertEquals("30–49", few.label(few.of(49)));
        assertEquals("1–2", few.label(few.of(2)));
        CountClasses many = CountClasses.upTo(70_447);
        assertEquals(5, many.size());
        assertEquals("10,000–70,447", many.label(many.of(70_447)));
        assertEquals(Ink.Q5, many.shade(many.of(70_447)));
        CountClasses most = CountClasses.upTo(Long.MAX_VALUE);
        assertEquals(CountClasses.MOST, most.size());
        assertEquals(0, most.of(1));
    }
}
