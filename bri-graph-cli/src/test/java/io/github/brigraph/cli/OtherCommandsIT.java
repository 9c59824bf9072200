package io.github.brigraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands beside the main job, as users run them. */
class OtherCommandsIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    Path folder;

    private static Path shared(String path) {
        Path file = Path.of(System.getProperty("brigraph.shared", "../shared"))
                .resolve("data")
                .resolve(path);
        assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not there");
        return file;
    }

    @Test
    void theCommandHasWhatReadsParquet() throws Exception {
        Path folder = Files.createTempDirectory("parquet");
        Path broken = Files.writeString(folder.resolve("works.parquet"), "PAR1 and nothing that is Parquet PAR0");
        var outcome = Command.here()
                .run(
                        "tally",
                        broken.toString(),
                        "--out",
                        folder.resolve("a.tally").toString());
        assertEquals(1, outcome.code());
        assertTrue(
                outcome.err()
                        .strip()
                        .startsWith("bri-graph: works.parquet is damaged, and no text of it is sound: the"
                                + " Parquet file breaks (it is not a Parquet file"),
                outcome.err());
        assertEquals(1, outcome.err().strip().lines().count(), outcome.err());
    }

    @Test
    void resolveGivesOneRowALine() throws Exception {
        var outcome = Command.here()
                .with(
                        "Georgia Inst Technol, Atlanta, GA 30332 USA\r\nUniv Hong Kong, Hong Kong, Peoples R China\n\nNowhere\n")
                .run("resolve");
        assertEquals(0, outcome.code(), outcome.err());
        List<String> rows = outcome.out().lines().toList();
        assertEquals(4, rows.size());
        assertTrue(rows.get(0).startsWith("Georgia Inst Technol, Atlanta, GA 30332 USA\tUS\tnamed\t"), rows.get(0));
        assertTrue(rows.get(1).contains("\tHK\tnamed\t"), rows.get(1));
        assertTrue(rows.get(2).startsWith("\t-\tnone\t"), rows.get(2));
        assertTrue(rows.get(3).startsWith("Nowhere\t-\tnone\t"), rows.get(3));
    }

    @Test
    void resolveStopsWhenNobodyReadsItsOutput() throws Exception {
        Process resolve = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("brigraph.jar"),
                        "resolve")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        resolve.getInputStream().close();
        byte[] line = "Univ Paris, Paris, France\n".getBytes(java.nio.charset.StandardCharsets.UTF_8);
        try (var in = resolve.getOutputStream()) {
            for (int i = 0; i < 1_000_000 && resolve.isAlive(); i++) {
                in.write(line);
            }
        } catch (java.io.IOException e) {
            // The pipe broke, because the command ended: what is wanted.
        }
        assertTrue(resolve.waitFor(1, java.util.concurrent.TimeUnit.MINUTES));
        assertEquals(0, resolve.exitValue());
    }

    @Test
    void resolveKnowsJson() throws Exception {
        var outcome = Command.here().with("Univ Zagreb, Zagreb, Croatia\n").run("resolve", "--json");
        JsonNode row = JSON.readTree(outcome.out());
        assertEquals("HR", row.at("/countries/0").asText());
        assertEquals("named", row.get("evidence").asText());
    }

    @Test
    void measureEqualsGoldenValues() throws Exception {
        Path golden = shared("golden/karate_weighted.json");
        Path graph = shared("graphs/karate_weighted");
        var outcome = Command.here()
                .run(
                        "measure",
                        graph.resolve("edges.csv").toString(),
                        "--nodes",
                        graph.resolve("nodes.csv").toString(),
                        "--json");
        assertEquals(0, outcome.code(), outcome.err());
        JsonNode found = JSON.readTree(outcome.out());
        JsonNode expected = JSON.readTree(golden.toFile());
        for (String key : List.of("betweenness_weighted_raw", "pagerank", "eigenvector_max1", "core_number")) {
            expected.get(key)
                    .properties()
                    .forEach(e -> assertEquals(
                            e.getValue().asDouble(),
                            found.get(key).get(e.getKey()).asDouble(),
                            1e-9,
                            key + " " + e.getKey()));
        }
        assertEquals(0.44490358126721763, found.at("/leiden_found/quality").asDouble(), 1e-9);
    }

    @Test
    void measureEstimatesWhereItIsAskedToAndSaysHowWell() throws Exception {
        Path edges = Files.writeString(folder.resolve("path.csv"), "source,target\na,b\nb,c\nc,d\n");
        var outcome = Command.here().run("measure", edges.toString(), "--sampling-error", "0.05", "--json");
        assertEquals(0, outcome.code(), outcome.err());
        JsonNode found = JSON.readTree(outcome.out());
        // A sample would be larger than all four nodes, so all are taken.
        assertEquals(
                2.0 / 3,
                found.at("/betweenness_unweighted_normalised_estimated/b").asDouble(),
                1e-12);
        assertEquals(0, found.at("/betweenness_unweighted_normalised_bound/b").asDouble(1));
        assertEquals(
                4,
                found.at("/sampling/betweenness_unweighted_normalised/sources").asInt());
        assertTrue(found.path("betweenness_unweighted_normalised").isMissingNode());
        var wrong = Command.here().run("measure", edges.toString(), "--sampling-error", "1.5");
        assertEquals(2, wrong.code());
        assertTrue(wrong.err().contains("--sampling-error must be above 0 and below 1, was 1.5"), wrong.err());
    }

    @Test
    void measureTellsWhatIsWrongWithAnEdge() throws Exception {
        Path edges = Files.writeString(folder.resolve("edges.csv"), "source,target,weight\na,b,1\nb,c,-2\n");
        var outcome = Command.here().run("measure", edges.toString());
        assertEquals(1, outcome.code());
        assertTrue(outcome.err().contains("edges.csv:3"), outcome.err());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
    }

    @Test
    void inspectTellsWhatIsInAFile() throws Exception {
        Path file = folder.resolve("two.txt");
        Files.writeString(
                file,
                "FN x\nVR 1.0\nPT J\nC1 Univ Oslo, Oslo, Norway.\nUT WOS:1\nER\nPT J\nUT WOS:1\nER\nPT J\nUT WOS:3\n");
        var outcome = Command.here().run("inspect", file.toString(), "--json");
        assertEquals(0, outcome.code(), outcome.err());
        JsonNode one = JSON.readTree(outcome.out()).get(0);
        assertEquals("wos-plain", one.get("format").asText());
        assertEquals(2, one.get("records").asInt());
        assertEquals(1, one.get("rejected").asInt());
        assertEquals(1, one.get("duplicates").asInt());
        assertEquals(1, one.get("withAffiliation").asInt());
        assertEquals(1, one.get("withCountry").asInt());
        assertEquals("WOS:1", one.get("firstId").asText());
        assertEquals(1, one.get("problems").size());
        assertTrue(
                Command.here().run("inspect", file.toString()).out().contains("2 records, 1 rejected, 1 duplicates"));
    }

    @Test
    void theSampleHasTheSameBytesForTheSameSeed() throws Exception {
        for (String name : List.of("a", "b")) {
            Command.here().run("sample", "--out", folder.resolve(name).toString(), "--records", "100", "--quiet");
        }
        assertEquals(-1, Files.mismatch(folder.resolve("a/synthetic-wos.txt"), folder.resolve("b/synthetic-wos.txt")));
    }

    private Path analyzedSample() throws Exception {
        Path records = folder.resolve("records");
        Command.here().run("sample", "--out", records.toString(), "--records", "200", "--quiet");
        var outcome = Command.here()
                .run(
                        "analyze",
                        records.resolve("synthetic-wos.txt").toString(),
                        records.resolve("synthetic-patents.csv").toString(),
                        "--out",
                        folder.resolve("results").toString(),
                        "--focal",
                        "CN",
                        "--partners",
                        "belt-and-road",
                        "--quiet");
        assertEquals(0, outcome.code(), outcome.err());
        return records;
    }

    private Command.Outcome explained(Path records, String... arguments) throws Exception {
        List<String> all = new java.util.ArrayList<>(
                List.of("explain", folder.resolve("results/run.json").toString()));
        all.addAll(List.of(arguments));
        all.add(records.toString());
        return Command.here().run(all.toArray(String[]::new));
    }

    private static long recordsIn(String csv) {
        return csv.lines()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .distinct()
                .count();
    }

    @Test
    void explainListsTheRecordsBehindATieAUnitAndACell() throws Exception {
        Path records = analyzedSample();
        Path results = folder.resolve("results");
        var tie = explained(records, "--edge", "CN,SG");
        assertEquals(0, tie.code(), tie.err());
        String edge = Files.readAllLines(results.resolve("countries.edges.csv")).stream()
                .filter(l -> l.startsWith("CN,SG,"))
                .findFirst()
                .orElseThrow();
        assertEquals(edge.split(",", -1)[2], String.valueOf(recordsIn(tie.out())));
        assertTrue(tie.out().startsWith("record_id,source,line,year,"), tie.out());
        var cell = explained(records, "--unit", "PK", "--field", "health");
        assertEquals(0, cell.code(), cell.err());
        String row = Files.readAllLines(results.resolve("field-ranking.csv")).stream()
                .filter(l -> l.startsWith("health,partner,") && l.contains(",PK,"))
                .findFirst()
                .orElseThrow();
        assertEquals(row.substring(row.lastIndexOf(',') + 1), String.valueOf(recordsIn(cell.out())));
        var institution = explained(records, "--unit", "SG/univ singapore");
        assertTrue(recordsIn(institution.out()) > 0, institution.err());
    }

    @ParameterizedTest
    @CsvSource({
        "'patterns,third_party,third_party', patterns.csv, 2",
        "'patterns,mediation,direct', patterns.csv, 2",
        "'tiers,21-50', tiers.csv, 2",
        "'patent-industries,C40', patent-industries.csv, 2",
        "'patent-partners,SG', patent-partners.csv, 2",
        "'trend,2019,publication', trend.csv, 2",
        "'trend,2019,publication,with_group', trend.csv, 4"
    })
    void explainListsTheRecordsBehindACellOfATable(String cell, String file, int column) throws Exception {
        Path records = analyzedSample();
        String name = cell.substring(0, cell.indexOf(','));
        String start = cell.substring(name.length() + 1).replace(",with_group", "") + ",";
        String row = Files.readAllLines(folder.resolve("results").resolve(file)).stream()
                .filter(l -> l.startsWith(start))
                .findFirst()
                .orElseThrow();
        var found = explained(records, "--cell", cell);
        assertEquals(0, found.code(), found.err());
        assertEquals(row.split(",", -1)[column], String.valueOf(recordsIn(found.out())), row);
    }

    @Test
    void explainNamesWhatACellNeeds() throws Exception {
        Path records = analyzedSample();
        var table = explained(records, "--cell", "hubs,SG");
        assertEquals(2, table.code());
        assertTrue(table.err().contains("a table must be one of [trend, patterns"), table.err());
        assertEquals(
                2, explained(records, "--cell", "trend,2019,publication,share").code());
        assertEquals(2, explained(records, "--cell", "trend").code());
        var advanced = explained(records, "--cell", "patterns,mediation,direct", "--advanced", "US,GB");
        assertEquals(1, advanced.code());
        assertTrue(advanced.err().contains("the advanced countries of the run were others"), advanced.err());
    }

    @Test
    void explainRefusesInputsThatAreNotThoseOfTheRun() throws Exception {
        Path records = analyzedSample();
        Files.delete(records.resolve("synthetic-patents.csv"));
        var missing = explained(records, "--unit", "SG");
        assertEquals(1, missing.code());
        assertTrue(missing.err().contains("the run read synthetic-patents.csv (SHA-256 "), missing.err());
        Path papers = records.resolve("synthetic-wos.txt");
        Files.writeString(papers, Files.readString(papers).replaceFirst("Alpha", "Omega"));
        var changed = explained(records, "--unit", "SG");
        assertTrue(changed.err().contains("has changed since the run"), changed.err());
        var nothing = explained(records);
        assertEquals(2, nothing.code());
        var three = explained(records, "--edge", "CN,SG,MY");
        assertEquals(2, three.code(), three.err());
    }
}
