package io.github.brigraph.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.export.StudyFiles;
import io.github.brigraph.network.TallySettings;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.resolve.RollUp;
import io.github.brigraph.sample.SyntheticCorpus;
import io.github.brigraph.subject.Subjects;
import io.github.brigraph.unit.Country;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TallyRunTest {

    private static final TallyRun.Keeper NOWHERE = tally -> {};

    @TempDir
    Path folder;

    private final List<Path> parts = new ArrayList<>();

    @BeforeEach
    void writeParts() throws IOException {
        for (int seed = 1; seed <= 4; seed++) {
            StringWriter text = new StringWriter();
            new SyntheticCorpus(150, seed).write(text, done -> {});
            parts.add(Files.writeString(folder.resolve("part-" + seed + ".txt"), text.toString()));
        }
    }

    private static Ingest ingest(List<Path> paths) throws IOException {
        return Ingest.of(RecordFiles.find(paths));
    }

    private static SavedTally tallied(List<Path> paths) throws IOException {
        return TallyRun.of(ingest(paths)).run(RecordLog.NONE).tally();
    }

    private byte[] bytes(SavedTally tally) throws IOException {
        Path file = folder.resolve("bytes.tally");
        tally.write(file);
        return Files.readAllBytes(file);
    }

    private SavedTally again(SavedTally tally) throws IOException {
        Path file = folder.resolve("again.tally");
        tally.write(file);
        assertTrue(SavedTally.isAt(file));
        return SavedTally.read(file);
    }

    @Test
    void aTallyInStepsIsTheTallyInOne() throws IOException {
        byte[] whole = bytes(tallied(parts));
        SavedTally first = again(tallied(List.of(parts.get(2), parts.get(0))));
        TallyRun.Outcome second = TallyRun.of(ingest(parts)).onto(first).run(RecordLog.NONE);
        assertEquals(
                List.of("part-2.txt", "part-4.txt"),
                second.added().stream().map(InputDigest::name).sorted().toList());
        assertEquals(2, second.known().size());
        assertArrayEquals(whole, bytes(second.tally()));
        assertArrayEquals(
                whole,
                bytes(TallyRun.of(ingest(parts).threads(1)).run(RecordLog.NONE).tally()));
    }

    @Test
    void damageIsKeptInWhateverStepsItCame() throws IOException {
        List<Path> files = new java.util.ArrayList<>(parts.subList(1, 3));
        for (int i = 0; i < 2; i++) {
            java.io.ByteArrayOutputStream bytes = new java.io.ByteArrayOutputStream();
            try (var gzip = new java.util.zip.GZIPOutputStream(bytes)) {
                gzip.write(Files.readAllBytes(parts.get(3 * i)));
            }
            files.add(Files.write(
                    folder.resolve("cut-" + i + ".txt.gz"),
                    java.util.Arrays.copyOf(bytes.toByteArray(), bytes.size() * 2 / 3)));
        }
        SavedTally whole = tallied(files);
        assertEquals(2, whole.source().damaged().size());
        SavedTally first = again(tallied(List.of(files.get(3), files.get(0))));
        assertEquals("cut-1.txt.gz", first.source().damaged().get(0).input());
        SavedTally second =
                TallyRun.of(ingest(files)).onto(first).run(RecordLog.NONE).tally();
        assertEquals(whole.source(), second.source());
        assertArrayEquals(bytes(whole), bytes(second));
    }

    @Test
    void aFileUnderAnotherNameIsKnown() throws IOException {
        SavedTally first = tallied(parts);
        byte[] before = bytes(first);
        Path copy = Files.copy(parts.get(1), folder.resolve("copy.txt"));
        TallyRun.Outcome nothing =
                TallyRun.of(ingest(List.of(copy))).onto(again(first)).run(RecordLog.NONE);
        assertEquals(List.of(), nothing.added());
        assertEquals("copy.txt", nothing.known().get(0).name());
        assertArrayEquals(before, bytes(nothing.tally()));
    }

    /** Breaks off where a third of the records was heard. */
    private static final class Cut implements RecordLog {

        private int records;

        @Override
        public void record(io.github.brigraph.record.PlacedRecord record) {
            if (++records > 460) {
                throw new UncheckedIOException(new IOException("the power failed"));
            }
        }

        @Override
        public void problem(io.github.brigraph.read.Problem problem) {}
    }

    @Test
    void anInterruptedRunGoesOnToTheSameBytes() throws IOException {
        byte[] whole = bytes(tallied(parts));
        Path partial = folder.resolve("partial.tally");
        TallyRun cut = TallyRun.of(ingest(parts)).keeping(Duration.ZERO, tally -> tally.write(partial));
        assertThrows(UncheckedIOException.class, () -> cut.run(new Cut()));
        SavedTally kept = SavedTally.read(partial);
        assertEquals(3, kept.records().size());
        TallyRun.Outcome rest = TallyRun.of(ingest(parts))
                .keeping(Duration.ZERO, NOWHERE)
                .onto(kept)
                .run(RecordLog.NONE);
        assertEquals(1, rest.added().size());
        assertArrayEquals(whole, bytes(rest.tally()));
    }

    @Test
    void aTallyAnswersAsItsRecordsDo() throws IOException {
        StudySettings settings = StudySettings.DEFAULT.focal(Country.CHINA);
        StudyResult ofRecords = CollaborationStudy.of(ingest(parts).duplicates(Duplicates.KEEP))
                .settings(settings)
                .run();
        StudyResult ofTally = again(tallied(parts)).answer(settings);
        assertEquals(written(ofRecords, "records"), written(ofTally, "tally"));
    }

    private List<String> written(StudyResult study, String name) throws IOException {
        Path out = folder.resolve(name);
        try (var output = io.github.brigraph.export.OutputFolder.open(out)) {
            StudyFiles.write(output, study);
            output.commit();
        }
        List<String> texts = new ArrayList<>();
        try (var files = Files.list(out)) {
            for (Path file : files.sorted().toList()) {
                texts.add(file.getFileName() + "\n" + Files.readString(file, StandardCharsets.ISO_8859_1));
            }
        }
        return texts;
    }

    @Test
    void mergedDuplicatesCannotBeAddedTo() throws IOException {
        SavedTally merged = TallyRun.of(ingest(parts.subList(0, 2)).duplicates(Duplicates.MERGE))
                .run(RecordLog.NONE)
                .tally();
        assertEquals(Duplicates.MERGE, again(merged).source().duplicates());
        byte[] before = bytes(merged);
        TallyRun known = TallyRun.of(ingest(parts.subList(0, 2))).onto(merged);
        assertArrayEquals(before, bytes(known.run(RecordLog.NONE).tally()));
        TallyRun more = TallyRun.of(ingest(parts)).onto(merged);
        assertTrue(assertThrows(IllegalArgumentException.class, () -> more.run(RecordLog.NONE))
                .getMessage()
                .startsWith("duplicates can be merged only where all files are read at once"));
    }

    @Test
    void aTallyIsAddedToAsItWasMade() throws IOException {
        SavedTally tally = tallied(parts.subList(0, 1));
        TallyRun otherFields = TallyRun.of(ingest(parts).keeps(TallySettings.DEFAULT.subjects(Subjects.NONE)));
        assertThrows(IllegalArgumentException.class, () -> otherFields.onto(tally));
        TallyRun otherRollUp =
                TallyRun.of(ingest(parts).resolver(AddressResolver.standard().rollUp(RollUp.TOP)));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> otherRollUp.onto(tally))
                .getMessage()
                .startsWith("the tally counts institutions"));
        assertTrue(assertThrows(IllegalArgumentException.class, () -> tally.answer(StudySettings.DEFAULT.mostUnits(5)))
                .getMessage()
                .contains("must be set when the tally is made"));
    }

    @Test
    void aDamagedFileIsToldFromAnother() throws IOException {
        byte[] good = bytes(tallied(parts.subList(0, 1)));
        assertFalse(SavedTally.isAt(parts.get(0)));
        assertEquals(parts.get(0) + " is no saved tally", refusal(parts.get(0)));
        Path file = folder.resolve("damaged.tally");
        byte[] header = good.clone();
        header[40] ^= 1;
        Files.write(file, header);
        assertTrue(refusal(file).contains("is damaged"), refusal(file));
        byte[] body = good.clone();
        body[good.length - 9] ^= 1;
        Files.write(file, body);
        assertTrue(refusal(file).contains("is damaged"), refusal(file));
        byte[] version = good.clone();
        version[13] = 99;
        Files.write(file, version);
        assertTrue(refusal(file).contains("of version 99"), refusal(file));
        for (int length : new int[] {12, 30, good.length / 2, good.length - 1}) {
            Files.write(file, Arrays.copyOf(good, length));
            assertTrue(refusal(file).matches(".* (is cut off|is damaged).*"), refusal(file));
        }
    }

    private static String refusal(Path file) {
        return String.valueOf(
                assertThrows(IOException.class, () -> SavedTally.read(file)).getMessage());
    }
}
