package io.github.brigraph.examples;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.export.NetworkFormat;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs every example as a reader does: from the root of the repository, on the corpus that comes with it. */
class ExamplesTest {

    private static final Path README = Path.of("examples/README.md");

    @TempDir
    Path folder;

    /** An example's main. */
    @FunctionalInterface
    private interface Example {
        void runOn(String[] args) throws IOException;
    }

    private static List<String> outputOf(Example example, String... args) throws IOException {
        PrintStream before = System.out;
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8)) {
            System.setOut(out);
            example.runOn(args);
        } finally {
            System.setOut(before);
        }
        return bytes.toString(StandardCharsets.UTF_8).lines().toList();
    }

    private static void assertHas(List<String> lines, String line) {
        assertTrue(lines.contains(line), () -> "no line \"" + line + "\" in\n" + String.join("\n", lines));
    }

    @Test
    void leadingPartnersAreThoseThatWerePlanted() throws IOException {
        List<String> lines = outputOf(LeadingPartners::main);
        assertHas(lines, "  Singapore         466");
        assertHas(lines, "  1. South Korea    0.995");
        assertHas(lines, "  2021    627");
    }

    @Test
    void theStudyReadsLikeAPolicyPaper() throws IOException {
        List<String> lines = outputOf(HubsOfTheBeltAndRoad::main);
        assertHas(lines, "Joint papers grew from 169 in 2014 to 627 in 2021, 3,000 in all; joint patents: 90.");
        assertHas(lines, "Years that are not complete yet: patent 2020, patent 2021.");
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("Papers run ahead of patents: 33 to 1;")));
        assertTrue(lines.stream().anyMatch(l -> l.matches("  1 \\[1-\\d] South Korea .*")));
    }

    @Test
    void theReadMeShowsWhatTheFirstExamplePrints() throws IOException {
        String printed = String.join("\n", outputOf(LeadingPartners::main));
        assertTrue(Files.readString(README).contains("```\n" + printed + "\n```\n"), () -> "prints now\n" + printed);
    }

    @Test
    void aTallyAnswersManyQuestions() throws IOException {
        List<String> lines = outputOf(NetworkOfYourChoice::main);
        assertHas(lines, "3000 records in 2630 signatures");
        assertHas(
                lines,
                "fractional counting           163 countries,  2,763 ties, Singapore-Malaysia   26.15 papers, fractional"
                        + " counting (Newman)");
        assertTrue(lines.stream().anyMatch(l -> l.startsWith("Hong Kong and Macao in China  161 countries")));
    }

    @Test
    void algorithmsOfJGraphTFindTheHubs() throws IOException {
        List<String> lines = outputOf(JGraphTAlgorithms::main);
        assertEquals("Betweenness:", lines.get(0));
        assertTrue(lines.get(1).startsWith("  Saudi Arabia "), lines.get(1));
        assertTrue(lines.get(7).startsWith("  Saudi Arabia "), lines.get(7));
        assertHas(lines, "Connected components: 1");
    }

    @Test
    void problemsHaveAPosition() throws IOException {
        List<String> lines = outputOf(ReadRecords::main);
        assertHas(lines, "3000 records read, 0 rejected");
        assertHas(lines, "A damaged file: 2 records read, 1 rejected");
        assertHas(lines, "  line 3: another record starts within this record: it has no ER");
    }

    @Test
    void addressesAreReadByTheirGrammar() throws IOException {
        List<String> lines = outputOf(ResolveAddresses::main);
        assertTrue(lines.get(1).matches("Georgia Inst Technol, .* US United States +named +Georgia Inst Technol"));
        assertTrue(lines.get(4).matches("Dartmouth Coll, Lebanon, NH +US United States +state +Dartmouth Coll"));

        Path mine = Files.writeString(folder.resolve("mine.txt"), "Univ Tartu, Tartu, Estonia\n");
        assertTrue(outputOf(ResolveAddresses::main, mine.toString()).get(0).contains("EE Estonia"));
    }

    @Test
    void networksAreWrittenForOtherTools() throws IOException {
        String data = "examples/data/synthetic-wos-2014-2021.txt.gz";
        List<String> lines = outputOf(WriteForOtherTools::main, data, folder.toString());
        assertEquals(NetworkFormat.values().length, lines.size());
        try (var written = Files.list(folder)) {
            assertEquals(lines.size(), written.count());
        }
        assertTrue(Files.readString(folder.resolve("countries.graphml")).contains("<node id=\"SG\">"));
        assertTrue(Files.readString(folder.resolve("countries.dot")).contains("\"SG\""));
        assertTrue(Files.readString(folder.resolve("countries.csv")).contains("CN,SG,466"));
    }

    @Test
    void figuresAreDrawnOneByOne() throws IOException {
        String data = "examples/data/synthetic-wos-2014-2021.txt.gz";
        List<String> lines = outputOf(DrawFigures::main, data, folder.toString());
        assertEquals("map: World map of joint records with China", lines.get(0));
        for (String name : List.of("map", "network", "hubs", "trend", "matrix", "institution-network")) {
            assertTrue(Files.readString(folder.resolve(name + ".svg")).startsWith("<svg "), name);
        }
        assertEquals(
                2200,
                javax.imageio.ImageIO.read(folder.resolve("network.zh.png").toFile())
                        .getWidth());
        assertTrue(Files.size(folder.resolve("among-partners.png")) > 10_000);
        assertTrue(Files.readString(folder.resolve("report.zh.html")).contains("<html lang=\"zh\">"));
    }

    @Test
    void everyExampleIsInTheReadMe() throws IOException {
        String readMe = Files.readString(README);
        Matcher matcher = Pattern.compile("\\[`(\\w+)`\\]\\((src/[^)]+)\\)").matcher(readMe);
        List<String> listed = matcher.results().map(m -> m.group(2)).sorted().toList();
        Path sources = Path.of("examples/src/main/java/io/github/brigraph/examples");
        try (Stream<Path> files = Files.list(sources)) {
            List<String> programs = files.map(f -> "src/main/java/io/github/brigraph/examples/" + f.getFileName())
                    .filter(f -> !f.endsWith("package-info.java"))
                    .sorted()
                    .toList();
            assertEquals(programs, listed, () -> Arrays.toString(listed.toArray()));
        }
    }
}
