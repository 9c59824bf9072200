package io.github.brigraph.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.record.RecordType;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class PeriodsTest {

    private static String of(String text, int first, int last) {
        return Periods.parse(text).of(first, last).toString();
    }

    @Test
    void yearsAreCutAsAsked() {
        assertEquals("[2014-2017, 2018-2021]", of("4", 2014, 2021));
        assertEquals("[2014-2015, 2016-2018, 2019-2021]", of("fixed:3", 2014, 2021));
        assertEquals("[2014-2016, 2015-2017]", of("sliding:3", 2014, 2017));
        assertEquals("[2014-2015]", of("sliding:3", 2014, 2015));
        assertEquals("[2014, 2014-2016, 2014-2018]", of("cumulative:2", 2014, 2018));
        assertEquals("[2020]", of("4", 2020, 2020));
    }

    @Test
    void wrongCutsAreRefused() {
        for (String wrong : List.of("x", "sliding", "rolling:3", "sliding:3:4", "sliding:0")) {
            assertThrows(IllegalArgumentException.class, () -> Periods.parse(wrong), wrong);
        }
    }

    @Test
    void patentsAreCompleteEighteenMonthsLater() {
        Completeness said = new Completeness(Optional.of(LocalDate.of(2022, 7, 1)));
        assertTrue(said.complete(RecordType.PUBLICATION, 2021));
        assertFalse(said.complete(RecordType.PUBLICATION, 2022));
        assertTrue(said.complete(RecordType.PATENT, 2020));
        assertFalse(said.complete(RecordType.PATENT, 2021));
        assertTrue(said.complete(RecordType.JOINT_ACTIVITY, 2021));
        assertFalse(said.complete(RecordType.PUBLICATION, 0));
    }

    @Test
    void withoutADayTheLastYearIsWholeUnlessItFallsFarBehind() {
        var whole = new TreeMap<>(Map.of(2020, 90L, 2021, 100L));
        Completeness taken = Completeness.of(Optional.empty(), Map.of(RecordType.PUBLICATION, whole));
        assertEquals(Optional.of(LocalDate.of(2021, 12, 31)), taken.retrieved());
        var cut = new TreeMap<>(Map.of(2020, 90L, 2021, 20L));
        Completeness half = Completeness.of(Optional.empty(), Map.of(RecordType.PUBLICATION, cut));
        assertFalse(half.complete(RecordType.PUBLICATION, 2021));
        assertTrue(half.complete(RecordType.PUBLICATION, 2020));
        assertEquals(
                Optional.empty(), Completeness.of(Optional.empty(), Map.of()).retrieved());
    }
}
