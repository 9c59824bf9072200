package io.github.brigraph.parquet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.read.Problem;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.read.RecordFormat;
import io.github.brigraph.read.RecordReader;
import io.github.brigraph.read.UnreadableInputException;
import io.github.brigraph.study.Ingest;
import io.github.brigraph.study.RecordLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.apache.parquet.bytes.BytesInput;
import org.apache.parquet.compression.CompressionCodecFactory;
import org.apache.parquet.conf.PlainParquetConfiguration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.SimpleGroup;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.ParquetWriter;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.LocalOutputFile;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.MessageTypeParser;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Works in Parquet are read as the same works in JSON are. */
class ParquetFilesTest {

    private static final int WORKS = 400;

    private static final String STRINGS =
            " optional group %s (LIST) { repeated group list { optional binary element (STRING); } }";

    private static final MessageType SCHEMA = MessageTypeParser.parseMessageType("message work {"
            + " optional binary id (STRING); optional binary title (STRING); optional int32 publication_year;"
            + " optional binary type (STRING); optional boolean is_authors_truncated;"
            + " optional double cited_by_percentile;"
            + " optional group ids { optional binary pmid (STRING); optional binary mag (STRING); }"
            + " optional group authorships (LIST) { repeated group list { optional group element {"
            + " optional group author { optional binary display_name (STRING); optional binary orcid (STRING); }"
            + " optional group institutions (LIST) { repeated group list { optional group element {"
            + " optional binary id (STRING); optional binary display_name (STRING); optional binary ror (STRING);"
            + " optional binary country_code (STRING); } } }"
            + String.format(STRINGS, "countries")
            + " optional group raw_affiliation_strings (LIST) { repeated binary array (STRING); }"
            + " } } }"
            + String.format(STRINGS, "indexed_in")
            + " optional group topics (LIST) { repeated group array { optional group subfield {"
            + " optional binary display_name (STRING); } optional double score; } } }");

    @TempDir
    Path folder;

    private static Group work(int i) {
        Group work = new SimpleGroup(SCHEMA)
                .append("id", "https://openalex.org/W" + (i + 1))
                .append("title", "Work \"" + i + "\" on\nÜmläuts 和 " + i)
                .append("type", "article")
                .append("is_authors_truncated", i % 50 == 0)
                .append("cited_by_percentile", 0.5);
        if (i % 7 != 0) {
            work.append("publication_year", 2000 + i % 20);
        }
        work.addGroup("ids")
                .append("pmid", "https://pubmed.ncbi.nlm.nih.gov/" + i)
                .append("mag", "1");
        Group authorships = work.addGroup("authorships");
        for (int a = 0; a <= i % 3; a++) {
            Group author = authorships.addGroup("list").addGroup("element");
            author.addGroup("author").append("display_name", "Author " + a);
            if (a == 1) {
                author.addGroup("institutions")
                        .addGroup("list")
                        .addGroup("element")
                        .append("id", "https://openalex.org/I" + i % 9)
                        .append("display_name", "University " + i % 9)
                        .append("country_code", "NO");
                author.addGroup("countries").addGroup("list").append("element", "NO");
            } else {
                author.addGroup("raw_affiliation_strings")
                        .append("array", "Univ Vienna, Vienna, Austria")
                        .append("array", "Natl Univ Singapore, Singapore");
            }
        }
        work.addGroup("indexed_in").addGroup("list").append("element", "crossref");
        work.addGroup("topics")
                .addGroup("array")
                .append("score", 0.9)
                .addGroup("subfield")
                .append("display_name", "Optics");
        return work;
    }

