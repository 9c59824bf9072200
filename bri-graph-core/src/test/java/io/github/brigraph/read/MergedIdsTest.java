package io.github.brigraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.unit.Institution;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What OpenAlex merged counts once, and for the one that it went into. */
class MergedIdsTest {

    private static final String HEADER = "merge_date,id,merge_into_id\n";

    @TempDir
    Path folder;

    private Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        if (!name.endsWith(".gz")) {
            return Files.writeString(file, text);
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(file, bytes.toByteArray());
    }

    private MergedIds ids(String... rows) throws IOException {
        Path list = file("merged_ids/works/2023-01-01.csv.gz", HEADER + String.join("\n", rows) + "\n");
        return MergedIds.read(List.of(list));
    }

    private static String profile(int number, String ror) {
        return "{\"id\":\"https://openalex.org/I" + number + "\",\"display_name\":\"University " + number
                + "\",\"ror\":" + (ror.isEmpty() ? "null" : "\"https://ror.org/" + ror + "\"")
                + ",\"country_code\":\"DE\"}";
    }

    private static String work(int number, String... profiles) {
        return "{\"id\":\"https://openalex.org/W" + number + "\",\"title\":\"T\",\"publication_year\":2020,"
                + "\"authorships\":[{\"author\":{\"display_name\":\"A\"},\"countries\":[\"DE\"],\"institutions\":["
                + String.join(",", profiles) + "]}]}\n";
    }

    private List<String> institutions(RecordFile file) throws IOException {
        List<String> found = new ArrayList<>();
        for (ResearchRecord record : RecordReader.of(file).readAll()) {
            record.addresses().stream()
                    .flatMap(a -> a.profileInstitutions().stream())
                    .map(Institution::id)
                    .forEach(found::add);
        }
        return found;
    }

    @Test
    void chainsAreFollowedAndTheLatestRowHolds() throws IOException {
        MergedIds ids = ids(
                "2022-06-07,W1,W2",
                "2022-07-07,w2,https://openalex.org/W3",
                "2021-01-01,W7,W8",
                "2023-01-01,W7,W9",
                "2022-02-02,I5,I6",
                "2022-02-02,A5,A6",
                "2022-02-02,S5,S6");
        assertEquals(3, ids.works());
        assertEquals(1, ids.institutions());
        assertEquals(Optional.of("W3"), ids.work("https://openalex.org/W1"));
        assertEquals(Optional.of("W3"), ids.work("W2"));
        assertEquals(Optional.empty(), ids.work("W3"));
        assertEquals(Optional.of("W9"), ids.work("https://openalex.org/W7"));
        assertEquals(Optional.of("I6"), ids.institution("I5"));
        assertEquals(Optional.empty(), ids.work("I5"));
    }

    @Test
    void whatIsWrittenIsReadBack() throws IOException {
        file("merged_ids/works/2023-01-01.csv.gz", HEADER + "2023-01-01,W1,W2\n2023-01-01,I5,I6\n2023-01-01,I7,I8\n");
        file("institutions/part_000.gz", profile(6, "03cve4549") + "\n");
        MergedIds ids = MergedIds.read(List.of(folder));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ids.writeTo(new DataOutputStream(bytes));
        MergedIds back = MergedIds.readFrom(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertEquals(ids.sha256(), back.sha256());
        assertEquals(ids.bytes(), back.bytes());
        assertEquals(1, back.withoutProfile());
        assertEquals(Optional.of("W2"), back.work("W1"));
        assertEquals(Optional.of("I6"), back.institution("I5"));
        Institution own = new Institution("https://openalex.org/I5", "University 5", Optional.empty());
        assertEquals(ids.standsFor("I5", own), back.standsFor("I5", own));
        assertEquals("https://ror.org/03cve4549", back.standsFor("I5", own).id());
    }

    @Test
    void theOrderOfRowsAndFilesDoesNotMatter() throws IOException {
        Random random = new Random(5);
        Map<Integer, Integer> into = new HashMap<>();
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            int from = random.nextInt(1_000_000_000);
            if (into.putIfAbsent(from, from + 1 + random.nextInt(1000)) == null) {
                rows.add("2022-0" + (1 + random.nextInt(9)) + "-01,W" + from + ",W" + into.get(from));
            }
        }
        MergedIds one = ids(rows.toArray(String[]::new));
        java.util.Collections.shuffle(rows, random);
        Path first = file("a/x.csv", HEADER + String.join("\n", rows.subList(0, 2000)));
        Path second = file(
                "b/y.csv",
                "\uFEFFid,merge_into_id,merge_date\n"
                        + String.join(
                                "\n",
                                rows.subList(2000, rows.size()).stream()
                                        .map(r -> r.replaceAll("(.*),(.*),(.*)", "$2,$3,$1"))
                                        .toList()));
        MergedIds two = MergedIds.read(List.of(second, first));
        assertEquals(one.sha256(), two.sha256());
        for (Map.Entry<Integer, Integer> e : into.entrySet()) {
            int end = e.getValue();
            while (into.containsKey(end)) {
                end = into.get(end);
            }
            assertEquals(Optional.of("W" + end), two.work("W" + e.getKey()), "seed 5");
        }
        assertNotEquals(one.sha256(), ids("2022-01-01,W1,W2").sha256());
    }

    @Test
    void aCircleIsRefusedInASentence() {
        UnreadableInputException e = assertThrows(
                UnreadableInputException.class, () -> ids("2022-01-01,W1,W2", "2022-01-02,W2,W3", "2022-01-03,W3,W1"));
        assertTrue(String.valueOf(e.getMessage()).contains("W1 into W2 into W3 into W1"), e.getMessage());
        assertThrows(UnreadableInputException.class, () -> ids("2022-01-01,W4,W4"));
    }

