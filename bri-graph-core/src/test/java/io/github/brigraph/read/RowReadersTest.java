package io.github.brigraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.ResearchRecord;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Records that lie in no file. */
class RowReadersTest {

    @TempDir
    Path folder;

    private final List<ResearchRecord> records = new ArrayList<>();
    private final List<Problem> rejected = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    private final RecordSink sink = new RecordSink() {
        @Override
        public void accept(ResearchRecord record) {
            records.add(record);
        }

        @Override
        public void reject(Problem problem) {
            rejected.add(problem);
        }

        @Override
        public void warn(Problem problem) {
            warnings.add(problem);
        }
    };

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void anObjectIsTheRecordThatALineIs() throws IOException {
        String work = "{\"id\":\"https://openalex.org/W1\",\"title\":\"A\",\"publication_year\":2020,\"authorships\":"
                + "[{\"author\":{\"display_name\":\"B\"},\"raw_affiliation_strings\":[\"Univ C, Paris, France\"]}]}";
        Path file = Files.writeString(folder.resolve("works"), work + "\n");
        JsonRowReader.of(RecordFormat.OPENALEX_JSONL, "works").read(1, utf8(work), sink);
        assertEquals(RecordReader.of(file).readAll(), records);
    }

    @Test
    void everyFormatOfObjectsIsRead() {
        JsonRowReader.of(RecordFormat.OPENALEX_JSON, "t").read(1, utf8("{\"id\":\"https://openalex.org/W1\"}"), sink);
        JsonRowReader.of(RecordFormat.LENS_SCHOLAR_JSON, "t")
                .read(1, utf8("{\"lens_id\":\"000-000-000-000-001\",\"title\":\"A\"}"), sink);
        JsonRowReader.of(RecordFormat.PATENTS_LENS_JSON, "t")
                .read(
                        1,
                        utf8("{\"lens_id\":\"000-000-000-000-002\",\"jurisdiction\":\"US\",\"doc_number\":\"1\"}"),
                        sink);
        JsonRowReader.of(RecordFormat.CROSSREF_JSON, "t").read(1, utf8("{\"DOI\":\"10.1/a\",\"title\":[\"A\"]}"), sink);
        assertEquals(
                List.of("OpenAlex", "Lens", "Lens", "Crossref"),
                records.stream().map(r -> r.core().source()).toList());
        assertEquals(List.of(), rejected);
    }

    @Test
    void whatIsNoObjectIsRejected() {
        JsonRowReader reader = JsonRowReader.of(RecordFormat.OPENALEX_JSONL, "works");
        reader.read(7, utf8("[1, 2]"), sink);
        reader.read(8, utf8("{\"id\": \"https://openalex.org/W1"), sink);
        reader.read(9, utf8("{}"), sink);
        assertEquals(
                List.of(
                        "works:7: the row is no JSON object in \"[1, 2]\"",
                        "works:8: the row is no JSON object in \"{\"id\": \"https://openalex.org/W1\"",
                        "works:9 id: an object without an id is no work"),
                rejected.stream().map(Problem::toString).toList());
        IllegalArgumentException wrong =
                assertThrows(IllegalArgumentException.class, () -> JsonRowReader.of(RecordFormat.WOS_PLAIN, "works"));
        assertEquals("the format of JSON objects must be one of JSON, was wos-plain", wrong.getMessage());
    }

    private static ColumnMapping mapping(String... lines) throws IOException {
        return ColumnMapping.parse("m", List.of(lines));
    }

    @Test
    void aRowIsTheRecordThatALineOfCsvIs() throws IOException {
        ColumnMapping mapping = mapping("title = Name", "year = Year", "countries = A | B", "addresses = Where");
        Path csv = Files.writeString(
                folder.resolve("t"),
                "Name,Year,A,B,Where\nX; Y,2020,China; Singapore,Nowhere,\"Univ C, Paris; Univ D, Rome\"\n");
        RecordFile.Hints hints = new RecordFile.Hints(
                java.util.Optional.of(RecordFormat.MAPPED_TABLE),
                java.util.Optional.empty(),
                java.util.Optional.of(mapping));
        TableRowReader.of(mapping, "t", List.of("Name", "Year", "A", "B", "Where"))
                .read(2, List.of("X; Y", "2020", "China; Singapore", "Nowhere", "Univ C, Paris; Univ D, Rome"), sink);
        List<Problem> told = new ArrayList<>();
        List<ResearchRecord> ofFile = new ArrayList<>();
        RecordReader.of(RecordFile.detect(csv, hints)).onProblem(told::add).forEach(ofFile::add);
        assertEquals(ofFile, records);
        assertEquals(told, warnings);
        assertEquals(1, told.size());
    }

    @Test
    void aCellThatIsAListKeepsItsItems() throws IOException {
        TableRowReader.of(mapping("id = id", "addresses = where"), "t", List.of("id", "where"))
                .read(1, List.of("1", TableRowReader.listCell(List.of("Univ C; Dept D, Paris, France"))), sink);
        assertEquals(
                List.of("Univ C; Dept D, Paris, France"),
                records.get(0).addresses().stream().map(Address::text).toList());
    }

    @Test
    void aMappingNamesItsColumnsWithoutRegardToCase() throws IOException {
        ColumnMapping mapping = mapping("id = Number", "addresses = Where");
        assertTrue(mapping.names("number"));
        assertTrue(!mapping.names("Year"));
        UnreadableInputException missing =
                assertThrows(UnreadableInputException.class, () -> TableRowReader.of(mapping, "t", List.of("number")));
        assertEquals(
                "m names the column \"Where\", which t does not have; its columns are number", missing.getMessage());
    }

    @Test
    void aFileOfAFolderMayBeOfAnyKind() throws IOException {
        Path letter = Files.writeString(folder.resolve("letter.txt"), "Dear colleague,\nno export\n");
        RecordFiles none = RecordFiles.ofFolder(letter, RecordFile.Hints.NONE);
        assertEquals(List.of(), none.files());
        assertEquals("letter.txt", none.skipped().get(0).source());
        assertTrue(
                !none.skipped().get(0).reason().contains(folder.toString()),
                none.skipped().toString());
        Path export = Files.writeString(folder.resolve("w.jsonl"), "{\"id\":\"https://openalex.org/W1\"}\n");
        assertEquals(
                1, RecordFiles.ofFolder(export, RecordFile.Hints.NONE).files().size());
    }
}
