package io.github.brigraph.neo4j.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.community.Leiden;
import io.github.brigraph.hub.Measure;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.neo4j.Neo4jStore;
import io.github.brigraph.neo4j.SaveOptions;
import io.github.brigraph.neo4j.StoreOptions;
import io.github.brigraph.study.CollaborationStudy;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.UnitGroup;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Record;
import org.neo4j.gds.betweenness.BetweennessCentralityStreamProc;
import org.neo4j.gds.catalog.GraphProjectProc;
import org.neo4j.gds.leiden.LeidenStatsProc;
import org.neo4j.gds.modularity.ModularityStatsProc;
import org.neo4j.gds.pagerank.PageRankStreamProc;
import org.neo4j.harness.Neo4j;
import org.neo4j.harness.Neo4jBuilders;

/** What Neo4j's Graph Data Science computes on a network that was stored is what is stored with it. */
class GraphDataScienceIT {

    private static Neo4j server;
    private static Driver driver;
    private static MeasuredNetwork<Country> network;

    @BeforeAll
    static void starts() throws Exception {
        PrintStream out = System.out;
        try {
            // The server prints its log to standard output.
            System.setOut(new PrintStream(OutputStream.nullOutputStream()));
            server = Neo4jBuilders.newInProcessBuilder(Path.of("target"))
                    .withDisabledServer()
                    .withProcedure(GraphProjectProc.class)
                    .withProcedure(PageRankStreamProc.class)
                    .withProcedure(BetweennessCentralityStreamProc.class)
                    .withProcedure(LeidenStatsProc.class)
                    .withProcedure(ModularityStatsProc.class)
                    .build();
        } finally {
            System.setOut(out);
        }
        driver = GraphDatabase.driver(server.boltURI(), AuthTokens.none());
        network = CollaborationStudy.of(Path.of("../examples/data/synthetic-wos-2014-2021.txt.gz"))
                .focal(Country.CHINA)
                .partners(UnitGroup.named("belt-and-road"))
                .run()
                .countries();
        try (Neo4jStore store = Neo4jStore.open(server.boltURI().toString(), AuthTokens.none(), StoreOptions.DEFAULT)) {
            store.save(network, SaveOptions.DEFAULT);
        }
        run(
                "CALL gds.graph.project('g', {CollabActor: {properties: 'community'}},"
                        + " {COLLABORATES_WITH: {orientation: 'UNDIRECTED', properties: 'weight'}}) YIELD nodeCount RETURN nodeCount");
    }

    @AfterAll
    static void stops() {
        driver.close();
        server.close();
    }

    private static Record run(String query) {
        try (var session = driver.session()) {
            return session.run(query).single();
        }
    }

    /** The scores of a measure of theirs, and the property of ours, by unit. */
    private static Map<String, double[]> scores(String call, Measure ours) {
        String property = camel(ours.label());
        Map<String, double[]> scores = new HashMap<>();
        try (var session = driver.session()) {
            session.run(call + " YIELD nodeId, score MATCH (a) WHERE id(a) = nodeId"
                            + " RETURN a.actorId AS unit, score, a." + property + " AS ours")
                    .forEachRemaining(r -> scores.put(r.get("unit").asString(), new double[] {
                        r.get("score").asDouble(), r.get("ours").asDouble()
                    }));
        }
        assertEquals(network.network().units().size(), scores.size());
        return scores;
    }

    private static String camel(String label) {
        StringBuilder camel = new StringBuilder();
        for (String word : label.split("_", -1)) {
            camel.append(camel.length() == 0 ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return camel.toString();
    }

    @Test
    void pageRankIsTheirsOverItsSum() {
        Map<String, double[]> scores = scores(
                "CALL gds.pageRank.stream('g', {dampingFactor: 0.85, maxIterations: 500, tolerance: 1e-14,"
                        + " relationshipWeightProperty: 'weight'})",
                Measure.PAGERANK);
        double sum = scores.values().stream().mapToDouble(s -> s[0]).sum();
        scores.forEach((unit, s) -> assertEquals(s[1], s[0] / sum, 1e-9, unit));
    }

    @Test
    void betweennessIsTheirsOverThePairsOfOthers() {
        int n = network.network().units().size();
        Map<String, double[]> scores = scores("CALL gds.betweenness.stream('g')", Measure.BETWEENNESS);
        scores.forEach((unit, s) -> assertEquals(s[1], s[0] / ((n - 1) * (n - 2) / 2.0), 1e-9, unit));
    }

    @Test
    void theModularityOfTheStoredCommunitiesIsOurs() {
        double theirs =
                run("CALL gds.modularity.stats('g', {communityProperty: 'community', relationshipWeightProperty: 'weight'})"
                                + " YIELD modularity RETURN modularity")
                        .get("modularity")
                        .asDouble();
        assertEquals(network.communities().quality(), theirs, 1e-9);
    }

    @Test
    void leidenIsAsGoodAsTheirs() {
        double theirs = 0;
        for (int seed = 0; seed < 5; seed++) {
            theirs = Math.max(
                    theirs,
                    run("CALL gds.leiden.stats('g', {relationshipWeightProperty: 'weight', concurrency: 1, randomSeed: "
                                    + seed + "}) YIELD modularity RETURN modularity")
                            .get("modularity")
                            .asDouble());
        }
        double ours = Leiden.modularity().run(network.network().graph()).quality();
        assertTrue(ours >= theirs - 0.0005, "ours " + ours + ", theirs " + theirs);
        assertTrue(theirs > 0, "theirs found communities");
    }
}
