package io.github.brigraph.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.community.Leiden;
import io.github.brigraph.graph.CsrGraph;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class HeavyTailedGraphTest {

    private static final CsrGraph SMALL = GraphSize.SMALL.graph().build();

    @Test
    void hasAsManyNodesAndEdgesAsAskedFor() {
        assertEquals(9_000, SMALL.nodeCount());
        assertEquals(82_000, SMALL.edgeCount());
    }

    @Test
    void isTheSameForTheSameSeed() {
        CsrGraph again = GraphSize.SMALL.graph().build();
        assertEquals(SMALL.totalWeight(), again.totalWeight());
        assertTrue(IntStream.range(0, SMALL.arcCount()).allMatch(a -> SMALL.target(a) == again.target(a)));
    }

    @Test
    void hasAFewNodesOfVeryManyPartnersAndMostOfFew() {
        int[] degrees = IntStream.range(0, SMALL.nodeCount())
                .map(SMALL::degree)
                .sorted()
                .toArray();
        assertTrue(degrees[degrees.length / 2] < 15, "median " + degrees[degrees.length / 2]);
        assertTrue(degrees[degrees.length - 1] > 500, "largest " + degrees[degrees.length - 1]);
    }

    @Test
    void hasCommunities() {
        double modularity = Leiden.modularity().iterations(2).run(SMALL).quality();
        assertTrue(modularity > 0.3, "modularity " + modularity);
    }
}
