package io.github.brigraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.record.ResearchRecord;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sound of a damaged file is read, and what is not is told with its line. */
class DamagedInputTest {

    private static final int RECORDS = 300;

    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();

    private List<ResearchRecord> read(Path file) throws IOException {
        List<ResearchRecord> records = new ArrayList<>();
        problems.clear();
        RecordReader.of(file).onProblem(problems::add).forEach(records::add);
        return records;
    }

    /** A work of some hundred bytes that hardly shrink. */
    private static String work(int i) {
        return "{\"id\":\"https://openalex.org/W" + i + "\",\"title\":\"" + noise(i)
                + "\",\"publication_year\":2020}\n";
    }

    private static String noise(int seed) {
        Random random = new Random(seed);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 400; i++) {
            text.append((char) ('a' + random.nextInt(26)));
        }
        return text.toString();
    }

    private static String wos(int i) {
        return "PT J\nAU Wang, L\nTI " + noise(i) + "\nPY 2020\nUT WOS:" + i + "\nER\n\n";
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private interface Lines {
        String of(int number);
    }

    /** Members of a gzip, a hundred records each. */
    private static List<byte[]> members(Lines records) throws IOException {
        List<byte[]> members = new ArrayList<>();
        for (int from = 0; from < RECORDS; from += 100) {
            StringBuilder text = new StringBuilder();
            for (int i = from; i < from + 100; i++) {
                text.append(records.of(i));
            }
            members.add(gzip(text.toString()));
        }
        return members;
    }

    private Path file(String name, List<byte[]> parts) throws IOException {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.write(part);
        }
        return Files.write(folder.resolve(name), all.toByteArray());
    }

    private static byte[] scrambled(byte[] gzip, int at) {
        byte[] broken = gzip.clone();
        for (int i = at; i < at + 200; i++) {
            broken[i] ^= (byte) 0x5A;
        }
        return broken;
    }

    @Test
    void aGzipOfSeveralMembersIsReadWhole() throws IOException {
        assertEquals(
                RECORDS,
                read(file("all.jsonl.gz", members(DamagedInputTest::work))).size());
        assertEquals(List.of(), problems);
    }

    @Test
    void theMembersAroundABrokenOneAreRead() throws IOException {
        List<byte[]> members = members(DamagedInputTest::work);
        members.set(1, scrambled(members.get(1), members.get(1).length / 2));
        List<ResearchRecord> records = read(file("broken.jsonl.gz", members));
        assertEquals("https://openalex.org/W0", records.get(0).id());
        assertEquals(
                "https://openalex.org/W299", records.get(records.size() - 1).id());
        long ofTheLast = records.stream().filter(r -> r.id().matches(".*W2..")).count();
        assertEquals(100, ofTheLast, "the member behind the broken one is whole");
        assertTrue(records.size() == 200, records.size() + " records");
        Problem damage = problems.get(problems.size() - 1);
        assertEquals("broken.jsonl.gz", damage.source());
        assertTrue(damage.reason().contains("gzip stream"), damage.toString());
        assertEquals(101, damage.line());
    }

    @Test
    void twoBrokenMembersAreToldOneByOne() throws IOException {
        List<byte[]> members = members(DamagedInputTest::work);
        members.set(0, scrambled(members.get(0), members.get(0).length / 2));
        members.set(1, scrambled(members.get(1), members.get(1).length / 2));
        List<ResearchRecord> records = read(file("twice.jsonl.gz", members));
        assertEquals(100, records.stream().filter(r -> r.id().matches(".*W2..")).count());
        assertEquals(
                2,
                problems.stream()
                        .filter(p -> p.reason().contains("gzip stream"))
                        .count(),
                problems.toString());
    }

    @Test
    void aGzipThatIsCutOffIsReadToItsEnd() throws IOException {
        byte[] whole = members(DamagedInputTest::work).get(0);
        List<ResearchRecord> records = read(file("cut.jsonl.gz", List.of(Arrays.copyOf(whole, whole.length / 2))));
        assertTrue(records.size() > 35 && records.size() < 65, records.size() + " records");
        assertEquals(2, problems.size(), problems.toString());
        assertEquals(records.size() + 1, problems.get(0).line(), "the record within which it ends");
        assertTrue(problems.get(0).reason().startsWith("the line is no JSON object"));
        assertEquals(
                "the gzip stream is cut off; records are lost here",
                problems.get(1).reason());
        assertEquals(records.size() + 1, problems.get(1).line());
    }

    @Test
    void aMissingTrailerIsTold() throws IOException {
        byte[] whole = members(DamagedInputTest::work).get(0);
        assertEquals(
                100,
                read(file("short.jsonl.gz", List.of(Arrays.copyOf(whole, whole.length - 3))))
                        .size());
        assertEquals(1, problems.size());
        assertTrue(problems.get(0).reason().startsWith("the gzip stream is cut off"));
    }

    @Test
    void textThatFailsItsChecksumIsNotTrusted() throws IOException {
        List<byte[]> members = members(DamagedInputTest::work);
        byte[] second = members.get(1);
        second[second.length - 6] ^= 1;
        assertEquals(200, read(file("sum.jsonl.gz", members)).size(), "a small member is sound or is not read");
        assertEquals(1, problems.size());
        assertEquals(
                "the checksum of the gzip stream does not match; records are lost here",
                problems.get(0).reason());
        assertEquals(101, problems.get(0).line());
    }

    @Test
    void whereALargeMemberBreaksItsDoubtfulLinesAreNamed() throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 1000; i++) {
            text.append(work(i));
        }
        byte[] large = gzip(text.toString());
        Path file = file(
                "large.jsonl.gz",
                List.of(members(DamagedInputTest::work).get(0), scrambled(large, large.length * 3 / 4)));
        int read = read(file).size();
        assertTrue(read > 600 && read < 900, read + " records");
        Problem damage = problems.get(problems.size() - 1);
        assertTrue(
                damage.reason().endsWith("; records are lost here, and text from line 101 on may be wrong"),
                damage.toString());
    }

    @Test
    void whatFollowsAGzipIsTold() throws IOException {
        List<byte[]> members = members(DamagedInputTest::work);
        members.add(1, "stray bytes".getBytes(StandardCharsets.UTF_8));
        members.add(new byte[512]);
        assertEquals(RECORDS, read(file("stray.jsonl.gz", members)).size());
        assertEquals(1, problems.size(), problems.toString());
        assertTrue(problems.get(0).reason().startsWith("bytes that are no gzip follow"));
    }

    @Test
    void halvesOfTwoRecordsDoNotBecomeOne() throws IOException {
        String text = "FN Clarivate\nVR 1.0\n" + wos(0) + wos(1);
        String more = wos(2) + wos(3);
        byte[] first = gzip(text);
        // Cut within a record, and the next member begins within another.
        byte[] cut = Arrays.copyOf(first, first.length - 200);
        List<ResearchRecord> records =
                read(file("halves.txt.gz", List.of(cut, gzip(more.substring(more.indexOf("PY"))))));
        assertEquals(
                List.of("WOS:0", "WOS:3"),
                records.stream().map(ResearchRecord::id).toList());
        assertTrue(
                problems.stream().anyMatch(p -> p.reason().contains("ends within this record")), problems.toString());
        assertTrue(
                problems.stream().anyMatch(p -> p.reason().contains("no PT starts the record")), problems.toString());
    }

    @Test
    void aTableEndsWhereItsGzipBreaks() throws IOException {
        StringBuilder rows = new StringBuilder("id\tdisplay_name\tids.openalex\tpublication_year\tdoi\ttype\n");
        for (int i = 0; i < 200; i++) {
            rows.append("W" + i + "\t" + noise(i) + "\tW" + i + "\t2020\t10.1/" + i + "\tarticle\n");
        }
        String header = rows.substring(0, rows.indexOf("\n") + 1);
        byte[] whole = gzip(rows.toString());
        byte[] more = gzip(rows.substring(header.length()));
        List<ResearchRecord> records =
                read(file("table.tsv.gz", List.of(Arrays.copyOf(whole, whole.length / 2), more)));
        assertTrue(records.size() < 200, records.size() + " records");
        assertTrue(problems.stream().anyMatch(p -> p.reason().startsWith("the gzip stream")), problems.toString());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"lens_id\":\"000-000-000-00%d-00%d\",\"title\":\"T\",\"year_published\":2020}",
                "{\"DOI\":\"10.1/%d%d\",\"is-referenced-by-count\":1,\"title\":[\"T\"]}"
            })
    void aBrokenLineOfJsonIsOnlyItselfLost(String line) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 9; i++) {
            String one = String.format(line, i, i);
            text.append(i == 4 ? one.substring(0, 30) : one).append(i % 2 == 0 ? "\r\n" : "\n");
        }
        List<ResearchRecord> records = read(Files.writeString(folder.resolve("lines.jsonl"), text));
        assertEquals(8, records.size());
        assertEquals(9, records.get(7).origin().line());
        assertEquals(1, problems.size(), problems.toString());
        assertEquals(5, problems.get(0).line());
        assertTrue(problems.get(0).reason().startsWith("the line is no JSON object"), problems.toString());
    }

    @Test
    void aTornLastRowIsRejected() throws IOException {
        String table = "id,display_name,ids.openalex,publication_year,doi,type\n"
                + "W1,One,W1,2020,10.1/1,article\nW2,Two,W2,2020,10.1/2,article\nW3,Three,W3";
        assertEquals(
                2, read(Files.writeString(folder.resolve("torn.csv"), table)).size());
        assertEquals(
                "the file ends within this row: it has 3 of 6 cells",
                problems.get(0).reason());
        assertEquals(4, problems.get(0).line());
        assertEquals(
                3,
                read(Files.writeString(folder.resolve("short.csv"), table + "\n"))
                        .size());
    }

    @Test
    void strictReadingStopsAtDamage() throws IOException {
        byte[] whole = gzip(work(1) + work(2));
        Path cut = file("cut.jsonl.gz", List.of(Arrays.copyOf(whole, whole.length - 3)));
        MalformedRecordException e = assertThrows(
                MalformedRecordException.class,
                () -> RecordReader.of(cut).strictness(Strictness.STRICT).readAll());
        assertTrue(e.getMessage().contains("cut off"), e.getMessage());
    }

    @Test
    void aGzipThatBreaksBeforeAnyTextIsRefused() throws IOException {
        byte[] whole = gzip(work(1));
        Path nothing = file("nothing.jsonl.gz", List.of(Arrays.copyOf(whole, 12)));
        UnreadableInputException e = assertThrows(UnreadableInputException.class, () -> RecordFile.detect(nothing));
        assertEquals(
                "nothing.jsonl.gz is damaged, and no text of it is sound: the gzip stream is cut off; get the file again",
                e.getMessage());
        Files.writeString(folder.resolve("sound.jsonl"), work(2));
        RecordFiles found = RecordFiles.find(List.of(folder));
        assertEquals(1, found.files().size());
        assertEquals(1, found.damaged().size());
        assertEquals(0, found.skipped().size());
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 5, 8, 13, 21})
    void whereverOneByteIsWrongNothingIsReadThatWasNotThere(int eighth) throws IOException {
        List<byte[]> members = members(DamagedInputTest::work);
        byte[] second = members.get(1);
        int at = 11 + (second.length - 30) * eighth / 22;
        second[at] ^= 0x10;
        List<ResearchRecord> records = read(file("byte.jsonl.gz", members));
        assertTrue(!problems.isEmpty());
        assertEquals(200, records.size(), "a small member is sound or is not read");
        for (ResearchRecord record : records) {
            int number = Integer.parseInt(record.id().substring("https://openalex.org/W".length()));
            assertEquals(noise(number), record.core().title());
        }
    }

    /** An archive of three files of works, stored one behind the other. */
    private static byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int entry = 0; entry < 3; entry++) {
                out.putNextEntry(new ZipEntry("part-" + entry + ".jsonl"));
                for (int i = 1000 * entry; i < 1000 * entry + RECORDS; i++) {
                    out.write(work(i).getBytes(StandardCharsets.UTF_8));
                }
                out.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private Path zipScrambled(String entry, int behindItsName) throws IOException {
        byte[] bytes = zip();
        int at = new String(bytes, StandardCharsets.ISO_8859_1).indexOf(entry) + entry.length() + behindItsName;
        return Files.write(folder.resolve("works.zip"), scrambled(bytes, at));
    }

    private List<ResearchRecord> readAll(RecordFiles files) throws IOException {
        List<ResearchRecord> records = new ArrayList<>();
        problems.clear();
        for (RecordFile file : files.files()) {
            RecordReader.of(file).onProblem(problems::add).forEach(records::add);
        }
        return records;
    }

    @Test
    void ofABrokenEntryOfAZipWhatIsSoundIsReadAndAllOfTheOthers() throws IOException {
        RecordFiles found = RecordFiles.find(List.of(zipScrambled("part-1.jsonl", 60_000)));
        assertEquals(3, found.files().size());
        List<ResearchRecord> records = readAll(found);
        long ofTheBroken = records.stream()
                .filter(r -> r.origin().file().equals("works.zip!part-1.jsonl"))
                .count();
        assertEquals(2L * RECORDS, records.size() - ofTheBroken);
        assertTrue(ofTheBroken < RECORDS, ofTheBroken + " records");
        Problem damage = problems.get(problems.size() - 1);
        assertEquals("works.zip!part-1.jsonl", damage.source());
        assertTrue(damage.line() > 0, damage.toString());
        assertTrue(
                damage.reason()
                        .matches("the (zip entry breaks .*|checksum of the zip entry does not match); records are"
                                + " lost here.*"),
                damage.toString());
        assertThrows(MalformedRecordException.class, () -> RecordReader.of(
                        found.files().get(1))
                .strictness(Strictness.STRICT)
                .forEach(r -> {}));
    }

    @Test
    void aWrongByteThatLooksLikeTextIsFoundByTheChecksumOfTheEntry() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            out.setLevel(0);
            out.putNextEntry(new ZipEntry("works.jsonl"));
            for (int i = 0; i < RECORDS; i++) {
                out.write(work(i).getBytes(StandardCharsets.UTF_8));
            }
            out.closeEntry();
        }
        byte[] changed = bytes.toByteArray();
        int at = new String(changed, StandardCharsets.ISO_8859_1).indexOf("W250\"") + 30;
        changed[at] ^= 1;
        List<ResearchRecord> records = read(Files.write(folder.resolve("changed.zip"), changed));
        assertTrue(records.size() < 250 && records.size() > 100, records.size() + " records");
        assertTrue(
                problems.get(problems.size() - 1).reason().startsWith("the checksum of the zip entry does not match"),
                problems.toString());
    }

    @Test
    void anEntryThatBreaksAtItsBeginningIsListedAndTheOthersAreRead() throws IOException {
        RecordFiles found = RecordFiles.find(List.of(zipScrambled("part-1.jsonl", 0)));
        assertEquals(2L * RECORDS, readAll(found).size());
        assertEquals(
                List.of("works.zip!part-1.jsonl"),
                found.damaged().stream().map(Problem::source).toList());
        assertTrue(found.damaged().get(0).reason().contains("no text of it is sound: the zip entry breaks"));
    }

    @Test
    void ofAJsonDocumentThatBreaksWhatStandsBeforeIsRead() throws IOException {
        StringBuilder document = new StringBuilder("[\n");
        for (int i = 0; i < RECORDS; i++) {
            document.append(work(i).strip()).append(i < RECORDS - 1 ? ",\n" : "\n]\n");
        }
        String broken = document.toString()
                .replace("\"https://openalex.org/W280\",\"title\"", "\"https://openalex.org/W280\",,\"title\"");
        assertEquals(
                280,
                read(Files.writeString(folder.resolve("broken.json"), broken)).size());
        assertEquals(282, problems.get(0).line());
        assertTrue(problems.get(0).reason().startsWith("the JSON document breaks on this line"));
        String cut = document.substring(0, document.indexOf("W290"));
        assertEquals(
                290, read(Files.writeString(folder.resolve("cut.json"), cut)).size());
        assertEquals(292, problems.get(0).line());
        byte[] gzip = gzip(document.toString());
        int sound = read(Files.write(folder.resolve("cut.json.gz"), Arrays.copyOf(gzip, gzip.length / 2)))
                .size();
        assertTrue(sound > 100 && sound < 200, sound + " records");
        assertEquals(2, problems.size(), "the break of the document and that of the gzip");
    }
}
