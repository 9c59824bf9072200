package io.github.brigraph.neo4j.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedSet;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/**
 * Loaders and servers that are killed at random moments while a study is loaded: loading again always mends it.
 *
 * <p>Loaders are killed three times and servers once while a load is at work; {@code -Dbrigraph.loader.kills=20 -Dbrigraph.server.kills=5} asks for more.
 */
@TestMethodOrder(org.junit.jupiter.api.MethodOrderer.MethodName.class)
class KilledIT {

    private static final int LOADERS = Integer.getInteger("brigraph.loader.kills", 3);
    private static final int SERVERS = Integer.getInteger("brigraph.server.kills", 1);
    private static final String ASKED = "MATCH (n:CollabNetwork {analysisId: 'a'}) ";
    private static final SplittableRandom RANDOM = new SplittableRandom(20);

    @TempDir
    static Path folder;

    private static int port;
    private static Process server;
    private static SortedSet<String> undisturbed;
    private static long longestMillis;

    @BeforeAll
    static void loadsUndisturbed() throws Exception {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            port = free.getLocalPort();
        }
        records(folder.resolve("few.txt"), 5);
        records(folder.resolve("more.txt"), 120);
        server = server();
        ask(
                "CREATE (:Country {actorId: 'CN', name: 'mine'})-[:COLLABORATES_WITH {weight: 1}]->(:Country {name: 'also mine'})");
        Process loader = loader();
        awaitLoading(loader);
        long from = System.nanoTime();
        ended(loader);
        longestMillis = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - from);
        undisturbed = dump();
        assertTrue(undisturbed.size() > 1_000, "something is loaded");
    }

    @AfterAll
    static void stops() {
        server.destroyForcibly();
    }

    private static void records(Path file, int records) throws IOException {
        try (var in =
                new GZIPInputStream(Files.newInputStream(Path.of("../examples/data/synthetic-wos-2014-2021.txt.gz")))) {
            String all = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            int end = 0;
            for (int i = 0; i < records; i++) {
                end = all.indexOf("\nER\n", end) + 4;
            }
            Files.writeString(file, all.substring(0, end) + "\nEF\n");
        }
    }

    private static Process command(Path out, String... arguments) throws IOException {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-jar",
                System.getProperty("brigraph.jar"),
                "neo4j"));
        line.addAll(Arrays.asList(arguments));
        return new ProcessBuilder(line)
                .redirectOutput(out.toFile())
                .redirectErrorStream(true)
                .start();
    }

    private static Process server() throws Exception {
        Path out = folder.resolve("server.txt");
        Process started = command(
                out,
                "browse",
                folder.resolve("few.txt").toString(),
                "--store",
                folder.resolve("store").toString(),
                "--bolt-port",
                String.valueOf(port),
                "--no-open");
        for (int i = 0; i < 600 && started.isAlive(); i++) {
            if (Files.readAllLines(out).contains("Stop with Ctrl-C.")) {
                return started;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("the server did not start: " + Files.readString(out));
    }

    private static Process loader() throws IOException {
        return command(
                folder.resolve("loader.txt"),
                "load",
                folder.resolve("more.txt").toString(),
                "--focal",
                "CN",
                "--analysis",
                "a",
                "--uri",
                "bolt://127.0.0.1:" + port,
                "--no-auth");
    }

    private static void ended(Process loader) throws Exception {
        assertTrue(loader.waitFor(3, TimeUnit.MINUTES), "the loader ends");
        assertEquals(0, loader.exitValue(), () -> said("loader.txt"));
    }

    private static String said(String file) {
        try {
            return Files.readString(folder.resolve(file));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static Driver driver() {
        return GraphDatabase.driver("bolt://127.0.0.1:" + port, AuthTokens.none());
    }

    private static List<String> ask(String query) {
        try (Driver driver = driver();
                var session = driver.session()) {
            return session.run(query).list(r -> r.values().toString());
        }
    }

    /** Everything in the database but who loaded it. */
    private static SortedSet<String> dump() {
        TreeSet<String> all = new TreeSet<>();
        try (Driver driver = driver();
                var session = driver.session()) {
            session.run("MATCH (n) RETURN labels(n) AS labels, properties(n) AS of")
                    .forEachRemaining(r ->
                            all.add(r.get("labels").asList() + text(r.get("of").asMap())));
            session.run(
                            "MATCH (a)-[r]->(b) RETURN type(r) AS type, properties(a) AS a, properties(r) AS of, properties(b) AS b")
                    .forEachRemaining(r -> all.add(text(r.get("a").asMap())
                            + r.get("type").asString()
                            + text(r.get("of").asMap())
                            + text(r.get("b").asMap())));
        }
        return all;
    }

    private static String text(java.util.Map<String, Object> properties) {
        TreeMap<String, Object> sorted = new TreeMap<>(properties);
        sorted.keySet().removeIf(key -> key.equals("loadId") || key.equals("savedAt"));
        return sorted.toString();
    }

    /** Waits until something of the study stands there. */
    private static void awaitLoading(Process loader) throws Exception {
        try (Driver driver = driver();
                var session = driver.session()) {
            while (loader.isAlive()
                    && session.run(ASKED + "RETURN count(n) AS n")
                                    .single()
                                    .get("n")
                                    .asLong()
                            == 0) {
                Thread.sleep(20);
            }
        }
    }

    private static void forget() {
        ask("MATCH (n:CollabNetwork {analysisId: 'a'}) MATCH (a {networkId: n.id}) DETACH DELETE a");
        ask(ASKED + "DETACH DELETE n");
    }

    private static void awaitSomeMoment() throws InterruptedException {
        Thread.sleep(RANDOM.nextLong(Math.max(1, longestMillis)));
    }

    /** The first load finds a cold server; where a later one is through before its moment, the next moments come sooner. */
    private static void sooner() {
        longestMillis = longestMillis * 2 / 3;
    }

    @Test
    void aLoaderThatWasKilledIsMendedByLoadingAgain() throws Exception {
        int killedAtWork = 0;
        for (int i = 0; killedAtWork < LOADERS; i++) {
            assertTrue(i < 10 * LOADERS, "loaders are through before they are killed");
            forget();
            Process loader = loader();
            awaitLoading(loader);
            awaitSomeMoment();
            loader.destroyForcibly().waitFor();
            boolean atWork = !dump().equals(undisturbed);
            ended(loader());
            assertEquals(undisturbed, dump());
            if (atWork) {
                killedAtWork++;
            } else {
                sooner();
            }
        }
    }

    @Test
    void aServerThatWasKilledIsMendedByLoadingAgain() throws Exception {
        int killedAtWork = 0;
        for (int i = 0; killedAtWork < SERVERS; i++) {
            assertTrue(i < 10 * SERVERS, "loaders are through before the server is killed");
            forget();
            Process loader = loader();
            awaitLoading(loader);
            awaitSomeMoment();
            boolean atWork = loader.isAlive();
            server.destroyForcibly().waitFor();
            server = server();
            assertTrue(loader.waitFor(3, TimeUnit.MINUTES), "the loader finishes, or says why not");
            ended(loader());
            assertEquals(undisturbed, dump());
            if (atWork) {
                killedAtWork++;
            } else {
                sooner();
            }
        }
    }
}
