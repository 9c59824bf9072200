package io.github.brigraph.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.study.CollaborationStudy;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.TerritoryPolicy;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jgrapht.graph.DefaultWeightedEdge;
import org.jgrapht.graph.SimpleWeightedGraph;
import org.jgrapht.nio.graphml.GraphMLImporter;
import org.jgrapht.util.SupplierUtil;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyFilesTest {

    private static final String RECORDS = """
            FN x
            VR 1.0
            PT J
            UT =cmd|'/c calc'!A1
            PY 2020
            C1 "Quoted, & Co" Univ, Rome, Italy.
               Univ Zürich <b>, Zürich, Switzerland.
               +Nowhere Lab.
            ER
            EF
            """;

    @TempDir
    Path folder;

    private StudyResult study(Path out) throws IOException {
        Path file = Files.writeString(folder.resolve("records.txt"), RECORDS);
        try (OutputFolder output = OutputFolder.open(out)) {
            StudyResult study;
            try (RecordTables tables = new RecordTables(output, TerritoryPolicy.iso())) {
                study = CollaborationStudy.of(file).run(tables);
            }
            StudyFiles.write(output, study);
            output.commit();
            return study;
        }
    }

    private static List<String> lines(Path out, String name) throws IOException {
        return Files.readAllLines(out.resolve(name));
    }

    @Test
    void cellsThatWouldStartAFormulaAreNeutralised() throws IOException {
        Path out = folder.resolve("out");
        study(out);
        assertEquals(
                "'=cmd|'/c calc'!A1,records.txt,2020,publication,CH;IT,3,1",
                lines(out, "records.csv").get(1));
        assertEquals(
                "'+Nowhere Lab,1,1,'=cmd|'/c calc'!A1",
                lines(out, "unresolved.csv").get(1));
    }

    @Test
    void headersAreThoseOfTheContract() throws IOException {
        Path out = folder.resolve("out");
        study(out);
        assertEquals(
                "id,name,papers,papers_fractional,scp,mcp,degree,strength,betweenness_unweighted_normalised,"
                        + "betweenness_weighted_normalised,closeness_unweighted_wf,harmonic_unweighted_normalised,"
                        + "eigenvector_max1,pagerank,core_number,clustering_unweighted,constraint_weighted_neighbours,"
                        + "effective_size_weighted,participation_weighted,within_module_z_weighted,role,community",
                lines(out, "countries.nodes.csv").get(0));
        assertEquals(
                "source,target,papers,weight,association_strength,salton,jaccard,inclusion,ric_source_target,"
                        + "ric_target_source,disparity_alpha_source,disparity_alpha_target,first_year,last_year",
                lines(out, "countries.edges.csv").get(0));
        assertEquals(
                "source,line,record_id,field,reason,excerpt",
                lines(out, "problems.csv").get(0));
        assertEquals(
                "community,id,name,stability", lines(out, "communities.csv").get(0));
        assertTrue(lines(out, "communities.csv").get(1).endsWith(",1"), "one tie is a community in every run");
        assertEquals(
                "address,occurrences,records,example_record",
                lines(out, "unresolved.csv").get(0));
        assertTrue(lines(out, "countries.edges.csv").get(1).startsWith("CH,IT,1,1,2,1,1,1,,,1,1,2020,2020"));
        try (Stream<Path> files = Files.list(out)) {
            assertTrue(files.allMatch(f -> !f.getFileName().toString().startsWith(".")), "nothing is left over");
        }
    }

    @Test
    void graphmlReadsBackWithItsWeightsAndNames() throws IOException {
        StudyResult study = study(folder.resolve("out"));
        StringWriter text = new StringWriter();
        NetworkWriter.write(study.institutions(), NetworkFormat.GRAPHML, text);
        assertFalse(text.toString().contains("\r"));
        assertTrue(text.toString().contains("Univ Zürich &lt;b"), text.toString());
        var graph = new SimpleWeightedGraph<String, DefaultWeightedEdge>(
                SupplierUtil.createStringSupplier(), SupplierUtil.createDefaultWeightedEdgeSupplier());
        GraphMLImporter<String, DefaultWeightedEdge> importer = new GraphMLImporter<>();
        importer.setEdgeWeightAttributeName("weight");
        importer.setSchemaValidation(false);
        importer.importGraph(graph, new StringReader(text.toString()));
        assertEquals(
                study.institutions().network().graph().edgeCount(),
                graph.edgeSet().size());
        assertEquals(1, graph.getEdgeWeight(graph.edgeSet().iterator().next()));
    }

    @Test
    void dotAndCsvAreWritten() throws IOException {
        StudyResult study = study(folder.resolve("out"));
        StringWriter dot = new StringWriter();
        NetworkWriter.write(study.countries(), NetworkFormat.DOT, dot);
        assertTrue(dot.toString().contains("\"CH\" -- \"IT\" [ weight=\"1\" ]"), dot.toString());
        StringWriter csv = new StringWriter();
        NetworkWriter.write(study.countries(), NetworkFormat.CSV, csv);
        assertEquals("CH,IT,1.0\n", csv.toString());
    }

    @Test
    void theManifestNamesInputsByDigestAndNoPaths() throws IOException {
        Path out = folder.resolve("out");
        study(out);
        String run = Files.readString(out.resolve("run.json"));
        assertTrue(run.contains("\"sha256\""));
        assertFalse(run.contains(folder.toString()));
        assertFalse(run.contains("${project.version}"));
        assertFalse(run.contains("\"version\" : \"unknown\""));
    }

    @Test
    void aFolderThatIsNotCommittedLeavesNothing() throws IOException {
        Path out = folder.resolve("new");
        try (OutputFolder output = OutputFolder.open(out)) {
            output.text("half.csv").close();
        }
        assertFalse(Files.exists(out));
        Path kept = Files.createDirectory(folder.resolve("kept"));
        Files.writeString(kept.resolve("mine.txt"), "mine");
        try (OutputFolder output = OutputFolder.open(kept)) {
            output.text("half.csv").close();
        }
        try (Stream<Path> files = Files.list(kept)) {
            assertEquals(
                    List.of("mine.txt"),
                    files.map(f -> f.getFileName().toString()).toList());
        }
    }

    @Test
    void aFileInPlaceOfAFolderIsRefused() throws IOException {
        Path taken = Files.writeString(folder.resolve("taken"), "x");
        var e = assertThrows(IOException.class, () -> OutputFolder.open(taken));
        assertTrue(e.getMessage().endsWith("is a file; name a folder to write to"), e.getMessage());
    }

    @Test
    void unitsFoldInTheListOfRecords() throws IOException {
        Path file = Files.writeString(
                folder.resolve("hk.txt"),
                "FN x\nVR 1.0\nPT J\nC1 Univ Hong Kong, Hong Kong, Peoples R China.\n   Univ Beijing, Beijing, Peoples R China.\nER\nEF\n");
        Path out = folder.resolve("folded");
        try (OutputFolder output = OutputFolder.open(out)) {
            TerritoryPolicy policy = TerritoryPolicy.named("hk-mo-in-cn");
            try (RecordTables tables = new RecordTables(output, policy)) {
                CollaborationStudy.of(file)
                        .territories(policy)
                        .focal(Country.CHINA)
                        .run(tables);
            }
            output.commit();
        }
        assertEquals(
                "hk.txt:3,hk.txt,,publication,CN,2,0", lines(out, "records.csv").get(1));
    }
}
