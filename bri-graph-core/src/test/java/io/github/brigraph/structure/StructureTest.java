package io.github.brigraph.structure;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.Graphs;
import io.github.brigraph.graph.Partition;
import io.github.brigraph.graph.Weighting;
import java.util.List;
import org.junit.jupiter.api.Test;

class StructureTest {

    @Test
    void pathLengthsOfPathsAndCycles() {
        PathLengths path = PathLengths.of(Graphs.path(100), EdgeLength.UNIT, 2);
        assertEquals(101 / 3.0, path.average(), 1e-12);
        assertEquals(99, path.diameter());
        assertEquals(4950, path.reachablePairs());
        PathLengths cycle = PathLengths.of(Graphs.cycle(8), EdgeLength.INVERSE_WEIGHT, 1);
        assertEquals(16 / 7.0, cycle.average(), 1e-12);
    }

    @Test
    void everyInnerNodeOfALongPathIsACut() {
        int n = 50_000;
        Biconnectivity found = Biconnectivity.of(Graphs.path(n));
        assertEquals(n - 2, found.articulationPoints().size());
        assertEquals(n - 1, found.bridges().size());
        assertEquals(List.of(0, 1), found.bridges().get(0));
    }

    @Test
    void twoCliquesFallApartAtTheirBridge() {
        Biconnectivity found = Biconnectivity.of(Graphs.twoCliques(4));
        assertEquals(List.of(3, 4), found.articulationPoints());
        assertEquals(List.of(List.of(3, 4)), found.bridges());
        assertEquals(List.of(List.of(0, 1, 2, 3), List.of(3, 4), List.of(4, 5, 6, 7)), found.components());
        assertTrue(Biconnectivity.of(Graphs.cycle(9)).articulationPoints().isEmpty());
    }

    @Test
    void constraintAndEffectiveSizeOfCliquesAndStars() {
        StructuralHoles.Result clique = StructuralHoles.of(Weighting.WEIGHTED).run(Graphs.complete(6));
        assertEquals(5 * Math.pow(0.2 + 4 * 0.04, 2), clique.constraint().get(3), 1e-12);
        assertEquals(1, clique.effectiveSize().get(3), 1e-12);
        StructuralHoles.Result star = StructuralHoles.of(Weighting.WEIGHTED).run(Graphs.star(6));
        assertEquals(0.2, star.constraint().get(0), 1e-12);
        assertEquals(1, star.constraint().get(1), 1e-12);
        assertEquals(5, star.effectiveSize().get(0), 1e-12);
    }

    @Test
    void aStarIsDisassortativeAndACycleHasNoAssortativity() {
        assertEquals(-1, Assortativity.of(Graphs.star(9), Weighting.UNWEIGHTED), 1e-12);
        assertTrue(Double.isNaN(Assortativity.of(Graphs.cycle(9), Weighting.WEIGHTED)));
    }

    @Test
    void theBackboneKeepsTheTieThatStandsOut() {
        CsrGraph.Builder builder = CsrGraph.builder(12);
        for (int v = 1; v < 12; v++) {
            builder.edge(0, v, v == 5 ? 100 : 1);
        }
        CsrGraph backbone = DisparityFilter.backbone(builder.build(), 0.05);
        assertEquals(12, backbone.nodeCount());
        assertEquals(1, backbone.edgeCount());
        assertEquals(0, backbone.target(backbone.rowStart(5)));
        assertThrows(IllegalArgumentException.class, () -> DisparityFilter.backbone(backbone, 0));
    }

    @Test
    void theSpanningForestHangsEveryTreeOnItsFirstNode() {
        CsrGraph graph = CsrGraph.builder(5)
                .edge(0, 1, 1)
                .edge(1, 2, 5)
                .edge(0, 2, 3)
                .edge(3, 4, 2)
                .build();
        SpanningForest forest = SpanningForest.maximum(graph);
        assertEquals(10, forest.totalWeight());
        assertTrue(forest.parent(0).isEmpty());
        assertEquals(2, forest.parent(1).orElseThrow());
        assertEquals(3, forest.parent(4).orElseThrow());
    }

