package io.github.brigraph.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.golden.GoldenGraph;
import io.github.brigraph.graph.Components;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.Graphs;
import io.github.brigraph.graph.Partition;
import io.github.brigraph.graph.Weighting;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class BackboneTest {

    private static final CsrGraph SQUARE = CsrGraph.builder(5)
            .edge(0, 1, 4)
            .edge(1, 2, 3)
            .edge(2, 3, 2)
            .edge(0, 3, 1)
            .edge(0, 2, 2)
            .build();

    private static List<String> ties(CsrGraph graph) {
        List<String> ties = new ArrayList<>();
        for (int u = 0; u < graph.nodeCount(); u++) {
            for (int arc = graph.rowStart(u); arc < graph.rowEnd(u); arc++) {
                if (graph.target(arc) > u) {
                    ties.add(u + "-" + graph.target(arc));
                }
            }
        }
        return ties;
    }

    @Test
    void backbonesKeepTheTiesByHandAndAllNodes() {
        assertEquals(List.of("0-1", "1-2"), ties(Backbone.threshold(3).of(SQUARE)));
        assertEquals(List.of("0-1", "1-2", "2-3"), ties(Backbone.strongest(1).of(SQUARE)));
        // Both ties of weight 2 are the second strongest of node 2.
        assertEquals(
                List.of("0-1", "0-2", "0-3", "1-2", "2-3"),
                ties(Backbone.strongest(2).of(SQUARE)));
        assertEquals(
                List.of("0-1", "1-2", "2-3"), ties(Backbone.spanningForest().of(SQUARE)));
        assertEquals(5, Backbone.threshold(9).of(SQUARE).nodeCount());
        assertEquals(
                List.of("0-1", "1-2", "2-3"),
                ties(Backbone.threshold(4).or(Backbone.spanningForest()).of(SQUARE)));
        assertThrows(IllegalArgumentException.class, () -> Backbone.threshold(Double.NaN));
        assertThrows(IllegalArgumentException.class, () -> Backbone.strongest(0));
        assertThrows(IllegalArgumentException.class, () -> Backbone.disparity(0));
    }

    @TestFactory
    Stream<DynamicTest> theForestHasAllItsWeightAndTheDisparityBackboneIsThatOfTheFilter() {
        return GoldenGraph.tests(golden -> {
            CsrGraph forest = Backbone.spanningForest().of(golden.graph());
            golden.assertNumber("maximum_spanning_forest_weight", forest.totalWeight());
            assertEquals(
                    Components.of(golden.graph()).count(), Components.of(forest).count());
            assertEquals(
                    ties(DisparityFilter.backbone(golden.graph(), 0.2)),
                    ties(Backbone.disparity(0.2).of(golden.graph())));
        });
    }

    @Test
    void whatIsKeptDoesNotHangOnTheOrderOfTheNodes() {
        for (long seed = 1; seed <= 10; seed++) {
            CsrGraph graph = Graphs.random(30, 0.3, seed);
            int[] numbers = Graphs.permutation(30, seed);
            Backbone backbone = Backbone.strongest(3).or(Backbone.disparity(0.3));
            assertEquals(
                    ties(Graphs.relabelled(backbone.of(graph), numbers)),
                    ties(backbone.of(Graphs.relabelled(graph, numbers))),
                    "seed " + seed);
        }
    }

    @Test
    void aCliqueWithPendantsIsAPerfectCore() {
        CsrGraph.Builder builder = CsrGraph.builder(12);
        for (int u = 0; u < 5; u++) {
            for (int v = u + 1; v < 5; v++) {
                builder.edge(u, v, 1);
            }
            builder.edge(u, 5 + u, 1);
        }
        CorePeriphery found = CorePeriphery.of(builder.build());
        assertEquals(List.of(0, 1, 2, 3, 4), found.core());
        assertEquals(0, found.departures());
        assertEquals(1, found.fit(), 1e-12);
        assertEquals(6, CorePeriphery.of(Graphs.complete(6)).core().size());
        assertEquals(List.of(0), CorePeriphery.of(Graphs.star(7)).core().subList(0, 1));
        assertEquals(0, CorePeriphery.of(Graphs.star(7)).departures());
        assertTrue(CorePeriphery.of(CsrGraph.builder(4).build()).core().isEmpty());
        assertTrue(CorePeriphery.of(CsrGraph.builder(0).build()).core().isEmpty());
    }

    @Test
    void noCoreDepartsLessFromTheModel() {
        for (long seed = 1; seed <= 20; seed++) {
            CsrGraph graph = Graphs.random(11, 0.4, seed);
            long least = Long.MAX_VALUE;
            for (int core = 0; core < 1 << 11; core++) {
                least = Math.min(least, departures(graph, core));
            }
            CorePeriphery found = CorePeriphery.of(graph);
            assertEquals(least, found.departures(), "seed " + seed);
            int core = found.core().stream().mapToInt(u -> 1 << u).sum();
            assertEquals(least, departures(graph, core), "seed " + seed);
        }
    }

    private static long departures(CsrGraph graph, int core) {
        long count = 0;
        for (int u = 0; u < graph.nodeCount(); u++) {
            for (int v = u + 1; v < graph.nodeCount(); v++) {
                boolean tied = graph.arc(u, v) >= 0;
                boolean a = (core >> u & 1) == 1;
                boolean b = (core >> v & 1) == 1;
                count += a == b && a != tied ? 1 : 0;
            }
        }
        return count;
    }

    @Test
    void brokersOfAStarByHand() {
        // Centre 0 of group 0 with leaves of groups 0, 0, 1, 1, 2.
        Brokerage found = Brokerage.of(Graphs.star(6), Partition.of(0, 0, 0, 1, 1, 2));
        assertEquals(1, found.counts(Brokerage.Role.COORDINATOR).get(0));
        assertEquals(1, found.counts(Brokerage.Role.ITINERANT).get(0));
        assertEquals(6, found.counts(Brokerage.Role.GATEKEEPER).get(0));
        assertEquals(6, found.counts(Brokerage.Role.REPRESENTATIVE).get(0));
        assertEquals(2, found.counts(Brokerage.Role.LIAISON).get(0));
        assertEquals(10, found.total().get(0));
        // All pairs are brokered, so what is counted is what is expected.
        for (Brokerage.Role role : Brokerage.Role.values()) {
            assertEquals(found.counts(role).get(0), found.expected(role).get(0), 1e-12);
            assertEquals(0, found.counts(role).get(1));
        }
    }

    @Test
    void brokerageIsThatOfAllTriples() {
        for (long seed = 1; seed <= 20; seed++) {
            CsrGraph graph = Graphs.random(16, 0.3, seed);
            SplittableRandom random = new SplittableRandom(seed);
            int[] labels = new int[16];
            for (int u = 0; u < 16; u++) {
                labels[u] = random.nextInt(4);
            }
            Brokerage found = Brokerage.of(graph, Partition.of(labels));
            for (int b = 0; b < 16; b++) {
                Map<Brokerage.Role, Integer> directed = directed(graph, labels, b);
                for (Brokerage.Role role : Brokerage.Role.values()) {
                    boolean across = role == Brokerage.Role.GATEKEEPER || role == Brokerage.Role.REPRESENTATIVE;
                    assertEquals(
                            directed.getOrDefault(role, 0) / (across ? 1.0 : 2.0),
                            found.counts(role).get(b),
                            role + ", seed " + seed);
                }
            }
        }
    }

    /** The paper's counts of a graph whose ties go both ways: a to b to c, and not a to c. */
    private static Map<Brokerage.Role, Integer> directed(CsrGraph graph, int[] group, int b) {
        Map<Brokerage.Role, Integer> counts = new EnumMap<>(Brokerage.Role.class);
        for (int a = 0; a < graph.nodeCount(); a++) {
            for (int c = 0; c < graph.nodeCount(); c++) {
                if (a != c && graph.arc(a, b) >= 0 && graph.arc(b, c) >= 0 && graph.arc(a, c) < 0) {
                    Brokerage.Role role = group[a] == group[b]
                            ? group[b] == group[c] ? Brokerage.Role.COORDINATOR : Brokerage.Role.REPRESENTATIVE
                            : group[b] == group[c]
                                    ? Brokerage.Role.GATEKEEPER
                                    : group[a] == group[c] ? Brokerage.Role.ITINERANT : Brokerage.Role.LIAISON;
                    counts.merge(role, 1, Integer::sum);
                }
            }
        }
        return counts;
    }

    @Test
    void expectedBrokerageIsTheMeanOverAllWaysToDealOutTheGroups() {
        CsrGraph graph = CsrGraph.builder(6)
                .edge(0, 1, 1)
                .edge(0, 2, 1)
                .edge(0, 3, 1)
                .edge(0, 4, 1)
                .edge(1, 2, 1)
                .edge(4, 5, 1)
                .build();
        int[] labels = {0, 0, 1, 1, 2, 0};
        Map<Brokerage.Role, Double> sums = new EnumMap<>(Brokerage.Role.class);
        int[] dealt = labels.clone();
        int ways = deal(graph, dealt, 1, sums);
        Brokerage found = Brokerage.of(graph, Partition.of(labels));
        for (Brokerage.Role role : Brokerage.Role.values()) {
            assertEquals(
                    sums.getOrDefault(role, 0.0) / ways, found.expected(role).get(0), 1e-12, role.toString());
        }
    }

    /** Over all orders of the labels from a place on. */
    private static int deal(CsrGraph graph, int[] labels, int from, Map<Brokerage.Role, Double> sums) {
        if (from == labels.length) {
            Brokerage found = Brokerage.of(graph, Partition.of(labels));
            for (Brokerage.Role role : Brokerage.Role.values()) {
                sums.merge(role, found.counts(role).get(0), Double::sum);
            }
            return 1;
        }
        int ways = 0;
        for (int i = from; i < labels.length; i++) {
            int swap = labels[from];
            labels[from] = labels[i];
            labels[i] = swap;
            ways += deal(graph, labels, from + 1, sums);
            labels[i] = labels[from];
            labels[from] = swap;
        }
        return ways;
    }

    @Test
    void rolesThatCommunitiesCannotHaveAreNamed() {
        CsrGraph graph = Graphs.complete(12);
        int[] three = {0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2};
        CommunityRoles small = CommunityRoles.of(graph, Partition.of(three), Weighting.WEIGHTED);
        assertEquals(
                EnumSet.of(
                        CommunityRoles.Role.KINLESS,
                        CommunityRoles.Role.PROVINCIAL_HUB,
                        CommunityRoles.Role.CONNECTOR_HUB,
                        CommunityRoles.Role.KINLESS_HUB),
                small.impossibleRoles());
        assertFalse(small.canBeHub(0));
        int[] five = {0, 0, 0, 0, 0, 0, 0, 0, 1, 2, 3, 4};
        CommunityRoles large = CommunityRoles.of(graph, Partition.of(five), Weighting.WEIGHTED);
        assertEquals(EnumSet.of(CommunityRoles.Role.KINLESS), large.impossibleRoles());
        assertTrue(large.canBeHub(7));
        assertFalse(large.canBeHub(8));
    }
}
