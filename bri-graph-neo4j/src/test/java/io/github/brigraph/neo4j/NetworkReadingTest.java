package io.github.brigraph.neo4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.Tie;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Networks are read page by page, and what is read is what was saved or refused. */
class NetworkReadingTest {

    private static final MeasuredNetwork<Institution> NETWORK = Studies.random(300, 900, 5);
    private static TestServer server;
    private static Neo4jStore store;
    private String id = "";

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
    void save() {
        server.clear();
        id = store.save(NETWORK, SaveOptions.DEFAULT.analysis("a")).network().id();
    }

    /** A tie a page, several, all at once. */
    @ParameterizedTest
    @ValueSource(ints = {1, 7, 100_000})
    void aNetworkIsTheSameWhateverPagesItIsReadIn(int tiesAtOnce) {
        try (Neo4jStore pages = server.open(StoreOptions.DEFAULT.batchRows(tiesAtOnce))) {
            assertEquals(Studies.text(NETWORK), Studies.text(pages.load(id)));
            List<Tie<Institution>> ties = new ArrayList<>();
            assertEquals(900, pages.forEachTie(id, Institution.class, ties::add));
            assertEquals(NETWORK.network().ties().toList(), ties);
        }
    }

    private void assertRefused(String sentence) {
        List<Tie<Institution>> ties = new ArrayList<>();
        for (String said : List.of(
                assertThrows(Neo4jStoreException.class, () -> store.load(id)).getMessage(),
                assertThrows(Neo4jStoreException.class, () -> store.forEachTie(id, Institution.class, ties::add))
                        .getMessage())) {
            assertTrue(said.startsWith("network " + id + " ") && said.contains(sentence), said);
        }
    }

    @Test
    void aNetworkThatLacksATieOrAUnitIsRefused() {
        server.rows("MATCH (:CollabActor)-[r:COLLABORATES_WITH]->() WITH r LIMIT 1 DELETE r", Map.of());
        assertRefused("has 300 units and 899 ties where it had 300 and 900; save it again");
        save();
        server.rows(
                "MATCH (a:CollabActor)-[r:COLLABORATES_WITH]->() WITH a, r LIMIT 1 CREATE (a)-[:COLLABORATES_WITH]->(a)",
                Map.of());
        assertRefused("has 300 units and 901 ties where it had 300 and 900; save it again");
        save();
        server.rows(
                "MATCH (a:CollabActor) WHERE NOT (a)-[:COLLABORATES_WITH]-() WITH a LIMIT 1 DETACH DELETE a", Map.of());
        assertRefused("has 299 units and 900 ties where it had 300 and 900; save it again");
    }

    @Test
    void aTieToSomethingElseIsRefused() {
        server.rows(
                "MATCH (a:CollabActor)-[r:COLLABORATES_WITH]->() WITH a, r LIMIT 1 DELETE r"
                        + " CREATE (a)-[:COLLABORATES_WITH {papers: 1, weight: 1.0}]->(:Mine)",
                Map.of());
        assertRefused("was changed after it was saved; save it again: ");
    }

    @Test
    void aTieThatIsThereTwiceInPlaceOfAnotherIsRefused() {
        server.rows(
                "MATCH (a:CollabActor)-[r:COLLABORATES_WITH]->(b), (a)-[other:COLLABORATES_WITH]->()"
                        + " WITH a, b, r, other LIMIT 1 DELETE other"
                        + " CREATE (a)-[twice:COLLABORATES_WITH]->(b) SET twice = properties(r)",
                Map.of());
        assertRefused("was changed after it was saved; save it again: two ties join ");
    }

    @Test
    void aUnitThatStandsForAnotherIsRefused() {
        server.rows("MATCH (a:CollabActor {node: 7}) SET a.node = 8", Map.of());
        assertRefused("was changed after it was saved; save it again: two units are node 8");
        server.rows("MATCH (a:CollabActor {node: 8}) SET a.node = 300", Map.of());
        assertRefused("was changed after it was saved; save it again: ");
    }

    @Test
    void aNetworkThatIsChangedWhileItIsReadIsRefused() {
        for (String change : List.of(
                "MATCH (n:CollabNetwork) SET n.loadId = 1",
                "MATCH (n:CollabNetwork) DELETE n",
                "MATCH (a:CollabActor) WHERE a.node > 250 DETACH DELETE a")) {
            server.rows("MATCH (n) DETACH DELETE n", Map.of());
            save();
            String said = assertThrows(
                            Neo4jStoreException.class,
                            () -> store.forEachTie(id, Institution.class, tie -> {
                                if (tie.equals(
                                        NETWORK.network().ties().findFirst().orElseThrow())) {
                                    server.rows(change.replace("DELETE n", "DETACH DELETE n"), Map.of());
                                }
                            }))
                    .getMessage();
            assertEquals("network " + id + " was changed by somebody else while it was read; run this again", said);
        }
    }

    @Test
    void whatATakerThrowsIsItsOwn() {
        IllegalArgumentException full = new IllegalArgumentException("the disk is full");
        assertSame(
                full,
                assertThrows(
                        IllegalArgumentException.class,
                        () -> store.forEachTie(id, Institution.class, tie -> {
                            throw full;
                        })));
    }

    @Test
    void unitsOfAnotherKindAreRefused() {
        assertEquals(
                "network " + id + " is of another kind of unit, its level is institution",
                assertThrows(
                                Neo4jStoreException.class,
                                () -> store.forEachTie(id, Country.class, tie -> assertTrue(false, "none is given")))
                        .getMessage());
    }
}
