package io.github.brigraph.export;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.brigraph.SharedData;
import io.github.brigraph.golden.GoldenGraph;
import io.github.brigraph.graph.CsrGraph;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class MeasureReportTest {

    @Test
    void hasValuesToCompareWith() {
        assertTrue(Files.exists(SharedData.require("golden")));
    }

    /** Keys that say where a graph is from, that rest on partitions that are stored with it, or that describe the others. */
    private static final Set<String> NOT_MEASURED = Set.of(
            "source",
            "conventions",
            "crosscheck",
            "libraries",
            "edges_note",
            "weighted_ties",
            "eigenvector_info",
            "partitions",
            "within_module_z_unweighted",
            "within_module_z_weighted",
            "participation_unweighted",
            "participation_weighted",
            "modularity",
            "modularity_unweighted",
            "cpm",
            "partition_comparison",
            "leiden");

    @TestFactory
    Stream<DynamicTest> theJsonHasTheStoredKeysShapesAndValues() {
        return GoldenGraph.tests(golden -> {
            JsonNode found = measured(golden.name());
            golden.golden().properties().forEach(e -> {
                if (!NOT_MEASURED.contains(e.getKey())) {
                    compare(golden, e.getValue(), found.required(e.getKey()), e.getKey());
                }
            });
            assertEquals(
                    golden.ids().size(),
                    found.required("leiden_found").required("membership").size());
        });
    }

    private static void compare(GoldenGraph golden, JsonNode stored, JsonNode found, String what) {
        if (stored.isObject()) {
            stored.properties()
                    .forEach(e -> compare(golden, e.getValue(), found.required(e.getKey()), what + "." + e.getKey()));
            assertEquals(stored.size(), found.size(), what);
        } else if (stored.isArray()
                && what.startsWith("edges.")
                && golden.golden().required("m").asInt() != stored.size()) {
            // The strongest edges alone were stored; the tests of each measure look them up.
            assertEquals(golden.golden().required("m").asInt(), found.size(), what);
        } else if (stored.isArray()) {
            assertEquals(stored.size(), found.size(), what);
            for (int i = 0; i < stored.size(); i++) {
                compare(golden, stored.get(i), found.get(i), what + "." + i);
            }
        } else if (stored.isTextual()) {
            assertEquals(stored.asText(), found.asText(), what);
        } else {
            golden.assertClose(stored, found.isNull() ? Double.NaN : found.asDouble(), what);
        }
    }

    private static JsonNode measured(String name) {
        Path folder = GoldenGraph.data().resolve("graphs").resolve(name);
        try {
            LabelledGraph network = NetworkReader.edges(folder.resolve("edges.csv"))
                    .nodes(folder.resolve("nodes.csv"))
                    .read();
            return new ObjectMapper().readTree(json(network, MeasureOptions.named(name)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] json(LabelledGraph network, MeasureOptions options) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MeasureReport.of(network, options).writeJson(out);
        return out.toByteArray();
    }

    @Test
    void theSameBytesAtAnyNumberOfThreads() throws IOException {
        MeasureOptions options = MeasureOptions.named("bow").seed(7).resolution(0.8);
        byte[] one = json(bow(), options.threads(1));
        assertArrayEquals(one, json(bow(), options.threads(2)));
        assertArrayEquals(one, json(bow(), options.threads(8)));
    }

    @Test
    void theTableListsTheStrongestFirstAndTheGraphBelow() throws IOException {
        StringBuilder out = new StringBuilder();
        MeasureReport.of(bow(), MeasureOptions.named("bow")).writeTable(out);
        List<String> lines = out.toString().lines().toList();
        assertEquals("bow: 6 nodes, 6 edges, total weight 8", lines.get(0));
        assertTrue(lines.get(3).startsWith("Knot [k]"), lines.get(3));
        assertTrue(out.toString().contains("maximum spanning forest weight"), out.toString());
        assertTrue(out.toString().contains("communities (Leiden, modularity, resolution 1, seed 1)"), out.toString());
    }

    @Test
    void estimatesAreNamedSoAndHoldTheirBounds() throws IOException {
        LabelledGraph network = wheel(900);
        ObjectMapper mapper = new ObjectMapper();
        JsonNode exact = mapper.readTree(json(network, MeasureOptions.named("wheel")));
        JsonNode found =
                mapper.readTree(json(network, MeasureOptions.named("wheel").samplingError(0.3)));
        assertTrue(exact.path("sampling").isMissingNode());
        for (String key : List.of("betweenness_unweighted_normalised", "harmonic_unweighted_normalised")) {
            assertTrue(found.path(key).isMissingNode(), key);
            assertTrue(
                    found.required("sampling").required(key).required("sources").asInt() < 900, key);
            exact.required(key).properties().forEach(e -> {
                double bound =
                        found.required(key + "_bound").required(e.getKey()).asDouble();
                double estimate =
                        found.required(key + "_estimated").required(e.getKey()).asDouble();
                assertTrue(bound <= 0.3, key + " " + e.getKey());
                assertEquals(e.getValue().asDouble(), estimate, bound + 1e-12, key + " " + e.getKey());
            });
        }
        Set<String> leftOut = new java.util.TreeSet<>();
        found.required("sampling").required("left_out").forEach(key -> leftOut.add(key.asText()));
        Set<String> missing = new java.util.TreeSet<>();
        exact.fieldNames().forEachRemaining(missing::add);
        exact.required("edges").fieldNames().forEachRemaining(missing::add);
        found.fieldNames().forEachRemaining(missing::remove);
        found.required("edges").fieldNames().forEachRemaining(missing::remove);
        assertEquals(missing, leftOut);
    }

    @Test
    void theTableOfEstimatesTellsTheirBounds() throws IOException {
        StringBuilder out = new StringBuilder();
        MeasureReport.of(wheel(900), MeasureOptions.named("wheel").samplingError(0.3))
                .writeTable(out);
        assertTrue(out.toString().contains("estimated from sources drawn at random"), out.toString());
        assertTrue(out.toString().contains("of the exact betweenness unweighted normalised ("), out.toString());
        assertTrue(out.toString().contains("Left out"), out.toString());
    }

    @Test
    void tellsHowFarItHasCome() throws IOException {
        Set<String> stages = new java.util.LinkedHashSet<>();
        MeasureReport.of(bow(), MeasureOptions.named("bow"), (stage, done, total) -> {
            assertTrue(0 <= done && done <= total && total >= 1, stage + " " + done + " of " + total);
            stages.add(stage);
        });
        assertTrue(
                stages.containsAll(List.of("betweenness, unweighted", "distances, weighted", "clustering")),
                "" + stages);
    }

    @Test
    void anInterruptEndsTheMeasuring() {
        Thread.currentThread().interrupt();
        try {
            assertThrows(
                    java.util.concurrent.CancellationException.class,
                    () -> MeasureReport.of(bow(), MeasureOptions.named("bow").threads(1)));
        } finally {
            assertTrue(Thread.interrupted());
        }
    }

    @Test
    void refusesASamplingErrorThatIsNone() {
        assertEquals(
                "the sampling error must be in (0, 1), was 1.0",
                assertThrows(IllegalArgumentException.class, () -> MeasureOptions.named("x")
                                .samplingError(1))
                        .getMessage());
    }

    /** A hub with n − 1 spokes, whose ends are a ring. */
    private static LabelledGraph wheel(int n) {
        CsrGraph.Builder builder = CsrGraph.builder(n);
        for (int i = 1; i < n; i++) {
            builder.edge(0, i, 1).edge(i, i == n - 1 ? 1 : i + 1, 2);
        }
        List<String> ids =
                java.util.stream.IntStream.range(0, n).mapToObj(i -> "n" + i).toList();
        return LabelledGraph.of(ids, ids, builder.build());
    }

    private static LabelledGraph bow() {
        CsrGraph graph = CsrGraph.builder(6)
                .edge(0, 1, 2)
                .edge(1, 2, 1)
                .edge(2, 0, 1)
                .edge(2, 3, 1)
                .edge(3, 4, 2)
                .edge(4, 2, 1)
                .build();
        return LabelledGraph.of(List.of("a", "b", "k", "c", "d", "e"), List.of("a", "b", "Knot", "c", "d", "e"), graph);
    }
}
