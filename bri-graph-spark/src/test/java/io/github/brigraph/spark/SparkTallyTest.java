package io.github.brigraph.spark;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.sample.SyntheticCorpus;
import io.github.brigraph.study.Duplicates;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SparkTallyTest {

    /** Small files of all formats, which the readers are tested with. */
    private static final Path SPECS = Path.of("../bri-graph-core/src/test/resources/io/github/brigraph/read/specs");

    @TempDir
    Path folder;

    private Path corpus(int files, int records) throws IOException {
        Path corpus = Files.createDirectories(folder.resolve("corpus"));
        for (int seed = 1; seed <= files; seed++) {
            StringWriter text = new StringWriter();
            new SyntheticCorpus(records, seed).write(text, done -> {});
            Files.writeString(corpus.resolve("part-" + seed + ".txt"), text.toString());
        }
        return corpus;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 5, 70})
    void filesOfAllFormatsGiveTheBytesOfAPlainRun(int tasks) throws IOException {
        PlainRun plain = PlainRun.of(PlainRun.ingest(SPECS));
        assertTrue(plain.outcome().added().size() > 40, "formats");
        plain.assertSame(
                LocalSpark.tally().duplicates(Duplicates.KEEP).tasks(tasks).files(List.of(SPECS.toString())));
    }

    @Test
    void aCorpusGivesTheBytesOfAPlainRun() throws IOException {
        Path corpus = corpus(20, 60);
        PlainRun plain = PlainRun.of(PlainRun.ingest(corpus));
        for (int tasks : new int[] {1, 3, 20}) {
            plain.assertSame(LocalSpark.tally().tasks(tasks).files(List.of(corpus.toString())));
        }
        plain.assertSame(LocalSpark.tally().files(List.of(corpus.toUri() + "part-*.txt")));
    }
}
