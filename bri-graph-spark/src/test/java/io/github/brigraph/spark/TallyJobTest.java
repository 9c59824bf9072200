package io.github.brigraph.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.study.SavedTally;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyJobTest {

    private static final Path SAMPLE = Path.of("../examples/data/synthetic-wos-2014-2021.txt.gz");
    private static final Path PATENTS = Path.of("../examples/data/synthetic-patents.csv");

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    /** The job uses a session that is there. */
    @BeforeAll
    static void startSpark() {
        LocalSpark.session();
    }

    private int run(Object... arguments) {
        String[] texts = new String[arguments.length];
        for (int i = 0; i < texts.length; i++) {
            texts[i] = arguments[i].toString();
        }
        return TallyJob.run(texts, new PrintWriter(out, true), new PrintWriter(err, true));
    }

    @Test
    void writesTheTallyOfAPlainRunAndSumsUp() throws IOException {
        Path tally = folder.resolve("all.tally");
        assertEquals(TallyJob.DONE, run(SAMPLE, "--out", tally), err::toString);
        assertArrayEquals(
                PlainRun.bytes(PlainRun.of(PlainRun.ingest(SAMPLE)).outcome().tally()), Files.readAllBytes(tally));
        assertEquals("", err.toString());
        assertTrue(
                out.toString()
                        .startsWith("1 files read, 0 passed over because the tally holds them; it holds 1 files\n"
                                + "3,000 records, 0 rejected, "),
                out.toString());
        assertTrue(out.toString().endsWith("Written to " + tally + "\n"), out.toString());
    }

    @Test
    void addsToATally() throws IOException {
        Path tally = folder.resolve("all.tally");
        assertEquals(TallyJob.DONE, run(SAMPLE, "--out", tally, "--level", "country,subdivision", "--quiet"));
        assertEquals(TallyJob.DONE, run(PATENTS, SAMPLE, "--onto", tally, "--out", tally, "--quiet"), err::toString);
        assertEquals("", out.toString());
        SavedTally both = SavedTally.read(tally);
        assertEquals(2, both.records().size());
        Path whole = folder.resolve("whole.tally");
        assertEquals(
                TallyJob.DONE,
                run(PATENTS, SAMPLE, "--out", whole, "--level", "country,subdivision", "--duplicates", "keep"));
        assertArrayEquals(Files.readAllBytes(whole), Files.readAllBytes(tally));
        assertEquals(TallyJob.WRONG_USAGE, run(PATENTS, "--onto", tally, "--out", tally, "--fields", "none"));
    }

    @Test
    void saysInOneSentenceWhatIsWrong() {
        assertEquals(TallyJob.FAILED, run("no-such-file.txt", "--out", folder.resolve("t")));
        assertEquals("bri-graph: no-such-file.txt does not exist\n", err.toString());
    }

    @Test
    void saysInOneSentenceThatItIsNotRightlyUsed() {
        assertEquals(TallyJob.WRONG_USAGE, run(SAMPLE));
        assertEquals("bri-graph: Missing required option: '--out=FILE'\nTry: --help\n", err.toString());
        err.getBuffer().setLength(0);
        assertEquals(TallyJob.WRONG_USAGE, run(SAMPLE, "--out", folder.resolve("t"), "--level", "city"));
        assertEquals(
                "bri-graph: --level must be of country, institution and subdivision, was \"city\"\nTry: --help\n",
                err.toString());
    }

    @Test
    void helpHasExamples() {
        assertEquals(TallyJob.DONE, run("--help"));
        assertTrue(out.toString().contains("spark-submit --master"), out.toString());
    }
}
