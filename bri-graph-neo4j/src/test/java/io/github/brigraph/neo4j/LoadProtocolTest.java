package io.github.brigraph.neo4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.unit.Institution;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Result;
import org.neo4j.driver.Session;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.summary.ResultSummary;
import org.neo4j.driver.summary.ServerInfo;

/** A load that is disturbed ends as one that is not, or says why not, and the next one mends it. */
class LoadProtocolTest {

    private static final StoreOptions SMALL_BATCHES = StoreOptions.DEFAULT.batchRows(100);
    private static final SaveOptions A = SaveOptions.DEFAULT.analysis("a");
    private static final MeasuredNetwork<Institution> NETWORK = Studies.random(300, 900, 5);
    private static TestServer server;
    private static SortedSet<String> undisturbed;

    @BeforeAll
    static void start() {
        server = TestServer.start();
        try (Neo4jStore store = server.open(SMALL_BATCHES)) {
            store.save(NETWORK, A);
        }
        undisturbed = server.dump();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void clear() {
        server.clear();
    }

    /** The driver of the server, but of every third transaction nobody hears that it was committed. */
    private static Driver deaf() {
        int[] commits = {0};
        return around(Driver.class, server.driver(), (method, result) -> {
            if (!(result instanceof Session session)) {
                return result;
            }
            return around(Session.class, session, (m, of) -> {
                if (!(of instanceof Transaction transaction)) {
                    return of;
                }
                return around(Transaction.class, transaction, (commit, nothing) -> {
                    if (commit.equals("commit") && ++commits[0] % 3 == 0) {
                        throw new ServiceUnavailableException("the answer got lost");
                    }
                    return nothing;
                });
            });
        });
    }

    /** What a driver gives, up to what it says of the server, with another version of the protocol. */
    private static <T> T saying(String protocol, Class<T> type, Object given) {
        return around(type, type.cast(given), (method, result) -> {
            if (method.equals("protocolVersion")) {
                return protocol;
            }
            return Stream.of(Session.class, Result.class, ResultSummary.class, ServerInfo.class)
                    .filter(part -> part.isInstance(result))
                    .findFirst()
                    .<Object>map(part -> saying(protocol, part, result))
                    .orElse(result);
        });
    }

    private interface After {
        Object call(String method, Object result);
    }

    private static <T> T around(Class<T> type, T object, After after) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, of) -> {
            try {
                return after.call(method.getName(), method.invoke(object, of));
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        }));
    }

    @Test
    void nothingIsWrittenTwiceWhereTheAnswerToACommitGetsLost() {
        try (Neo4jStore store = Neo4jStore.of(deaf(), SMALL_BATCHES)) {
            store.save(NETWORK, A);
            assertEquals(undisturbed, server.dump());
            assertTrue(store.verify().stream().allMatch(Verification::holds));
        }
    }

    private static boolean takesLabels(Driver driver) {
        return new Database(driver, SMALL_BATCHES, new Failures("the server", Optional.empty())).takesLabels();
    }

    @Test
    void anOlderServerGetsItsLabelsOneKindAfterTheOther() {
        assertFalse(Database.takesLabels("5.6"));
        assertFalse(Database.takesLabels("4.40"));
        assertFalse(Database.takesLabels("something else"));
        assertTrue(Database.takesLabels("5.7"));
        assertTrue(Database.takesLabels("6.0"));
        assertTrue(takesLabels(server.driver()));
        Driver older = saying("5.0", Driver.class, server.driver());
        try (Neo4jStore store = Neo4jStore.of(older, SMALL_BATCHES)) {
            assertFalse(takesLabels(older));
            store.save(NETWORK, A);
            assertEquals(undisturbed, server.dump());
        }
    }

    @Test
    void whatIsLeftOfANetworkWhoseHeadIsGoneIsSweptAway() {
        try (Neo4jStore store = server.open(SMALL_BATCHES)) {
            store.save(Studies.random(350, 1000, 6), A);
            server.rows("MATCH (n:CollabNetwork) DETACH DELETE n", Map.of());
            assertEquals(SavedNetwork.Outcome.CREATED, store.save(NETWORK, A).outcome());
            assertEquals(undisturbed, server.dump());
        }
    }

    @Test
    void aLoadStopsWhereAnotherOneOfTheSameNetworkBegins() {
        try (Neo4jStore store = server.open(SMALL_BATCHES);
                Neo4jStore other = server.open(SMALL_BATCHES)) {
            boolean[] begun = {false};
            SaveOptions interrupted = A.progress((stage, done, total) -> {
                if (stage.equals("writing ties") && done >= 300 && !begun[0]) {
                    begun[0] = true;
                    other.save(NETWORK, A);
                }
            });
            String sentence = assertThrows(Neo4jStoreException.class, () -> store.save(NETWORK, interrupted))
                    .getMessage();
            assertTrue(sentence.contains("is being loaded, deleted or changed by somebody else"), sentence);
            assertEquals(undisturbed, server.dump(), "the other one is whole");
        }
    }

    @Test
    void aLoadStopsWhereItsNetworkIsDeleted() {
        try (Neo4jStore store = server.open(SMALL_BATCHES)) {
            SaveOptions interrupted = A.progress((stage, done, total) -> {
                if (stage.equals("writing ties") && done >= 300) {
                    store.delete(store.list().get(0).id());
                }
            });
            assertThrows(Neo4jStoreException.class, () -> store.save(NETWORK, interrupted));
            assertEquals(0, server.number("MATCH (n) RETURN count(n)"));
        }
    }

    @Test
    void aLoadNeverTiesANodeThatIsNoUnitOfItsNetwork() {
        try (Neo4jStore store = server.open(SMALL_BATCHES)) {
            SaveOptions disturbed = A.progress((stage, done, total) -> {
                if (stage.equals("writing ties") && done == 300) {
                    // Ids of nodes that are gone are given again.
                    server.rows("MATCH (a:CollabActor) WHERE a.node > 200 DETACH DELETE a", Map.of());
                    server.rows("UNWIND range(1, 500) AS i CREATE (:Mine {networkId: 'mine', i: i})", Map.of());
                }
            });
            assertThrows(Neo4jStoreException.class, () -> store.save(NETWORK, disturbed));
            assertEquals(0, server.number("MATCH (m:Mine)--() RETURN count(*)"));
            server.rows("MATCH (m:Mine) DELETE m", Map.of());
            store.save(NETWORK, A);
            assertEquals(undisturbed, server.dump());
        }
    }

    @Test
    void twoLoadsAtOnceLeaveAWholeNetworkOrOneThatTheNextMends() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try (Neo4jStore store = server.open(SMALL_BATCHES)) {
            List<Future<SavedNetwork>> loads = new ArrayList<>();
            for (int i = 0; i < 2; i++) {
                loads.add(threads.submit(() -> store.save(NETWORK, A)));
            }
            for (Future<SavedNetwork> load : loads) {
                try {
                    load.get();
                } catch (java.util.concurrent.ExecutionException e) {
                    assertTrue(e.getCause() instanceof Neo4jStoreException, e.toString());
                }
            }
            store.save(NETWORK, A);
            assertEquals(undisturbed, server.dump());
        } finally {
            threads.shutdownNow();
        }
    }
}
