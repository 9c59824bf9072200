package io.github.brigraph.neo4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.unit.Institution;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.function.Executable;
import org.neo4j.configuration.Config;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.exceptions.ClientException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SessionExpiredException;
import org.neo4j.driver.exceptions.TransientException;
import org.neo4j.graphdb.config.Setting;
import org.neo4j.harness.Neo4jBuilders;
import org.neo4j.kernel.internal.GraphDatabaseAPI;

/** What can go wrong with a server, and the sentence for each; {@link TlsTest} has those of TLS. */
@Timeout(value = 60, unit = TimeUnit.SECONDS)
class Neo4jFailuresTest {

    private static final AuthToken TOKEN = AuthTokens.basic("neo4j", "a-long-password");
    private static final MeasuredNetwork<Institution> NETWORK = Studies.random(400, 2000, 5);
    private static TestServer server;
    private static String expired = "";

    @BeforeAll
    static void start() {
        server = TestServer.start(Neo4jBuilders.newInProcessBuilder(Path.of("target"))
                .withConfig(GraphDatabaseSettings.auth_enabled, true));
        expired = sentence(server.uri(), AuthTokens.basic("neo4j", "neo4j"), StoreOptions.DEFAULT);
        try (Driver driver = GraphDatabase.driver(server.uri(), AuthTokens.basic("neo4j", "neo4j"));
                Session session = driver.session(SessionConfig.forDatabase("system"))) {
            session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO 'a-long-password'")
                    .consume();
        }
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private static Neo4jStore open(StoreOptions options) {
        return Neo4jStore.open(server.uri(), TOKEN, options);
    }

    private static String sentence(String uri, AuthToken token, StoreOptions options) {
        return assertThrows(Neo4jStoreException.class, () -> Neo4jStore.open(uri, token, options)
                        .close())
                .getMessage();
    }

    private static String saving(StoreOptions options) {
        try (Neo4jStore store = open(options)) {
            return assertThrows(Neo4jStoreException.class, () -> store.save(NETWORK, SaveOptions.DEFAULT))
                    .getMessage();
        }
    }

    private static void run(String query) {
        try (Driver driver = GraphDatabase.driver(server.uri(), TOKEN);
                Session session = driver.session()) {
            session.run(query).consume();
        }
    }

    private static Config config() {
        return ((GraphDatabaseAPI) server.server().defaultDatabaseService())
                .getDependencyResolver()
                .resolveDependency(Config.class);
    }

    private static void setting(String name, Object value) {
        config().setDynamicByUser(config().getSetting(name), value, "test");
    }

    private static void with(String setting, Object value, Runnable work) {
        Setting<Object> known = config().getSetting(setting);
        Object before = config().get(known);
        setting(setting, value);
        try {
            work.run();
        } finally {
            config().setDynamic(known, before, "test");
        }
    }

    @Test
    void aWrongPassword() {
        assertEquals(
                server.uri() + " did not accept user and password; check both",
                sentence(server.uri(), AuthTokens.basic("neo4j", "wrong"), StoreOptions.DEFAULT));
    }

    @Test
    void thePasswordOfANewServer() {
        assertTrue(expired.contains("has expired"), expired);
    }

    @Test
    void noServer() throws IOException {
        int port;
        try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        for (String scheme : List.of("bolt", "neo4j")) {
            String sentence = sentence(scheme + "://127.0.0.1:" + port, TOKEN, StoreOptions.DEFAULT);
            assertTrue(sentence.startsWith("no Neo4j answers at " + scheme + "://127.0.0.1"), sentence);
        }
    }

    @Test
    void aServerThatSaysNothing() throws IOException {
        try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String sentence = sentence("bolt://127.0.0.1:" + silent.getLocalPort(), TOKEN, StoreOptions.DEFAULT);
            assertTrue(sentence.startsWith("no Neo4j answers at"), sentence);
        }
    }

    @Test
    void aHostThatDoesNotExist() {
        String sentence = sentence("neo4j://no-such-host.invalid:7687", TOKEN, StoreOptions.DEFAULT);
        assertTrue(sentence.startsWith("no Neo4j answers at neo4j://no-such-host.invalid"), sentence);
    }

    @Test
    void anAddressThatIsNone() {
        String sentence = sentence("http://localhost", TOKEN, StoreOptions.DEFAULT);
        assertTrue(sentence.startsWith("an address of Neo4j must be like neo4j://localhost:7687"), sentence);
    }

