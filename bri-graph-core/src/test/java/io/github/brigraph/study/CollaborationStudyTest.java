package io.github.brigraph.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.hub.Measure;
import io.github.brigraph.network.Coverage;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.TerritoryPolicy;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A corpus small enough to count by hand. */
class CollaborationStudyTest {

    @TempDir
    Path folder;

    private Path file;

    private static String record(int number, String year, String... countries) {
        return "PT J\nUT WOS:" + number + "\n" + (year.isEmpty() ? "" : "PY " + year + "\n")
                + Stream.of(countries)
                        .map(c -> "C1 Univ " + number + c.charAt(0) + ", " + c + ".\n")
                        .collect(Collectors.joining())
                        .replaceAll("(?<!^)C1 ", "   ")
                + "ER\n";
    }

    @BeforeEach
    void writeRecords() throws IOException {
        file = folder.resolve("hand.txt");
        Files.writeString(
                file,
                "FN x\nVR 1.0\n"
                        + record(1, "2014", "Peoples R China", "Singapore")
                        + record(2, "2014", "Peoples R China", "Singapore", "Malaysia")
                        + record(3, "2015", "Peoples R China", "Pakistan", "USA")
                        + record(4, "2015", "Singapore", "Malaysia")
                        + record(5, "2015", "Peoples R China")
                        + record(6, "", "Hong Kong", "Singapore")
                        + "EF\n");
    }

    private StudyResult study() throws IOException {
        return CollaborationStudy.of(file)
                .focal(Country.CHINA)
                .partners(UnitGroup.of("three", List.of(Country.SINGAPORE, Country.MALAYSIA, Country.PAKISTAN)))
                .run();
    }

    private static List<String> hubs(StudyResult study) {
        return study.hubs().hubs().stream()
                .map(h -> h.rank() + " " + h.unit() + " " + (int) h.strength())
                .toList();
    }

    @Test
    void hubsAreLookedForOnTheRecordsOfTheFocalCountry() throws IOException {
        // Record 4 does not carry China, the United States are no partner.
        assertEquals(List.of("1 SG 3", "2 MY 2", "3 PK 1"), hubs(study()));
        assertEquals(4, study().hubNetwork().network().units().size());
    }

    @Test
    void theNetworkOfCountriesCoversAllRecords() throws IOException {
        var network = study().countries().network();
        assertEquals(2, network.papers(Country.SINGAPORE, Country.MALAYSIA));
        assertEquals(1, network.papers(Country.PAKISTAN, Country.UNITED_STATES));
        assertEquals(6, network.units().size());
    }

    @Test
    void theTrendCountsRecordsByYear() throws IOException {
        List<String> rows = study().trend().stream()
                .map(y -> (y.year().isPresent() ? y.year().getAsInt() : "-") + " " + y.records() + " "
                        + y.international() + " " + y.withGroup())
                .toList();
        assertEquals(List.of("- 1 1 0", "2014 2 2 2", "2015 3 2 1"), rows);
        assertEquals(3, study().recordsWithGroup());
        assertEquals(1.0 / 3, study().trend().get(2).withGroupShare(), 1e-12);
    }

    @Test
    void yearsHoldForEveryNetwork() throws IOException {
        StudyResult later = CollaborationStudy.of(file).years(2015, 2016).run();
        assertEquals(0, later.countries().network().papers(Country.CHINA, Country.SINGAPORE));
        assertEquals(1, later.trend().size());
        assertEquals(6, later.institutions().network().units().size());
        assertEquals(6, later.tally().coverage().total(Coverage.Item.ACCEPTED));
    }

    @Test
    void territoriesFoldInNetworkAndHubs() throws IOException {
        StudyResult folded = CollaborationStudy.of(file)
                .focal(Country.CHINA)
                .territories(TerritoryPolicy.named("hk-mo-in-cn"))
                .run();
        assertEquals(3, folded.countries().network().papers(Country.CHINA, Country.SINGAPORE));
        assertFalse(folded.countries().network().units().contains(Country.HONG_KONG));
        assertEquals(Country.SINGAPORE, folded.hubs().hubs().get(0).unit());
    }

    @Test
    void withoutAFocalCountryEveryCountryIsRanked() throws IOException {
        StudyResult plain = CollaborationStudy.of(file).run();
        assertEquals(6, plain.hubs().hubs().size());
        assertEquals(5, plain.recordsWithGroup());
        assertTrue(plain.hubs().byMeasure().keySet().containsAll(List.of(Measure.values())));
        assertTrue(plain.countries().leftOut().isEmpty());
    }

    @Test
    void anEmptyFileIsAnEmptyStudy() throws IOException {
        StudyResult empty = CollaborationStudy.of(Files.writeString(folder.resolve("empty.txt"), "FN x\nVR 1.0\nEF\n"))
                .focal(Country.CHINA)
                .run();
        assertEquals(0, empty.countries().network().units().size());
        assertTrue(empty.hubs().hubs().isEmpty());
        assertTrue(empty.trend().isEmpty());
    }
}
