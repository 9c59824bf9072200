package io.github.brigraph.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.Coverage;
import io.github.brigraph.network.TallySettings;
import io.github.brigraph.read.MalformedRecordException;
import io.github.brigraph.read.Problem;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.read.RecordReader;
import io.github.brigraph.read.RecordSink;
import io.github.brigraph.read.Strictness;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.resolve.DuplicateClusters;
import io.github.brigraph.resolve.DuplicateIndex;
import io.github.brigraph.resolve.Overrides;
import io.github.brigraph.sample.SyntheticCorpus;
import io.github.brigraph.subject.Subjects;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileTallyTest {

    private static final TallySettings KEEPS = TallySettings.DEFAULT.subjects(Subjects.standard());

    @TempDir
    Path folder;

    private Ingest ingest;

    /** Three files; the last holds what the others hold, and broken records. */
    @BeforeEach
    void writeFiles() throws IOException {
        StringBuilder all = new StringBuilder();
        for (int seed = 1; seed <= 2; seed++) {
            StringWriter text = new StringWriter();
            new SyntheticCorpus(200, seed).write(text, done -> {});
            Files.writeString(folder.resolve("part-" + seed + ".txt"), text.toString());
            all.append(text);
        }
        // Other line ends, or its content would be known.
        Files.writeString(folder.resolve("again.txt"), all.toString().replace("\n", "\r\n") + "PT J\r\nTI Nameless");
        ingest = Ingest.of(RecordFiles.find(List.of(folder))).keeps(KEEPS);
    }

    private static byte[] bytes(CollaborationTally tally) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tally.writeTo(bytes);
        return bytes.toByteArray();
    }

    /** Keeps what it hears. */
    private static final class Heard implements RecordLog {

        private final List<Problem> problems = new ArrayList<>();
        private int records;

        @Override
        public void record(PlacedRecord record) {
            records++;
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }
    }

    @Test
    void sharesOfFilesMergedAreTheTallyOfAReading() throws IOException {
        Heard plain = new Heard();
        CollaborationTally whole = ingest.duplicates(Duplicates.KEEP).run(plain).tally();
        Heard heard = new Heard();
        CollaborationTally merged = CollaborationTally.of(KEEPS);
        for (RecordFile file : ingest.files().files()) {
            FileTally share = FileTally.of(AddressResolver.standard(), KEEPS);
            share.read(file, heard);
            merged.merge(share.tally());
        }
        assertArrayEquals(bytes(whole), bytes(merged));
        assertEquals(plain.records, heard.records);
        assertTrue(heard.problems.size() > 0, "problems");
        assertEquals(
                plain.problems.stream().sorted().toList(),
                heard.problems.stream().sorted().toList());
    }

    @Test
    void recordsPutAsideAndMergedLaterAreTheTallyThatMergesDuplicates() throws IOException {
        CollaborationTally whole =
                ingest.duplicates(Duplicates.MERGE).run(RecordLog.NONE).tally();
        assertTrue(whole.coverage().total(Coverage.Item.MERGED) >= 400, "duplicates");
        List<RecordFile> files = ingest.files().files();
        int[] firsts = new int[files.size()];
        DuplicateClusters clusters = clusters(files, firsts);
        SortedMap<Integer, List<byte[]>> aside = new TreeMap<>();
        FileTally share = FileTally.of(AddressResolver.standard(), KEEPS);
        for (int i = 0; i < firsts.length; i++) {
            int first = firsts[i];
            share.read(
                    files.get(i),
                    RecordLog.NONE,
                    place -> clusters.isAlone(first + place)
                            ? Optional.empty()
                            : Optional.of(clusters.leader(first + place)),
                    (leader, record) -> aside.computeIfAbsent(leader, l -> new ArrayList<>())
                            .add(record));
        }
        assertTrue(aside.size() >= 200, "clusters");
        aside.values().forEach(share::merge);
        assertArrayEquals(bytes(whole), bytes(share.tally()));
    }

    /** Finds the duplicates by keys that were bytes in between. */
    private static DuplicateClusters clusters(List<RecordFile> files, int[] firsts) throws IOException {
        try (DuplicateIndex index = new DuplicateIndex()) {
            int count = 0;
            for (int i = 0; i < firsts.length; i++) {
                firsts[i] = count;
                for (ResearchRecord record : RecordReader.of(files.get(i)).readAll()) {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    DuplicateIndex.Keys.of(record).writeTo(new DataOutputStream(bytes));
                    index.add(
                            DuplicateIndex.Keys.readFrom(
                                    new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()))),
                            i);
                    count++;
                }
            }
            return index.clusters();
        }
    }

    @Test
    void whatASinkIsHandedIsTheTallyOfTheFile() throws IOException {
        RecordFile file = RecordFile.detect(folder.resolve("again.txt"));
        FileTally ofFile = FileTally.of(AddressResolver.standard(), KEEPS);
        ofFile.read(file, RecordLog.NONE);
        FileTally ofRecords = FileTally.of(AddressResolver.standard(), KEEPS);
        Heard heard = new Heard();
        RecordSink sink = ofRecords.sink(file.format().database(), heard);
        try (var blocks = file.open()) {
            for (var block = blocks.next(); block.isPresent(); block = blocks.next()) {
                block.get().parse(sink);
            }
        }
        assertArrayEquals(bytes(ofFile.tally()), bytes(ofRecords.tally()));
        assertEquals(ofRecords.tally().coverage().total(Coverage.Item.ACCEPTED), heard.records);
    }

    @Test
    void aStrictTallyStopsAtWhatCannotBeRead() {
        Problem problem = new Problem("table", 0, "", "", "wrong", "");
        FileTally strict = FileTally.of(AddressResolver.standard(), KEEPS).strictness(Strictness.STRICT);
        RecordSink sink = strict.sink("OpenAlex", RecordLog.NONE);
        sink.warn(problem);
        assertEquals(
                problem,
                assertThrows(MalformedRecordException.class, () -> sink.reject(problem))
                        .problem());
        FileTally tolerant = FileTally.of(AddressResolver.standard(), KEEPS);
        Heard heard = new Heard();
        tolerant.sink("OpenAlex", heard).reject(problem);
        assertEquals(List.of(problem), heard.problems);
        assertEquals(1, tolerant.tally().coverage().of("OpenAlex", 0, Coverage.Item.REJECTED));
    }

    @Test
    void aTallyGoesThroughAStream() throws IOException {
        SavedTally saved = TallyRun.of(ingest.duplicates(Duplicates.KEEP))
                .run(RecordLog.NONE)
                .tally();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        saved.writeTo(bytes);
        SavedTally back = SavedTally.read(new ByteArrayInputStream(bytes.toByteArray()), "far:/all.tally");
        assertEquals(saved.source(), back.source());
        assertArrayEquals(bytes(saved.tally()), bytes(back.tally()));
        assertEquals(
                "far:/all.tally is no saved tally",
                assertThrows(
                                IOException.class,
                                () -> SavedTally.read(new ByteArrayInputStream(new byte[100]), "far:/all.tally"))
                        .getMessage());
        assertEquals(
                "far:/all.tally is cut off; make the tally again",
                assertThrows(
                                IOException.class,
                                () -> SavedTally.read(
                                        new ByteArrayInputStream(bytes.toByteArray(), 0, 12), "far:/all.tally"))
                        .getMessage());
    }

    @Test
    void aCorrectionThatMatchedNothingIsAProblemOfItsLine() throws IOException {
        Path file = Files.writeString(
                folder.resolve("overrides.csv"),
                "address,country\n\"Somewhere, Else\",FR\n",
                java.nio.charset.StandardCharsets.UTF_8);
        Overrides overrides = Overrides.read(file);
        assertEquals(
                List.of("overrides.csv:2 address: the correction matches no address in \"Somewhere, Else\""),
                overrides.unmatched().stream()
                        .map(e -> FileTally.unmatched(overrides.source(), e).toString())
                        .toList());
    }
}
