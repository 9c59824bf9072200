package io.github.brigraph.centrality;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.Graphs;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.Weighting;
import io.github.brigraph.structure.PathLengths;
import io.github.brigraph.structure.StructuralHoles;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BiFunction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class InvariantsTest {

    /** Every measure of nodes, given a graph and a number of threads. */
    private static Map<String, BiFunction<CsrGraph, Integer, NodeScores>> measures() {
        Map<String, BiFunction<CsrGraph, Integer, NodeScores>> measures = new LinkedHashMap<>();
        for (EdgeLength length : EdgeLength.values()) {
            measures.put(
                    "betweenness " + length,
                    (g, t) -> Betweenness.of(length).threads(t).run(g).scores());
            measures.put(
                    "closeness " + length,
                    (g, t) -> Closeness.of(length).threads(t).run(g).scores());
            measures.put(
                    "harmonic " + length,
                    (g, t) -> Harmonic.of(length).threads(t).run(g).scores());
        }
        for (LocalClustering.Weighting weighting : LocalClustering.Weighting.values()) {
            measures.put(
                    "clustering " + weighting,
                    (g, t) -> LocalClustering.of(weighting).threads(t).run(g).scores());
        }
        measures.put("eigenvector", (g, t) -> Eigenvector.standard().run(g).scores());
        measures.put("PageRank", (g, t) -> PageRank.standard().run(g).scores());
        measures.put("Katz", (g, t) -> Katz.standard().run(g).scores());
        measures.put("core", (g, t) -> new CoreNumber().run(g).scores());
        measures.put("s-core", (g, t) -> new StrengthCore().run(g).scores());
        measures.put(
                "constraint",
                (g, t) ->
                        StructuralHoles.of(Weighting.WEIGHTED).threads(t).run(g).constraint());
        return measures;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void relabellingNodesPermutesTheScores(long seed) {
        CsrGraph graph = Graphs.random(120, 0.04, seed);
        int[] numbers = Graphs.permutation(120, seed + 100);
        CsrGraph relabelled = Graphs.relabelled(graph, numbers);
        measures().forEach((name, measure) -> {
            NodeScores before = measure.apply(graph, 1);
            NodeScores after = measure.apply(relabelled, 1);
            for (int u = 0; u < 120; u++) {
                assertEquals(
                        before.get(u),
                        after.get(numbers[u]),
                        1e-9 * (Math.abs(before.get(u)) > 1 ? Math.abs(before.get(u)) : 1),
                        name + " of node " + u + ", seed " + seed);
            }
        });
    }

    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void anyNumberOfThreadsGivesTheSameBytes(long seed) {
        CsrGraph graph = Graphs.random(300, 0.03, seed);
        measures().forEach((name, measure) -> {
            double[] one = measure.apply(graph, 1).toArray();
            assertArrayEquals(one, measure.apply(graph, 2).toArray(), name + ", 2 threads, seed " + seed);
            assertArrayEquals(one, measure.apply(graph, 8).toArray(), name + ", 8 threads, seed " + seed);
        });
    }

    @ParameterizedTest
    @EnumSource(EdgeLength.class)
    void betweennessAndDistancesAgreeWithCountingEveryPath(EdgeLength length) {
        for (long seed = 10; seed < 40; seed++) {
            // From forests to dense graphs, so that the search turns round in some.
            int n = 12 + (int) seed;
            CsrGraph graph = Graphs.random(n, (seed % 10 + 1) / 15.0, seed);
            PathOracle oracle = new PathOracle(graph, length);
            NodeScores found = Betweenness.of(length).run(graph).scores();
            NodeScores harmonic = Harmonic.of(length).run(graph).scores();
            for (int i = 0; i < n; i++) {
                String what = length + ", node " + i + ", seed " + seed;
                assertEquals(oracle.betweenness(i), found.get(i), 1e-9 * Math.max(1, found.get(i)), what);
                assertEquals(oracle.harmonic(i), harmonic.get(i), 1e-9 * Math.max(1, harmonic.get(i)), what);
            }
            assertEquals(
                    oracle.diameter(), PathLengths.of(graph, length, 1).diameter(), 1e-12, length + ", seed " + seed);
        }
    }

    @ParameterizedTest
    @EnumSource(EdgeLength.class)
    void edgeBetweennessAddsUpToTheDistances(EdgeLength length) {
        CsrGraph graph = Graphs.random(60, 0.1, 77);
        PathOracle oracle = new PathOracle(graph, length);
        double[] scores = EdgeBetweenness.of(length).run(graph).scores().toArray();
        double sum = 0;
        for (int arc = 0; arc < scores.length; arc++) {
            sum += scores[arc] * length.of(graph.weight(arc));
        }
        // Each edge has two arcs and each pair two ends.
        assertEquals(oracle.sumOfDistances(), sum, 1e-9 * sum);
    }
}
