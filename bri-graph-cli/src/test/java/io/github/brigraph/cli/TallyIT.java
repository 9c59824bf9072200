package io.github.brigraph.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tallies as users make and keep them. */
class TallyIT {

    private static final int PARTS = 8;

    @TempDir
    Path folder;

    @TempDir
    static Path made;

    @BeforeAll
    static void makeParts() throws Exception {
        for (int i = 0; i < PARTS; i++) {
            Path sample = made.resolve("sample-" + i);
            assertEquals(
                    0,
                    Command.here()
                            .run("sample", "--out", sample.toString(), "--records", "300", "--seed", "" + i)
                            .code());
            Files.createDirectories(made.resolve("parts"));
            Files.move(sample.resolve("synthetic-wos.txt"), made.resolve("parts/part-" + i + ".txt"));
        }
    }

    @BeforeEach
    void linkParts() throws Exception {
        for (int i = 0; i < PARTS; i++) {
            String name = "parts/part-" + i + ".txt";
            Files.createDirectories(folder.resolve("parts"));
            Files.copy(made.resolve(name), folder.resolve(name));
        }
    }

    private Command.Outcome tally(String... arguments) throws Exception {
        return Command.here().in(folder).run(arguments);
    }

    @Test
    void anyNumberOfThreadsGivesTheSameBytes() throws Exception {
        assertEquals(
                0, tally("tally", "parts", "--out", "1.tally", "--threads", "1").code());
        assertEquals(
                0, tally("tally", "parts", "--out", "3.tally", "--threads", "3").code());
        assertArrayEquals(Files.readAllBytes(folder.resolve("1.tally")), Files.readAllBytes(folder.resolve("3.tally")));

        var none = tally("tally", "add", "1.tally", "parts", "--threads", "0");
        assertEquals(2, none.code());
        assertTrue(none.err().contains("--threads must be at least 1, was 0"), none.err());
    }

    @Test
    void aKilledRunGoesOnToTheSameBytes() throws Exception {
        assertEquals(0, tally("tally", "parts", "--out", "whole.tally").code());
        Process process = Command.here().in(folder).start("tally", "parts", "--out", "all.tally", "--keep-every", "0");
        Path partial = folder.resolve("all.tally.partial");
        while (process.isAlive() && !Files.exists(partial)) {
            Thread.sleep(2);
        }
        process.destroyForcibly().waitFor();
        assertTrue(Files.exists(partial), "the run ended before it was killed");
        assertFalse(Files.exists(folder.resolve("all.tally")));

        var unasked = tally("tally", "parts", "--out", "all.tally");
        assertEquals(1, unasked.code());
        assertTrue(unasked.err().contains("is left of an interrupted run; go on with --resume"), unasked.err());

        var resumed = tally("tally", "parts", "--out", "all.tally", "--resume");
        assertEquals(0, resumed.code(), resumed.err());
        assertFalse(resumed.out().startsWith(PARTS + " files read"), resumed.out());
        assertArrayEquals(
                Files.readAllBytes(folder.resolve("whole.tally")), Files.readAllBytes(folder.resolve("all.tally")));
        assertFalse(Files.exists(partial));
    }

    @Test
    void filesAreAddedOnceAndAnalysedLikeRecords() throws Exception {
        assertEquals(0, tally("tally", "parts/part-1.txt", "--out", "all.tally").code());
        var added = tally("tally", "add", "all.tally", "parts");
        assertEquals(0, added.code(), added.err());
        assertTrue(added.out().startsWith("7 files read, 1 passed over"), added.out());
        byte[] all = Files.readAllBytes(folder.resolve("all.tally"));
        assertEquals(0, tally("tally", "add", "all.tally", "parts").code());
        assertArrayEquals(all, Files.readAllBytes(folder.resolve("all.tally")));

        assertEquals(
                0, tally("analyze", "all.tally", "--out", "a", "--focal", "CN").code());
        assertEquals(
                0,
                tally("analyze", "parts", "--out", "b", "--focal", "CN", "--duplicates", "keep")
                        .code());
        for (String file : List.of("run.json", "countries.edges.csv", "hubs.csv", "fields.csv", "report.html")) {
            assertEquals(
                    Files.readString(folder.resolve("b").resolve(file)),
                    Files.readString(folder.resolve("a").resolve(file)),
                    file);
        }
    }

    @Test
    void wrongUseIsToldInASentence() throws Exception {
        assertEquals(2, tally("tally").code());
        assertEquals(2, tally("tally", "parts").code());
        assertEquals(1, tally("tally", "add", "none.tally", "parts").code());
        assertEquals(0, tally("tally", "parts/part-1.txt", "--out", "one.tally").code());
        var mixed = tally("analyze", "one.tally", "parts", "--out", "a");
        assertEquals(1, mixed.code());
        assertTrue(mixed.err().contains("is a tally, which is analysed alone"), mixed.err());
        var fields = tally("analyze", "one.tally", "--fields", "none", "--out", "a");
        assertEquals(2, fields.code());
        assertTrue(fields.err().contains("are those of the tally"), fields.err());
        var limit = tally("analyze", "one.tally", "--max-units", "5", "--out", "a");
        assertEquals(2, limit.code());
        assertFalse(Files.exists(folder.resolve("a")));
    }
}
