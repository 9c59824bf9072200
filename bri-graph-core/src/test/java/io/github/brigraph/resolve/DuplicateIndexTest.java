package io.github.brigraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.record.Author;
import io.github.brigraph.record.Identifiers;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Origin;
import io.github.brigraph.record.Publication;
import io.github.brigraph.record.ResearchRecord;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DuplicateIndexTest {

    private static final String TITLE = "On the cooperation of seven invented laboratories";

    private record Paper(String source, Map<Scheme, String> ids, String title, String author, int year, int file) {

        ResearchRecord record(int line) {
            Identifiers identifiers = Identifiers.of(ids);
            String id = identifiers.values().values().stream().findFirst().orElse("f" + file + ":" + line);
            return new Publication(
                    new ResearchRecord.Core(
                            id,
                            new Origin("f" + file, line),
                            source,
                            title,
                            year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
                            author.isEmpty() ? List.of() : List.of(Author.of(author)),
                            List.of(),
                            List.of(),
                            List.of(),
                            identifiers),
                    "");
        }
    }

    private static Paper wos(String ut, String doi, String title) {
        Map<Scheme, String> ids = new HashMap<>(Map.of(Scheme.UT, "WOS:" + ut));
        if (!doi.isEmpty()) {
            ids.put(Scheme.DOI, doi);
        }
        return new Paper("Web of Science", ids, title, "Rossi, M", 2020, 1);
    }

    private static Paper scopus(String eid, String doi, String title) {
        Map<Scheme, String> ids = new HashMap<>(Map.of(Scheme.EID, "2-s2.0-" + eid));
        if (!doi.isEmpty()) {
            ids.put(Scheme.DOI, doi);
        }
        return new Paper("Scopus", ids, title, "Rossi M.", 2020, 2);
    }

    private static DuplicateClusters clusters(List<Paper> papers) throws IOException {
        return clusters(papers, new DuplicateIndex());
    }

    private static DuplicateClusters clusters(List<Paper> papers, DuplicateIndex index) throws IOException {
        try (index) {
            for (int i = 0; i < papers.size(); i++) {
                index.add(DuplicateIndex.Keys.of(papers.get(i).record(i + 1)), papers.get(i).file);
            }
            return index.clusters();
        }
    }

    private static boolean same(Paper a, Paper b) throws IOException {
        return clusters(List.of(a, b)).leader(1) == 0;
    }

    @Test
    void oneDoiIsOneRecordWhateverTheTitles() throws IOException {
        assertTrue(same(wos("1", "10.5555/a", TITLE), scopus("9", "10.5555/a", "Another spelling")));
    }

    @Test
    void oneTitleFirstAuthorAndYearAreOneRecord() throws IOException {
        assertTrue(same(wos("1", "", TITLE), scopus("9", "", TITLE.toUpperCase(java.util.Locale.ROOT) + ".")));
    }

    @Test
    void twoNumbersOfOneSourceAreTwoRecordsWithOneTitle() throws IOException {
        assertFalse(same(wos("1", "", TITLE), wos("2", "", TITLE)));
    }

    @Test
    void twoDoisAreTwoRecordsWithOneTitle() throws IOException {
        assertFalse(same(wos("1", "10.5555/a", TITLE), scopus("9", "10.5555/b", TITLE)));
    }

    @Test
    void aPaperItsCorrectionAndAThirdRecordOfTheTitleAreNotGuessedAt() throws IOException {
        DuplicateClusters clusters =
                clusters(List.of(wos("1", "", TITLE), wos("2", "", TITLE), scopus("9", "", TITLE)));
        assertEquals(3, clusters.clusters());
    }

    @Test
    void theAbstractsOfAMeetingThatShareADoiStayApart() throws IOException {
        DuplicateClusters clusters = clusters(List.of(
                wos("1", "10.5555/suppl", "First abstract of the meeting"),
                wos("2", "10.5555/suppl", "Second abstract of the meeting"),
                scopus("9", "10.5555/suppl", "Second abstract of the meeting")));
        assertEquals(2, clusters.clusters());
        assertEquals(1, clusters.leader(2));
    }

    @Test
    void aShortTitleTellsNothing() throws IOException {
        assertFalse(same(wos("1", "", "Introduction"), scopus("9", "", "Introduction")));
        assertFalse(same(wos("1", "", "Reply to the editor"), scopus("9", "", "Reply to the editor")));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Rossi, M|2020|Mario Rossi|2021|true",
                "Rossi, M|2020|Rossi M.|2022|false",
                "Rossi, M|2020|Bianchi, A|2020|false",
                "van der Haar, D.|2020|VANDERHAAR, D|2020|true",
                "Böhm, M.|2020|Boehm, Markus|2020|true",
                "Carmone Jr., F.|2020|Carmone, Frank J|2020|true",
                "Wang LX|2020|Wang, Li-Xia|2020|true",
                "''|0|Wang, Li|2020|true",
            })
    void authorsAndYearsMustAgree(String author, int year, String other, int otherYear, boolean expected)
            throws IOException {
        Paper a = new Paper("Web of Science", Map.of(Scheme.UT, "WOS:1"), TITLE, author, year, 1);
        Paper b = new Paper("Scopus", Map.of(Scheme.EID, "2-s2.0-9"), TITLE, other, otherYear, 2);
        assertEquals(expected, same(a, b));
    }

    @Test
    void twoRowsOfOneFileWithoutNumbersAreTwoRecords() throws IOException {
        Paper row = new Paper("RIS", Map.of(), TITLE, "Rossi, M", 2020, 3);
        assertFalse(same(row, row));
        assertTrue(same(row, new Paper("RIS", Map.of(), TITLE, "Rossi, M", 2020, 4)));
    }

    @Test
    void theOrderOfTheRecordsAndTheRunsOnDiskChangeNothing() throws IOException {
        long seed = 20;
        Random random = new Random(seed);
        List<Paper> papers = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            String doi = random.nextInt(3) == 0 ? "" : "10.5555/" + random.nextInt(120);
            String title = "A sufficiently long title of paper number " + random.nextInt(150);
            papers.add(
                    random.nextBoolean()
                            ? wos(String.valueOf(random.nextInt(200)), doi, title)
                            : scopus(String.valueOf(random.nextInt(200)), doi, title));
        }
        Set<Set<Paper>> expected = sets(papers, clusters(papers));
        for (int round = 0; round < 5; round++) {
            Collections.shuffle(papers, random);
            assertEquals(expected, sets(papers, clusters(papers)), "seed " + seed);
            assertEquals(expected, sets(papers, clusters(papers, new DuplicateIndex(50))), "seed " + seed);
        }
    }

    private static Set<Set<Paper>> sets(List<Paper> papers, DuplicateClusters clusters) {
        Map<Integer, Set<Paper>> sets = new HashMap<>();
        for (int i = 0; i < papers.size(); i++) {
            assertEquals(
                    clusters.isAlone(i),
                    new TreeSet<>(leaders(clusters)).size() == papers.size() || alone(clusters, i));
            sets.computeIfAbsent(clusters.leader(i), k -> new HashSet<>()).add(papers.get(i));
        }
        return new HashSet<>(sets.values());
    }

    private static List<Integer> leaders(DuplicateClusters clusters) {
        List<Integer> leaders = new ArrayList<>();
        for (int i = 0; i < clusters.records(); i++) {
            leaders.add(clusters.leader(i));
        }
        return leaders;
    }

    private static boolean alone(DuplicateClusters clusters, int record) {
        return Collections.frequency(leaders(clusters), clusters.leader(record)) == 1;
    }
}
