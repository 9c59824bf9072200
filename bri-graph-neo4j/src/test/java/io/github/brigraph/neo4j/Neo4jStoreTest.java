package io.github.brigraph.neo4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.neo4j.SavedNetwork.Outcome;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class Neo4jStoreTest {

    private static final MeasuredNetwork<Institution> NETWORK = Studies.random(300, 900, 5);
    private static TestServer server;
    private static Neo4jStore store;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        store = server.open(StoreOptions.DEFAULT.batchRows(200));
    }

    @AfterAll
    static void stop() {
        store.close();
        server.close();
    }

    @BeforeEach
    void clear() {
        server.clear();
    }

    private static SavedNetwork save(String analysis) {
        return store.save(NETWORK, SaveOptions.DEFAULT.analysis(analysis));
    }

    private static List<String> faults() {
        return store.verify().stream().flatMap(v -> v.faults().stream()).toList();
    }

    @Test
    void givesBackANetworkNumberForNumber() {
        SavedNetwork saved = save("a");
        assertEquals(Outcome.CREATED, saved.outcome());
        assertEquals(300, saved.network().units());
        assertEquals(900, saved.network().ties());
        assertEquals("2001-2020", saved.network().years());
        assertEquals(
                Studies.text(NETWORK), Studies.text(store.load(saved.network().id(), Institution.class)));
        assertEquals(List.of(), faults());
    }

    @Test
    void givesBackEveryNetworkOfAStudy() {
        List<SavedNetwork> saved = store.save(Studies.STUDY, SaveOptions.DEFAULT.analysis("study"));
        assertEquals(
                List.of(
                        "countries",
                        "institutions",
                        "subdivisions",
                        "hubs",
                        "countries-by-period",
                        "countries-by-period"),
                saved.stream().map(s -> s.network().kind()).toList());
        assertEquals(Studies.text(Studies.STUDY.countries()), loaded(saved, 0));
        assertEquals(Studies.text(Studies.STUDY.institutions()), loaded(saved, 1));
        assertEquals(Studies.text(Studies.STUDY.subdivisions().orElseThrow().network()), loaded(saved, 2));
        assertEquals(Studies.text(Studies.STUDY.hubNetwork()), loaded(saved, 3));
        assertEquals(List.of(), faults());
        assertEquals(6, store.list().size());

        SortedSet<String> before = server.dump();
        assertTrue(store.save(Studies.STUDY, SaveOptions.DEFAULT.analysis("study")).stream()
                .allMatch(s -> s.outcome() == Outcome.UNCHANGED));
        assertEquals(before, server.dump());
    }

    private static String loaded(List<SavedNetwork> saved, int i) {
        return Studies.text(store.load(saved.get(i).network().id()));
    }

    @Test
    void keepsNetworksSideBySideAndDeletesOneOnly() {
        SavedNetwork first = save("a");
        SortedSet<String> alone = server.dump();
        SavedNetwork second = save("b");
        assertEquals(2, store.list().size());
        assertEquals(600, server.number("MATCH (a:CollabActor) RETURN count(a)"));
        store.delete(second.network().id());
        assertEquals(alone, server.dump());
        assertEquals(
                Studies.text(NETWORK), Studies.text(store.load(first.network().id())));
        assertTrue(assertThrows(
                        Neo4jStoreException.class,
                        () -> store.load(second.network().id()))
                .getMessage()
                .startsWith("there is no network"));
    }

    @Test
    void theUnitsOfOneNetworkAreFoundByAnIndexAmongThoseOfAll() {
        String id = save("a").network().id();
        save("b");
        try (var session = server.driver().session()) {
            String plan = session.run("EXPLAIN MATCH (a:CollabActor {networkId: $id}) RETURN a", Map.of("id", id))
                    .consume()
                    .plan()
                    .toString();
            assertTrue(plan.contains("NodeIndexSeek"), plan);
        }
    }

    @Test
    void replacesANetworkOfTheSameName() {
        SavedNetwork old = store.save(Studies.random(350, 1000, 6), SaveOptions.DEFAULT.analysis("a"));
        SavedNetwork saved = save("a");
        assertEquals(Outcome.REPLACED, saved.outcome());
        assertEquals(old.network().id(), saved.network().id());
        SortedSet<String> after = server.dump();
        server.clear();
        save("a");
        assertEquals(server.dump(), after, "nothing of the older network is left");
    }

    @Test
    void neverTouchesWhatIsTheUsersOwn() {
        server.rows("CREATE CONSTRAINT mine FOR (c:Country) REQUIRE c.name IS UNIQUE", Map.of());
        server.rows("CREATE CONSTRAINT ours FOR ()-[r:KNOWS]-() REQUIRE r.networkId IS UNIQUE", Map.of());
        server.rows(
                "CREATE (:Country {name: 'China', networkId: 'x', actorId: 'CN'})-[:COLLABORATES_WITH {mine: true}]->"
                        + "(:Country {name: 'Singapore'})",
                Map.of());
        SortedSet<String> before = server.dump();
        before.removeIf(line -> line.contains("bri_graph_"));
        List<SavedNetwork> saved = store.save(Studies.STUDY, SaveOptions.DEFAULT);
        assertTrue(server.dump().containsAll(before));
        assertEquals(2, server.number("MATCH (c:Country) RETURN count(c)"));
        saved.forEach(s -> store.delete(s.network().id()));
        SortedSet<String> after = server.dump();
        after.removeIf(line -> line.contains("bri_graph_"));
        assertEquals(before, after);
    }

    @Test
    void standsBesideAStoreOfAnotherPrefix() {
        SavedNetwork saved = save("a");
        try (Neo4jStore other = server.open(StoreOptions.DEFAULT.labelPrefix("Other"))) {
            assertTrue(other.list().isEmpty());
            other.save(NETWORK, SaveOptions.DEFAULT.analysis("a"));
            assertEquals(
                    Studies.text(NETWORK),
                    Studies.text(other.load(saved.network().id())));
            other.delete(saved.network().id());
            assertEquals(0, server.number("MATCH (a:OtherActor) RETURN count(a)"));
        }
        assertEquals(List.of(), faults());
    }

    /** Stops the saving where it hears that so much was done. */
    private static SaveOptions cutOffAt(String stage, long from) {
        return SaveOptions.DEFAULT.analysis("a").progress((now, done, total) -> {
            if (now.equals(stage) && done >= from) {
                throw new IllegalStateException("cut off");
            }
        });
    }

    @Test
    void repairsASaveThatWasCutOff() {
        save("a");
        SortedSet<String> whole = server.dump();
        for (SaveOptions cut : List.of(
                cutOffAt("writing units", 1),
                cutOffAt("writing units", 300),
                cutOffAt("writing ties", 200),
                cutOffAt("writing ties", 900),
                cutOffAt("checking", 500))) {
            for (boolean older : new boolean[] {true, false}) {
                server.clear();
                if (older) {
                    store.save(Studies.random(350, 1000, 6), SaveOptions.DEFAULT.analysis("a"));
                }
                assertThrows(IllegalStateException.class, () -> store.save(NETWORK, cut));
                StoredNetwork broken = store.list().get(0);
                assertEquals(StoredNetwork.Status.LOADING, broken.status());
                assertFalse(store.verify(broken.id()).holds());
                assertTrue(assertThrows(Neo4jStoreException.class, () -> store.load(broken.id()))
                        .getMessage()
                        .contains("save it again"));
                save("a");
                assertEquals(whole, server.dump());
            }
        }
    }

    @Test
    void tellsWhatSomebodyChanged() {
        String id = save("a").network().id();
        server.rows("MATCH (a:CollabActor {actorId: 'I0000007'}) SET a.pagerank = a.pagerank + 1e-12", Map.of());
        assertEquals(List.of("a property of a unit or a tie is not what it was"), faults());
        assertEquals(Outcome.REPLACED, save("a").outcome());
        assertEquals(List.of(), faults());
        server.rows("MATCH (:CollabActor)-[r:COLLABORATES_WITH]->() WITH r LIMIT 1 DELETE r", Map.of());
        assertEquals(List.of("it has 899 ties where it had 900"), faults());
        assertThrows(Neo4jStoreException.class, () -> store.load(id));
        server.rows("MATCH (a:CollabActor {actorId: 'I0000007'}) DETACH DELETE a", Map.of());
        assertTrue(faults().contains("it has 299 units where it had 300"));
        assertThrows(Neo4jStoreException.class, () -> store.load(id));
        save("a");
        assertEquals(List.of(), faults());
    }

    @Test
    void refusesUnitsOfAnotherKind() {
        String id = save("a").network().id();
        assertTrue(assertThrows(Neo4jStoreException.class, () -> store.load(id, Country.class))
                .getMessage()
                .contains("institution"));
    }

    @Test
    void refusesANumberThatIsInfinite() {
        assertThrows(
                IllegalArgumentException.class,
                () -> NetworkContent.real(new java.util.HashMap<>(), "weight", Double.POSITIVE_INFINITY));
    }
}
