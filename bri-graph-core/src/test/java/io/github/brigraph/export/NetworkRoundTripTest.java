package io.github.brigraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.hub.Measure;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.NetworkHistory;
import io.github.brigraph.network.Tie;
import io.github.brigraph.study.CollaborationStudy;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class NetworkRoundTripTest {

    private static final String RECORDS = """
            FN x
            VR 1.0
            PT J
            UT WOS:1
            PY 2018
            C1 Univ Rome, Rome, Italy.
               Univ Zürich <b>, Zürich, Switzerland.
            ER
            PT J
            UT WOS:2
            PY 2020
            C1 Univ Rome, Rome, Italy.
               Univ Zürich <b>, Zürich, Switzerland.
               Univ Lisbon, Lisbon, Portugal.
            ER
            PT J
            UT WOS:3
            PY 2021
            C1 Univ Oslo, Oslo, Norway.
            ER
            EF
            """;

    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(names = {"GRAPHML", "GEXF", "JSON_GRAPH", "PAJEK", "VOSVIEWER_JSON"})
    void measuresOfAFileAreThoseOfTheNetworkToTheDigit(NetworkFormat format) throws IOException {
        StudyResult study = CollaborationStudy.of(Files.writeString(folder.resolve("records.txt"), RECORDS))
                .run();
        for (MeasuredNetwork<? extends Unit> measured : List.of(study.countries(), study.institutions())) {
            Path file = folder.resolve("network");
            try (Writer out =
                    new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
                NetworkWriter.write(measured, format, out);
            }
            var units = measured.network().units();
            boolean numbered = format == NetworkFormat.PAJEK || format == NetworkFormat.VOSVIEWER_JSON;
            List<String> ids = IntStream.range(0, units.size())
                    .mapToObj(n -> numbered
                            ? Integer.toString(n + 1)
                            : measured.network().unit(n).id())
                    .toList();
            List<String> names =
                    units.stream().map(unit -> ((Unit) unit).name()).toList();
            LabelledGraph read = NetworkReader.edges(file).read();
            assertEquals(ids, read.ids());
            assertEquals(names, read.labels());
            assertEquals(json(LabelledGraph.of(ids, names, measured.network().graph())), json(read));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"GRAPHML", "GEXF", "JSON_GRAPH"})
    void everyNumberOfUnitsAndTiesComesBack(NetworkFormat format) throws IOException {
        StudyResult study = study();
        for (MeasuredNetwork<? extends Unit> measured : List.of(study.countries(), study.institutions())) {
            Path file = folder.resolve("network");
            try (Writer out = Files.newBufferedWriter(file)) {
                NetworkWriter.write(measured, format, out);
            }
            AttributedNetwork read = NetworkReader.edges(file).readWithAttributes();
            List<NodeColumn> columns = NodeColumn.of(measured);
            assertEquals(
                    columns.stream().map(NodeColumn::name).sorted().toList(),
                    read.nodes().columns().stream()
                            .map(DataTable.Column::name)
                            .sorted()
                            .toList());
            for (NodeColumn column : columns) {
                for (int node = 0; node < read.network().ids().size(); node++) {
                    assertEquals(column.text().apply(node), read.nodes().text(node, column.name()), column.name());
                }
            }
            int row = 0;
            for (Tie<?> tie : measured.network().ties().toList()) {
                assertEquals(
                        (double) tie.papers(),
                        read.edges().number(row, "papers").orElseThrow());
                assertEquals(
                        tie.firstYear().orElseThrow(),
                        read.edges().number(row, "first_year").orElseThrow());
                assertEquals(
                        tie.lastYear().orElseThrow(),
                        read.edges().number(row, "last_year").orElseThrow());
                row++;
            }
            if (format != NetworkFormat.JSON_GRAPH) {
                assertEquals(DataTable.Kind.REAL, kind(read.nodes(), "strength"), "declared, though all are whole");
            }
            assertEquals(DataTable.Kind.TEXT, kind(read.nodes(), "role"));
            assertEquals(DataTable.Kind.WHOLE, kind(read.edges(), "papers"));
        }
    }

    private static DataTable.Kind kind(Attributes attributes, String name) {
        return attributes.columns().stream()
                .filter(c -> c.name().equals(name))
                .findFirst()
                .orElseThrow()
                .kind();
    }

    private StudyResult study() throws IOException {
        return CollaborationStudy.of(Files.writeString(folder.resolve("records.txt"), RECORDS))
                .run();
    }

    @Test
    void theYearsOfGexfComeBack() throws IOException {
        StudyResult study = study();
        Path file = folder.resolve("network");
        try (Writer out = Files.newBufferedWriter(file)) {
            NetworkWriter.writeGexf(study.countries(), study.countryHistory(), out);
        }
        AttributedNetwork read = NetworkReader.edges(file).readWithAttributes();
        NetworkHistory<Country> history = study.countryHistory();
        for (int year = 2017; year <= 2022; year++) {
            for (int node = 0; node < 4; node++) {
                double papers =
                        read.nodes().number(node, "papers_in_year " + year).orElse(0);
                assertEquals(history.unit(node).in(year), papers);
            }
            for (int tie = 0; tie < 3; tie++) {
                double weight =
                        read.edges().number(tie, "weight_in_year " + year).orElse(0);
                assertEquals(history.tie(tie).in(year), weight);
            }
        }
        assertEquals(1, read.edges().number(0, "weight_in_year 2020").orElse(0));
    }

    @Test
    void vosviewersTextComesBackAsItsJsonDoes() throws IOException {
        MeasuredNetwork<Country> countries = study().countries();
        for (NetworkFormat format :
                List.of(NetworkFormat.VOSVIEWER_JSON, NetworkFormat.VOSVIEWER_MAP, NetworkFormat.VOSVIEWER_NETWORK)) {
            try (Writer out = Files.newBufferedWriter(folder.resolve("c." + format.extension()))) {
                NetworkWriter.write(countries, format, out);
            }
        }
        Path links = folder.resolve("c.vosviewer-network.txt");
        AttributedNetwork text = NetworkReader.edges(links)
                .nodes(folder.resolve("c.vosviewer-map.txt"))
                .readWithAttributes();
        AttributedNetwork json =
                NetworkReader.edges(folder.resolve("c.vosviewer.json")).readWithAttributes();
        assertEquals(List.of("1", "2", "3", "4"), text.network().ids());
        assertEquals(
                List.of("Switzerland", "Italy", "Norway", "Portugal"),
                text.network().labels());
        assertEquals(json(json.network()), json(text.network()));
        for (int node = 0; node < 4; node++) {
            for (String name :
                    List.of("cluster", "weight<Links>", "weight<Total link strength>", "weight<Documents>")) {
                assertEquals(json.nodes().text(node, name), text.nodes().text(node, name));
            }
            assertEquals(
                    (double) countries.network().output(node).papers(),
                    text.nodes().number(node, "weight<Documents>").orElseThrow());
            assertEquals(
                    countries.scores(Measure.PAGERANK).orElseThrow().get(node),
                    json.nodes().number(node, "score<pagerank>").orElseThrow());
        }
        assertEquals(3, NetworkReader.edges(links).read().graph().nodeCount(), "the network alone has no isolates");
    }

    @Test
    void tablesOfAnAnalysisComeBackWithTheirNamesAndColumns() throws IOException {
        Path edges = Files.writeString(
                folder.resolve("e.csv"), "source,target,papers,ric,note\nCN,SG,3,Infinity,x\nCN,PK,2,,007\n");
        Path nodes = Files.writeString(
                folder.resolve("n.csv"), "id,name,papers\nCN,China,5\nPK,Pakistan,2\nSG,Singapore,3\n");
        AttributedNetwork read = NetworkReader.edges(edges).nodes(nodes).readWithAttributes();
        assertEquals(List.of("China", "Pakistan", "Singapore"), read.network().labels());
        assertEquals(5, read.nodes().number(0, "papers").orElseThrow());
        assertEquals(Double.POSITIVE_INFINITY, read.edges().number(0, "ric").orElseThrow());
        assertTrue(read.edges().number(1, "ric").isEmpty());
        assertEquals("007", read.edges().text(1, "note"));
        assertTrue(read.edges().number(1, "nothing").isEmpty());
        assertEquals("[papers, ric, note]", read.edges().toString());
    }

    private static String json(LabelledGraph network) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        MeasureReport.of(network, MeasureOptions.named("x")).writeJson(out);
        return out.toString(StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            <gexf><graph>;<nodes><node id="a"/></nodes><edges><edge source="a" target="b"/></edges></graph></gexf> | x:2: an end of an edge must be one of the nodes, was "b"
            <gexf><graph defaultedgetype="directed"/></gexf>                     | x:1: a network must be undirected, was directed
            <graphml><graph edgedefault="directed"/></graphml>                   | x:1: a network must be undirected, was directed
            <gexf><graph>;<nodes></graph></gexf>                                 | x:2: the text from here on must be well-formed XML, was not
            <html/>                                                              | x:1: the root must be gexf or graphml, was html
            <!DOCTYPE gexf [<!ENTITY e SYSTEM "file:///etc/hostname">]>;<gexf/>  | x:1: a document type is not taken
            *Vertices 2;1 "a";2 "b";*Arcs;1 2 1                                  | x:5: a network must be undirected, was one of arcs
            *Vertices 2;1 "a";3 "b"                                              | x:3: the number of a vertex must be in 1..2, was 3
            *Vertices 2;*Edges;1 2 0                                             | x:3: a weight must be finite and positive, was 0
            *Vertices 2;*Edges;1 2;2 1                                           | x:4: an edge must be given once, was given twice: 2 - 1
            *Vertices many                                                       | x:1: *Vertices must say how many there are, was *Vertices many
            {"network":{"items":[{"id":1},;{"id":1}]}}                           | x:2: a node must be given once, was given twice: 1
            {"graph":{"directed":true}}                                          | x:1: a network must be undirected, was directed
            {"graph":{"nodes":{"a":{}},;"edges":[{"source":"a","target":"a"}]}}  | x:2: an edge must join two different nodes, was a - a
            {"nodes":[]}                                                         | x:1: the object must have network (VOSviewer) or graph (JSON Graph Format)
            {"graph":{"nodes":;                                                  | x:2: the text from here on must be JSON, was not
            """)
    void refusesWhatIsNotANetworkAndSaysWhere(String lines, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("x"), lines.replace(';', '\n'));
        assertEquals(
                message,
                assertThrows(NetworkFileException.class, () -> NetworkReader.edges(file)
                                .read())
                        .getMessage());
    }

    @Test
    void aWeightIsANumberInEveryFormatAlike() throws IOException {
        for (String weight : List.of("2d", "0x1p3", "-1", "NaN", "1e999")) {
            Path csv = Files.writeString(folder.resolve("g.csv"), "source,target,weight\nA,B," + weight + "\n");
            Path pajek = Files.writeString(
                    folder.resolve("g.net"), "*Vertices 2\n1 \"A\"\n2 \"B\"\n*Edges\n1 2 " + weight + "\n");
            for (Path file : List.of(csv, pajek)) {
                String message = String.valueOf(assertThrows(NetworkFileException.class, () -> NetworkReader.edges(file)
                                .read())
                        .getMessage());
                assertTrue(message.contains("a weight must be "), message);
            }
        }
    }

    @Test
    void aFileOfNodesGoesWithACsvOfEdgesOnly() throws IOException {
        Path pajek = Files.writeString(folder.resolve("g.net"), "*Vertices 2\n1 \"A\"\n2 \"B\"\n*Edges\n1 2 3\n");
        Path nodes = Files.writeString(folder.resolve("nodes.csv"), "id\n1\n2\n");
        assertEquals(1, NetworkReader.edges(pajek).read().graph().edgeCount());
        String message = String.valueOf(assertThrows(
                        NetworkFileException.class,
                        () -> NetworkReader.edges(pajek).nodes(nodes).read())
                .getMessage());
        assertTrue(message.contains("a file of nodes goes with a CSV of edges only"), message);
    }

    @Test
    void readsLabelsWeightsAndDefaultsOfOtherWriters() throws IOException {
        Path graphml = Files.writeString(folder.resolve("g"), """
                <?xml version="1.0"?>
                <graphml xmlns="http://graphml.graphdrawing.org/xmlns">
                <key id="d0" for="node" attr.name="label" attr.type="string"/>
                <key id="d1" for="edge" attr.name="weight" attr.type="double"><default>2.5</default></key>
                <graph edgedefault="undirected">
                <edge source="b" target="a"/>
                <edge source="b" target="c"><data key="d1">4</data></edge>
                <node id="a"><data key="d0">A &amp; Ä</data></node><node id="b"/><node id="c"/>
                </graph></graphml>
                """);
        LabelledGraph network = NetworkReader.edges(graphml).read();
        assertEquals(List.of("A & Ä", "b", "c"), network.labels());
        assertEquals(2.5, network.graph().weightBetween(0, 1).orElseThrow());
        assertEquals(4, network.graph().weightBetween(1, 2).orElseThrow());
        Path pajek = Files.writeString(
                folder.resolve("p"), "\uFEFF*Vertices 3\r\n1 \"A b\" 0.1 0.2\r\n*Edges :1 \"x\"\r\n1 3\r\n");
        assertEquals(List.of("A b", "2", "3"), NetworkReader.edges(pajek).read().labels());
    }
}
