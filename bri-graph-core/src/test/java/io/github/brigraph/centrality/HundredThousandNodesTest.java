package io.github.brigraph.centrality;

import static io.github.brigraph.graph.EdgeLength.INVERSE_WEIGHT;
import static io.github.brigraph.graph.EdgeLength.UNIT;
import static io.github.brigraph.graph.Normalisation.NORMALISED;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.community.Leiden;
import io.github.brigraph.community.Objective;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.DistanceTotals;
import io.github.brigraph.graph.EdgeLength;
import io.github.brigraph.graph.Graphs;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.Partition;
import io.github.brigraph.structure.PathLengths;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Closed forms where n² no longer fits an int: 10¹⁰ pairs. */
class HundredThousandNodesTest {

    private static final int N = 100_000;
    private static final double PAIRS = N * (N - 1.0) / 2;

    @ParameterizedTest
    @EnumSource(EdgeLength.class)
    void onAPathTheEndIsFarFromAllAndItsShareOfBetweennessIsWhatLiesBeyond(EdgeLength length) {
        CsrGraph path = Graphs.path(N);
        DistanceTotals totals = DistanceTotals.ofSources(path, length, 1, 0, N - 1);
        assertEquals(N - 1, totals.reached(0));
        assertEquals(PAIRS, totals.sum(0));
        assertEquals(N - 1.0, totals.farthest(N - 1));
        assertEquals(
                (N - 1.0) / PAIRS, Closeness.of(length).from(totals).scores().get(0), 1e-18);
        double harmonic = 0;
        for (int d = N - 1; d > 0; d--) {
            harmonic += 1.0 / d;
        }
        assertEquals(harmonic, Harmonic.of(length).from(totals).scores().get(0), 1e-9);
        NodeScores part = Betweenness.of(length).threads(1).part(path, 0, N - 1).scores();
        // From both ends together: half of (n - 1 - i) and of i.
        assertEquals((N - 1) / 2.0, part.get(1), 1e-9);
        assertEquals((N - 1) / 2.0, part.get(N / 2), 1e-9);
        assertEquals(0, part.get(0));
    }

    @ParameterizedTest
    @EnumSource(EdgeLength.class)
    void onAStarTheCentreIsBetweenAllPairsOfLeaves(EdgeLength length) {
        CsrGraph star = Graphs.star(N);
        int[] leaves = {1, 2, N / 2, N - 1};
        double ofALeaf = (N - 2.0) / 2;
        assertEquals(
                leaves.length * ofALeaf,
                Betweenness.of(length).part(star, leaves).scores().get(0));
        assertEquals(
                leaves.length / (N - 1.0),
                Betweenness.of(length)
                        .normalisation(NORMALISED)
                        .part(star, leaves)
                        .scores()
                        .get(0),
                1e-15);
    }

    @Test
    void onAStarDistancesAndTriplesAreCountedInFull() {
        CsrGraph star = Graphs.star(N);
        PathLengths lengths = PathLengths.of(star, UNIT, 2);
        assertEquals((long) N * (N - 1) / 2, lengths.reachablePairs());
        double leafPairs = (N - 1.0) * (N - 2.0) / 2;
        assertEquals((N - 1 + 2 * leafPairs) / PAIRS, lengths.average(), 1e-12);
        assertEquals((N - 1 + leafPairs / 2) / PAIRS, lengths.efficiency(), 1e-12);
        assertEquals(0, new Triangles(1).run(star).transitivity());
        assertEquals(
                0,
                LocalClustering.of(LocalClustering.Weighting.UNWEIGHTED)
                        .run(star)
                        .scores()
                        .get(0));
        assertEquals(1, new CoreNumber().run(star).scores().get(0));
        // (1 - d)/n (1 + d (n - 1)) / (1 - d²); a sum of so many terms is itself rounded
        assertEquals(
                0.15 / N * (1 + 0.85 * (N - 1)) / (1 - 0.85 * 0.85),
                PageRank.standard().run(star).scores().get(0),
                1e-11);
    }

    @Test
    void aSampleOfAStarFindsTheCentre() {
        SampledBetweenness.Result found = SampledBetweenness.of(UNIT).error(0.1).run(Graphs.star(N));
        assertTrue(found.sources() < 2000, found.sources() + " sources");
        assertEquals(1, found.scores().get(0), found.bounds().get(0));
        assertTrue(found.largestBound() <= 0.1);
        assertEquals(0, found.bounds().get(1), "a leaf is between nobody");
    }

    @Test
    void qualityOfOneLargeCommunityIsNotLostInItsPairs() {
        CsrGraph star = Graphs.star(N);
        Partition one = Partition.of(new int[N]);
        assertEquals(0, Objective.MODULARITY.quality(star, one, 1), 1e-12);
        assertEquals(N - 1 - 0.5 * PAIRS, Objective.CPM.quality(star, one, 0.5), 1e-3);
        Leiden.Result isolated = Leiden.cpm(2).run(star);
        assertEquals(N, isolated.partition().communityCount());
        assertEquals(0, isolated.quality());
    }

    @Test
    void weightsAddUpWhereTheirNumberIsLarge() {
        CsrGraph.Builder builder = CsrGraph.builder(N);
        for (int u = 1; u < N; u++) {
            builder.edge(0, u, 50_000);
        }
        CsrGraph star = builder.build();
        assertEquals(50_000.0 * (N - 1), star.totalWeight());
        assertEquals(50_000.0 * (N - 1), star.strength(0));
        double[] harmonic = Harmonic.of(INVERSE_WEIGHT)
                .from(DistanceTotals.ofSources(star, INVERSE_WEIGHT, 1, 0))
                .scores()
                .toArray();
        assertEquals(50_000.0 * (N - 1), harmonic[0], 1e-3);
        assertTrue(Arrays.stream(harmonic).skip(1).allMatch(Double::isNaN), "nobody asked for the others");
    }
}
