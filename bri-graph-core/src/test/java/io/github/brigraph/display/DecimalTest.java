package io.github.brigraph.display;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Random;
import org.junit.jupiter.api.Test;

class DecimalTest {

    @Test
    void readsBackAsTheSameDouble() {
        Random random = new Random(1);
        for (int i = 0; i < 100_000; i++) {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value)) {
                assertEquals(value, Double.parseDouble(Decimal.text(value)));
            }
        }
    }

    @Test
    void writesShortNumbersShort() {
        assertEquals("0", Decimal.text(0.0));
        assertEquals("0", Decimal.text(-0.0));
        assertEquals("3", Decimal.text(3));
        assertEquals("-3", Decimal.text(-3));
        assertEquals("0.1", Decimal.text(0.1));
        assertEquals("0.3333333333333333", Decimal.text(1.0 / 3));
        assertEquals("1.5E-9", Decimal.text(1.5e-9));
        assertEquals("2E-8", Decimal.text(2e-8));
        assertEquals("0.001", Decimal.text(0.001));
        assertEquals("1E300", Decimal.text(1e300));
        assertEquals("NaN", Decimal.text(Double.NaN));
    }

    @Test
    void fixedDigitsAreAllThere() {
        assertEquals("0.50", Decimal.fixed(0.5, 2));
        assertEquals("3", Decimal.fixed(2.5, 0));
        assertEquals("NaN", Decimal.fixed(Double.NaN, 2));
    }
}
