package io.github.brigraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecordFileTest {

    private static final String RIS = "TY  - JOUR\nTI  - A title\nER  -\n";

    @TempDir
    private Path folder = Path.of("");

    private Path file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content);
    }

    private Path file(String name, String content) throws IOException {
        return file(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Path zip(String name, String... namesAndTexts) throws IOException {
        Path path = folder.resolve(name);
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(path))) {
            for (int i = 0; i < namesAndTexts.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[i]));
                zip.write(namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return path;
    }

    private static String refusal(Path path) {
        String message = assertThrows(UnreadableInputException.class, () -> RecordFile.detect(path))
                .getMessage();
        return String.valueOf(message).replace(String.valueOf(path.getParent()) + "/", "");
    }

    @Test
    void tellsWhyAFileIsNotRead() throws IOException {
        assertEquals("gone.txt does not exist", refusal(folder.resolve("gone.txt")));
        assertEquals("empty.txt is empty", refusal(file("empty.txt", "\n \n")));
        assertEquals(
                "a.pdf is of no format that bri-graph reads: it starts with \"%PDF-1.7\", which is a PDF document",
                refusal(file("a.pdf", "%PDF-1.7\n")));
        assertEquals(
                "a.xls is a web page, not an export of records; download the export itself",
                refusal(file("a.xls", "<!DOCTYPE html><html></html>")));
        assertEquals(
                "t.csv is a table whose columns are of no export that bri-graph knows (a, b, c, d, e, f, …);"
                        + " say what they mean with --mapping",
                refusal(file("t.csv", "a,b,c,d,e,f,g\n1,2,3,4,5,6,7\n")));
        assertTrue(refusal(file("notes.txt", "Dear all\n")).contains("is of no format that bri-graph reads"));
        assertTrue(refusal(folder).endsWith("is a folder, not a file of records"));
    }

    @Test
    void readsATableOfScopusThatBeginsLikeItsText() throws IOException {
        RecordFile file = RecordFile.detect(file("old.csv", """
                Scopus
                EXPORT DATE:11 February 2011

                Authors,Title,Year,Source title,Affiliations,EID
                "Doe, J.",A title,2010,A journal,"Univ Malta, Msida, Malta",2-s2.0-1
                """));
        assertEquals(RecordFormat.SCOPUS_CSV, file.format());
        assertEquals(1, RecordReader.of(file).readAll().size());
    }

    @Test
    void tellsThatAWorkbookIsDamaged() throws IOException {
        byte[] old = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1, 2, 3, 4};
        assertTrue(refusal(file("a.xls", old)).startsWith("a.xls is no workbook that can be read"));
        Path hollow = zip("hollow.xlsx", "xl/workbook.xml", "<workbook/>");
        assertTrue(refusal(hollow).startsWith("hollow.xlsx is no workbook that can be read"), refusal(hollow));
        assertTrue(refusal(file("cut.zip", "PK\u0003\u0004nothing more")).startsWith("cut.zip is damaged"));
    }

    @Test
    void readsEveryFileOfAnArchive() throws IOException {
        Path path = zip("two.zip", "b/second.ris", RIS, "a.ris", RIS, "__MACOSX/._a.ris", "x", ".hidden", "y");
        RecordFiles files = RecordFiles.find(List.of(path));
        assertEquals(
                List.of("two.zip!a.ris", "two.zip!b/second.ris"),
                files.files().stream().map(RecordFile::name).toList());
        for (RecordFile file : files.files()) {
            assertEquals(1, RecordReader.of(file).readAll().size());
            assertEquals(path + file.name().substring(7), file.toString());
        }
        assertTrue(refusal(path)
                .endsWith("two.zip holds 2 files of records; read them all with RecordFiles, or name one after"
                        + " unpacking it"));
        assertEquals("none.zip is an archive without files", refusal(zip("none.zip", ".hidden", "y")));
    }

    @Test
    void namesTheEntryThatIsNoExport() throws IOException {
        assertTrue(refusal(zip("odd.zip", "a.ris", RIS, "readme.txt", "Dear all"))
                .contains("odd.zip!readme.txt is of no format"));
    }

    @Test
    void stopsWhereCompressedContentGrowsWithoutBounds() throws IOException {
        Path gzip = folder.resolve("bomb.ris.gz");
        byte[] blanks = new byte[1 << 20];
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(gzip))) {
            out.write(RIS.getBytes(StandardCharsets.UTF_8));
            for (int i = 0; i < 100; i++) {
                out.write(blanks);
            }
        }
        UnreadableInputException bomb = assertThrows(
                UnreadableInputException.class, () -> RecordReader.of(gzip).readAll());
        assertEquals(
                "bomb.ris.gz grows to more than 250 times its size when it is decompressed, which no export does; it was not"
                        + " read further",
                bomb.getMessage());
        Path workbook = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(workbook))) {
            zip.putNextEntry(new ZipEntry("xl/sharedStrings.xml"));
            for (int i = 0; i < 100; i++) {
                zip.write(blanks);
            }
        }
        assertTrue(refusal(workbook).contains("grows to more than 250 times its size"));
    }

    @Test
    void takesTheCallersWordForFormatAndEncoding() throws IOException {
        Path path = file("strange", "AU  - Doe\nTI  - Größe\nER  -\n".getBytes(StandardCharsets.ISO_8859_1));
        RecordFile file = RecordFile.detect(
                path,
                new RecordFile.Hints(
                        Optional.of(RecordFormat.RIS), Optional.of(Charset.forName("ISO-8859-15")), Optional.empty()));
        assertEquals(RecordFormat.RIS, file.format());
        assertEquals("ISO-8859-15", file.encoding());
        Path table = file("table.csv", "a,b,c\n1,2,3\n");
        RecordFile forced = RecordFile.detect(
                table, new RecordFile.Hints(Optional.of(RecordFormat.SCOPUS_CSV), Optional.empty(), Optional.empty()));
        assertEquals(
                "table.csv has no row of the column names that scopus-csv has",
                assertThrows(UnreadableInputException.class, forced::open).getMessage());
        assertTrue(assertThrows(
                        UnreadableInputException.class,
                        () -> RecordFile.detect(
                                table,
                                new RecordFile.Hints(
                                        Optional.of(RecordFormat.MAPPED_TABLE), Optional.empty(), Optional.empty())))
                .getMessage()
                .endsWith("only with a mapping that says what its columns mean"));
    }

    @Test
    void listsBytesThatAnEncodingDoesNotKnow() throws IOException {
        Path path = file("a.ris", new byte[] {
            'T',
            'Y',
            ' ',
            ' ',
            '-',
            ' ',
            'J',
            '\n',
            'T',
            'I',
            ' ',
            ' ',
            '-',
            ' ',
            'a',
            (byte) 0x81,
            'b',
            (byte) 0xE9,
            (byte) 0xE8,
            'c',
            '\n',
            'E',
            'R',
            ' ',
            ' ',
            '-',
            '\n'
        });
        RecordFile file = RecordFile.detect(
                path,
                new RecordFile.Hints(Optional.empty(), Optional.of(Charset.forName("windows-1252")), Optional.empty()));
        List<Problem> problems = new java.util.ArrayList<>();
        RecordReader.of(file).onProblem(problems::add).readAll();
        assertEquals(2, problems.get(0).line());
        assertTrue(problems.get(0).reason().startsWith("bytes that stand for no character"));
    }
}
