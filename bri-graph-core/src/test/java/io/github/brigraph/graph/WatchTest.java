package io.github.brigraph.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.centrality.Betweenness;
import io.github.brigraph.centrality.Closeness;
import io.github.brigraph.centrality.EdgeBetweenness;
import io.github.brigraph.centrality.Eigenvector;
import io.github.brigraph.centrality.Harmonic;
import io.github.brigraph.centrality.Katz;
import io.github.brigraph.centrality.LocalClustering;
import io.github.brigraph.centrality.PageRank;
import io.github.brigraph.centrality.Triangles;
import io.github.brigraph.community.Leiden;
import io.github.brigraph.layout.VosMapping;
import io.github.brigraph.structure.PathLengths;
import io.github.brigraph.structure.StructuralHoles;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class WatchTest {

    private record Algorithm(String name, Function<CsrGraph, Object> run) {}

    private static Stream<Algorithm> algorithms() {
        return Stream.of(
                new Algorithm("betweenness", Betweenness.of(EdgeLength.UNIT).threads(1)::run),
                new Algorithm(
                        "betweenness on threads",
                        Betweenness.of(EdgeLength.UNIT).threads(3)::run),
                new Algorithm(
                        "weighted betweenness",
                        Betweenness.of(EdgeLength.INVERSE_WEIGHT).threads(2)::run),
                new Algorithm(
                        "edge betweenness", EdgeBetweenness.of(EdgeLength.UNIT).threads(1)::run),
                new Algorithm("closeness", Closeness.of(EdgeLength.UNIT).threads(1)::run),
                new Algorithm(
                        "weighted harmonic",
                        Harmonic.of(EdgeLength.INVERSE_WEIGHT).threads(2)::run),
                new Algorithm("path lengths", graph -> PathLengths.of(graph, EdgeLength.UNIT, 1)),
                new Algorithm("PageRank", PageRank.standard()::run),
                new Algorithm("eigenvector", Eigenvector.standard()::run),
                new Algorithm("Katz", Katz.standard()::run),
                new Algorithm(
                        "clustering",
                        LocalClustering.of(LocalClustering.Weighting.ONNELA).threads(1)::run),
                new Algorithm("triangles", new Triangles(2)::run),
                new Algorithm(
                        "structural holes",
                        StructuralHoles.of(Weighting.WEIGHTED).threads(1)::run),
                new Algorithm("Leiden", Leiden.modularity()::run),
                new Algorithm("layout", VosMapping.standard()::run));
    }

    @TestFactory
    Stream<DynamicTest> everyAlgorithmEndsWhenItsThreadIsInterrupted() {
        CsrGraph graph = Graphs.random(80, 0.2, 1);
        return algorithms()
                .map(algorithm -> DynamicTest.dynamicTest(algorithm.name(), () -> {
                    Thread.currentThread().interrupt();
                    CancellationException ended = assertThrows(
                            CancellationException.class, () -> algorithm.run().apply(graph));
                    assertTrue(Thread.interrupted(), "the thread stays marked");
                    assertTrue(ended.getMessage().startsWith("the work was cancelled"), ended.getMessage());
                }));
    }

    @Test
    void aRunOfHoursEndsAtItsNextSource() {
        // Betweenness of every node would take minutes.
        CsrGraph graph = Graphs.cycle(20_000);
        Thread caller = Thread.currentThread();
        for (int threads : new int[] {1, 2}) {
            List<Long> heard = new ArrayList<>();
            assertThrows(
                    CancellationException.class,
                    () -> Watch.over(
                            (done, total) -> {
                                heard.add(done);
                                caller.interrupt();
                            },
                            () -> Betweenness.of(EdgeLength.UNIT)
                                    .threads(threads)
                                    .run(graph)));
            assertTrue(Thread.interrupted());
            assertTrue(heard.size() <= 2, "heard " + heard);
        }
    }

    @Test
    void aListenerHearsOfEveryHundredthAndOfTheEndWhateverTheThreads() {
        CsrGraph graph = Graphs.random(300, 0.05, 2);
        for (int threads : new int[] {1, 4}) {
            List<Long> heard = new ArrayList<>();
            NodeScores watched = Watch.over(
                            (done, total) -> {
                                assertEquals(300, total);
                                heard.add(done);
                            },
                            () -> Betweenness.of(EdgeLength.UNIT)
                                    .threads(threads)
                                    .run(graph))
                    .scores();
            assertEquals(Betweenness.of(EdgeLength.UNIT).run(graph).scores(), watched);
            assertEquals(300, heard.get(heard.size() - 1));
            assertTrue(heard.size() > 50 && heard.size() <= 100, heard.size() + " times");
            assertEquals(heard.stream().sorted().toList(), heard);
        }
    }

    @Test
    void whatAListenerThrowsEndsTheWork() {
        CsrGraph graph = Graphs.cycle(20_000);
        for (int threads : new int[] {1, 2}) {
            IllegalStateException enough = assertThrows(
                    IllegalStateException.class,
                    () -> Watch.over(
                            (done, total) -> {
                                throw new IllegalStateException("enough");
                            },
                            () -> Betweenness.of(EdgeLength.UNIT)
                                    .threads(threads)
                                    .run(graph)));
            assertEquals("enough", enough.getMessage());
        }
        assertFalse(Thread.interrupted());
    }

    @Test
    void aListenerHearsNothingOfWhatIsRunAfterwards() {
        List<Long> heard = new ArrayList<>();
        Watch.over((done, total) -> heard.add(done), () -> 1);
        Betweenness.of(EdgeLength.UNIT).run(Graphs.path(5));
        assertEquals(List.of(), heard);
    }
}
