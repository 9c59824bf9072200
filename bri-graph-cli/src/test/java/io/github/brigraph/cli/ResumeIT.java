package io.github.brigraph.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An analysis that is killed, as by a machine that goes down, is gone on with to the same bytes. */
class ResumeIT {

    private static final int PARTS = 8;

    @TempDir
    static Path folder;

    @BeforeAll
    static void makeParts() throws Exception {
        Files.createDirectories(folder.resolve("parts"));
        for (int i = 0; i < PARTS; i++) {
            Path sample = folder.resolve("sample-" + i);
            assertEquals(
                    0,
                    Command.here()
                            .run("sample", "--out", sample.toString(), "--records", "300", "--seed", "" + i / 2)
                            .code());
            String text = Files.readString(sample.resolve("synthetic-wos.txt"));
            // Every second part has the records of the one before.
            Files.writeString(folder.resolve("parts/part-" + i + ".txt"), text + "\n".repeat(i % 2));
        }
    }

    private static Command.Outcome analyze(String... arguments) throws Exception {
        List<String> line = new ArrayList<>(List.of("analyze", "parts"));
        line.addAll(List.of(arguments));
        return Command.here().in(folder).run(line.toArray(String[]::new));
    }

    /** Kills a run some time after it kept something for the first time; whether it was still running. */
    private static boolean killed(String out, String duplicates, Random random) throws Exception {
        Process process = Command.here()
                .in(folder)
                .start(
                        "analyze",
                        "parts",
                        "--out",
                        out,
                        "--focal",
                        "CN",
                        "--duplicates",
                        duplicates,
                        "--keep-every",
                        "0",
                        "--resume");
        Path state = folder.resolve(out + ".partial/state");
        while (process.isAlive() && !Files.exists(state)) {
            Thread.sleep(1);
        }
        Thread.sleep(random.nextInt(1500));
        boolean alive = process.isAlive();
        process.destroyForcibly().waitFor();
        return alive;
    }

    private static List<String> names(Path result) throws Exception {
        try (Stream<Path> files = Files.list(result)) {
            return files.map(f -> String.valueOf(f.getFileName())).sorted().toList();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"report", "merge"})
    void aKilledRunGoesOnToTheSameBytes(String duplicates) throws Exception {
        String whole = "whole-" + duplicates;
        String out = "killed-" + duplicates;
        assertEquals(
                0,
                analyze("--out", whole, "--focal", "CN", "--duplicates", duplicates)
                        .code());
        Random random = new Random(7);
        int kills = 0;
        while (kills < 4 && killed(out, duplicates, random)) {
            kills++;
            assertFalse(Files.exists(folder.resolve(out).resolve("run.json")));
        }
        assertTrue(kills > 0, "the run ended before it was killed");
        if (Files.exists(folder.resolve(out + ".partial/state"))) {
            Command.Outcome unasked = analyze("--out", out, "--focal", "CN", "--duplicates", duplicates);
            assertEquals(1, unasked.code());
            assertTrue(unasked.err().contains("is left of an interrupted run; go on with --resume"), unasked.err());
            Command.Outcome other = analyze("--out", out, "--duplicates", "keep", "--resume");
            assertEquals(1, other.code());
            assertTrue(other.err().contains("is of a run with other inputs or settings"), other.err());
        }
        Command.Outcome resumed = analyze("--out", out, "--focal", "CN", "--duplicates", duplicates, "--resume");
        assertEquals(0, resumed.code(), resumed.err());
        assertFalse(Files.exists(folder.resolve(out + ".partial")));
        List<String> expected = names(folder.resolve(whole));
        assertEquals(
                expected,
                names(folder.resolve(out)).stream()
                        .filter(n -> !n.startsWith(".bri-graph-"))
                        .toList());
        for (String name : expected) {
            assertArrayEquals(
                    Files.readAllBytes(folder.resolve(whole).resolve(name)),
                    Files.readAllBytes(folder.resolve(out).resolve(name)),
                    name);
        }
    }

    @Test
    void aRunThatEndsLeavesNothingBeside() throws Exception {
        assertEquals(0, analyze("--out", "plain", "--keep-every", "0").code());
        assertFalse(Files.exists(folder.resolve("plain.partial")));
        assertEquals(1, analyze("no-such-file.txt", "--out", "failed").code());
        assertFalse(Files.exists(folder.resolve("failed.partial")));
        assertFalse(Files.exists(folder.resolve("failed")));
    }
}