    @Test
    void anAddressWithAPasswordIsNotRepeated() {
        for (String uri : List.of("neo4j://neo4j:hush@127.0.0.1:7687", "bolt://:hush@", "nonsense hush@")) {
            String sentence = sentence(uri, TOKEN, StoreOptions.DEFAULT);
            assertTrue(sentence.contains("without user and password, which are given apart"), sentence);
            assertFalse(sentence.contains("hush"), sentence);
        }
    }

    @Test
    void thePortForHttp() {
        String sentence =
                sentence("bolt://127.0.0.1:" + server.server().httpURI().getPort(), TOKEN, StoreOptions.DEFAULT);
        assertTrue(sentence.contains("is a port for HTTP; name the port for Bolt"), sentence);
    }

    @Test
    void anUnknownDatabase() {
        for (String scheme : List.of("bolt", "neo4j")) {
            String sentence = sentence(
                    server.uri().replace("bolt:", scheme + ":"), TOKEN, StoreOptions.DEFAULT.database("elsewhere"));
            assertTrue(sentence.startsWith("there is no database elsewhere"), sentence);
        }
    }

    @Test
    void aReadOnlyDatabase() {
        with("server.databases.read_only", Set.of("neo4j"), () -> {
            String sentence = saving(StoreOptions.DEFAULT);
            assertTrue(sentence.startsWith("the home database of " + server.uri() + " is read-only"), sentence);
        });
    }

    @Test
    void aServerWhoseDatabasesAreReadOnlyUnlessSaidOtherwise() {
        for (String scheme : List.of("bolt", "neo4j")) {
            with("server.databases.default_to_read_only", true, () -> {
                String sentence = savingAt(scheme, SaveOptions.DEFAULT);
                assertTrue(sentence.startsWith("the home database of " + scheme), sentence);
                assertTrue(sentence.contains(" is read-only; name another one, or let an administrator"), sentence);
            });
        }
    }

    /** By an address that starts with neo4j the driver takes it for a change of leaders in a cluster, and would wait. */
    @Test
    void aDatabaseThatIsMadeReadOnlyInTheMiddleOfASave() {
        for (String scheme : List.of("bolt", "neo4j")) {
            with("server.databases.read_only", Set.of(), () -> {
                boolean[] begun = {false};
                String sentence = savingAt(scheme, SaveOptions.DEFAULT.progress((stage, done, total) -> {
                    if (stage.equals("writing units") && !begun[0]) {
                        begun[0] = true;
                        setting("server.databases.read_only", Set.of("neo4j"));
                    }
                }));
                assertTrue(sentence.contains(" is read-only; name another one, or let an administrator"), sentence);
            });
        }
    }

    private static String savingAt(String scheme, SaveOptions options) {
        try (Neo4jStore store =
                Neo4jStore.open(server.uri().replace("bolt:", scheme + ":"), TOKEN, StoreOptions.DEFAULT)) {
            return assertThrows(Neo4jStoreException.class, () -> store.save(NETWORK, options))
                    .getMessage();
        }
    }

    /** What servers say that take no writes, and clusters, which the Community Edition has not, as the driver hands it on. */
    @Test
    void whateverElseRefusesWrites() {
        Failures failures = new Failures("bolt://two", Optional.of("networks"));
        for (ClientException refusal : List.of(
                new ClientException(
                        "Neo.ClientError.General.ForbiddenOnReadOnlyDatabase",
                        "No write operations are allowed on this database. The database is in read-only mode on this"
                                + " Neo4j instance."),
                new ClientException(
                        "Neo.ClientError.General.WriteOnReadOnlyAccessDatabase",
                        "The database networks cannot be written to"))) {
            assertEquals(
                    "database networks of bolt://two is read-only; name another one, or let an administrator make it"
                            + " writable",
                    failures.of(refusal).getMessage());
        }
        for (Neo4jException refusal : List.of(
                new ClientException(
                        "Neo.ClientError.Cluster.NotALeader",
                        "No write operations are allowed directly on this database. Writes must pass through the leader."),
                new ClientException(
                        "Neo.ClientError.Statement.AccessMode",
                        "Writing in read access mode not allowed. Attempted write to networks"),
                new SessionExpiredException("Server at two:7687 no longer accepts writes"))) {
            assertEquals(
                    "bolt://two takes no changes of database networks, as a server does that another one of its cluster"
                            + " leads; give an address that starts with neo4j:// or neo4j+s://, by which the leader is"
                            + " found, or wait until there is one and run this again",
                    failures.of(refusal).getMessage());
        }
    }

