package io.github.brigraph.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.brigraph.read.Problem;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.study.Duplicates;
import io.github.brigraph.study.Ingest;
import io.github.brigraph.study.RecordLog;
import io.github.brigraph.study.SavedTally;
import io.github.brigraph.study.TallyRun;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What a plain run makes of files, to which a cluster's must be equal. */
record PlainRun(TallyRun.Outcome outcome, List<Problem> problems) {

    static PlainRun of(Ingest ingest) throws IOException {
        List<Problem> problems = new ArrayList<>();
        TallyRun.Outcome outcome = TallyRun.of(ingest).run(new RecordLog() {
            @Override
            public void record(PlacedRecord record) {}

            @Override
            public void problem(Problem problem) {
                problems.add(problem);
            }
        });
        return new PlainRun(outcome, problems);
    }

    static Ingest ingest(Path... paths) throws IOException {
        return Ingest.of(RecordFiles.find(List.of(paths))).duplicates(Duplicates.KEEP);
    }

    /** Checks that a cluster's outcome is this one's, to the byte. */
    void assertSame(TallyOutcome other) throws IOException {
        assertEquals(outcome.tally().source(), other.tally().source());
        assertEquals(outcome.added(), other.added());
        assertEquals(outcome.known(), other.known());
        assertEquals(problems.size(), other.problemCount());
        assertEquals(problems, other.problems());
        assertEquals(
                outcome.tally().tally().coverage().totals(),
                other.tally().tally().coverage().totals());
        assertArrayEquals(bytes(outcome.tally()), bytes(other.tally()));
    }

    static byte[] bytes(SavedTally tally) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tally.writeTo(bytes);
        return bytes.toByteArray();
    }
}
