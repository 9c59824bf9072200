package io.github.brigraph.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.graph.Components;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.Graphs;
import io.github.brigraph.graph.Partition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LeidenTest {

    @Test
    void findsTwoCliquesAndTheirModularityByHand() {
        Leiden.Result found = Leiden.modularity().run(Graphs.twoCliques(5));
        assertEquals(Partition.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), found.partition());
        assertEquals(20.0 / 21 - 0.5, found.quality(), 1e-12);
        assertTrue(found.iterations() >= 2);
    }

    @Test
    void resolutionDecidesHowMany() {
        CsrGraph graph = Graphs.twoCliques(6);
        assertEquals(1, Leiden.modularity().resolution(0).run(graph).partition().communityCount());
        assertEquals(
                12, Leiden.modularity().resolution(30).run(graph).partition().communityCount());
        assertEquals(2, Leiden.cpm(0.5).run(graph).partition().communityCount());
        assertEquals(12, Leiden.cpm(1.5).run(graph).partition().communityCount());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void communitiesHangTogetherAndOneSeedGivesOneResult(long seed) {
        CsrGraph graph = Graphs.random(200, 0.03, seed);
        Leiden leiden = Leiden.modularity().seed(seed);
        Leiden.Result found = leiden.run(graph);
        assertEquals(found, leiden.run(graph));
        assertEquals(found.quality(), Objective.MODULARITY.quality(graph, found.partition(), 1), "seed " + seed);
        for (int c = 0; c < found.partition().communityCount(); c++) {
            assertEquals(
                    1,
                    Components.of(inside(graph, found.partition().members(c))).count(),
                    "seed " + seed);
        }
    }

    private static CsrGraph inside(CsrGraph graph, int[] members) {
        CsrGraph.Builder builder = CsrGraph.builder(members.length);
        for (int i = 0; i < members.length; i++) {
            for (int j = 0; j < i; j++) {
                int a = i;
                int b = j;
                graph.weightBetween(members[i], members[j]).ifPresent(w -> builder.edge(a, b, w));
            }
        }
        return builder.build();
    }

    @ParameterizedTest
    @ValueSource(longs = {6, 7, 8})
    void noSingleMoveImprovesWhatIsStable(long seed) {
        CsrGraph graph = Graphs.random(60, 0.1, seed);
        for (Leiden leiden :
                new Leiden[] {Leiden.modularity().seed(seed), Leiden.cpm(1.7).seed(seed)}) {
            Leiden.Result found = leiden.run(graph);
            for (int u = 0; u < 60; u++) {
                for (int c = 0; c <= found.partition().communityCount(); c++) {
                    int[] moved = found.partition().toArray();
                    moved[u] = c;
                    double quality = leiden.objective().quality(graph, Partition.of(moved), leiden.resolution());
                    assertTrue(quality <= found.quality() + 1e-9, "node " + u + " to " + c + ", seed " + seed);
                }
            }
        }
    }

    @Test
    void withoutEdgesEveryNodeIsByItself() {
        Leiden.Result found = Leiden.modularity().run(CsrGraph.builder(4).build());
        assertEquals(4, found.partition().communityCount());
        assertTrue(Double.isNaN(found.quality()));
        assertEquals(
                0, Leiden.cpm(1).run(CsrGraph.builder(0).build()).partition().communityCount());
    }

    @Test
    void refusesAResolutionThatIsNegativeAndIterationsThatAreNone() {
        assertEquals(
                "resolution must be finite and at least 0, was -1.0",
                assertThrows(IllegalArgumentException.class, () -> Leiden.cpm(-1))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Leiden.modularity().iterations(0));
    }

    @Test
    void equalPartitionsAgreeInFullAndUnrelatedOnesByChance() {
        Partition halves = Partition.of(0, 0, 1, 1);
        PartitionComparison same = PartitionComparison.of(halves, Partition.of(5, 5, 3, 3));
        assertEquals(1, same.adjustedRand());
        assertEquals(1, same.normalisedMutualInformation(PartitionComparison.Mean.ARITHMETIC), 1e-12);
        assertEquals(0, same.variationOfInformation(), 1e-12);
        PartitionComparison crossed = PartitionComparison.of(halves, Partition.of(0, 1, 0, 1));
        assertEquals(0, crossed.mutualInformation(), 1e-12);
        assertEquals(-0.5, crossed.adjustedRand(), 1e-12);
    }
}
