package io.github.brigraph.study;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.network.Coverage;
import io.github.brigraph.read.Problem;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.resolve.AddressResolver;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Works that OpenAlex merged into others are counted apart, in the tally, the log and the source. */
class MergedIdsStudyTest {

    @TempDir
    Path folder;

    private Path works = Path.of("");
    private Path lists = Path.of("");

    @BeforeEach
    void write() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 1; i <= 60; i++) {
            lines.append("{\"id\":\"https://openalex.org/W" + i + "\",\"title\":\"Work number " + i
                    + "\",\"publication_year\":" + (2018 + i % 3)
                    + ",\"authorships\":[{\"raw_affiliation_strings\":[\"Univ Vienna, Vienna, Austria\"]},"
                    + "{\"raw_affiliation_strings\":[\"Univ Oslo, Oslo, Norway\"]}]}\n");
        }
        works = Files.writeString(folder.resolve("works.jsonl"), lines.toString());
        lists = Files.createDirectory(folder.resolve("merged_ids"));
        Files.writeString(
                lists.resolve("2023-01-01.csv"),
                "merge_date,id,merge_into_id\n2023-01-01,W3,W4\n2023-01-01,W30,W99\n2023-01-01,W777,W4\n");
    }

    private Ingest ingest(boolean merged, Duplicates duplicates) throws IOException {
        List<Path> named = merged ? List.of(lists) : List.of();
        return Ingest.of(RecordFiles.find(
                        List.of(works), new RecordFiles.Selection(RecordFile.Hints.NONE, List.of(), named)))
                .duplicates(duplicates);
    }

    private static final class Heard implements RecordLog {

        private final List<String> records = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        @Override
        public void record(PlacedRecord record) {
            records.add(record.record().id());
        }

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }
    }

    @ParameterizedTest
    @EnumSource(Duplicates.class)
    void aMergedWorkIsListedAndCountedApart(Duplicates duplicates) throws IOException {
        Heard heard = new Heard();
        Ingest.Result read = ingest(true, duplicates).run(heard);
        Coverage coverage = read.tally().coverage();
        assertEquals(60, coverage.total(Coverage.Item.ACCEPTED));
        assertEquals(2, coverage.total(Coverage.Item.MERGED));
        assertEquals(58, coverage.different());
        assertEquals(58, coverage.total(Coverage.Item.WITH_COUNTRY));
        assertEquals(0, coverage.total(Coverage.Item.REJECTED));
        assertEquals(58, heard.records.size());
        assertEquals(
                List.of("works.jsonl:3", "works.jsonl:30"),
                heard.problems.stream().map(p -> p.source() + ":" + p.line()).toList());
        assertEquals(
                List.of("merged_ids"),
                read.inputs().stream()
                        .filter(i -> i.format().equals(InputDigest.MERGED_IDS))
                        .map(InputDigest::name)
                        .toList());
    }

    @Test
    void aTallyIsAddedToWithTheSameListsOnly() throws IOException {
        SavedTally with =
                TallyRun.of(ingest(true, Duplicates.KEEP)).run(RecordLog.NONE).tally();
        SavedTally without =
                TallyRun.of(ingest(false, Duplicates.KEEP)).run(RecordLog.NONE).tally();
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> TallyRun.of(ingest(false, Duplicates.KEEP))
                        .onto(with));
        assertTrue(String.valueOf(e.getMessage()).contains("the tally was made with merged_ids"), e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> TallyRun.of(ingest(true, Duplicates.KEEP))
                .onto(without));
        assertThrows(
                IllegalArgumentException.class,
                () -> with.requireMadeWith(
                        AddressResolver.standard(),
                        Optional.empty(),
                        with.tally().settings()));
        with.requireMadeWith(
                AddressResolver.standard(), with.mergedIds(), with.tally().settings());
        TallyRun.Outcome again =
                TallyRun.of(ingest(true, Duplicates.KEEP)).onto(with).run(RecordLog.NONE);
        assertEquals(1, again.known().size());
        assertArrayEquals(bytes(with), bytes(again.tally()));
    }

    private static byte[] bytes(SavedTally tally) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tally.writeTo(bytes);
        return bytes.toByteArray();
    }
}