    /** The same in JSON, as OpenAlex has it. */
    private static String json(int i) {
        StringBuilder json = new StringBuilder("{\"id\":\"https://openalex.org/W" + (i + 1) + "\",\"title\":\"Work \\\""
                + i
                + "\\\" on\\nÜmläuts 和 " + i + "\",\"publication_year\":" + (i % 7 == 0 ? "null" : 2000 + i % 20)
                + ",\"type\":\"article\",\"is_authors_truncated\":" + (i % 50 == 0)
                + ",\"ids\":{\"pmid\":\"https://pubmed.ncbi.nlm.nih.gov/" + i + "\"},\"authorships\":[");
        for (int a = 0; a <= i % 3; a++) {
            json.append(a > 0 ? "," : "").append("{\"author\":{\"display_name\":\"Author " + a + "\",\"orcid\":null},");
            json.append(
                    a == 1
                            ? "\"institutions\":[{\"id\":\"https://openalex.org/I" + i % 9
                                    + "\",\"display_name\":\"University " + i % 9
                                    + "\",\"ror\":null,\"country_code\":\"NO\"}],\"countries\":[\"NO\"]}"
                            : "\"raw_affiliation_strings\":[\"Univ Vienna, Vienna, Austria\",\"Natl Univ Singapore,"
                                    + " Singapore\"]}");
        }
        return json.append("],\"topics\":[{\"subfield\":{\"display_name\":\"Optics\"}}]}\n")
                .toString();
    }

