package io.github.brigraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs what the guides in {@code docs} show, from a folder like the root of the project, and compares what they print. */
class GuidesIT {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path JAVA_BIN = Path.of(System.getProperty("java.home"), "bin");

    @TempDir
    Path folder;

    /** A block of code, and the block of text behind it, which is empty where there is none. */
    private record Block(String language, String code, String printed) {}

    @BeforeEach
    void linkWhatTheGuidesName() throws IOException {
        for (String name : List.of("examples", "bri-graph-cli", "bri-graph-core")) {
            Files.createSymbolicLink(folder.resolve(name), ROOT.resolve(name));
        }
    }

    private static List<Block> blocks(Path guide) throws IOException {
        List<Block> blocks = new ArrayList<>();
        StringBuilder code = new StringBuilder();
        String fence = "";
        for (String line : Files.readAllLines(guide)) {
            if (!line.startsWith("```")) {
                code.append(fence.isEmpty() ? "" : line + "\n");
            } else if (fence.isEmpty()) {
                fence = line.substring(3).strip();
                code.setLength(0);
                assertFalse(fence.isEmpty(), () -> guide + ": a block must say its language");
            } else {
                int last = blocks.size() - 1;
                if (fence.equals("text")) {
                    blocks.set(
                            last,
                            new Block(
                                    blocks.get(last).language(),
                                    blocks.get(last).code(),
                                    code.toString()));
                } else {
                    blocks.add(new Block(fence, code.toString(), ""));
                }
                fence = "";
            }
        }
        return blocks;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "from-an-export-to-a-hub-table.md",
                "reading-the-numbers-right.md",
                "adding-a-format.md",
                "in-a-java-program.md"
            })
    void whatAGuideShowsRunsAndPrintsWhatItSays(String name) throws IOException, InterruptedException {
        assumeTrue(Files.isExecutable(Path.of("/bin/bash")), "skipped: there is no bash");
        List<Block> blocks = blocks(ROOT.resolve("docs").resolve(name));
        for (Block block : blocks) {
            if (block.language().equals("sh")) {
                String printed = run(List.of("/bin/bash", "-eo", "pipefail", "-c", block.code()));
                assertTrue(
                        printed.contains(block.printed()),
                        () -> block.code() + "prints\n" + printed + "and not\n" + block.printed());
            } else if (block.language().startsWith("java-from ")) {
                String source = Files.readString(
                        ROOT.resolve(block.language().substring(10).strip()));
                assertTrue(source.contains(block.code()), () -> block.language() + " has no longer\n" + block.code());
            } else {
                assertEquals("java", block.language());
            }
        }
        List<Block> java =
                blocks.stream().filter(b -> b.language().equals("java")).toList();
        if (!java.isEmpty()) {
            assertEquals(java.stream().map(Block::printed).collect(Collectors.joining()), program(java));
        }
    }

    @Test
    void theJavaOfTheReadMeRuns() throws IOException, InterruptedException {
        String readMe = Files.readString(ROOT.resolve("README.md"));
        String java = Pattern.compile("(?ms)^```java\\n(.*?)^```")
                .matcher(readMe)
                .results()
                .map(m -> m.group(1))
                .collect(Collectors.joining("\n"));
        Path records = Files.createDirectories(folder.resolve("records"));
        Files.copy(ROOT.resolve("examples/data/synthetic-wos-2014-2021.txt.gz"), records.resolve("savedrecs.txt.gz"));
        Files.copy(
                ROOT.resolve("bri-graph-core/src/main/resources/io/github/brigraph/report/texts.en.properties"),
                folder.resolve("texts.fr.properties"));
        String beside = Stream.of("export", "hub", "network", "report", "structure", "study", "unit")
                .map(room -> "import io.github.brigraph." + room + ".*;\n")
                .collect(Collectors.joining());
        String printed = program(List.of(new Block(
                "java",
                beside + "import java.io.*;\nimport java.nio.file.*;\nimport org.jgrapht.alg.scoring.*;\n"
                        + "Writer writer = new StringWriter();\n" + java,
                "")));
        assertTrue(printed.contains("South Korea"), printed);
        assertTrue(Files.size(folder.resolve("network.png")) > 10_000);
    }

    @Test
    void theCommandsOfTheReadMeRun() throws IOException, InterruptedException {
        List<String> commands = Files.readAllLines(ROOT.resolve("README.md")).stream()
                .filter(line -> line.contains("java -jar bri-graph-cli/target/bri-graph.jar "))
                // The first of all builds the jar before.
                .map(line -> line.substring(line.startsWith("mvn ") ? line.indexOf("java -jar") : 0))
                .filter(line -> line.startsWith("java ") || line.startsWith("echo "))
                // These name files of the reader's own.
                .filter(line -> !line.contains(" savedrecs.txt"))
                .toList();
        assertTrue(commands.size() >= 8, commands.toString());
        run(List.of("/bin/bash", "-e", "-c", String.join("\n", commands)));
        assertTrue(Files.exists(folder.resolve("from-tally/report.html")));
    }

    /** What the blocks print as one program. */
    private String program(List<Block> blocks) throws IOException, InterruptedException {
        List<String> lines = blocks.stream().flatMap(b -> b.code().lines()).toList();
        String imports = lines.stream().filter(l -> l.startsWith("import ")).collect(Collectors.joining("\n"));
        String body = lines.stream().filter(l -> !l.startsWith("import ")).collect(Collectors.joining("\n"));
        Path source = Files.writeString(
                folder.resolve("Guide.java"),
                imports + "\npublic final class Guide {\npublic static void main(String[] args) throws Exception {\n"
                        + body + "\n}\n}\n");
        return run(List.of(
                JAVA_BIN.resolve("java").toString(),
                "-Djava.awt.headless=true",
                "-cp",
                System.getProperty("brigraph.jar"),
                source.toString()));
    }

    private String run(List<String> command) throws IOException, InterruptedException {
        Path errors = folder.resolve("errors.txt");
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(folder.toFile()).redirectError(errors.toFile());
        builder.environment().merge("PATH", JAVA_BIN + ":", (before, bin) -> bin + before);
        Process process = builder.start();
        String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = process.waitFor();
        assertEquals(0, code, command + "\n" + printed + Files.readString(errors));
        return printed;
    }

    @Test
    void everyGuideIsRun() throws IOException {
        List<String> run = List.of(
                "adding-a-format.md",
                "formats.md",
                "from-an-export-to-a-hub-table.md",
                "in-a-java-program.md",
                "reading-the-numbers-right.md");
        try (Stream<Path> files = Files.list(ROOT.resolve("docs"))) {
            assertEquals(
                    run,
                    files.map(f -> String.valueOf(f.getFileName()))
                            .filter(f -> f.endsWith(".md"))
                            .sorted()
                            .toList());
        }
    }
}
