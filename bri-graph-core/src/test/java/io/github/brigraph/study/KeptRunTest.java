package io.github.brigraph.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.export.KeptRecordTables;
import io.github.brigraph.export.OutputFolder;
import io.github.brigraph.export.RecordTables;
import io.github.brigraph.export.StudyFiles;
import io.github.brigraph.read.Problem;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.resolve.Overrides;
import io.github.brigraph.resolve.RorDirectory;
import io.github.brigraph.sample.SyntheticCorpus;
import io.github.brigraph.unit.TerritoryPolicy;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A run that is interrupted and gone on with ends as one that is not. */
class KeptRunTest {

    private static final TerritoryPolicy POLICY = TerritoryPolicy.of("none", java.util.Map.of());

    @TempDir
    Path folder;

    private Path records = Path.of("");
    private Path partial = Path.of("");
    private AddressResolver resolver = AddressResolver.standard();

    /** Files with records that come twice, one that is cut off, one record that is none, and a file of no format. */
    @BeforeEach
    void writeParts() throws IOException {
        records = Files.createDirectory(folder.resolve("records"));
        partial = folder.resolve("results.partial");
        for (int seed = 1; seed <= 5; seed++) {
            StringWriter text = new StringWriter();
            new SyntheticCorpus(60, seed).write(text, done -> {});
            String own = text.toString().replace("SYN:0", "SYN:" + seed).replace("synthetic.0", "synthetic." + seed);
            Files.writeString(records.resolve("part-" + seed + ".txt"), own);
            if (seed <= 2) {
                Files.writeString(records.resolve("again-" + seed + ".txt"), own + "\n");
            }
            if (seed == 3) {
                Path whole = folder.resolve("whole.gz");
                try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(whole))) {
                    out.write(own.getBytes(StandardCharsets.UTF_8));
                }
                byte[] bytes = Files.readAllBytes(whole);
                Files.write(records.resolve("cut.txt.gz"), Arrays.copyOf(bytes, bytes.length / 2));
            }
        }
        Files.writeString(records.resolve("notes.md"), "nothing\n");
    }

    private Ingest ingest(Duplicates duplicates, int threads) throws IOException {
        Path corrections = Files.writeString(
                folder.resolve("corrections.csv"), "institution,ignore\nTsinghua University,yes\nNobody at all,yes\n");
        return Ingest.of(RecordFiles.find(List.of(records)))
                .resolver(resolver.remembering().with(Overrides.read(corrections)))
                .threads(threads)
                .duplicates(duplicates);
    }

    /** All files of a result. */
    private static List<byte[]> bytes(Path result) throws IOException {
        List<byte[]> all = new ArrayList<>();
        try (Stream<Path> files = Files.list(result)) {
            for (Path file : files.sorted().toList()) {
                all.add(String.valueOf(file.getFileName()).getBytes(StandardCharsets.UTF_8));
                all.add(Files.readAllBytes(file));
            }
        }
        return all;
    }

    private List<byte[]> undisturbed(Duplicates duplicates) throws IOException {
        Path result = folder.resolve("undisturbed");
        try (OutputFolder out = OutputFolder.open(result)) {
            StudyResult study;
            try (RecordTables tables = new RecordTables(out, POLICY)) {
                study = CollaborationStudy.of(ingest(duplicates, 1)).run(tables);
            }
            StudyFiles.write(out, study);
            out.commit();
        }
        return bytes(result);
    }

    /** Stops as a crash would after so many records and problems. */
    private record Stopping(KeptRecordTables tables, AtomicInteger left) implements KeptLog {

        private static final class Stop extends RuntimeException {
            private static final long serialVersionUID = 1;
        }

        private void count() {
            if (left.getAndDecrement() == 0) {
                throw new Stop();
            }
        }

        @Override
        public String settings() {
            return tables.settings();
        }

        @Override
        public void begin(Optional<String> mark) throws IOException {
            tables.begin(mark);
        }

        @Override
        public String mark() throws IOException {
            return tables.mark();
        }

        @Override
        public void record(PlacedRecord record) {
            count();
            tables.record(record);
        }

        @Override
        public void problem(Problem problem) {
            count();
            tables.problem(problem);
        }
    }

    /** Runs until the result is there or the run is stopped; whether the result is there. */
    private boolean run(Ingest ingest, int stopAfter, Path result) throws IOException {
        try (OutputFolder out = OutputFolder.open(result);
                KeptRun kept = KeptRun.open(partial, Duration.ZERO);
                KeptRecordTables tables = new KeptRecordTables(kept.folder(), POLICY)) {
            StudyResult study =
                    CollaborationStudy.of(ingest).run(new Stopping(tables, new AtomicInteger(stopAfter)), kept);
            StudyFiles.write(out, study);
            tables.moveTo(out);
            out.commit();
            kept.finish();
            return true;
        } catch (Stopping.Stop e) {
            return false;
        }
    }

    @ParameterizedTest
    @EnumSource(Duplicates.class)
    void howeverOftenItIsInterruptedTheBytesAreTheSame(Duplicates duplicates) throws IOException {
        List<byte[]> expected = undisturbed(duplicates);
        int gone = 0;
        for (long seed = 1; seed <= 3; seed++) {
            Random random = new Random(seed);
            Path result = folder.resolve("result-" + seed);
            int tries = 0;
            while (!run(ingest(duplicates, 1 + random.nextInt(3)), 10 + random.nextInt(160), result)) {
                assertFalse(Files.exists(result), "seed " + seed);
                gone += KeptRun.isAt(partial) ? 1 : 0;
                assertTrue(++tries < 200, "the run does not come forward, seed " + seed);
            }
            assertFalse(Files.exists(partial), "seed " + seed);
            List<byte[]> found = bytes(result);
            assertEquals(expected.size(), found.size());
            for (int i = 0; i < found.size(); i += 2) {
                String name = new String(expected.get(i), StandardCharsets.UTF_8);
                assertEquals(name, new String(found.get(i), StandardCharsets.UTF_8));
                assertArrayEquals(expected.get(i + 1), found.get(i + 1), name + ", seed " + seed);
            }
        }
        assertTrue(gone > 2, "kept after interruptions: " + gone);
    }

    private void interrupt(Duplicates duplicates) throws IOException {
        int after = 100;
        while (!KeptRun.isAt(partial)) {
            assertFalse(run(ingest(duplicates, 1), after, folder.resolve("result")));
            after += 20;
        }
    }

    @Test
    void anotherRunIsNotGoneOnWith() throws IOException {
        interrupt(Duplicates.REPORT);
        Path result = folder.resolve("result");
        IOException other = assertThrows(IOException.class, () -> run(ingest(Duplicates.KEEP, 1), 10_000, result));
        assertTrue(
                String.valueOf(other.getMessage())
                        .contains(
                                "is of a run with other inputs or settings (it had duplicates: report; now duplicates: keep)"),
                other.getMessage());
        Files.writeString(records.resolve("part-1.txt"), "\n", java.nio.file.StandardOpenOption.APPEND);
        IOException changed = assertThrows(IOException.class, () -> run(ingest(Duplicates.REPORT, 1), 10_000, result));
        assertTrue(String.valueOf(changed.getMessage()).contains("it had an input: part-1.txt"), changed.getMessage());
        assertTrue(KeptRun.isAt(partial), "what was kept stays");
    }

    @Test
    void aRunWithAnotherThresholdIsNotGoneOnWith() throws IOException {
        RorDirectory directory =
                RorDirectory.read(Path.of("src/test/resources/io/github/brigraph/resolve/ror-v2.json"));
        resolver = AddressResolver.standard().with(directory, 0.8);
        interrupt(Duplicates.KEEP);
        resolver = AddressResolver.standard().with(directory, 0.95);
        Path result = folder.resolve("result");
        IOException other = assertThrows(IOException.class, () -> run(ingest(Duplicates.KEEP, 1), 10_000, result));
        assertTrue(
                String.valueOf(other.getMessage())
                        .contains(
                                "it had the least score of an institution: 0.8; now the least score of an institution:"
                                        + " 0.95"),
                other.getMessage());
    }

    @Test
    void whatIsDamagedOrInUseIsToldInASentence() throws IOException {
        interrupt(Duplicates.REPORT);
        Path result = folder.resolve("result");
        try (KeptRun first = KeptRun.open(partial, Duration.ZERO)) {
            assertTrue(first.isBegun());
            IOException second = assertThrows(IOException.class, () -> KeptRun.open(partial, Duration.ZERO));
            assertTrue(String.valueOf(second.getMessage()).startsWith("another run keeps"), second.getMessage());
        }
        byte[] state = Files.readAllBytes(partial.resolve("state"));
        state[40] ^= 1;
        Files.write(partial.resolve("state"), state);
        IOException damaged = assertThrows(IOException.class, () -> run(ingest(Duplicates.REPORT, 1), 10_000, result));
        assertTrue(String.valueOf(damaged.getMessage()).contains("is damaged; delete it"), damaged.getMessage());
    }
}
