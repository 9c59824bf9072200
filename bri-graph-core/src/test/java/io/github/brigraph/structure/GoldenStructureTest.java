package io.github.brigraph.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.brigraph.SharedData;
import io.github.brigraph.golden.GoldenGraph;
import io.github.brigraph.graph.ArcScores;
import io.github.brigraph.graph.Components;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.Weighting;
import java.nio.file.Files;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class GoldenStructureTest {

    @Test
    void hasValuesToCompareWith() {
        assertTrue(Files.exists(SharedData.require("golden")));
    }

    @TestFactory
    Stream<DynamicTest> pathLengthsAreAsStored() {
        return GoldenGraph.tests(golden -> {
            PathLengths steps = PathLengths.of(golden.graph(), EdgeLength.UNIT, 2);
            golden.assertNumber("average_path_length_unweighted", steps.average());
            golden.assertNumber("average_path_length_largest_component_unweighted", steps.averageInLargestComponent());
            golden.assertNumber("diameter_unweighted", steps.diameter());
            golden.assertNumber("global_efficiency_unweighted", steps.efficiency());
            golden.assertNumber("reachable_pairs", (double) steps.reachablePairs());
            PathLengths weighted = PathLengths.of(golden.graph(), EdgeLength.INVERSE_WEIGHT, 2);
            golden.assertNumber("average_path_length_weighted", weighted.average());
            golden.assertNumber("diameter_weighted", weighted.diameter());
        });
    }

    @TestFactory
    Stream<DynamicTest> densityAndAssortativityAreAsStored() {
        return GoldenGraph.tests(golden -> {
            golden.assertNumber("density", Density.of(golden.graph()));
            golden.assertNumber("degree_assortativity", Assortativity.of(golden.graph(), Weighting.UNWEIGHTED));
            golden.assertNumber("strength_assortativity", Assortativity.of(golden.graph(), Weighting.WEIGHTED));
        });
    }

    @TestFactory
    Stream<DynamicTest> componentsAreAsStored() {
        return GoldenGraph.tests(golden -> {
            Components components = Components.of(golden.graph());
            golden.assertNumber("component_count", components.count());
            golden.assertNodes(
                    "components",
                    NodeScores.of(IntStream.range(0, golden.ids().size())
                            .mapToDouble(components::of)
                            .toArray()));
            assertEquals(
                    ints(golden.golden().required("component_sizes")),
                    IntStream.range(0, components.count())
                            .mapToObj(components::size)
                            .toList());
        });
    }

    @TestFactory
    Stream<DynamicTest> cutsAreAsStored() {
        return GoldenGraph.tests(golden -> {
            Biconnectivity found = Biconnectivity.of(golden.graph());
            assertEquals(
                    strings(golden.golden().required("articulation_points")),
                    named(golden, found.articulationPoints()));
            assertEquals(sorted(golden, golden.golden().required("bridges")), sorted(golden, found.bridges()));
            assertEquals(
                    sorted(golden, golden.golden().required("biconnected_components")),
                    sorted(golden, found.components()));
        });
    }

    private static List<Integer> ints(JsonNode array) {
        return stream(array).map(JsonNode::asInt).toList();
    }

    private static List<String> strings(JsonNode array) {
        return stream(array).map(JsonNode::asText).toList();
    }

    private static Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private static List<String> named(GoldenGraph golden, List<Integer> nodes) {
        return nodes.stream().map(golden.ids()::get).toList();
    }

    private static List<List<String>> sorted(GoldenGraph golden, JsonNode lists) {
        return stream(lists)
                .map(list -> strings(list).stream()
                        .sorted(Comparator.comparing(golden.ids()::indexOf))
                        .toList())
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }

    private static List<List<String>> sorted(GoldenGraph golden, List<List<Integer>> lists) {
        return lists.stream()
                .map(list -> named(golden, list))
                .sorted(Comparator.comparing(Object::toString))
                .toList();
    }

    @TestFactory
    Stream<DynamicTest> structuralHolesAreAsStored() {
        return GoldenGraph.tests(golden -> {
            for (Weighting weighting : Weighting.values()) {
                String name = weighting == Weighting.WEIGHTED ? "weighted" : "unweighted";
                StructuralHoles holes = StructuralHoles.of(weighting);
                golden.assertNodes(
                        "constraint_" + name + "_neighbours",
                        holes.run(golden.graph()).constraint());
                golden.assertNodes(
                        "constraint_" + name + "_all",
                        holes.contacts(StructuralHoles.Contacts.ALL)
                                .run(golden.graph())
                                .constraint());
                golden.assertNodes(
                        "effective_size_" + name, holes.run(golden.graph()).effectiveSize());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> richClubAndSpanningForestAreAsStored() {
        return GoldenGraph.tests(golden -> {
            List<Double> coefficients = RichClub.of(golden.graph()).coefficients();
            JsonNode stored = golden.golden().required("rich_club");
            assertEquals(stored.size(), coefficients.size());
            for (int k = 0; k < coefficients.size(); k++) {
                golden.assertClose(stored.required(String.valueOf(k)), coefficients.get(k), "rich club above " + k);
            }
            golden.assertNumber(
                    "maximum_spanning_forest_weight",
                    SpanningForest.maximum(golden.graph()).totalWeight());
        });
    }

    @TestFactory
    Stream<DynamicTest> rolesAreAsStored() {
        return GoldenGraph.tests(golden -> {
            for (Weighting weighting : Weighting.values()) {
                String name = weighting == Weighting.WEIGHTED ? "weighted" : "unweighted";
                CommunityRoles roles = CommunityRoles.of(golden.graph(), golden.partition("A"), weighting);
                golden.assertNodes("participation_" + name, roles.participation());
                golden.assertNodes("within_module_z_" + name, roles.withinCommunity());
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> measuresOfTiesAreAsStored() {
        return GoldenGraph.tests(golden -> {
            ArcScores alphas = DisparityFilter.alphas(golden.graph());
            ties(golden, "disparity_alpha_source", alphas, Direction.FORTH);
            ties(golden, "disparity_alpha_target", alphas, Direction.BACK);
            ties(golden, "association_strength", RelativeStrength.ASSOCIATION.of(golden.graph()), Direction.BACK);
            ties(golden, "salton", RelativeStrength.SALTON.of(golden.graph()), Direction.FORTH);
            ties(golden, "jaccard", RelativeStrength.JACCARD.of(golden.graph()), Direction.FORTH);
            ties(golden, "inclusion", RelativeStrength.INCLUSION.of(golden.graph()), Direction.FORTH);
        });
    }

    private enum Direction {
        FORTH,
        BACK
    }

    private static void ties(GoldenGraph golden, String key, ArcScores scores, Direction direction) {
        CsrGraph graph = golden.graph();
        JsonNode edges = golden.golden().required("edges");
        for (int row = 0; row < edges.required(key).size(); row++) {
            int u = golden.ids().indexOf(edges.required("source").get(row).asText());
            int v = golden.ids().indexOf(edges.required("target").get(row).asText());
            int arc = direction == Direction.FORTH ? graph.arc(u, v) : graph.arc(v, u);
            golden.assertClose(edges.required(key).get(row), scores.get(arc), key + " of " + u + "-" + v);
        }
    }
}
