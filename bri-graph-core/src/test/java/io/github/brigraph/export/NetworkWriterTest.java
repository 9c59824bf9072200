package io.github.brigraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.study.CollaborationStudy;
import io.github.brigraph.study.StudyResult;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

class NetworkWriterTest {

    private static final String RECORDS = """
            FN x
            VR 1.0
            PT J
            UT WOS:1
            PY 2018
            C1 "Quoted, & Co" Univ, Rome, Italy.
               Univ Zürich <b>, Zürich, Switzerland.
            ER
            PT J
            UT WOS:2
            PY 2020
            C1 "Quoted, & Co" Univ, Rome, Italy.
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

    private StudyResult study;

    @BeforeEach
    void run() throws IOException {
        study = CollaborationStudy.of(Files.writeString(folder.resolve("records.txt"), RECORDS))
                .run();
    }

    private static String text(MeasuredNetwork<?> network, NetworkFormat format) throws IOException {
        StringWriter out = new StringWriter();
        NetworkWriter.write(network, format, out);
        return out.toString();
    }

    @Test
    void gexfGivesTiesTheirYearsAndEscapesNames() throws Exception {
        String text = text(study.institutions(), NetworkFormat.GEXF);
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
        var nodes = document.getElementsByTagName("node");
        assertEquals(study.institutions().network().units().size(), nodes.getLength());
        for (int node = 0; node < nodes.getLength(); node++) {
            Element element = (Element) nodes.item(node);
            assertEquals(study.institutions().network().unit(node).id(), element.getAttribute("id"));
            assertEquals(study.institutions().network().unit(node).name(), element.getAttribute("label"));
        }
        assertTrue(
                text(study.countries(), NetworkFormat.GEXF)
                        .contains(
                                "source=\"CH\" target=\"IT\" weight=\"2\" start=\"2018\" end=\"2020\"><attvalues>"
                                        + "<attvalue for=\"papers\" value=\"2\"/>"
                                        + "<attvalue for=\"first_year\" value=\"2018\"/><attvalue for=\"last_year\" value=\"2020\"/>"),
                text);
    }

    @Test
    void gexfWithItsHistoryHasTheWeightsOfYearsAndKeepsThatOfAll() throws IOException {
        StringWriter out = new StringWriter();
        NetworkWriter.writeGexf(study.countries(), study.countryHistory(), out);
        String text = out.toString();
        assertTrue(
                text.contains(
                        "source=\"CH\" target=\"IT\" weight=\"2\"><attvalues><attvalue for=\"papers\" value=\"2\"/>"
                                + "<attvalue for=\"first_year\" value=\"2018\"/><attvalue for=\"last_year\" value=\"2020\"/>"
                                + "<attvalue for=\"weight_in_year\" value=\"1\" start=\"2018\" end=\"2018\"/>"
                                + "<attvalue for=\"weight_in_year\" value=\"1\" start=\"2020\" end=\"2020\"/></attvalues>"
                                + "<spells><spell start=\"2018\" end=\"2018\"/><spell start=\"2020\" end=\"2020\"/></spells></edge>"),
                text);
        assertTrue(
                text.contains("<attvalue for=\"papers_in_year\" value=\"1\" start=\"2021\" end=\"2021\"/></attvalues>"
                        + "<spells><spell start=\"2021\" end=\"2021\"/></spells></node>"),
                text);
        assertThrows(
                IllegalArgumentException.class,
                () -> NetworkWriter.writeGexf(study.hubNetwork(), study.countryHistory(), out));
    }

    @Test
    void graphmlHasThePapersOfUnitsAndOfTiesUnderOneName() throws IOException {
        String text = text(study.countries(), NetworkFormat.GRAPHML);
        assertTrue(text.contains("for=\"node\" attr.name=\"papers\" attr.type=\"long\""), text);
        assertTrue(text.contains("for=\"edge\" attr.name=\"papers\" attr.type=\"long\""), text);
        assertTrue(text.contains("""
                        <edge source="CH" target="IT">
                        <data key="edge_papers">2</data>
                        <data key="edge_weight">2</data>
                        <data key="edge_first_year">2018</data>
                        <data key="edge_last_year">2020</data>
                        </edge>
                        """), text);
    }

    @Test
    void pajekCarriesAByteOrderMarkWhereALabelNeedsIt() throws IOException {
        assertEquals(
                "*Vertices 4\n1 \"Switzerland\"\n2 \"Italy\"\n3 \"Norway\"\n4 \"Portugal\"\n*Edges\n1 2 2\n1 4 1\n2 4 1\n",
                text(study.countries(), NetworkFormat.PAJEK));
        String institutions = text(study.institutions(), NetworkFormat.PAJEK);
        assertTrue(institutions.startsWith("\uFEFF% UTF-8\n*Vertices 4\n"), institutions);
        assertTrue(institutions.contains("\"Univ Zürich <b\""), institutions);
    }

    @Test
    void vosviewerJsonHasTheShapeOfItsSamples() throws IOException {
        JsonNode network = new ObjectMapper()
                .readTree(text(study.countries(), NetworkFormat.VOSVIEWER_JSON))
                .get("network");
        JsonNode item = network.get("items").get(1);
        assertEquals(2, item.get("id").asInt());
        assertEquals("Italy", item.get("label").asText());
        assertTrue(item.get("x").isNumber() && item.get("y").isNumber());
        assertTrue(item.get("cluster").asInt() >= 1);
        assertEquals(2, item.get("weights").get("Links").asInt());
        assertEquals(3, item.get("weights").get("Total link strength").asInt());
        assertEquals(2, item.get("weights").get("Documents").asInt());
        assertTrue(item.get("scores").get("pagerank").isNumber());
        assertFalse(item.get("scores").has("role"));
        assertEquals(
                "{\"source_id\":1,\"target_id\":2,\"strength\":2}",
                network.get("links").get(0).toString());
    }

    /** Its manual takes clusters from 1 to 1000; a unit without a tie is a community of its own. */
    @Test
    void vosviewerHasNoMoreClustersThanItTakes() throws IOException {
        StringBuilder records = new StringBuilder("FN x\nVR 1.0\n");
        for (int i = 0; i < 1100; i++) {
            // Names that are nearly alike would become one.
            StringBuilder name = new StringBuilder();
            for (int letter : new int[] {i / 100, i / 10 % 10, i % 10}) {
                name.append(String.valueOf((char) ('a' + letter)).repeat(4));
            }
            records.append("PT J\nUT WOS:%d\nPY 2020\nC1 Univ %s, Rome, Italy.\nER\n".formatted(i, name));
        }
        MeasuredNetwork<?> alone = CollaborationStudy.of(
                        Files.writeString(folder.resolve("many.txt"), records + "EF\n"))
                .run()
                .institutions();
        int clusters = 0;
        for (JsonNode item : new ObjectMapper()
                .readTree(text(alone, NetworkFormat.VOSVIEWER_JSON))
                .get("network")
                .get("items")) {
            assertTrue(item.path("cluster").asInt() <= 1000, item.toString());
            clusters += item.has("cluster") ? 1 : 0;
        }
        assertEquals(1000, clusters);
        assertTrue(alone.network().units().size() >= 1100);
        assertTrue(text(alone, NetworkFormat.VOSVIEWER_MAP).contains("\t\t0\t0\t1\n"));
    }

    @Test
    void vosviewerMapAndNetworkGoTogether() throws IOException {
        String map = text(study.countries(), NetworkFormat.VOSVIEWER_MAP);
        assertTrue(
                map.startsWith(
                        "id\tlabel\tcluster\tweight<Links>\tweight<Total link strength>\tweight<Documents>\n1\tSwitzerland\t"),
                map);
        assertEquals("1\t2\t2\n1\t4\t1\n2\t4\t1\n", text(study.countries(), NetworkFormat.VOSVIEWER_NETWORK));
    }

    @Test
    void jsonGraphNamesNodesByTheirIds() throws IOException {
        JsonNode graph = new ObjectMapper()
                .readTree(text(study.countries(), NetworkFormat.JSON_GRAPH))
                .get("graph");
        assertFalse(graph.get("directed").asBoolean());
        assertEquals("Norway", graph.get("nodes").get("NO").get("label").asText());
        JsonNode tie = graph.get("edges").get(0);
        assertEquals("CH", tie.get("source").asText());
        assertEquals("IT", tie.get("target").asText());
        assertEquals(
                "{\"papers\":2,\"weight\":2,\"first_year\":2018,\"last_year\":2020}",
                tie.get("metadata").toString());
    }

    @ParameterizedTest
    @EnumSource
    void theSameNetworkGivesTheSameBytesWithLineFeeds(NetworkFormat format) throws IOException {
        String text = text(study.institutions(), format);
        assertEquals(text, text(study.institutions(), format));
        assertFalse(text.contains("\r"));
        assertTrue(text.endsWith("\n"), text);
    }
}
