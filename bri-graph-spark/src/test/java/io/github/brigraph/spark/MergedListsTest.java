package io.github.brigraph.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.network.Coverage;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.read.RecordFormat;
import io.github.brigraph.read.UnreadableInputException;
import io.github.brigraph.study.Duplicates;
import io.github.brigraph.study.Ingest;
import io.github.brigraph.study.SavedTally;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What OpenAlex merged is left out, and counts for others, on a cluster as in a plain run. */
class MergedListsTest {

    private static final int WORKS = 120;

    @TempDir
    Path folder;

    private Path works = Path.of("");
    private Path lists = Path.of("");

    @BeforeEach
    void snapshot() throws IOException {
        Path partition = Files.createDirectories(folder.resolve("data/works/updated_date=2026-01-31"));
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= WORKS; i++) {
            lines.append("""
                    {"id":"https://openalex.org/W%d","title":"Work number %d","publication_year":%d,"authorships":[\
                    {"countries":["CN"],"institutions":[{"id":"https://openalex.org/I%d","display_name":"University %d",\
                    "ror":null,"country_code":"CN"}]},\
                    {"raw_affiliation_strings":["Univ Oslo, Oslo, Norway"]}]}
                    """.formatted(i, i, 2018 + i % 3, i % 5, i % 5));
        }
        works = Files.writeString(partition.resolve("part_000.jsonl"), lines.toString());
        lists = Files.createDirectories(folder.resolve("data/merged_ids/works"));
        Files.writeString(
                lists.resolve("2023-01-01.csv"),
                "merge_date,id,merge_into_id\n2023-01-01,W3,W4\n2023-01-01,W30,W999\n2023-01-01,W5000,W4\n");
        gzip(
                lists.resolveSibling("institutions").resolve("2023-01-01.csv.gz"),
                "merge_date,id,merge_into_id\n2023-01-01,I3,I4\n2023-01-01,I2,I77\n");
        gzip(
                folder.resolve("data/institutions/updated_date=2026-01-01/part_000.gz"),
                "{\"id\":\"https://openalex.org/I4\",\"display_name\":\"Tsinghua University\",\"ror\":"
                        + "\"https://ror.org/03cve4549\",\"country_code\":\"CN\"}\n");
        LocalSpark.session().sparkContext().hadoopConfiguration().set("fs.far.impl", FarFileSystem.class.getName());
    }

    private static void gzip(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
    }

    private PlainRun named(Path merged) throws IOException {
        return PlainRun.of(Ingest.of(RecordFiles.find(
                        List.of(works), new RecordFiles.Selection(RecordFile.Hints.NONE, List.of(), List.of(merged))))
                .duplicates(Duplicates.KEEP));
    }

    @ParameterizedTest
    @CsvSource({"1,KEEP", "4,KEEP", "4,MERGE"})
    void listsAmongTheInputsAreHonoured(int tasks, Duplicates duplicates) throws IOException {
        PlainRun plain = PlainRun.of(PlainRun.ingest(folder).duplicates(duplicates));
        Coverage coverage = plain.outcome().tally().tally().coverage();
        assertEquals(WORKS, coverage.total(Coverage.Item.ACCEPTED));
        assertEquals(2, coverage.total(Coverage.Item.MERGED));
        assertTrue(
                plain.outcome().tally().tally().institutions().network().units().stream()
                        .anyMatch(u -> u.id().contains("03cve4549")),
                "the institution that another was merged into");
        plain.assertSame(LocalSpark.tally().tasks(tasks).duplicates(duplicates).files(List.of(folder.toString())));
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 4_000})
    void partsOfALargeFileHonourThemToo(long bytes) throws IOException {
        named(folder.resolve("data"))
                .assertSame(LocalSpark.tally()
                        .partBytes(bytes)
                        .mergedIds(List.of(folder.resolve("data").toString()))
                        .files(List.of(works.toString())));
    }

    @Test
    void listsOfAnotherFileSystemAreNamedByTheirFolder() throws IOException {
        named(lists)
                .assertSame(LocalSpark.tally()
                        .mergedIds(List.of("far://" + lists.toAbsolutePath()))
                        .files(List.of("far://" + works.toAbsolutePath())));
        Files.writeString(lists.resolve("2024-01-01.csv"), "merge_date,id,merge_into_id\n2024-01-01,W1,nothing\n");
        assertEquals(
                "works/2024-01-01.csv:2 is no row of a list of merged ids: 2024-01-01,W1,nothing",
                assertThrows(UnreadableInputException.class, () -> LocalSpark.tally()
                                .mergedIds(List.of("far://" + lists.toAbsolutePath()))
                                .files(List.of(works.toString())))
                        .getMessage());
    }

    @Test
    void aTallyIsAddedToWithTheSameListsOnly() throws IOException {
        SparkTally with = LocalSpark.tally().mergedIds(List.of(lists.toString()));
        SavedTally before = with.files(List.of(works.toString())).tally();
        TallyOutcome again = with.onto(before).files(List.of(works.toString()));
        assertEquals(1, again.known().size());
        assertArrayEquals(PlainRun.bytes(before), PlainRun.bytes(again.tally()));
        IllegalArgumentException other = assertThrows(
                IllegalArgumentException.class,
                () -> LocalSpark.tally().onto(before).files(List.of(works.toString())));
        assertTrue(other.getMessage().startsWith("the tally was made with merged_ids"), other.getMessage());
        SavedTally without = LocalSpark.tally().files(List.of(works.toString())).tally();
        assertThrows(IllegalArgumentException.class, () -> with.onto(without).files(List.of(works.toString())));
    }

    @Test
    void whatIsNoListIsSaid() {
        assertEquals(
                works + " has no list of merged ids: a file with the columns merge_date, id and merge_into_id",
                assertThrows(UnreadableInputException.class, () -> LocalSpark.tally()
                                .mergedIds(List.of(works.toString()))
                                .files(List.of(works.toString())))
                        .getMessage());
        assertEquals(
                lists.resolve("2023-01-01.csv") + " lists merged ids and holds no records; name the works besides",
                assertThrows(UnreadableInputException.class, () -> LocalSpark.tally()
                                .files(List.of(lists.toString())))
                        .getMessage());
    }

    @Test
    void rowsOfATableHonourListsThatAreNamed() throws IOException {
        Dataset<Row> rows = LocalSpark.session()
                .read()
                .schema(OpenAlexSchema.works())
                .json(works.toUri().toString());
        Path data = folder.resolve("data");
        TallyOutcome table = LocalSpark.tally()
                .mergedIds(List.of(data.toString()))
                .table("works", rows, RecordFormat.OPENALEX_JSONL);
        PlainRun plain = named(data);
        Coverage coverage = table.tally().tally().coverage();
        assertEquals(plain.outcome().tally().tally().coverage().totals(), coverage.totals());
        assertEquals(
                plain.outcome().tally().tally().institutions().network().toString(),
                table.tally().tally().institutions().network().toString());
        assertEquals(plain.problems().size(), table.problemCount());
        assertEquals(
                plain.outcome().tally().mergedIds().orElseThrow(),
                table.tally().mergedIds().orElseThrow());
    }
}
