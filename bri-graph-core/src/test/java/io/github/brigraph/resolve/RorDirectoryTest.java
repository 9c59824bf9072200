package io.github.brigraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.Resources;
import io.github.brigraph.resolve.RorOrganization.Status;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RorDirectoryTest {

    private static final String NORDVIK = "https://ror.org/00aaaaa01";

    @TempDir
    Path folder;

    private static byte[] resource(String name) throws IOException {
        return Resources.toByteArray(Resources.getResource(RorDirectoryTest.class, name));
    }

    private Path file(String name, byte[] bytes) throws IOException {
        return Files.write(folder.resolve(name), bytes);
    }

    private Path zip(Map<String, byte[]> entries) throws IOException {
        Path file = folder.resolve("dump.zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return file;
    }

    private static void isNordvik(RorDirectory directory) {
        RorOrganization university = directory.find(NORDVIK).orElseThrow();
        assertEquals("University of Nordvik", university.name());
        assertEquals(List.of(Country.of("NO")), university.countries());
        assertEquals(List.of("Nordvik"), university.cities());
        assertEquals(Status.ACTIVE, university.status());
        assertEquals(
                new Institution(NORDVIK, "University of Nordvik", Optional.of(Country.of("NO"))),
                university.institution());
        assertEquals(
                List.of(NORDVIK),
                directory.find("https://ror.org/00aaaaa02").orElseThrow().parents());
    }

    @Test
    void readsTheFirstSchema() throws IOException {
        RorDirectory directory = RorDirectory.read(file("v1.json", resource("ror-v1.json")));
        isNordvik(directory);
        assertEquals("ror-v1", directory.origin().schema());
        assertEquals("v1.json", directory.origin().name());
        assertEquals(2, directory.size());
        assertEquals(List.of("education"), directory.organizations().get(0).types());
        assertEquals(0, directory.origin().leftOut());
    }

    @Test
    void readsTheSecondSchema() throws IOException {
        RorDirectory directory = RorDirectory.read(file("v2.json", resource("ror-v2.json")));
        isNordvik(directory);
        assertEquals("ror-v2", directory.origin().schema());
        assertEquals(15, directory.size());
        assertEquals(2, directory.origin().leftOut(), "one withdrawn, one without id");
        assertEquals("v2.json, 15 organisations", directory.toString());
        assertEquals(64, directory.origin().sha256().length());
    }

    @Test
    void aWithdrawnEntryLeadsToItsSuccessorAndAnInactiveOneStays() throws IOException {
        RorDirectory directory = RorDirectory.read(file("v2.json", resource("ror-v2.json")));
        assertEquals(
                NORDVIK,
                directory.find("https://ror.org/00aaaaa10").orElseThrow().id());
        assertEquals(
                Status.INACTIVE,
                directory.find("https://ror.org/00aaaaa09").orElseThrow().status());
        assertEquals(Optional.empty(), directory.find("https://ror.org/00zzzzz00"));
    }

    @Test
    void readsADumpThatIsCompressed() throws IOException {
        Path gz = folder.resolve("v1.json.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gz))) {
            out.write(resource("ror-v1.json"));
        }
        isNordvik(RorDirectory.read(gz));
        isNordvik(RorDirectory.read(zip(Map.of("v1.20-ror-data.json", resource("ror-v1.json")))));
    }

    @Test
    void ofAZipWithBothSchemasTheSecondIsRead() throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        entries.put("v1.40-ror-data.csv", new byte[] {'x'});
        entries.put("v1.40-ror-data.json", resource("ror-v1.json"));
        entries.put("v1.40-ror-data_schema_v2.json", resource("ror-v2.json"));
        entries.put("__MACOSX/._v1.40-ror-data.json", new byte[] {0});
        assertEquals("ror-v2", RorDirectory.read(zip(entries)).origin().schema());
    }

    @Test
    void oneOrganisationALineIsReadToo() throws IOException {
        String lines =
                "{\"id\":\"00aaaaa01\",\"name\":\"A University\"}\n{\"id\":\"00aaaaa02\",\"name\":\"B University\"}\n"
                        + "{\"id\":\"00aaaaa02\",\"name\":\"B University again\"}";
        RorDirectory directory = RorDirectory.read(file("lines.json", lines.getBytes(StandardCharsets.UTF_8)));
        assertEquals(2, directory.size());
        assertEquals(1, directory.origin().leftOut());
        assertEquals(List.of(), directory.organizations().get(0).countries());
    }

    @Test
    void fieldsOfAnotherKindAreSkipped() throws IOException {
        String odd = "[{\"id\":\"https://ror.org/00aaaaa01\",\"name\":\"A University\",\"labels\":\"x\",\"aliases\":{},"
                + "\"acronyms\":[1,{\"a\":2}],\"country\":[],\"addresses\":[3],\"locations\":{},\"types\":null,"
                + "\"relationships\":[{\"type\":\"parent\",\"id\":\"none\"},{\"type\":\"related\",\"id\":\"00aaaaa05\"}],"
                + "\"status\":7}]";
        RorDirectory directory = RorDirectory.read(file("odd.json", odd.getBytes(StandardCharsets.UTF_8)));
        assertEquals(List.of(), directory.organizations().get(0).parents());
    }

    @Test
    void whatIsNoDumpIsToldInASentence() throws IOException {
        fails("{\"type\":\"FeatureCollection\"}", "is no dump of ROR: it holds no organisation");
        fails("[{\"id\":\"https://example.org/1\",\"name\":\"x\"}]", "it holds no organisation");
        fails("[]", "it holds no organisation");
        fails("", "it holds no organisation");
        fails("name,id\nx,y\n", "is no dump of ROR, or a broken one: at byte");
        fails("[1,2]", "stands something else");
        fails("[{\"id\":\"https://ror.org/00aaaaa01\",\"name\":\"x", "is no dump of ROR, or a broken one: at byte");
    }

    private void fails(String text, String sentence) throws IOException {
        Path file = file("broken.json", text.getBytes(StandardCharsets.UTF_8));
        Exception e = assertThrows(UnreadableDirectoryException.class, () -> RorDirectory.read(file));
        assertTrue(e.getMessage().contains(sentence), e.getMessage());
    }

    @Test
    void aFileThatIsMissingOrBrokenIsToldInASentence() throws IOException {
        fails(folder.resolve("none.json"), "there is no file");
        fails(folder, "is a folder");
        fails(file("cut.zip", new byte[] {'P', 'K', 3, 4}), "is a broken zip");
        fails(zip(Map.of("readme.txt", new byte[] {1})), "but holds none");
        fails(
                zip(Map.of("a.json", resource("ror-v1.json"), "b.json", resource("ror-v1.json"))),
                "but holds [a.json, b.json]");
        fails(file("cut.gz", Arrays.copyOf(gzip(resource("ror-v2.json")), 900)), "is cut off or broken");
        fails(file("no.gz", new byte[] {0x1f, (byte) 0x8b, 9, 9, 9, 9, 9, 9, 9, 9, 9}), "is cut off or broken");
    }

    private static byte[] gzip(byte[] bytes) throws IOException {
        java.io.ByteArrayOutputStream out = new java.io.ByteArrayOutputStream();
        try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
            gzip.write(bytes);
        }
        return out.toByteArray();
    }

    private static void fails(Path file, String sentence) {
        Exception e = assertThrows(UnreadableDirectoryException.class, () -> RorDirectory.read(file));
        assertTrue(e.getMessage().contains(sentence), e.getMessage());
    }
}
