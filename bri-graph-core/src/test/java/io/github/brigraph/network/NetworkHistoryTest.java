package io.github.brigraph.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Unit;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkHistoryTest {

    private static final Country FR = Country.of("FR");
    private static final Country DE = Country.of("DE");
    private static final Country IT = Country.of("IT");

    private static CollaborationTally tally(Iterable<io.github.brigraph.record.PlacedRecord> records) {
        CollaborationTally tally = CollaborationTally.empty();
        records.forEach(tally::add);
        return tally;
    }

    @Test
    void aTieHasTheYearsOfItsRecordsOnly() {
        UnitQuery<Country> query = tally(List.of(
                        Records.of(2014, "FR", "DE"),
                        Records.of(2014, "FR", "DE", "IT"),
                        Records.of(2016, "DE", "FR"),
                        Records.of(2015, "FR"),
                        Records.of(0, "FR", "DE")))
                .countries();
        NetworkHistory<Country> history = query.history(query.network());
        assertEquals("2014: 2.0, 2016: 1.0", history.tie(FR, DE).toString());
        assertEquals("2014: 1.0", history.tie(IT, FR).toString());
        assertEquals("2014: 2.0, 2015: 1.0, 2016: 1.0", history.unit(1).toString());
        assertEquals(2, history.tie(FR, DE).in(2014));
        assertEquals(0, history.tie(FR, DE).in(2015));
        assertEquals(4, query.network().weight(FR, DE), "one of its records has no year");
        assertThrows(IllegalArgumentException.class, () -> history.tie(FR, Country.of("CN")));
        assertThrows(IndexOutOfBoundsException.class, () -> history.tie(3));
        assertThrows(IndexOutOfBoundsException.class, () -> history.tie(IT, FR).year(1));
    }

    @Test
    void unitsWithoutATieHaveNoYearsOfOne() {
        UnitQuery<Country> query =
                tally(List.of(Records.of(2014, "FR"), Records.of(2015, "DE"))).countries();
        NetworkHistory<Country> history = query.history(query.network());
        assertEquals(0, history.tie(FR, DE).size());
        assertEquals("2014: 1.0", history.unit(1).toString());
    }

    @ParameterizedTest
    @EnumSource
    void everyYearIsTheNetworkOfThatYear(Counting counting) {
        CollaborationTally tally = tally(Records.random(7, 400));
        UnitQuery<Country> countries = tally.countries().counting(counting);
        sameAsNetworksOfYears(
                countries.history(countries.network()),
                year -> countries.years(year, year).network());
        InstitutionQuery institutions = tally.institutions().counting(counting);
        sameAsNetworksOfYears(
                institutions.history(institutions.network()),
                year -> institutions.years(year, year).network());
    }

    private static <U extends Unit> void sameAsNetworksOfYears(
            NetworkHistory<U> history, IntFunction<CollaborationNetwork<U>> ofYear) {
        CollaborationNetwork<U> whole = history.network();
        long seen = 0;
        for (int year = 1990; year < 2030; year++) {
            CollaborationNetwork<U> network = ofYear.apply(year);
            int number = 0;
            for (Tie<U> tie : whole.ties().toList()) {
                double weight = network.weight(tie.source(), tie.target());
                assertEquals(weight, history.tie(number).in(year));
                assertEquals(weight, history.tie(tie.target(), tie.source()).in(year));
                seen += weight > 0 ? 1 : 0;
                number++;
            }
            for (int node = 0; node < whole.units().size(); node++) {
                long papers = network.node(whole.unit(node))
                        .map(n -> network.output(n).papers())
                        .orElse(0L);
                assertEquals((double) papers, history.unit(node).in(year));
            }
        }
        assertTrue(seen > 100, "too few ties to mean something: " + seen);
    }
}
