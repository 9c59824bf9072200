package io.github.brigraph.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The main job as users run it, on good and on bad input. */
class AnalyzeIT {

    private static final Set<String> FILES = Set.of(
            "report.html",
            "run.json",
            "tables.xlsx",
            "records.csv",
            "problems.csv",
            "unresolved.csv",
            "countries.nodes.csv",
            "countries.edges.csv",
            "countries.graphml",
            "countries.gexf",
            "countries.net",
            "countries.vosviewer.json",
            "institutions.nodes.csv",
            "institutions.edges.csv",
            "institutions.graphml",
            "institutions.gexf",
            "institutions.net",
            "institutions.vosviewer.json",
            "hubs.csv",
            "hub-ranks.csv",
            "hub-sensitivity.csv",
            "hub-cards.csv",
            "hub-periods.csv",
            "periods.csv",
            "communities.csv",
            "trend.csv",
            "fields.csv",
            "field-ranking.csv",
            "patent-industries.csv",
            "patent-partners.csv",
            "tiers.csv",
            "patterns.csv",
            "layers.csv",
            "mediated-ties.csv");

    @TempDir
    static Path sample;

    @TempDir
    Path folder;

    @BeforeAll
    static void makeSample() throws IOException, InterruptedException {
        var outcome = Command.here().run("sample", "--out", sample.toString(), "--records", "600", "--quiet");
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(Files.readString(sample.resolve("README.txt")).contains("SYNTHETIC"));
    }

