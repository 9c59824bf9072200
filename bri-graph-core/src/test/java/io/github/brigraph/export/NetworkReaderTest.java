package io.github.brigraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NetworkReaderTest {

    @TempDir
    Path folder;

    @Test
    void numbersNodesInOrderOfFirstAppearance() throws IOException {
        LabelledGraph network = NetworkReader.edges(file("edges.csv", "source,target,weight\nb,a,2\nc,b,0.5\n"))
                .read();
        assertEquals(List.of("b", "a", "c"), network.ids());
        assertEquals(network.ids(), network.labels());
        assertEquals(2.0, network.graph().weightBetween(1, 0).orElseThrow());
        assertEquals(2, network.edges().source(1));
        assertEquals(0, network.edges().target(1));
    }

    @Test
    void takesOrderLabelsAndIsolatesFromTheNodesFile() throws IOException {
        Path nodes = file("nodes.csv", "id,label\nz,\"Zürich, ETH\"\na,A\nx,\"say \"\"x\"\"\"\n");
        LabelledGraph network = NetworkReader.edges(file("edges.csv", "source,target\na,z\n"))
                .nodes(nodes)
                .read();
        assertEquals(List.of("z", "a", "x"), network.ids());
        assertEquals(List.of("Zürich, ETH", "A", "say \"x\""), network.labels());
        assertEquals(1.0, network.graph().totalWeight());
        assertEquals(0, network.graph().degree(2));
    }

    @Test
    void readsByteOrderMarksWindowsLinesForeignColumnsAndGzip() throws IOException {
        String text = "\uFEFFTarget,note,weight,Source\r\n\"b\r\nc\",\"x,y\",3,a\r\n";
        Path plain = file("edges.csv", text);
        Path packed = folder.resolve("edges.csv.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        for (Path path : List.of(plain, packed)) {
            LabelledGraph network = NetworkReader.edges(path).read();
            assertEquals(List.of("a", "b\r\nc"), network.ids());
            assertEquals(3.0, network.graph().totalWeight());
        }
    }

    /** As VOSviewer's manual has them: ids of any kind, tabs, commas or semicolons, a strength that may be left out. */
    @Test
    void readsNetworksAndMapsOfVosviewer() throws IOException {
        LabelledGraph named = NetworkReader.edges(file("network.txt", "b\ta\t2\nc\tb\t0.5\n"))
                .nodes(file(
                        "map.txt",
                        "id\tlabel\tx\ty\tcluster\na\t\"A, a\"\t0.1\t0.2\t1\nb\tB\t0\t0\t1\nc\tC\t1\t1\t2\n"))
                .read();
        assertEquals(List.of("A, a", "B", "C"), named.labels());
        assertEquals(2.5, named.graph().totalWeight());
        for (String text : List.of("1\t2\n3\t2\n", "1,2\n3,2\n", "1;2\n3;2\n")) {
            LabelledGraph numbered =
                    NetworkReader.edges(file("network.txt", text)).read();
            assertEquals(List.of("1", "2", "3"), numbered.ids());
            assertEquals(2.0, numbered.graph().totalWeight());
        }
    }

    @Test
    void aHeaderAloneIsANetworkWithoutNodes() throws IOException {
        assertEquals(
                0,
                NetworkReader.edges(file("edges.csv", "source,target,weight\n"))
                        .read()
                        .graph()
                        .nodeCount());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            ''                                | edges.csv:1: the file must start with a header, was empty
            from,to;a,b                       | edges.csv:1: the header must name a column source, was from,to
            source,target,weight;a,b          | edges.csv:2: a row must have the 3 fields of the header, had 2
            source,target,weight;a,b,much     | edges.csv:2: a weight must be a number, was "much"
            source,target,weight;a,b,1d       | edges.csv:2: a weight must be a number, was "1d"
            source,target,weight;a,b,NaN      | edges.csv:2: a weight must be finite and positive, was NaN
            source,target,weight;a,b,-1       | edges.csv:2: a weight must be finite and positive, was -1
            source,target,weight;a,b,         | edges.csv:2: a weight must be a number, was ""
            source,target;a,b;a,a             | edges.csv:3: an edge must join two different nodes, was a - a
            source,target;a,b;b,c;;b,a        | edges.csv:5: an edge must be given once, was given twice: b - a
            source,target;a,                  | edges.csv:2: a node must have an id, was blank
            """)
    void refusesWhatIsNotANetworkAndSaysWhere(String lines, String message) throws IOException {
        Path file = file("edges.csv", lines.replace(';', '\n'));
        assertEquals(
                message,
                assertThrows(NetworkFileException.class, () -> NetworkReader.edges(file)
                                .read())
                        .getMessage());
    }

    @Test
    void refusesUnknownNodesNodesGivenTwiceAndTextThatIsNotUtf8() throws IOException {
        Path edges = file("edges.csv", "source,target\na,b\n");
        NetworkReader lacking = NetworkReader.edges(edges).nodes(file("nodes.csv", "id\na\n"));
        assertEquals(
                "edges.csv:2: a node must be in nodes.csv, was \"b\"",
                assertThrows(NetworkFileException.class, lacking::read).getMessage());
        NetworkReader twice = NetworkReader.edges(edges).nodes(file("twice.csv", "id\na\na\n"));
        assertEquals(
                "twice.csv:3: a node must be given once, was given twice: a",
                assertThrows(NetworkFileException.class, twice::read).getMessage());
        Path latin = folder.resolve("latin.csv");
        Files.write(latin, "source,target\nZürich,b\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThrows(IOException.class, () -> NetworkReader.edges(latin).read());
    }

    private Path file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }
}