    /** The Community Edition has no roles, so this is the answer of an Enterprise Edition as the driver hands it on. */
    @Test
    void aUserWhoMayOnlyRead() {
        String sentence = new Failures("neo4j://localhost", Optional.of("networks"))
                .of(new ClientException(
                        "Neo.ClientError.Security.Forbidden",
                        "Create node with labels 'CollabNetwork' on database 'networks' is not allowed for user 'ada'"))
                .getMessage();
        assertEquals(
                "the user may not do this in database networks of neo4j://localhost: Create node with labels"
                        + " 'CollabNetwork' on database 'networks' is not allowed for user 'ada'; let an administrator"
                        + " grant it, or name another user or database",
                sentence);
    }

    @Test
    void aConstraintOfTheUsersOfTheSameName() {
        run("CREATE CONSTRAINT bri_graph_clash_actor FOR (x:Mine) REQUIRE x.own IS UNIQUE");
        String sentence = saving(StoreOptions.DEFAULT.labelPrefix("Clash"));
        assertTrue(sentence.contains("lacks the uniqueness of ClashActor(networkId, actorId)"), sentence);
        assertTrue(sentence.contains("choose another prefix"), sentence);
    }

    @Test
    void anIndexOfTheUsersInThePlaceOfAConstraint() {
        run("CREATE INDEX mine FOR (x:IndexedActor) ON (x.networkId, x.actorId)");
        String sentence = saving(StoreOptions.DEFAULT.labelPrefix("Indexed"));
        assertTrue(sentence.contains("lacks the uniqueness of IndexedActor(networkId, actorId)"), sentence);
    }

    @Test
    void aConstraintOfTheUsersOnOurLabels() {
        run("CREATE CONSTRAINT own_name FOR (x:StrictCountry) REQUIRE x.community IS UNIQUE");
        run("CREATE CONSTRAINT own_name2 FOR (x:StrictInstitution) REQUIRE x.community IS UNIQUE");
        String sentence = saving(StoreOptions.DEFAULT.labelPrefix("Strict"));
        assertTrue(sentence.contains("of its own that stand in the way"), sentence);
    }

    /** Fills what the server has for transactions to the last, by transactions of others that do not end. */
    private static void withFullMemory(Runnable work) {
        with("dbms.memory.transaction.total.max", 20L << 20, () -> {
            try (Driver driver = GraphDatabase.driver(server.uri(), TOKEN)) {
                List<Session> held = new ArrayList<>();
                for (int rows = 100_000; rows > 0; rows /= 10) {
                    while (holds(driver, rows, held)) {}
                }
                work.run();
                held.forEach(Session::close);
            }
        });
    }

    /** Begins a transaction that keeps so many rows, unless they do not fit. */
    private static boolean holds(Driver driver, int rows, List<Session> held) {
        Session session = driver.session();
        try {
            // A result that is not read to its end keeps what was sorted.
            session.beginTransaction()
                    .run("UNWIND range(1, $rows) AS x WITH x ORDER BY x DESC RETURN x", Map.of("rows", rows + 2_000))
                    .next();
            held.add(session);
            return true;
        } catch (TransientException e) {
            assertTrue(e.code().endsWith("MemoryPoolOutOfMemoryError"), e.code());
            session.close();
            return false;
        }
    }

    @Test
    void fullMemoryOfTransactions() {
        try (Neo4jStore store = open(StoreOptions.DEFAULT.labelPrefix("Full"))) {
            String id = store.save(NETWORK, SaveOptions.DEFAULT).network().id();
            withFullMemory(() -> {
                for (Executable work : List.<Executable>of(
                        () -> store.save(Studies.random(400, 2000, 6), SaveOptions.DEFAULT),
                        () -> store.load(id),
                        store::verify,
                        () -> store.delete(id))) {
                    String sentence =
                            assertThrows(Neo4jStoreException.class, work).getMessage();
                    assertTrue(sentence.startsWith(server.uri() + " has no memory left for even a small"), sentence);
                    assertTrue(sentence.contains("raise dbms.memory.transaction.total.max"), sentence);
                }
            });
        }
    }

    @Test
    void littleMemoryMakesBatchesSmaller() {
        with("dbms.memory.transaction.total.max", 20L << 20, () -> {
            try (Neo4jStore store =
                    open(StoreOptions.DEFAULT.labelPrefix("Small").batchRows(100_000))) {
                StoredNetwork saved = store.save(Studies.random(600, 20_000, 1), SaveOptions.DEFAULT)
                        .network();
                assertTrue(store.verify(saved.id()).holds());
                store.delete(saved.id());
            }
        });
    }
}
