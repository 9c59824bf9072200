package io.github.brigraph.community;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.community.CommunityHistory.Event;
import io.github.brigraph.community.CommunityHistory.Kind;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.Graphs;
import io.github.brigraph.graph.Partition;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConsensusTest {

    private static final Consensus CONSENSUS =
            Consensus.of(Leiden.modularity()).runs(12).threads(2);

    @Test
    void runsThatAgreeAreTheirOwnConsensus() {
        Consensus.Result found = CONSENSUS.run(Graphs.twoCliques(5));
        assertEquals(Partition.of(0, 0, 0, 0, 0, 1, 1, 1, 1, 1), found.partition());
        assertEquals(0, found.contradicted());
        for (int u = 0; u < 10; u++) {
            assertEquals(1, found.stability().get(u));
        }
        assertEquals(20 / 21.0 - 0.5, found.quality(), 1e-12);
    }

    @Test
    void graphsWithoutEdgesOrNodesHaveAConsensus() {
        assertEquals(5, CONSENSUS.run(CsrGraph.builder(5).build()).partition().communityCount());
        assertEquals(0, CONSENSUS.run(CsrGraph.builder(0).build()).partition().nodeCount());
    }

    @Test
    void theSameAtAnyNumberOfThreads() {
        CsrGraph graph = Graphs.random(80, 0.06, 3);
        assertEquals(CONSENSUS.threads(1).run(graph), CONSENSUS.threads(3).run(graph));
    }

    @Test
    void stabilityIsTheMeanJaccardIndexOfTheCommunities() {
        Partition mine = Partition.of(0, 0, 0, 1);
        List<Partition> others = List.of(Partition.of(0, 0, 1, 1), mine);
        assertEquals((2 / 3.0 + 1) / 2, Consensus.stability(mine, others).get(0), 1e-15);
        assertEquals((1 / 4.0 + 1) / 2, Consensus.stability(mine, others).get(2), 1e-15);
        assertEquals((1 / 2.0 + 1) / 2, Consensus.stability(mine, others).get(3), 1e-15);
    }

    @Test
    void theConsensusIsTheBestOfAllPartitions() {
        int best = 0;
        for (long seed = 1; seed <= 30; seed++) {
            List<Partition> others = new ArrayList<>();
            SplittableRandom random = new SplittableRandom(seed);
            int[] planted = {0, 0, 0, 1, 1, 1, 2};
            for (int r = 0; r < 5; r++) {
                int[] labels = planted.clone();
                for (int i = 0; i < 2; i++) {
                    labels[random.nextInt(7)] = random.nextInt(4);
                }
                others.add(Partition.of(labels));
            }
            double found = MedianPartition.contradicted(MedianPartition.of(others), others);
            double least = Double.POSITIVE_INFINITY;
            for (int code = 0; code < 823_543; code++) {
                int[] labels = new int[7];
                int rest = code;
                for (int i = 0; i < 7; i++) {
                    labels[i] = rest % 7;
                    rest /= 7;
                }
                // Each partition once: labels in order of first appearance.
                if (inOrder(labels)) {
                    least = Math.min(least, MedianPartition.contradicted(Partition.of(labels), others));
                }
            }
            for (Partition other : others) {
                assertTrue(found <= MedianPartition.contradicted(other, others) + 1e-12, "seed " + seed);
            }
            assertTrue(found >= least - 1e-12, "seed " + seed);
            best += found <= least + 1e-12 ? 1 : 0;
        }
        assertTrue(best >= 27, "found the best in " + best + " of 30");
    }

    private static boolean inOrder(int[] labels) {
        int next = 0;
        for (int label : labels) {
            if (label > next) {
                return false;
            }
            next = Math.max(next, label + 1);
        }
        return true;
    }

    @Test
    void aCommunityInPiecesOrOnOneTieIsNotWellConnected() {
        CsrGraph graph = Graphs.twoCliques(6);
        int[] halves = new int[12];
        for (int u = 6; u < 12; u++) {
            halves[u] = 1;
        }
        CommunityConnectivity cliques = CommunityConnectivity.of(graph, Partition.of(halves));
        assertTrue(cliques.allWellConnected());
        assertEquals(OptionalInt.of(5), cliques.communities().get(0).smallestCut());
        CommunityConnectivity whole = CommunityConnectivity.of(graph, Partition.of(new int[12]));
        assertTrue(whole.allConnected());
        assertEquals(OptionalInt.of(1), whole.communities().get(0).smallestCut());
        assertEquals(List.of(0), whole.doubtful());
        CommunityConnectivity pieces = CommunityConnectivity.of(Graphs.path(5), Partition.of(0, 0, 1, 0, 0));
        assertFalse(pieces.allConnected());
        assertEquals(2, pieces.communities().get(0).pieces());
        assertTrue(pieces.communities().get(1).isWellConnected());
    }

    @Test
    void theSmallestCutIsThatOfAllCuts() {
        for (long seed = 1; seed <= 20; seed++) {
            CsrGraph graph = Graphs.random(10, 0.5, seed);
            int least = Integer.MAX_VALUE;
            for (int side = 1; side < 1 << 9; side++) {
                int cut = 0;
                for (int u = 0; u < 10; u++) {
                    for (int arc = graph.rowStart(u); arc < graph.rowEnd(u); arc++) {
                        cut += (side >> u & 1) == 1 && (side >> graph.target(arc) & 1) == 0 ? 1 : 0;
                    }
                }
                least = Math.min(least, cut);
            }
            assertEquals(
                    OptionalInt.of(least),
                    CommunityConnectivity.of(graph, Partition.of(new int[10]))
                            .communities()
                            .get(0)
                            .smallestCut(),
                    "seed " + seed);
        }
    }

    @Test
    void cliquesOnARingAreAPlateau() {
        CsrGraph.Builder builder = CsrGraph.builder(30);
        for (int c = 0; c < 6; c++) {
            for (int i = 0; i < 5; i++) {
                for (int j = i + 1; j < 5; j++) {
                    builder.edge(5 * c + i, 5 * c + j, 1);
                }
            }
            builder.edge(5 * c + 4, 5 * ((c + 1) % 6), 1);
        }
        ResolutionScan.Result scan = ResolutionScan.between(Leiden.modularity(), 0.01, 40, 40)
                .threads(2)
                .run(builder.build());
        assertEquals(40, scan.steps().size());
        assertEquals(1, scan.steps().get(0).partition().communityCount());
        assertEquals(30, scan.steps().get(39).partition().communityCount());
        ResolutionScan.Plateau widest = scan.widest().orElseThrow();
        assertEquals(6, widest.partition().communityCount());
        assertTrue(widest.first() <= 1 && widest.last() >= 4, widest.toString());
        assertTrue(scan.plateaus().get(0).isTrivial());
        assertThrows(IllegalArgumentException.class, () -> ResolutionScan.between(Leiden.modularity(), 2, 1, 5));
    }

    @Test
    void communitiesAreFollowedOverPeriods() {
        List<List<Set<String>>> periods = List.of(
                List.of(Set.of("a", "b", "c", "d"), Set.of("e", "f", "g"), Set.of("h", "i", "j"), Set.of("x", "y")),
                List.of(Set.of("a", "b", "c", "d", "n"), Set.of("e", "f", "g", "h", "i", "j"), Set.of("p", "q")),
                List.of(Set.of("a", "b", "c"), Set.of("e", "f", "g"), Set.of("h", "i", "j"), Set.of("p", "q")));
        CommunityHistory history = CommunityHistory.of(periods, 0.3);
        assertEquals(
                List.of(
                        event(1, Kind.BORN, Set.of(), Set.of(2)),
                        event(1, Kind.GROWN, Set.of(0), Set.of(0)),
                        event(1, Kind.GROWN, Set.of(1), Set.of(1)),
                        event(1, Kind.MERGED, Set.of(1, 2), Set.of(1)),
                        event(1, Kind.DIED, Set.of(3), Set.of()),
                        event(2, Kind.SHRUNK, Set.of(0), Set.of(0)),
                        event(2, Kind.SHRUNK, Set.of(1), Set.of(1)),
                        event(2, Kind.STAYED, Set.of(2), Set.of(3)),
                        event(2, Kind.SPLIT, Set.of(1), Set.of(1, 2))),
                history.events());
        assertEquals(9, history.table().rows().size());
        assertEquals("1;2", history.table().rows().get(3).get(2).text());
        assertEquals(List.of(List.of(0, 1, 2, 3), List.of(0, 1, 4), List.of(0, 1, 5, 4)), history.threads());
        assertThrows(
                IllegalArgumentException.class,
                () -> CommunityHistory.of(List.of(List.of(Set.of("a"), Set.of("a"))), 0.3));
    }

    private static Event event(int period, Kind kind, Set<Integer> before, Set<Integer> after) {
        return new Event(period, kind, new TreeSet<>(before), new TreeSet<>(after));
    }
}
