package io.github.brigraph.benchmarks;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.study.Ingest;
import io.github.brigraph.study.RecordLog;
import io.github.brigraph.study.TallyRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sides count the same. */
class CompareIngestTest {

    @TempDir
    Path folder;

    @Test
    void aPipelineOfFastjsonCountsAsTheTallyDoes() throws IOException {
        Path corpus = OpenAlexWorks.folder(folder, new OpenAlexWorks.Corpus(300, 300, 2, ".jsonl.gz"));
        Path tally = folder.resolve("a.tally");
        TallyRun.of(Ingest.of(RecordFiles.find(List.of(corpus))))
                .run(RecordLog.NONE)
                .tally()
                .write(tally);
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            FastjsonSide.main(new String[] {corpus.toString()});
        } finally {
            System.setOut(before);
        }
        PairTotals ours = PairTotals.of(tally);
        assertEquals(ours, PairTotals.printedIn(printed.toString(StandardCharsets.UTF_8)));
        assertEquals(300, ours.works());
    }

    @Test
    void worksThatComeAgainMakeNoNewPairs() throws IOException {
        PairTotals once = totals(new OpenAlexWorks.Corpus(200, 200, 2, ".jsonl"));
        PairTotals twice = totals(new OpenAlexWorks.Corpus(400, 200, 2, ".jsonl"));
        assertEquals(
                new PairTotals(
                        2 * once.works(),
                        once.institutionTies(),
                        2 * once.institutionPairs(),
                        once.countryTies(),
                        2 * once.countryPairs()),
                twice);
    }

    private PairTotals totals(OpenAlexWorks.Corpus corpus) throws IOException {
        Path tally = folder.resolve("b.tally");
        TallyRun.of(Ingest.of(RecordFiles.find(List.of(OpenAlexWorks.folder(folder, corpus)))))
                .run(RecordLog.NONE)
                .tally()
                .write(tally);
        return PairTotals.of(tally);
    }
}