    private Path parquet(String name, CompressionCodecName codec) throws IOException {
        Path file = folder.resolve(name);
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(file))
                .withConf(new PlainParquetConfiguration())
                .withType(SCHEMA)
                .withCodecFactory(new WritingGzip())
                .withCompressionCodec(codec)
                .withRowGroupSize(1L << 14)
                .withPageSize(1 << 12)
                .build()) {
            for (int i = 0; i < WORKS; i++) {
                writer.write(work(i));
            }
        }
        return file;
    }

    private Path lines() throws IOException {
        StringBuilder lines = new StringBuilder();
        for (int i = 0; i < WORKS; i++) {
            lines.append(json(i));
        }
        return Files.writeString(folder.resolve("works.jsonl"), lines.toString());
    }

    /** Records and problems, the names of the files taken off. */
    private static List<String> read(Path file) throws IOException {
        List<String> all = new ArrayList<>();
        String name = String.valueOf(file.getFileName());
        RecordReader.of(file)
                .onProblem(p -> all.add(p.toString().replace(name, "FILE")))
                .forEach(r -> all.add(r.toString().replace(name, "FILE")));
        return all;
    }

    private static byte[] tally(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Ingest.of(RecordFiles.find(List.of(file))).run(RecordLog.NONE).tally().writeTo(bytes);
        return bytes.toByteArray();
    }

    @ParameterizedTest
    @EnumSource(
            value = CompressionCodecName.class,
            names = {"UNCOMPRESSED", "SNAPPY", "GZIP", "ZSTD"})
    void worksInParquetAreThoseInJson(CompressionCodecName codec) throws IOException {
        Path file = parquet("part_0000.parquet", codec);
        assertEquals(RecordFormat.OPENALEX_PARQUET, RecordFile.detect(file).format());
        assertEquals("parquet", RecordFile.detect(file).encoding());
        List<String> expected = read(lines());
        assertTrue(expected.size() > WORKS, "problems are among them");
        assertEquals(expected, read(file));
        org.junit.jupiter.api.Assertions.assertArrayEquals(tally(folder.resolve("works.jsonl")), tally(file));
    }

    @Test
    void noMoreColumnsAreReadThanAreNeeded() {
        MessageType wanted = Projection.of(
                SCHEMA,
                List.of("id", "ids.pmid", "authorships.author.display_name", "authorships.countries", "title.x", "no"));
        assertEquals(
                List.of(
                        "[id]",
                        "[ids, pmid]",
                        "[authorships, list, element, author, display_name]",
                        "[authorships, list, element, countries, list, element]"),
                wanted.getColumns().stream()
                        .map(c -> java.util.Arrays.toString(c.getPath()))
                        .toList());
    }

    @Test
    void aFileOfAnotherSchemaIsRefusedInASentenceAndPassedOverInAFolder() throws IOException {
        MessageType schema = MessageTypeParser.parseMessageType(
                "message author { optional binary id (STRING); optional binary orcid (STRING); }");
        Path authors = folder.resolve("authors.parquet");
        try (ParquetWriter<Group> writer = ExampleParquetWriter.builder(new LocalOutputFile(authors))
                .withConf(new PlainParquetConfiguration())
                .withType(schema)
                .build()) {
            writer.write(new SimpleGroup(schema).append("id", "https://openalex.org/A1"));
        }
        UnreadableInputException e =
                assertThrows(UnreadableInputException.class, () -> RecordFiles.find(List.of(authors)));
        assertEquals(
                "authors.parquet is a Parquet file without works of OpenAlex: its columns are id, orcid",
                e.getMessage());
        lines();
        RecordFiles found = RecordFiles.find(List.of(folder));
        assertEquals(1, found.files().size());
        assertEquals(
                List.of("authors.parquet"),
                found.skipped().stream().map(Problem::source).toList());
    }

    /** Where the titles of a row group in the middle begin. */
    private static int beginningOfTitles(Path file) throws IOException {
        try (ParquetFileReader reader = ParquetFileReader.open(new LocalInputFile(file))) {
            List<BlockMetaData> groups = reader.getRowGroups();
            assertTrue(groups.size() > 2, groups.size() + " row groups");
            return groups.get(groups.size() / 2).getColumns().stream()
                    .filter(c -> c.getPath().toDotString().equals("title"))
                    .mapToInt(c -> (int) c.getStartingPos())
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** Compresses by the JDK, which the library does not do without Hadoop. */
    private static final class WritingGzip implements CompressionCodecFactory {

        private final CompressionCodecFactory others = new Codecs();

        @Override
        public BytesInputCompressor getCompressor(CompressionCodecName codec) {
            return codec != CompressionCodecName.GZIP
                    ? others.getCompressor(codec)
                    : new BytesInputCompressor() {
                        @Override
                        public BytesInput compress(BytesInput bytes) throws IOException {
                            ByteArrayOutputStream out = new ByteArrayOutputStream();
                            try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
                                bytes.writeAllTo(gzip);
                            }
                            return BytesInput.from(out.toByteArray());
                        }

                        @Override
                        public CompressionCodecName getCodecName() {
                            return CompressionCodecName.GZIP;
                        }

                        @Override
                        public void release() {
                            // Nothing is held.
                        }
                    };
        }

        @Override
        public BytesInputDecompressor getDecompressor(CompressionCodecName codec) {
            return others.getDecompressor(codec);
        }

        @Override
        public void release() {
            others.release();
        }
    }

    @Test
    void ofABrokenFileTheRowsBeforeAreRead() throws IOException {
        Path file = parquet("broken.parquet", CompressionCodecName.SNAPPY);
        byte[] bytes = Files.readAllBytes(file);
        int from = beginningOfTitles(file) + 40;
        for (int i = from; i < from + 300; i++) {
            bytes[i] ^= 0x5A;
        }
        Files.write(file, bytes);
        List<String> found = read(file);
        assertTrue(found.size() > 50 && found.size() < WORKS, found.size() + " lines");
        String damage = found.get(found.size() - 1);
        assertTrue(damage.matches("FILE:\\d+: the Parquet file breaks .*; records are lost here"), damage);
        assertEquals(read(lines()).subList(0, 40), found.subList(0, 40));

        Path cut = Files.write(folder.resolve("cut.parquet"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        UnreadableInputException e = assertThrows(UnreadableInputException.class, () -> RecordFile.detect(cut));
        assertTrue(
                String.valueOf(e.getMessage())
                        .startsWith(
                                "cut.parquet is damaged, and no text of it is sound: the Parquet file breaks (it is not"
                                        + " a Parquet file"),
                e.getMessage());
    }
}
