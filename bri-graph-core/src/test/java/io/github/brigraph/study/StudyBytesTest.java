package io.github.brigraph.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.export.OutputFolder;
import io.github.brigraph.export.RecordTables;
import io.github.brigraph.export.StudyFiles;
import io.github.brigraph.network.Counting;
import io.github.brigraph.read.MalformedRecordException;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.read.Strictness;
import io.github.brigraph.sample.SyntheticCorpus;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.TerritoryPolicy;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SortedMap;
import java.util.TimeZone;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Equal files and settings give equal bytes. */
class StudyBytesTest {

    @TempDir
    Path folder;

    private List<Path> inputs;

    @BeforeEach
    void writeInputs() throws IOException {
        inputs = new ArrayList<>();
        for (int seed = 1; seed <= 3; seed++) {
            StringWriter text = new StringWriter();
            new SyntheticCorpus(400, seed).write(text, done -> {});
            inputs.add(Files.writeString(folder.resolve("part-" + seed + ".txt"), text.toString()));
        }
    }

    private static SortedMap<String, byte[]> analyzed(List<Path> paths, Path out, int threads) throws IOException {
        try (OutputFolder output = OutputFolder.open(out)) {
            StudyResult study;
            try (RecordTables tables = new RecordTables(output, TerritoryPolicy.iso())) {
                study = CollaborationStudy.of(Ingest.of(RecordFiles.find(paths)).threads(threads))
                        .focal(Country.CHINA)
                        .partners(UnitGroup.named("belt-and-road"))
                        .counting(Counting.FRACTIONAL)
                        .run(tables);
            }
            StudyFiles.write(output, study);
            output.commit();
        }
        SortedMap<String, byte[]> files = new TreeMap<>();
        try (Stream<Path> written = Files.list(out)) {
            for (Path file : written.toList()) {
                files.put(file.getFileName().toString(), Files.readAllBytes(file));
            }
        }
        return files;
    }

    private static void assertSame(SortedMap<String, byte[]> expected, SortedMap<String, byte[]> found) {
        assertEquals(expected.keySet(), found.keySet());
        assertFalse(expected.isEmpty());
        expected.forEach((name, bytes) -> assertArrayEquals(bytes, found.get(name), name));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 8})
    void theNumberOfThreadsChangesNothing(int threads) throws IOException {
        assertSame(analyzed(inputs, folder.resolve("one"), 1), analyzed(inputs, folder.resolve("more"), threads));
    }

    @Test
    void theOrderOfTheInputsChangesNothing() throws IOException {
        SortedMap<String, byte[]> expected = analyzed(inputs, folder.resolve("sorted"), 2);
        List<Path> shuffled = new ArrayList<>(inputs);
        Collections.shuffle(shuffled, new Random(5));
        assertSame(expected, analyzed(shuffled, folder.resolve("shuffled"), 2));
    }

    @Test
    void folderLocaleAndTimeZoneChangeNothing() throws IOException {
        SortedMap<String, byte[]> expected = analyzed(inputs, folder.resolve("here"), 2);
        Path elsewhere = Files.createDirectories(folder.resolve("Übung/مثال"));
        List<Path> moved = new ArrayList<>();
        for (Path input : inputs) {
            moved.add(Files.copy(input, elsewhere.resolve(input.getFileName())));
        }
        Locale locale = Locale.getDefault();
        TimeZone zone = TimeZone.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
            TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Apia"));
            assertSame(expected, analyzed(moved, folder.resolve("there"), 2));
        } finally {
            Locale.setDefault(locale);
            TimeZone.setDefault(zone);
        }
    }

    @Test
    void aStudyThatFailsLeavesNothingBehind() throws IOException {
        Path out = folder.resolve("out");
        assertThrows(MalformedRecordException.class, () -> {
            try (OutputFolder target = OutputFolder.open(out)) {
                Ingest ingest = Ingest.of(RecordFiles.find(List.of(cut()))).strictness(Strictness.STRICT);
                StudyFiles.write(target, CollaborationStudy.of(ingest).run());
            }
        });
        assertFalse(Files.exists(out));
    }

    @Test
    void aDamagedInputIsStudiedAndNamed() throws IOException {
        Path cut = cut();
        StudyResult study =
                CollaborationStudy.of(Ingest.of(RecordFiles.find(List.of(cut)))).run();
        long accepted = study.tally().coverage().total(io.github.brigraph.network.Coverage.Item.ACCEPTED);
        assertTrue(accepted > 0 && accepted < 300, accepted + " records");
        InputDamage damage = study.source().damaged().get(0);
        assertEquals(study.inputs().get(0).sha256(), damage.sha256());
        assertEquals(2, damage.places(), "the record within which it ends, and the stream");
        assertTrue(damage.toString().startsWith("cut.txt.gz:" + damage.firstLine() + ": the file ends within"));
        Path out = folder.resolve("damaged");
        analyzed(List.of(cut), out, 2);
        assertTrue(Files.readString(out.resolve("run.json")).contains("\"damaged\" : ["));
        assertTrue(Files.readString(out.resolve("problems.csv")).contains("the gzip stream is cut off"));
    }

    private Path cut() throws IOException {
        Path whole = folder.resolve("whole.txt.gz");
        try (var gzip = new java.util.zip.GZIPOutputStream(Files.newOutputStream(whole))) {
            gzip.write(Files.readAllBytes(inputs.get(0)));
        }
        byte[] bytes = Files.readAllBytes(whole);
        return Files.write(folder.resolve("cut.txt.gz"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
    }

    @Test
    void strictReadingStopsAtTheFirstRejectedRecord() throws IOException {
        Path damaged = folder.resolve("damaged.txt");
        Files.writeString(damaged, "FN x\nVR 1.0\nPT J\nUT A:1\nPT J\nUT A:2\nER\nEF\n");
        Ingest ingest = Ingest.of(RecordFiles.find(List.of(damaged)));
        var e = assertThrows(MalformedRecordException.class, () -> ingest.strictness(Strictness.STRICT)
                .run(RecordLog.NONE));
        assertEquals(3, e.problem().line());
        assertEquals(
                1,
                ingest.run(RecordLog.NONE).tally().coverage().total(io.github.brigraph.network.Coverage.Item.REJECTED));
    }

    @Test
    void duplicatesAreCountedAndListedAndKept() throws IOException {
        Path twice = folder.resolve("twice.txt");
        Files.writeString(
                twice,
                "FN x\nVR 1.0\n" + "PT J\nC1 Univ Rome, Rome, Italy.\nUT A:1\nER\n".repeat(2)
                        + "PT J\nER\nPT J\nER\nEF\n");
        List<String> problems = new ArrayList<>();
        RecordLog log = new RecordLog() {
            @Override
            public void record(io.github.brigraph.record.PlacedRecord record) {}

            @Override
            public void problem(io.github.brigraph.read.Problem problem) {
                problems.add(problem.source() + ":" + problem.line());
            }
        };
        StudyResult study = CollaborationStudy.of(Ingest.of(RecordFiles.find(List.of(twice))))
                .run(log);
        assertEquals(List.of("twice.txt:7"), problems);
        assertEquals(2, study.countries().network().output(0).papers());
        assertEquals(1, study.tally().coverage().total(io.github.brigraph.network.Coverage.Item.DUPLICATE));
    }
}