    @Test
    void aWrongRowIsToldWithItsLine() {
        for (String row : List.of("2022-01-01,W1,I2", "someday,W1,W2", "2022-01-01,,W2", "2022-01-01,Wx,W2")) {
            UnreadableInputException e =
                    assertThrows(UnreadableInputException.class, () -> ids("2022-01-01,W8,W9", row));
            assertTrue(
                    String.valueOf(e.getMessage()).startsWith("works/2023-01-01.csv.gz:3 is no row"), e.getMessage());
        }
        UnreadableInputException cut =
                assertThrows(UnreadableInputException.class, () -> ids("2022-01-01,W8,W9", "2022-01-01,W5"));
        assertTrue(String.valueOf(cut.getMessage())
                .startsWith("works/2023-01-01.csv.gz is no list of merged ids: Record 3"));
    }

    @Test
    void aDamagedListAndAFolderWithoutOneAreToldInASentence() throws IOException {
        Path list = file("merged_ids/works/x.csv.gz", HEADER + "2022-01-01,W1,W2\n");
        byte[] bytes = Files.readAllBytes(list);
        Files.write(list, Arrays.copyOf(bytes, bytes.length - 4));
        UnreadableInputException cut =
                assertThrows(UnreadableInputException.class, () -> MergedIds.read(List.of(list)));
        assertTrue(String.valueOf(cut.getMessage()).contains("works/x.csv.gz is damaged"), cut.getMessage());
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertTrue(String.valueOf(assertThrows(UnreadableInputException.class, () -> MergedIds.read(List.of(empty)))
                        .getMessage())
                .contains("has no list of merged ids"));
        assertThrows(UnreadableInputException.class, () -> MergedIds.read(List.of(folder.resolve("nowhere"))));
    }

    @Test
    void ofAWholeSnapshotTheWorksAreReadAndTheListsHonoured() throws IOException {
        file(
                "data/works/updated_date=2023-01-01/part_000.gz",
                work(1, profile(5, "")) + work(2, profile(6, "0survivor")));
        file(
                "data/works/updated_date=2023-01-02/part_000.gz",
                work(3, profile(6, "0survivor")) + work(4, profile(7, "0gone")));
        file("data/works/manifest", "{\"entries\": []}");
        file("data/authors/updated_date=2023-01-01/part_000.gz", "{\"id\":\"https://openalex.org/A1\"}\n");
        file(
                "data/institutions/updated_date=2023-01-01/part_000.gz",
                profile(1, "x") + "\n" + profile(6, "0survivor") + "\n");
        file("data/merged_ids/works/2023-01-01.csv.gz", HEADER + "2023-01-01,W1,W3\n");
        file("data/merged_ids/institutions/2023-01-01.csv.gz", HEADER + "2023-01-01,I5,I6\n2023-01-02,I7,I6\n");
        file("data/merged_ids/authors/2023-01-01.csv.gz", HEADER + "2023-01-01,A5,A6\n");
        RecordFiles found = RecordFiles.find(List.of(folder.resolve("data")));
        assertEquals(2, found.files().size());
        assertEquals(1, found.merged().works());
        assertEquals(2, found.merged().institutions());
        assertEquals(0, found.merged().withoutProfile());
        assertEquals(
                List.of("manifest", "updated_date=2023-01-01/part_000.gz", "updated_date=2023-01-01/part_000.gz"),
                found.skipped().stream().map(Problem::source).toList());
        List<Problem> problems = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        ReadSummary summary = RecordReader.of(found.files().get(0))
                .strictness(Strictness.STRICT)
                .onProblem(problems::add)
                .forEach(r -> ids.add(r.id()));
        assertEquals(List.of("https://openalex.org/W2"), ids);
        assertEquals(new ReadSummary(1, 1, 0), summary);
        assertEquals(
                "updated_date=2023-01-01/part_000.gz:1 (https://openalex.org/W1) id: merged by OpenAlex into W3, which"
                        + " stands for it; left out in \"T\"",
                problems.get(0).toString());
        assertEquals(
                List.of("https://ror.org/0survivor", "https://ror.org/0survivor"),
                institutions(found.files().get(1)));
    }

    @Test
    void withoutProfilesInstitutionsMeetByTheirIdAtOpenAlex() throws IOException {
        Path works = file(
                "works.jsonl",
                work(1, profile(5, "0gone")) + work(2, profile(6, "0survivor")) + work(3, profile(8, "0other")));
        Path page =
                file("page.json", "[" + work(1, profile(5, "0gone")) + "," + work(2, profile(6, "0survivor")) + "]");
        Path list = file("merged.csv", HEADER + "2023-01-01,I5,I6\n");
        RecordFiles found = RecordFiles.find(
                List.of(works, page), new RecordFiles.Selection(RecordFile.Hints.NONE, List.of(), List.of(list)));
        List<String> both = List.of("https://openalex.org/I6", "https://openalex.org/I6");
        assertEquals(both, institutions(found.files().get(0)));
        List<String> lines = new ArrayList<>(both);
        lines.add("https://ror.org/0other");
        assertEquals(lines, institutions(found.files().get(1)));
        assertTrue(found.skipped().get(0).reason().endsWith("are known by their id at OpenAlex: 1"));
        assertEquals(
                found.merged().sha256(),
                RecordFiles.find(List.of(works, list)).merged().sha256());
    }

    @Test
    void listsAloneAreNoRecords() throws IOException {
        Path list = file("merged.csv", HEADER + "2023-01-01,I5,I6\n");
        assertTrue(String.valueOf(assertThrows(UnreadableInputException.class, () -> RecordFiles.find(List.of(list)))
                        .getMessage())
                .contains("holds no records"));
    }
}