    private static SortedMap<String, byte[]> files(Path out) throws IOException {
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> list = Files.list(out)) {
            for (Path file : list.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static SortedMap<String, byte[]> analyzed(Command command, Path out) throws Exception {
        var outcome = command.run(
                "analyze",
                sample.resolve("synthetic-wos.txt").toString(),
                "--out",
                out.toString(),
                "--focal",
                "CN",
                "--partners",
                "belt-and-road",
                "--counting",
                "fractional",
                "--level",
                "country,institution,subdivision",
                "--bootstrap",
                "20",
                "--null-samples",
                "20");
        assertEquals(0, outcome.code(), outcome.err());
        return files(out);
    }

    @Test
    void writesEveryFileAndASummary() throws Exception {
        Path out = folder.resolve("out");
        var outcome = Command.here()
                .run(
                        "analyze",
                        sample.toString(),
                        "--mapping",
                        sample.resolve("joint-activities.mapping").toString(),
                        "--out",
                        out.toString(),
                        "--focal",
                        "CN",
                        "--partners",
                        "belt-and-road",
                        "--bootstrap",
                        "20",
                        "--null-samples",
                        "20");
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.out().contains("830 records read, 0 rejected"), outcome.out());
        assertEquals(new TreeSet<>(FILES), files(out).keySet());
        for (String name : FILES) {
            assertTrue(
                    !name.endsWith(".csv")
                            || name.equals("problems.csv")
                            || Files.readAllLines(out.resolve(name)).size() > 1,
                    () -> name + " has no row");
        }
        assertEquals(
                "rank,id,name,score,rank_low,rank_high,expected_strength,observed_over_expected,z,p_adjusted,groups",
                Files.readAllLines(out.resolve("hubs.csv")).get(0));
        assertTrue(Files.readString(out.resolve("hubs.csv"), StandardCharsets.UTF_8)
                .contains("Singapore"));
        JsonNode run = new ObjectMapper().readTree(out.resolve("run.json").toFile());
        assertEquals(830, run.at("/coverage/accepted").asInt());
        assertEquals("CN", run.at("/options/focal").asText());
        assertFalse(run.toString().contains(folder.toString()), "no paths in the manifest");
        // The note of the sample is no file of records; it is listed, not lost.
        assertTrue(Files.readString(out.resolve("problems.csv")).contains("README.txt"));
    }

    @Test
    void givesTheSameBytesTwiceAndOnTheNewestJava() throws Exception {
        var first = analyzed(Command.here(), folder.resolve("first"));
        var again = analyzed(
                Command.here("-Duser.language=tr", "-Duser.timezone=Pacific/Apia", "-Dfile.encoding=ISO-8859-1"),
                folder.resolve("again"));
        first.forEach((name, bytes) -> assertArrayEquals(bytes, again.get(name), name));
        Optional<Path> newest = Command.newestOtherJava();
        assumeTrue(newest.isPresent(), "skipped: no newer Java is installed beside this one");
        var newer = analyzed(Command.on(newest.get()), folder.resolve("newer"));
        first.forEach((name, bytes) -> assertArrayEquals(bytes, newer.get(name), name));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            missing.txt       | 1 | missing.txt does not exist
            empty-folder      | 1 | there are no files in
            paper.txt         | 1 | which is a PDF document
            cut.txt.gz        | 1 | cut.txt.gz is damaged, and no text of it is sound: the gzip stream is cut off
            nothing.txt       | 1 | nothing.txt is empty
            notes.txt         | 1 | is of no format that bri-graph reads
            """)
    void badInputGivesOneSentenceAndLeavesNothing(String name, int code, String sentence) throws Exception {
        Files.createDirectories(folder.resolve("empty-folder"));
        Files.writeString(folder.resolve("paper.txt"), "%PDF-1.7\nbinary");
        Files.writeString(folder.resolve("nothing.txt"), "");
        Files.writeString(folder.resolve("notes.txt"), "Dear all,\nplease find attached\n");
        Files.write(folder.resolve("cut.txt.gz"), Arrays.copyOf(gzip(), 10));
        Path out = folder.resolve("out");
        var outcome =
                Command.here().run("analyze", folder.resolve(name).toString(), "--out", out.toString(), "--quiet");
        assertEquals(code, outcome.code(), outcome.err());
        assertEquals("", outcome.out());
        assertEquals(1, outcome.err().lines().count(), outcome.err());
        assertTrue(outcome.err().contains(sentence), outcome.err());
        assertFalse(Files.exists(out));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            --out x --outt y                      | Unknown option
            --out x --focal QQ                    | a country must be a two-letter ISO 3166-1 code
            --out x --partners atlantis           | atlantis
            --out x --years 2021-2014             | a period must not end before it starts
            --out x --years last                  | years must be like 2014-2021
            --out x --counting halves             | counting must be full, fractional or fractional-refined
            --out x --territories mordor          | mordor
            --out x --threads 0                   | --threads must be at least 1
            --out x --max-units 0                 | must be at least 1
            --out x --resolution -1               | the resolution must be positive
            --out x --format marc                 | a format must be one of
            --out x --lang klingon                | the language must be en, zh, or a file of properties
            """)
    void wrongUsageGivesCodeTwo(String options, String sentence) throws Exception {
        String[] arguments = Stream.concat(
                        Stream.of("analyze", sample.resolve("synthetic-wos.txt").toString()),
                        Stream.of(options.split(" ", -1)))
                .toArray(String[]::new);
        var outcome = Command.here().in(folder).run(arguments);
        assertEquals(2, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains(sentence), outcome.err());
        assertFalse(outcome.err().contains("\tat "), "no stack trace");
        assertFalse(Files.exists(folder.resolve("x")));
    }

    @Test
    void anOutputFolderThatCannotBeWrittenIsToldAtOnce() throws Exception {
        Path file = Files.writeString(folder.resolve("taken"), "a file");
        var outcome = Command.here()
                .run("analyze", sample.resolve("synthetic-wos.txt").toString(), "--out", file.toString());
        assertEquals(1, outcome.code());
        assertTrue(outcome.err().contains("is a file; name a folder to write to"), outcome.err());
        var below = Command.here()
                .run(
                        "analyze",
                        sample.resolve("synthetic-wos.txt").toString(),
                        "--out",
                        file.resolve("x").toString());
        assertEquals(1, below.code());
        assertTrue(below.err().contains("nothing can be written to"), below.err());
        assertEquals("a file", Files.readString(file));
    }

    private byte[] gzip() throws Exception {
        Path whole = folder.resolve("whole");
        Command.here().run("sample", "--out", whole.toString(), "--records", "50", "--gzip", "--quiet");
        return Files.readAllBytes(whole.resolve("synthetic-wos.txt.gz"));
    }

    @Test
    void aDamagedInputIsReadAsFarAsItIsSoundAndTheCodeTells() throws Exception {
        byte[] gzip = gzip();
        Path cut = Files.write(folder.resolve("cut.txt.gz"), Arrays.copyOf(gzip, gzip.length * 2 / 3));
        Path out = folder.resolve("of-cut");
        var outcome = Command.here().run("analyze", cut.toString(), "--out", out.toString(), "--quiet");
        assertEquals(3, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains("one input is damaged"), outcome.err());
        assertTrue(outcome.err().contains("cut.txt.gz:"), outcome.err());
        assertTrue(Files.readString(out.resolve("run.json")).contains("\"damaged\""));
        assertTrue(Files.readString(out.resolve("problems.csv")).contains("the gzip stream is cut off"));
        assertTrue(Files.readAllLines(out.resolve("records.csv")).size() > 20);
        Path tally = folder.resolve("cut.tally");
        var tallied = Command.here().run("tally", cut.toString(), "--out", tally.toString(), "--quiet");
        assertEquals(3, tallied.code(), tallied.err());
        var later = Command.here()
                .run(
                        "analyze",
                        tally.toString(),
                        "--out",
                        folder.resolve("of-tally").toString(),
                        "--quiet");
        assertEquals(3, later.code(), later.err());
        var exported = Command.here()
                .run(
                        "neo4j",
                        "export",
                        cut.toString(),
                        "--out",
                        folder.resolve("for-neo4j").toString(),
                        "--quiet");
        assertEquals(3, exported.code(), exported.err());
        assertTrue(exported.err().contains("one input is damaged"), exported.err());
    }

    @Test
    void strictStopsAtTheFirstRejectedRecord() throws Exception {
        Path damaged = folder.resolve("damaged.txt");
        Files.writeString(damaged, "FN x\nVR 1.0\nPT J\nTI cut off\nUT WOS:9\n");
        var tolerant = Command.here()
                .run("analyze", damaged.toString(), "--out", folder.resolve("t").toString());
        assertEquals(3, tolerant.code(), tolerant.err());
        assertTrue(tolerant.out().contains("1 records read, 1 rejected"), tolerant.out());
        var strict = Command.here()
                .run(
                        "analyze",
                        damaged.toString(),
                        "--strict",
                        "--out",
                        folder.resolve("s").toString());
        assertEquals(1, strict.code());
        assertTrue(strict.err().contains("damaged.txt:3 (WOS:9): the file ends within this record"), strict.err());
    }

    @Test
    void recordsWithoutAddressesAreSaidUpFront() throws Exception {
        Path bare = folder.resolve("bare.txt");
        Files.writeString(bare, "FN x\nVR 1.0\nPT J\nTI no address\nPY 2020\nUT WOS:9\nER\nEF\n");
        var outcome = Command.here()
                .run("analyze", bare.toString(), "--out", folder.resolve("o").toString());
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains("no record of bare.txt has an address"), outcome.err());
    }

