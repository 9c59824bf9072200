package io.github.brigraph.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.network.Coverage;
import io.github.brigraph.network.TallySettings;
import io.github.brigraph.read.ColumnMapping;
import io.github.brigraph.read.MalformedRecordException;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.read.Strictness;
import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.resolve.Overrides;
import io.github.brigraph.resolve.RollUp;
import io.github.brigraph.sample.SyntheticCorpus;
import io.github.brigraph.study.Duplicates;
import io.github.brigraph.study.Ingest;
import io.github.brigraph.study.SavedTally;
import io.github.brigraph.subject.SubjectFields;
import io.github.brigraph.subject.Subjects;
import io.github.brigraph.unit.Unit.Level;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
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

    @ParameterizedTest
    @ValueSource(ints = {1, 4, 70})
    void duplicatesOfSeveralDatabasesBecomeOneAsInAPlainRun(int tasks) throws IOException {
        PlainRun plain = PlainRun.of(Ingest.of(RecordFiles.find(List.of(SPECS))));
        assertEquals(Duplicates.MERGE, plain.outcome().tally().source().duplicates());
        assertTrue(plain.outcome().tally().tally().coverage().total(Coverage.Item.MERGED) > 0, "duplicates");
        plain.assertSame(LocalSpark.tally().tasks(tasks).files(List.of(SPECS.toString())));
    }

    @Test
    void realExportsGiveTheBytesOfAPlainRun() throws IOException {
        Path records = SharedData.require("records");
        for (Duplicates duplicates : List.of(Duplicates.KEEP, Duplicates.MERGE)) {
            PlainRun plain =
                    PlainRun.of(Ingest.of(RecordFiles.find(List.of(records))).duplicates(duplicates));
            assertTrue(plain.problems().size() > 50, "problems");
            plain.assertSame(LocalSpark.tally().duplicates(duplicates).tasks(11).files(List.of(records.toString())));
        }
    }

    private static String failure(SparkTally tally, Path... paths) {
        return assertThrows(
                        IOException.class,
                        () -> tally.files(
                                List.of(paths).stream().map(Path::toString).toList()))
                .getMessage();
    }

    private static String plainFailure(Path... paths) {
        return assertThrows(IOException.class, () -> PlainRun.of(PlainRun.ingest(paths)))
                .getMessage();
    }

    /** A gzip that breaks off: within the beginning by which its format is recognised, or behind it. */
    @ParameterizedTest
    @ValueSource(ints = {1000, 9000})
    void aTruncatedGzipEndsAsInAPlainRun(int records) throws IOException {
        Path corpus = corpus(3, 400);
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        try (OutputStream gzip = new GZIPOutputStream(whole)) {
            StringWriter text = new StringWriter();
            new SyntheticCorpus(records, 9).write(text, done -> {});
            gzip.write(text.toString().getBytes(StandardCharsets.UTF_8));
        }
        Files.write(corpus.resolve("cut.txt.gz"), Arrays.copyOf(whole.toByteArray(), whole.size() / 10 * 9));
        PlainRun plain;
        try {
            plain = PlainRun.of(PlainRun.ingest(corpus));
        } catch (IOException e) {
            assertEquals(e.getMessage(), failure(LocalSpark.tally().tasks(2), corpus));
            return;
        }
        assertTrue(plain.problems().size() > 0, "damage");
        plain.assertSame(LocalSpark.tally().tasks(2).files(List.of(corpus.toString())));
    }

    @Test
    void aFileOfAFolderMayBeOfAnyKindAndOneThatIsNamedMayNot() throws IOException {
        Path corpus = corpus(2, 20);
        Path letter = Files.writeString(corpus.resolve("letter.txt"), "Dear colleague,\nthis is no export.\n");
        Files.write(corpus.resolve("empty.csv"), new byte[0]);
        PlainRun plain = PlainRun.of(PlainRun.ingest(corpus));
        assertEquals(2, plain.problems().size());
        plain.assertSame(LocalSpark.tally().files(List.of(corpus.toString())));
        assertEquals(plainFailure(letter), failure(LocalSpark.tally(), letter));
        Path missing = corpus.resolve("missing.txt");
        assertEquals(plainFailure(missing), failure(LocalSpark.tally(), missing));
        Path bare = Files.createDirectories(folder.resolve("bare"));
        assertEquals(plainFailure(bare), failure(LocalSpark.tally(), bare));
        Files.copy(letter, bare.resolve("letter.txt"));
        assertEquals(plainFailure(bare), failure(LocalSpark.tally(), bare));
    }

    @Test
    void aStrictReadingStopsAtTheRecordAtWhichAPlainOneDoes() throws IOException {
        Path broken = SPECS.resolve("openalex.jsonl");
        MalformedRecordException plain = assertThrows(
                MalformedRecordException.class,
                () -> PlainRun.of(PlainRun.ingest(broken).strictness(Strictness.STRICT)));
        MalformedRecordException ours = assertThrows(
                MalformedRecordException.class,
                () -> LocalSpark.tally().strictness(Strictness.STRICT).files(List.of(broken.toString())));
        assertEquals(plain.problem(), ours.problem());
    }

    @Test
    void aFileUnderTwoNamesIsReadOnce() throws IOException {
        Path corpus = corpus(3, 30);
        Files.copy(corpus.resolve("part-2.txt"), corpus.resolve("a-copy.txt"));
        PlainRun plain = PlainRun.of(PlainRun.ingest(corpus));
        assertEquals(1, plain.outcome().known().size());
        plain.assertSame(LocalSpark.tally().files(List.of(corpus.toString())));
    }

    @Test
    void addingToATallyIsTheTallyInOne() throws IOException {
        Path corpus = corpus(5, 40);
        PlainRun whole = PlainRun.of(PlainRun.ingest(corpus));
        SavedTally first = LocalSpark.tally()
                .files(List.of(
                        corpus.resolve("part-1.txt").toString(),
                        corpus.resolve("part-4.txt").toString()))
                .tally();
        TallyOutcome second = LocalSpark.tally().onto(first).files(List.of(corpus.toString()));
        assertEquals(3, second.added().size());
        assertEquals(2, second.known().size());
        assertArrayEquals(PlainRun.bytes(whole.outcome().tally()), PlainRun.bytes(second.tally()));
        TallyOutcome nothing = LocalSpark.tally().onto(second.tally()).files(List.of(corpus.toString()));
        assertEquals(0, nothing.added().size());
        assertArrayEquals(PlainRun.bytes(whole.outcome().tally()), PlainRun.bytes(nothing.tally()));
        IllegalArgumentException other = assertThrows(
                IllegalArgumentException.class,
                () -> LocalSpark.tally().rollUp(RollUp.TOP).onto(second.tally()).files(List.of(corpus.toString())));
        assertTrue(other.getMessage().startsWith("the tally counts institutions"), other.getMessage());
        assertThrows(IllegalArgumentException.class, () -> LocalSpark.tally()
                .duplicates(Duplicates.MERGE)
                .onto(second.tally())
                .files(List.of(SPECS.toString())));
    }

    @Test
    void correctionsCountAndThoseThatMatchNothingAreTold() throws IOException {
        Path corpus = corpus(4, 100);
        Path overrides = Files.writeString(
                folder.resolve("overrides.csv"),
                "institution,country\nTsinghua Univ,SG\nNo Such Inst Anywhere,FR\n\"Another, That Is Not\",FR\n");
        PlainRun plain = PlainRun.of(PlainRun.ingest(corpus)
                .resolver(AddressResolver.standard()
                        .with(Overrides.read(overrides))
                        .remembering()));
        assertTrue(
                plain.problems().stream().anyMatch(p -> p.source().equals("overrides.csv")),
                plain.problems().toString());
        for (int tasks : new int[] {1, 4}) {
            plain.assertSame(LocalSpark.tally()
                    .overrides(overrides.toString())
                    .tasks(tasks)
                    .files(List.of(corpus.toString())));
        }
    }

    @Test
    void tablesOfOtherColumnsAreReadByAMapping() throws IOException {
        Path examples = Path.of("../examples/data");
        Path mapping = examples.resolve("joint-activities.mapping");
        Path csv = examples.resolve("synthetic-joint-activities.csv");
        RecordFile.Hints hints =
                new RecordFile.Hints(Optional.empty(), Optional.empty(), Optional.of(ColumnMapping.read(mapping)));
        PlainRun.of(Ingest.of(RecordFiles.find(List.of(csv), new RecordFiles.Selection(hints, Optional.empty())))
                        .duplicates(Duplicates.KEEP))
                .assertSame(LocalSpark.tally().mapping(mapping.toString()).files(List.of(csv.toString())));
        assertEquals(plainFailure(csv), failure(LocalSpark.tally(), csv));
    }

    @Test
    void settingsOfTheTallyAreThoseOfAPlainRun() throws IOException {
        Path corpus = corpus(3, 80);
        TallySettings keeps = TallySettings.DEFAULT
                .finest(Level.SUBDIVISION)
                .mostInstitutions(3)
                .subjects(new Subjects(SubjectFields.standard(), Optional.empty()));
        PlainRun.of(PlainRun.ingest(corpus).keeps(keeps))
                .assertSame(LocalSpark.tally().keeps(keeps).tasks(2).files(List.of(corpus.toString())));
    }

    @Test
    void filesOfAnotherFileSystemAreReadToo() throws IOException {
        Path corpus = corpus(3, 50);
        Files.copy(SPECS.resolve("one-entry.zip"), corpus.resolve("archive.zip"));
        Path partition = Files.createDirectories(corpus.resolve("updated_date=2026-01-31"));
        Files.move(corpus.resolve("part-3.txt"), partition.resolve("part_000.txt"));
        PlainRun plain = PlainRun.of(PlainRun.ingest(corpus));
        LocalSpark.session().sparkContext().hadoopConfiguration().set("fs.far.impl", FarFileSystem.class.getName());
        TallyOutcome far =
                LocalSpark.tally().duplicates(Duplicates.KEEP).files(List.of("far://" + corpus.toAbsolutePath()));
        plain.assertSame(far);
        assertEquals(
                "far:///nowhere/at-all does not exist",
                assertThrows(IOException.class, () -> LocalSpark.tally().files(List.of("far:///nowhere/at-all")))
                        .getMessage());
        String out = "far://" + folder.resolve("far.tally").toAbsolutePath();
        TallyFile.write(far.tally(), out, LocalSpark.session().sparkContext().hadoopConfiguration());
        assertArrayEquals(
                PlainRun.bytes(far.tally()),
                PlainRun.bytes(
                        TallyFile.read(out, LocalSpark.session().sparkContext().hadoopConfiguration())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"file:", "far:"})
    void largeFilesOfJsonLinesAreReadInPartsToTheSameBytes(String scheme) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append("{\"id\":\"https://openalex.org/W")
                    .append(i)
                    .append("\",\"publication_year\":2020,\"authorships\":[");
            text.append("{\"raw_affiliation_strings\":[\"Univ ").append(i % 9).append(", Paris, France\"]},");
            text.append("{\"countries\":[\"").append(i % 2 == 0 ? "SG" : "QQ").append("\"]}]}\n");
            text.append(i % 37 == 5 ? "{ no work\n" : "").append(i % 11 == 0 ? "\n" : "");
        }
        Path partition = Files.createDirectories(folder.resolve("updated_date=2026-01-31"));
        Path works = Files.writeString(partition.resolve("part_000.jsonl"), text.append("{\"id\":\"W9\"}"));
        PlainRun plain = PlainRun.of(PlainRun.ingest(works));
        assertTrue(plain.problems().size() > 100, plain.problems().size() + " problems");
        LocalSpark.session().sparkContext().hadoopConfiguration().set("fs.far.impl", FarFileSystem.class.getName());
        for (long bytes : new long[] {1, 3000, 20_000, 1 << 20}) {
            plain.assertSame(
                    LocalSpark.tally().partBytes(bytes).files(List.of(scheme + "//" + works.toAbsolutePath())));
        }
        MalformedRecordException stopped = assertThrows(MalformedRecordException.class, () -> LocalSpark.tally()
                .partBytes(2000)
                .strictness(Strictness.STRICT)
                .files(List.of(works.toString())));
        assertEquals(
                assertThrows(
                                MalformedRecordException.class,
                                () -> PlainRun.of(PlainRun.ingest(works).strictness(Strictness.STRICT)))
                        .problem(),
                stopped.problem());
    }
}
