package io.github.brigraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.configuration.GraphDatabaseSettings;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilder;
import org.neo4j.harness.Neo4jBuilders;

/** {@code bri-graph neo4j} against a real server. */
class Neo4jIT {

    private static final String RECORDS = "../examples/data/synthetic-wos-2014-2021.txt.gz";

    private static Neo4j server() {
        return started(Neo4jBuilders.newInProcessBuilder(Path.of("target")).withDisabledServer());
    }

    private static Neo4j started(Neo4jBuilder builder) {
        PrintStream out = System.out;
        try {
            // The server prints its log to standard output.
            System.setOut(new PrintStream(OutputStream.nullOutputStream()));
            return builder.build();
        } finally {
            System.setOut(out);
        }
    }

    private static Command.Outcome run(Neo4j server, String command, String... more) throws Exception {
        String[] all = new String[5 + more.length];
        all[0] = "neo4j";
        all[1] = command;
        all[2] = "--uri";
        all[3] = server.boltURI().toString();
        all[4] = "--no-auth";
        System.arraycopy(more, 0, all, 5, more.length);
        return Command.here().run(all);
    }

    @Test
    void loadsListsVerifiesAndDeletes() throws Exception {
        try (Neo4j server = server()) {
            String[] study = {RECORDS, "--focal", "CN", "--partners", "asean", "--analysis", "a", "--dry-run"};
            Command.Outcome planned = run(server, "load", study);
            assertEquals(0, planned.code(), planned.err());
            assertTrue(planned.out().contains("would be created"), planned.out());
            assertEquals("", run(server, "list").out());

            study[7] = "--quiet";
            Command.Outcome loaded = run(server, "load", study);
            assertEquals(0, loaded.code(), loaded.err());
            Command.Outcome listed = run(server, "list");
            assertEquals(5, listed.out().lines().count(), listed.out());
            assertTrue(listed.out().lines().allMatch(l -> l.contains("complete") && l.endsWith("a")), listed.out());

            Command.Outcome verified = run(server, "verify");
            assertEquals(0, verified.code(), verified.out() + verified.err());
            server.defaultDatabaseService()
                    .executeTransactionally("MATCH (a:CollabCountry {actorId: 'SG'}) SET a.papers = 1");
            verified = run(server, "verify");
            assertEquals(1, verified.code());
            assertTrue(verified.err().contains("are not as they were saved; load them again"), verified.err());

            assertEquals(0, run(server, "delete", "--analysis", "a").code());
            assertEquals("", run(server, "list").out());
            assertEquals(1, run(server, "delete", "--analysis", "a").code());
            assertEquals(2, run(server, "delete").code());
        }
    }

    @Test
    void saysThatNoServerAnswersBeforeItReads() throws Exception {
        Command.Outcome outcome =
                Command.here().run("neo4j", "load", RECORDS, "--uri", "bolt://127.0.0.1:1", "--no-auth");
        assertEquals(1, outcome.code());
        assertTrue(outcome.err().startsWith("bri-graph: no Neo4j answers at bolt://127.0.0.1:1; "), outcome.err());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
    }

    /** What fails at a server with passwords, by the start of the sentence that is told. */
    @Test
    void saysInOneSentenceWhatIsWrongAndNeverThePassword() throws Exception {
        try (Neo4j server = started(Neo4jBuilders.newInProcessBuilder(Path.of("target"))
                .withDisabledServer()
                .withConfig(GraphDatabaseSettings.auth_enabled, true)
                // Else it takes none for a while after three that were wrong.
                .withConfig(GraphDatabaseSettings.auth_max_failed_attempts, 0))) {
            String uri = server.boltURI().toString();
            refused("the password for " + uri + " has expired", "neo4j", "list", "--uri", uri);
            try (Driver driver = GraphDatabase.driver(uri, AuthTokens.basic("neo4j", "neo4j"));
                    Session session = driver.session(SessionConfig.forDatabase("system"))) {
                session.run("ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO 'hush-hush-hush'")
                        .consume();
            }
            refused(uri + " did not accept user and password", "hush-hush", "list", "--uri", uri);
            refused(uri + " did not accept user and password", "hush-hush", "load", RECORDS, "--uri", uri);
            String secret = "hush-hush-hush";
            refused("there is no database elsewhere", secret, "verify", "--uri", uri, "--database", "elsewhere");
            String tls = uri.replace("bolt:", "bolt+s:");
            refused("what answers at " + tls + " does not speak TLS", secret, "list", "--uri", tls);
            String inAddress = uri.replace("//", "//neo4j:hush-hush-hush@");
            refused("an address of Neo4j must be like", secret, "list", "--uri", inAddress);
            server.defaultDatabaseService()
                    .executeTransactionally(
                            "CREATE CONSTRAINT bri_graph_collab_actor FOR (x:Mine) REQUIRE x.own IS UNIQUE");
            refused("the home database of " + uri + " lacks the uniqueness", secret, "load", RECORDS, "--uri", uri);
        }
    }

    private static void refused(String start, String password, String command, String... more) throws Exception {
        List<String> line = new ArrayList<>(List.of("neo4j", command));
        line.addAll(List.of(more));
        if (command.equals("load")) {
            line.add("--quiet");
        }
        String plain = refusal(start, password, line);
        assertEquals(1, plain.lines().count(), plain);
        line.add("--debug");
        refusal(start, password, line);
    }

    private static String refusal(String start, String password, List<String> line) throws Exception {
        Command.Outcome outcome =
                Command.here().with("NEO4J_PASSWORD", password).run(line.toArray(new String[0]));
        assertEquals(1, outcome.code(), outcome.err());
        assertEquals("", outcome.out());
        assertTrue(outcome.err().startsWith("bri-graph: " + start), outcome.err());
        // That of a new server is its name too.
        assertTrue(password.equals("neo4j") || !outcome.err().contains(password), outcome.err());
        return outcome.err();
    }

    @Test
    void saysWhatBrowsesWithoutAServer() throws Exception {
        Command.Outcome outcome = Command.here().run("neo4j", "browse", RECORDS, "--no-open");
        assertEquals(1, outcome.code());
        assertTrue(
                outcome.err()
                        .startsWith("bri-graph: there is no Neo4j in this jar; run the same command with"
                                + " bri-graph-neo4j.jar"),
                outcome.err());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
    }

    @Test
    void exportsWithoutAServer(@TempDir Path folder) throws Exception {
        Path out = folder.resolve("files");
        Command.Outcome outcome = Command.here()
                .run("neo4j", "export", RECORDS, "--focal", "CN", "--partners", "asean", "--out", out.toString());
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(firstLine(out.resolve("load.cypher")).startsWith("CREATE CONSTRAINT bri_graph_collab_network"));
        assertTrue(firstLine(out.resolve("neo4j-admin-import.txt")).startsWith("neo4j-admin database import full"));
        assertTrue(firstLine(out.resolve("guide.html")).startsWith("<title>Questions to "));
        assertEquals("node {", firstLine(out.resolve("style.grass")));
        assertEquals(":ID,:LABEL", firstLine(out.resolve("networks.nodes.csv")).substring(0, 10));
    }

    private static String firstLine(Path file) throws IOException {
        return Files.readAllLines(file).get(0);
    }
}