    @Test
    void filesThatCannotPlaceAnythingStopTheAnalysis() throws Exception {
        Path scholar = folder.resolve("scholar.csv");
        Files.writeString(
                scholar,
                "Authors,Title,Publication,Volume,Number,Pages,Year,Publisher\n\"Doe, J; \",A,B,1,1,1,2001,P\n");
        Path out = folder.resolve("o");
        var outcome = Command.here().run("analyze", scholar.toString(), "--out", out.toString());
        assertEquals(1, outcome.code(), outcome.err());
        assertTrue(outcome.err().contains("scholar.csv gives no addresses"), outcome.err());
        assertFalse(Files.exists(out));
    }

    @Test
    void aMappingMakesATableOfLaboratoriesANetwork() throws Exception {
        Path table = folder.resolve("labs.csv");
        Files.writeString(table, "Name,Land A,Land B,Since\nLab 1,China,Pakistan,2015\nLab 2,CN,Italy,2018\n");
        assertEquals(
                1,
                Command.here()
                        .run(
                                "analyze",
                                table.toString(),
                                "--out",
                                folder.resolve("x").toString())
                        .code());
        Path mapping = folder.resolve("labs.mapping");
        Files.writeString(mapping, "type = joint activity\ntitle = Name\nyear = Since\ncountries = Land A | Land B\n");
        Path out = folder.resolve("o");
        var outcome = Command.here()
                .run("analyze", table.toString(), "--mapping", mapping.toString(), "--out", out.toString());
        assertEquals(0, outcome.code(), outcome.err());
        assertTrue(Files.readString(out.resolve("countries.edges.csv")).contains("CN,PK,1"));
        assertTrue(Files.readString(out.resolve("trend.csv")).contains("2015,joint_activity,1"));
    }

    @Test
    void resultsAmongTheInputsAreNotReadAsInputs() throws Exception {
        Path records = Files.createDirectories(folder.resolve("records"));
        Files.copy(sample.resolve("synthetic-wos.txt"), records.resolve("synthetic-wos.txt"));
        Path out = records.resolve("results");
        for (int i = 0; i < 2; i++) {
            var outcome = Command.here().run("analyze", records.toString(), "--out", out.toString(), "--quiet");
            assertEquals(0, outcome.code(), outcome.err());
            assertEquals(1, Files.readAllLines(out.resolve("problems.csv")).size());
        }
    }

    @Test
    void helpAndVersionAreThere() throws Exception {
        for (String command : List.of("analyze", "explain", "inspect", "resolve", "measure", "sample")) {
            var help = Command.here().run(command, "--help");
            assertEquals(0, help.code(), command);
            assertTrue(help.out().contains("Example"), command);
        }
        assertTrue(Command.here().run("--version").out().startsWith("bri-graph "));
        assertEquals(2, Command.here().run().code());
    }
}
