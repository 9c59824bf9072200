package io.github.brigraph.neo4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.export.OutputFolder;
import io.github.brigraph.hub.Hub;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.Tie;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The queries of the README give the answers that the study gives; so do the files that need no server. */
class ReadyQueriesTest {

    private static final CollaborationNetwork<Country> COUNTRIES =
            Studies.STUDY.countries().network();
    private static final SaveOptions BRI = SaveOptions.DEFAULT.analysis("bri");
    private static TestServer server;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        try (Neo4jStore store = server.open(StoreOptions.DEFAULT)) {
            store.save(Studies.STUDY, BRI);
            store.save(Studies.random(50, 100, 1), SaveOptions.DEFAULT.analysis("another"));
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static List<String> queries() throws IOException {
        return Pattern.compile("```cypher\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .map(r -> r.group(1))
                .toList();
    }

    /** The answer to the query behind a sentence of the README. */
    private static List<Map<String, Object>> answer(String sentence) throws IOException {
        MatchResult found = Pattern.compile(Pattern.quote(sentence) + ".*?```cypher\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(Path.of("README.md")))
                .results()
                .findFirst()
                .orElseThrow();
        return server.rows(found.group(1), Map.of());
    }

    @Test
    void everyQueryAnswers() throws IOException {
        assertEquals(12, queries().size());
        for (String query : queries()) {
            List<Map<String, Object>> rows = server.rows(query, Map.of());
            boolean asksForNone = query.contains("WHERE without = 0") || query.contains("'asean' IN");
            assertTrue(asksForNone || !rows.isEmpty(), query);
        }
    }

    @Test
    void hubsStandInTheirRanks() throws IOException {
        List<Hub<Country>> hubs = Studies.STUDY.hubs().hubs();
        Map<String, Object> first = answer("The hubs, and how sure").get(0);
        assertEquals(hubs.get(0).unit().name(), first.get("country"));
        assertEquals(hubs.get(0).score(), first.get("score"));
        assertEquals((long) hubs.get(0).ranks().orElseThrow().high(), first.get("high"));
    }

    @Test
    void tiesBetweenBlocsAreThoseOfTheNetwork() throws IOException {
        UnitGroup asean = UnitGroup.named("asean");
        UnitGroup eu = UnitGroup.named("eu");
        List<Tie<Country>> ties = COUNTRIES
                .ties()
                .filter(t -> (asean.members().contains(t.source())
                                && eu.members().contains(t.target()))
                        || (asean.members().contains(t.target()) && eu.members().contains(t.source())))
                .sorted(Comparator.comparingDouble((Tie<Country> t) -> -t.weight()))
                .toList();
        List<Map<String, Object>> rows = answer("The strongest ties between two blocs");
        assertEquals(Math.min(20, ties.size()), rows.size());
        for (int i = 0; i < rows.size(); i++) {
            assertEquals(ties.get(i).weight(), rows.get(i).get("weight"));
        }
    }

    @Test
    void yearsOfATieAddUpToIt() throws IOException {
        List<Map<String, Object>> rows = answer("A tie through the years");
        double sum = rows.stream()
                .mapToDouble(r -> (Double) Objects.requireNonNull(r.get("weight")))
                .sum();
        assertEquals(COUNTRIES.weight(Country.CHINA, Country.SINGAPORE), sum, 1e-9);
    }

    @Test
    void partnersReachedOnlyThroughTheFocalCountryAreThoseOfTheStudy() throws IOException {
        TreeSet<String> reached = new TreeSet<>();
        TreeSet<String> withoutFocal = new TreeSet<>();
        Studies.STUDY.tables().mediatedTies().ties().forEach(tie -> {
            for (String name : List.of(tie.source().name(), tie.target().name())) {
                reached.add(name);
                if (tie.survives()) {
                    withoutFocal.add(name);
                }
            }
        });
        reached.removeAll(withoutFocal);
        TreeSet<String> answered = new TreeSet<>();
        answer("Partners that reach other partners").forEach(r -> answered.add(String.valueOf(r.get("country"))));
        assertEquals(reached, answered);
    }

    @Test
    void institutionsBehindATieAreInItsCountries() throws IOException {
        List<Map<String, Object>> rows = answer("The institutions behind a tie");
        assertFalse(rows.isEmpty());
        List<Double> expected = Studies.STUDY
                .institutions()
                .network()
                .ties()
                .filter(t ->
                        t.source().country().isPresent() && t.target().country().isPresent())
                .filter(t -> List.of(
                                t.source().country().get().code(),
                                t.target().country().get().code())
                        .containsAll(List.of("CN", "SG")))
                .map(Tie::weight)
                .sorted(Comparator.reverseOrder())
                .limit(20)
                .toList();
        assertEquals(expected, rows.stream().map(r -> (Double) r.get("weight")).toList());
    }

    @Test
    void showsNoTieOfAnotherNetwork() throws IOException {
        List<Map<String, Object>> rows = answer("One network, its hundred strongest ties");
        assertEquals(100, rows.size());
        double weakest = COUNTRIES
                .ties()
                .map(Tie::weight)
                .sorted(Comparator.reverseOrder())
                .skip(99)
                .findFirst()
                .orElseThrow();
        assertEquals(
                weakest,
                rows.stream()
                        .mapToDouble(r -> ((org.neo4j.driver.types.Relationship) Objects.requireNonNull(r.get("r")))
                                .get("weight")
                                .asDouble())
                        .min()
                        .orElseThrow());
    }

    @Test
    void theScriptMakesWhatSavingMakes(@TempDir Path folder) throws IOException {
        StudyResult study = Studies.ofFirstRecords(folder.resolve("few.txt"), 15);
        try (OutputFolder files = OutputFolder.open(folder.resolve("files"))) {
            Neo4jFiles.write(files, study, BRI, StoreOptions.DEFAULT.labelPrefix("Script"));
            files.commit();
        }
        List<String> statements = new ArrayList<>(
                List.of(Files.readString(folder.resolve("files/load.cypher")).split(";\n")));
        statements.removeIf(String::isBlank);
        try (var session = server.driver().session();
                Neo4jStore store = server.open(StoreOptions.DEFAULT.labelPrefix("Script"))) {
            statements.subList(0, 4).forEach(s -> session.run(s).consume());
            for (int run = 0; run < 2; run++) {
                statements.subList(4, statements.size()).forEach(q -> session.run(q)
                        .consume());
            }
            List<Verification> found = store.verify();
            assertTrue(found.size() >= 4);
            assertTrue(found.stream().allMatch(Verification::holds), found.toString());
            SortedSet<String> before = server.dump();
            assertTrue(store.save(study, BRI).stream().allMatch(s -> s.outcome() == SavedNetwork.Outcome.UNCHANGED));
            assertEquals(before, server.dump());
        }
    }
}
