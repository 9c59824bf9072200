package io.github.brigraph.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.graph.CsrGraph;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class CompareTest {

    private static final String CWTS = "target/peers/networkanalysis-1.3.0.jar";

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();

    @Test
    void everySideThatIsThereAgreesAndEveryOtherIsTold() {
        assertEquals(0, compare("--cwts", CWTS), out::toString);
        String table = out.toString();
        for (String work : List.of("betweenness, unweighted", "harmonic", "PageRank", "k-core", "clustering")) {
            assertTrue(table.contains("| " + work + " | "), table);
            assertTrue(table.lines().anyMatch(l -> l.contains(work) && l.contains("JGraphT")), table);
        }
        assertTrue(
                table.lines().anyMatch(l -> l.contains("Leiden") && l.contains("CWTS networkanalysis 1.3.0")), table);
        assertTrue(table.contains("| betweenness, weighted | ") != table.contains("Left out: IGRAPH: absent"), table);
        assertFalse(table.contains("differs"), table);
    }

    @Test
    void whoIsNotThereIsToldAndLeftOut() {
        int exit = compare("--cwts", "nowhere.jar", "--peers", "CWTS,IGRAPH", "--python", "no-such-program");
        assertEquals(0, exit, out::toString);
        assertTrue(out.toString().contains("Left out: CWTS: absent: nowhere.jar is not there"), out::toString);
        assertTrue(out.toString().contains("Left out: IGRAPH: "), out::toString);
    }

    @Test
    void severalThreadsGiveTheBytesOfOneAndTheirTimesAreTold() {
        assertEquals(0, compare("--scaling", "3"), out::toString);
        String table = out.toString();
        assertTrue(table.contains("| 3 threads, wall s |"), table);
        for (String work : List.of("betweenness, unweighted", "betweenness, weighted", "harmonic", "clustering")) {
            assertTrue(
                    table.lines().anyMatch(l -> l.contains("| " + work + " | ") && l.endsWith("| the same |")), table);
        }
        assertFalse(table.contains("Leiden"), table);
        assertEquals(2, compare("--scaling", "1"));
    }

    @Test
    void aDifferenceIsRelativeToTheLargestValueAndUndefinedIsNotZero() {
        assertEquals(0.25, Comparison.difference(new double[] {4, 1}, new double[] {4, 2}));
        assertEquals(0, Comparison.difference(new double[] {Double.NaN, 1}, new double[] {Double.NaN, 1}));
        assertEquals(
                Double.POSITIVE_INFINITY, Comparison.difference(new double[] {Double.NaN, 1}, new double[] {0, 1}));
        assertEquals(Double.POSITIVE_INFINITY, Comparison.difference(new double[] {1}, new double[] {1, 1}));
    }

    @Test
    void communitiesMayBeWorseByLittleAndBetterByAnything() {
        Comparison.Outcome ours = new Comparison.Outcome("ours", "", List.of(1.0), 0.4);
        assertTrue(Comparison.agrees(Work.LEIDEN, ours, new Comparison.Outcome("peer", "", List.of(1.0), 0.4004)));
        assertFalse(Comparison.agrees(Work.LEIDEN, ours, new Comparison.Outcome("peer", "", List.of(1.0), 0.4006)));
        assertTrue(Comparison.agrees(Work.LEIDEN, ours, new Comparison.Outcome("peer", "", List.of(1.0), 0.1)));
    }

    @Test
    void aGraphIsReadAsItWasWritten() throws IOException {
        CsrGraph graph = GraphSize.TINY.graph().build();
        Path file = folder.resolve("edges.bin");
        EdgeFile.write(graph, file);
        CsrGraph again = EdgeFile.read(file);
        assertEquals(graph.nodeCount(), again.nodeCount());
        assertEquals(graph.arcCount(), again.arcCount());
        assertTrue(IntStream.range(0, graph.arcCount())
                .allMatch(a -> graph.target(a) == again.target(a) && graph.weight(a) == again.weight(a)));
    }

    private int compare(String... options) {
        CommandLine command = Compare.commandLine().setOut(new PrintWriter(out, true));
        List<String> all = new ArrayList<>(List.of("--dir", folder.toString(), "--sizes", "TINY", "--repeat", "1"));
        all.addAll(List.of("--seconds", "0", "--sources", "60", "--path-sources", "60"));
        all.addAll(List.of(options));
        return command.execute(all.toArray(String[]::new));
    }
}