    @Test
    void rolesComeFromWithinAndBetween() {
        int spokes = 12;
        CsrGraph.Builder builder = CsrGraph.builder(spokes + 3);
        for (int v = 1; v <= spokes; v++) {
            builder.edge(0, v, 1);
        }
        CsrGraph graph = builder.edge(spokes, spokes + 1, 1)
                .edge(spokes + 1, spokes + 2, 1)
                .build();
        int[] labels = new int[spokes + 3];
        labels[spokes + 1] = 1;
        labels[spokes + 2] = 1;
        CommunityRoles roles = CommunityRoles.of(graph, Partition.of(labels), Weighting.UNWEIGHTED);
        assertEquals(CommunityRoles.Role.PROVINCIAL_HUB, roles.role(0));
        assertEquals(CommunityRoles.Role.ULTRA_PERIPHERAL, roles.role(1));
        assertEquals(0.5, roles.participation().get(spokes), 1e-12);
        assertEquals(CommunityRoles.Role.PERIPHERAL, roles.role(spokes));
    }

    @Test
    void relativeStrengthsOfACliqueAreThoseByHand() {
        CsrGraph graph = Graphs.complete(6);
        assertEquals(30 / 25.0, RelativeStrength.ASSOCIATION.of(graph).get(0), 1e-12);
        assertEquals(0.2, RelativeStrength.SALTON.of(graph).get(0), 1e-12);
        assertEquals(1 / 9.0, RelativeStrength.JACCARD.of(graph).get(0), 1e-12);
        assertEquals(0.2, RelativeStrength.INCLUSION.of(graph).get(0), 1e-12);
        assertEquals(1, RichClub.of(graph).coefficients().get(4), 1e-12);
        assertEquals(1, Density.of(graph));
    }

    @Test
    void theCorrectedAssociationStrengthIsThatByHand() {
        // Weights 4 (0-1), 2 (0-2), 1 (1-2): strengths 6, 5, 3, 2W = 14.
        CsrGraph graph =
                CsrGraph.builder(3).edge(0, 1, 4).edge(0, 2, 2).edge(1, 2, 1).build();
        double expected = 7 * (6 / 14.0 * (5 / 8.0) + 5 / 14.0 * (6 / 9.0));
        int arc = graph.arc(0, 1);
        assertEquals(
                4 / expected, RelativeStrength.ASSOCIATION_CORRECTED.of(graph).get(arc), 1e-15);
        assertEquals(4 / 6.0 / (5 / 8.0), RelativeStrength.LUUKKONEN.of(graph).get(arc), 1e-15);
        assertEquals(4 / 5.0 / (6 / 9.0), RelativeStrength.LUUKKONEN.of(graph).get(graph.arc(1, 0)), 1e-15);
        assertEquals(16 / 30.0, RelativeStrength.EQUIVALENCE.of(graph).get(arc), 1e-15);
    }

    @Test
    void theCorrectedAssociationStrengthIsTheHarmonicMeanOfBothSidesAndBelowTheUsualOne() {
        CsrGraph graph = Graphs.random(40, 0.2, 7);
        double[] usual = RelativeStrength.ASSOCIATION.of(graph).toArray();
        double[] corrected = RelativeStrength.ASSOCIATION_CORRECTED.of(graph).toArray();
        double[] sides = RelativeStrength.LUUKKONEN.of(graph).toArray();
        for (int u = 0; u < 40; u++) {
            for (int arc = graph.rowStart(u); arc < graph.rowEnd(u); arc++) {
                int back = graph.arc(graph.target(arc), u);
                assertTrue(corrected[arc] < usual[arc]);
                assertEquals(corrected[arc], corrected[back]);
                assertEquals(2 / (1 / sides[arc] + 1 / sides[back]), corrected[arc], 1e-12);
            }
        }
    }
}
