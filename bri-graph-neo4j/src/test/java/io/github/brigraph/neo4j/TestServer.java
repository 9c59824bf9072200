package io.github.brigraph.neo4j;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeSet;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilder;
import org.neo4j.harness.Neo4jBuilders;

/** A real Neo4j in this process. */
final class TestServer implements AutoCloseable {

    private final Neo4j server;
    private final Driver driver;

    private TestServer(Neo4jBuilder builder) {
        PrintStream out = System.out;
        try {
            // It prints its log to standard output.
            System.setOut(new PrintStream(OutputStream.nullOutputStream()));
            server = builder.build();
        } finally {
            System.setOut(out);
        }
        driver = GraphDatabase.driver(
                server.boltURI(),
                AuthTokens.none(),
                Config.builder().withLogging(Logging.none()).build());
    }

    /** A server without passwords and without HTTP. */
    static TestServer start() {
        return new TestServer(
                Neo4jBuilders.newInProcessBuilder(Path.of("target")).withDisabledServer());
    }

    static TestServer start(Neo4jBuilder builder) {
        return new TestServer(builder);
    }

    Neo4j server() {
        return server;
    }

    String uri() {
        return server.boltURI().toString();
    }

    Driver driver() {
        return driver;
    }

    Neo4jStore open(StoreOptions options) {
        return Neo4jStore.open(uri(), AuthTokens.none(), options);
    }

    List<Map<String, Object>> rows(String query, Map<String, Object> parameters) {
        try (var session = driver.session()) {
            return session.run(query, parameters).list(r -> r.asMap());
        }
    }

    long number(String query) {
        try (var session = driver.session()) {
            return session.run(query).single().get(0).asLong();
        }
    }

    /** Everything in the database as sorted text, but ids of the server's own. */
    SortedSet<String> dump() {
        TreeSet<String> lines = new TreeSet<>();
        try (var session = driver.session()) {
            session.run("MATCH (n) RETURN labels(n) AS l, properties(n) AS p")
                    .forEachRemaining(r -> lines.add(new TreeSet<>(r.get("l").asList(v -> v.asString())) + " "
                            + new java.util.TreeMap<>(r.get("p").asMap())));
            session.run(
                            "MATCH (a)-[r]->(b) RETURN type(r) AS t, properties(a) AS a, properties(b) AS b, properties(r) AS p")
                    .forEachRemaining(r -> lines.add(r.get("t").asString() + " "
                            + key(r.get("a").asMap()) + " " + key(r.get("b").asMap()) + " "
                            + new java.util.TreeMap<>(r.get("p").asMap())));
            session.run("SHOW CONSTRAINTS YIELD name, type, labelsOrTypes, properties")
                    .forEachRemaining(r -> lines.add("constraint " + r.asMap()));
        }
        return lines;
    }

    private static String key(Map<String, Object> node) {
        return node.get("networkId") + "/" + node.get("actorId") + node.get("id") + node.get("fieldId");
    }

    /** Takes everything away but the constraints and indexes of this library. */
    void clear() {
        try (var session = driver.session()) {
            session.run("MATCH (n) DETACH DELETE n").consume();
            session.run("SHOW CONSTRAINTS YIELD name WHERE NOT name STARTS WITH 'bri_graph_' RETURN name")
                    .list(r -> r.get("name").asString())
                    .forEach(name -> session.run("DROP CONSTRAINT " + name).consume());
        }
    }

    @Override
    public void close() {
        driver.close();
        server.close();
    }
}
