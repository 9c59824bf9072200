package io.github.brigraph.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.neo4j.Neo4jStore;
import io.github.brigraph.neo4j.StoreOptions;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;
import picocli.CommandLine;

class Neo4jRunTest {

    private static Neo4j server() {
        PrintStream out = System.out;
        try {
            // The server prints its log to standard output.
            System.setOut(new PrintStream(OutputStream.nullOutputStream()));
            return Neo4jBuilders.newInProcessBuilder(Path.of("target"))
                    .withDisabledServer()
                    .build();
        } finally {
            System.setOut(out);
        }
    }

    @Test
    void savesNetworksOfEverySizeReadsThemBackAndPrintsATable() {
        try (Neo4j server = server()) {
            StringWriter out = new StringWriter();
            CommandLine command = Neo4jRun.commandLine().setOut(new PrintWriter(out, true));
            String uri = server.boltURI().toString();
            int exit = command.execute("--uri", uri, "--sizes", "30/400,60/250", "--networks", "2");

            assertEquals(0, exit);
            List<String> lines = out.toString().lines().toList();
            assertEquals(8, lines.size(), out.toString());
            assertTrue(
                    lines.get(4).matches("\\| 30 / 400, no. 1 \\|( [0-9.,]+ \\|){3} not known \\|( [0-9.,]+ \\|){3}"),
                    lines.get(4));
            assertTrue(lines.get(7).startsWith("| 60 / 250, no. 2 |"), lines.get(7));
            readsAStoredNetwork(uri);
        }
    }

    private static void readsAStoredNetwork(String uri) {
        String id;
        try (Neo4jStore store = Neo4jStore.open(uri, AuthTokens.none(), StoreOptions.DEFAULT)) {
            id = store.list().stream()
                    .filter(network -> network.ties() == 400)
                    .findFirst()
                    .orElseThrow()
                    .id();
        }
        StringWriter out = new StringWriter();
        CommandLine command = Neo4jRun.commandLine().setOut(new PrintWriter(out, true));
        assertEquals(0, command.execute("--uri", uri, "--stored", id));
        List<String> lines = out.toString().lines().toList();
        assertEquals(6, lines.size(), out.toString());
        assertTrue(lines.get(4).startsWith("| " + id + ", 400 ties | tie by tie |"), lines.get(4));
        assertTrue(lines.get(5).startsWith("| 30 units, 400 ties, "), lines.get(5));
    }

    @Test
    void aServerMustBeNamed() {
        StringWriter err = new StringWriter();
        assertEquals(
                2, Neo4jRun.commandLine().setErr(new PrintWriter(err, true)).execute("--networks", "1"));
        assertTrue(err.toString().startsWith("name either --jar or --uri"), err.toString());
        StringWriter stored = new StringWriter();
        assertEquals(
                2,
                Neo4jRun.commandLine()
                        .setErr(new PrintWriter(stored, true))
                        .execute("--jar", "some.jar", "--stored", "a"));
        assertTrue(stored.toString().startsWith("--stored needs the --uri"), stored.toString());
    }
}
