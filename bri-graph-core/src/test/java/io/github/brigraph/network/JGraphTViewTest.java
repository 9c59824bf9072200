package io.github.brigraph.network;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.centrality.Betweenness;
import io.github.brigraph.centrality.LocalClustering;
import io.github.brigraph.centrality.PageRank;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.unit.Country;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.GraphTests;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.ClusteringCoefficient;
import org.jgrapht.alg.shortestpath.DijkstraShortestPath;
import org.junit.jupiter.api.Test;

/** JGraphT's own algorithms run on the view and agree with ours. */
class JGraphTViewTest {

    private static CollaborationNetwork<Country> network(long seed) {
        CollaborationTally tally = CollaborationTally.empty();
        Records.random(seed, 150).forEach(tally::add);
        return tally.countries().network();
    }

    private static void assertScores(Map<Country, Double> theirs, NodeScores ours, CollaborationNetwork<Country> net) {
        for (int node = 0; node < net.units().size(); node++) {
            assertEquals(
                    theirs.get(net.unit(node)),
                    ours.get(node),
                    1e-9,
                    net.unit(node).code());
        }
    }

    @Test
    void betweennessOnLengthsEqualsOurs() {
        var net = network(3);
        assertScores(
                new BetweennessCentrality<>(net.asGraph(EdgeWeights.LENGTH)).getScores(),
                Betweenness.of(EdgeLength.INVERSE_WEIGHT).run(net.graph()).scores(),
                net);
    }

    @Test
    void pageRankOnStrengthsEqualsOurs() {
        var net = network(4);
        Map<Country, Double> theirs =
                new org.jgrapht.alg.scoring.PageRank<>(net.asGraph(EdgeWeights.STRENGTH), 0.85, 500, 1e-14).getScores();
        assertScores(theirs, PageRank.standard().run(net.graph()).scores(), net);
    }

    @Test
    void clusteringEqualsOurs() {
        var net = network(5);
        assertScores(
                new ClusteringCoefficient<>(net.asGraph(EdgeWeights.STRENGTH)).getScores(),
                LocalClustering.of(LocalClustering.Weighting.UNWEIGHTED)
                        .run(net.graph())
                        .scores(),
                net);
    }

    @Test
    void connectivityAndShortestPathsWork() {
        CollaborationTally tally = CollaborationTally.empty();
        tally.add(Records.of(2015, "CN", "SG"));
        tally.add(Records.of(2015, "SG", "MY"));
        tally.add(Records.of(2015, "IT", "FR"));
        tally.add(Records.of(2015, "NU"));
        Graph<Country, CollaborationEdge<Country>> graph =
                tally.countries().network().asGraph(EdgeWeights.LENGTH);
        assertEquals(3, new ConnectivityInspector<>(graph).connectedSets().size());
        assertEquals(2, new DijkstraShortestPath<>(graph).getPathWeight(Country.CHINA, Country.MALAYSIA));
    }

    @Test
    void strengthsReadAsLengthsWouldGiveAnotherAnswer() {
        CollaborationTally tally = CollaborationTally.empty();
        for (int i = 0; i < 100; i++) {
            tally.add(Records.of(2015, "CN", "SG"));
            tally.add(Records.of(2015, "SG", "PK"));
        }
        tally.add(Records.of(2015, "CN", "PK"));
        var net = tally.countries().network();
        var right = new BetweennessCentrality<>(net.asGraph(EdgeWeights.LENGTH)).getScores();
        var wrong = new BetweennessCentrality<>(net.asGraph(EdgeWeights.STRENGTH)).getScores();
        assertEquals(1, right.get(Country.SINGAPORE));
        assertEquals(0, wrong.get(Country.SINGAPORE));
    }

    @Test
    void theViewIsASimpleUndirectedWeightedUnmodifiableGraph() {
        var net = network(6);
        var graph = net.asGraph(EdgeWeights.STRENGTH);
        assertTrue(GraphTests.isSimple(graph));
        assertFalse(GraphTests.hasSelfLoops(graph));
        assertFalse(GraphTests.hasMultipleEdges(graph));
        GraphTests.requireUndirected(graph);
        GraphTests.requireWeighted(graph);
        assertFalse(graph.getType().isModifiable());
        assertThrows(UnsupportedOperationException.class, () -> graph.addVertex(Country.CHINA));
        assertThrows(UnsupportedOperationException.class, () -> graph.removeVertex(Country.CHINA));
        assertThrows(UnsupportedOperationException.class, () -> graph.addEdge(Country.CHINA, Country.ITALY));
        assertThrows(UnsupportedOperationException.class, () -> graph.removeEdge(Country.CHINA, Country.ITALY));
        var edge = graph.edgeSet().iterator().next();
        assertThrows(UnsupportedOperationException.class, () -> graph.setEdgeWeight(edge, 2));
        assertThrows(UnsupportedOperationException.class, () -> graph.edgeSet().remove(edge));
        assertThrows(
                UnsupportedOperationException.class, () -> graph.vertexSet().clear());
    }

    @Test
    void setsAgreeWithTheArraysAndAreInNodeOrder() {
        var net = network(7);
        var graph = net.asGraph(EdgeWeights.STRENGTH);
        assertEquals(net.units(), List.copyOf(graph.vertexSet()));
        assertEquals(net.graph().edgeCount(), graph.iterables().edgeCount());
        assertEquals(new HashSet<>(graph.edgeSet()).size(), graph.edgeSet().size());
        assertEquals(
                net.ties()
                        .map(t -> new CollaborationEdge<>(t.source(), t.target()))
                        .toList(),
                new ArrayList<>(graph.edgeSet()));
        for (Country country : net.units()) {
            assertEquals(graph.degreeOf(country), graph.edgesOf(country).size());
            for (var e : graph.edgesOf(country)) {
                assertTrue(graph.containsEdge(e));
                assertTrue(graph.edgeSet().contains(e));
                assertEquals(net.weight(e.source(), e.target()), graph.getEdgeWeight(e));
                assertEquals(e, graph.getEdge(e.target(), e.source()));
            }
        }
        var empty = CollaborationTally.empty().countries().network().asGraph(EdgeWeights.STRENGTH);
        assertNull(empty.getEdge(Country.CHINA, Country.ITALY));
        assertNull(empty.getAllEdges(Country.CHINA, Country.ITALY));
    }
}
