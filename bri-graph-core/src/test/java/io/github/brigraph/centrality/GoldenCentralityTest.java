package io.github.brigraph.centrality;

import static io.github.brigraph.centrality.LocalClustering.Weighting.BARRAT;
import static io.github.brigraph.centrality.LocalClustering.Weighting.ONNELA;
import static io.github.brigraph.centrality.LocalClustering.Weighting.UNWEIGHTED;
import static io.github.brigraph.graph.EdgeLength.INVERSE_WEIGHT;
import static io.github.brigraph.graph.EdgeLength.UNIT;
import static io.github.brigraph.graph.Normalisation.NORMALISED;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.brigraph.SharedData;
import io.github.brigraph.golden.GoldenGraph;
import io.github.brigraph.graph.ArcScores;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.NodeScores;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GoldenCentralityTest {

    @Test
    void hasValuesToCompareWith() {
        assertTrue(Files.exists(SharedData.require("golden")));
    }

    @TestFactory
    Stream<DynamicTest> degreeAndStrengthAreAsStored() {
        return GoldenGraph.tests(golden -> {
            CsrGraph graph = golden.graph();
            golden.assertNumber("n", graph.nodeCount());
            golden.assertNumber("m", (double) graph.edgeCount());
            golden.assertNumber("total_weight", graph.totalWeight());
            golden.assertNodes(
                    "degree",
                    NodeScores.of(IntStream.range(0, graph.nodeCount())
                            .mapToDouble(graph::degree)
                            .toArray()));
            golden.assertNodes(
                    "strength",
                    NodeScores.of(IntStream.range(0, graph.nodeCount())
                            .mapToDouble(graph::strength)
                            .toArray()));
        });
    }

    @TestFactory
    Stream<DynamicTest> betweennessIsAsStored() {
        return GoldenGraph.tests(golden -> {
            betweenness(golden, "unweighted", UNIT);
            betweenness(golden, "weighted", INVERSE_WEIGHT);
        });
    }

    private static void betweenness(GoldenGraph golden, String name, EdgeLength length) {
        Betweenness raw = Betweenness.of(length);
        golden.assertNodes(
                "betweenness_" + name + "_raw", raw.run(golden.graph()).scores());
        golden.assertNodes(
                "betweenness_" + name + "_normalised",
                raw.normalisation(NORMALISED).run(golden.graph()).scores());
    }

    @TestFactory
    Stream<DynamicTest> edgeBetweennessIsAsStored() {
        return GoldenGraph.tests(golden -> {
            edgeBetweenness(golden, "edge_betweenness_unweighted", UNIT);
            edgeBetweenness(golden, "edge_betweenness_weighted", INVERSE_WEIGHT);
        });
    }

    private static void edgeBetweenness(GoldenGraph golden, String key, EdgeLength length) {
        ArcScores scores = EdgeBetweenness.of(length).run(golden.graph()).scores();
        JsonNode edges = golden.golden().required("edges");
        List<String> ids = golden.ids();
        for (int row = 0; row < edges.required(key).size(); row++) {
            int u = ids.indexOf(edges.required("source").get(row).asText());
            int v = ids.indexOf(edges.required("target").get(row).asText());
            golden.assertClose(
                    edges.required(key).get(row), scores.get(golden.graph().arc(u, v)), key + " of " + u + "-" + v);
        }
    }

    @TestFactory
    Stream<DynamicTest> closenessAndHarmonicAreAsStored() {
        return GoldenGraph.tests(golden -> {
            distances(golden, "unweighted", UNIT);
            distances(golden, "weighted", INVERSE_WEIGHT);
        });
    }

    private static void distances(GoldenGraph golden, String name, EdgeLength length) {
        CsrGraph graph = golden.graph();
        Closeness closeness = Closeness.of(length);
        golden.assertNodes("closeness_" + name + "_wf", closeness.run(graph).scores());
        golden.assertNodes(
                "closeness_" + name + "_component",
                closeness.reach(Closeness.Reach.COMPONENT).run(graph).scores());
        Harmonic harmonic = Harmonic.of(length);
        golden.assertNodes("harmonic_" + name + "_sum", harmonic.run(graph).scores());
        golden.assertNodes(
                "harmonic_" + name + "_normalised",
                harmonic.normalisation(NORMALISED).run(graph).scores());
    }

    @TestFactory
    Stream<DynamicTest> eigenvectorIsAsStored() {
        return GoldenGraph.tests(golden -> {
            CsrGraph graph = golden.graph();
            Eigenvector standard = Eigenvector.standard();
            golden.assertNodes("eigenvector_max1", standard.run(graph).scores());
            golden.assertNodes(
                    "eigenvector_l2",
                    standard.scaling(Eigenvector.Scaling.LENGTH_ONE).run(graph).scores());
            golden.assertNodes(
                    "eigenvector_per_component_max1",
                    standard.extent(Eigenvector.Extent.EACH_COMPONENT)
                            .run(graph)
                            .scores());
        });
    }

    @TestFactory
    Stream<DynamicTest> pageRankAndKatzAreAsStored() {
        return GoldenGraph.tests(golden -> {
            golden.assertNodes(
                    "pagerank", PageRank.standard().run(golden.graph()).scores());
            Katz.Result katz = Katz.standard().run(golden.graph());
            golden.assertNodes("katz_raw", katz.scores());
            golden.assertNumber("katz_alpha", katz.alpha());
        });
    }

    @TestFactory
    Stream<DynamicTest> coresAreAsStored() {
        return GoldenGraph.tests(golden -> {
            golden.assertNodes(
                    "core_number", new CoreNumber().run(golden.graph()).scores());
            golden.assertNodes("s_core", new StrengthCore().run(golden.graph()).scores());
        });
    }

    @TestFactory
    Stream<DynamicTest> clusteringIsAsStored() {
        return GoldenGraph.tests(golden -> {
            CsrGraph graph = golden.graph();
            LocalClustering.Result unweighted = LocalClustering.of(UNWEIGHTED).run(graph);
            golden.assertNodes("clustering_unweighted", unweighted.scores());
            golden.assertNumber("average_clustering_zero", unweighted.average());
            golden.assertNodes(
                    "clustering_barrat", LocalClustering.of(BARRAT).run(graph).scores());
            golden.assertNodes(
                    "clustering_onnela", LocalClustering.of(ONNELA).run(graph).scores());
            Triangles.Result triangles = Triangles.standard().run(graph);
            golden.assertNodes("triangles", triangles.counts());
            golden.assertNumber("transitivity_global", triangles.transitivity());
        });
    }
}
