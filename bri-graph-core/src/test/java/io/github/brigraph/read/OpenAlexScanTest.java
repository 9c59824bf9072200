package io.github.brigraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.brigraph.SharedData;
import io.github.brigraph.record.Origin;
import io.github.brigraph.record.ResearchRecord;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scan reads what a parser reads. */
class OpenAlexScanTest {

    private static final JsonFactory JSON = new JsonFactory();

    private final OpenAlexScan scan = new OpenAlexScan(MergedIds.NONE);

    private static final class Heard implements RecordSink {

        private final List<String> all = new ArrayList<>();

        @Override
        public void accept(ResearchRecord record) {
            all.add(record.toString());
        }

        @Override
        public void reject(Problem problem) {
            all.add("rejected: " + problem);
        }

        @Override
        public void warn(Problem problem) {
            all.add("warning: " + problem);
        }
    }

    private static List<String> parsed(String line) throws IOException {
        OpenAlexWork work = new OpenAlexWork(new Origin("f", 1), MergedIds.NONE);
        try (JsonParser json = JSON.createParser(line)) {
            assertEquals(JsonToken.START_OBJECT, json.nextToken());
            Json.object(json, work::field);
        }
        Heard heard = new Heard();
        work.finish(heard);
        return heard.all;
    }

    private List<String> scanned(String line) {
        byte[] padded = ("###" + line + "###").getBytes(StandardCharsets.UTF_8);
        OpenAlexWork work = new OpenAlexWork(new Origin("f", 1), MergedIds.NONE);
        scan.read(padded, 3, padded.length - 3, work);
        Heard heard = new Heard();
        work.finish(heard);
        return heard.all;
    }

    private void agree(String line) throws IOException {
        List<String> expected = parsed(line);
        assertEquals(expected, scanned(line), line);
        assertEquals(expected, scanned(line), "the second time, from what was remembered");
    }

    private static final String WORK = "{\"id\":\"https://openalex.org/W1\",";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"title\":\"Tie \\\"quoted\\\" \\\\ \\u00e9 \\ud83d\\ude00 \\/ \\t end\"}",
                "\"title\":null,\"display_name\":\"second\",\"publication_year\":2020}",
                "\"title\":\"日本語 ü\",\"publication_year\":\"2020\",\"type\":7}",
                "\"publication_year\":2020.5,\"unknown\":[{\"a\":[1,-2.5e+3,true,false,null,{}]},[],\"]\",\"}\\\"\"]}",
                "\"doi\":\"https://doi.org/10.1234/ABC\",\"ids\":{\"pmid\":\"https://pubmed.ncbi.nlm.nih.gov/12\",\"mag\":3}}",
                "\"ids\":{\"pmid\":null},\"topics\":{},\"keywords\":null,\"authorships\":5,\"is_authors_truncated\":true}",
                "\"topics\":[{\"subfield\":{\"id\":1,\"display_name\":\"S\"}},{\"subfield\":null},3],\"keywords\":[{\"display_name\":\"k\"},{}]}",
                "\"grants\":[{\"funder_display_name\":\"F\"}],\"awards\":[],\"funders\":[{\"display_name\":\"G\"},{\"display_name\":null}]}",
                "\"authorships\":[{\"author\":{\"display_name\":\"A\",\"orcid\":\"https://orcid.org/0000-0001\"},\"institutions\":["
                        + "{\"id\":\"I1\",\"display_name\":\"U\",\"ror\":null,\"country_code\":\"CN\"},{\"id\":\"I2\",\"country_code\":\"ZZ\"}],"
                        + "\"countries\":[\"CN\"],\"raw_affiliation_strings\":[\"x\"],\"affiliations\":[{\"raw_affiliation_string\":\"Dept, U\","
                        + "\"institution_ids\":[\"I1\"]}]},{\"author\":null,\"raw_author_name\":\"B\",\"countries\":[\"XX\",\"SG\"]},"
                        + "{\"affiliations\":[{\"raw_affiliation_string\":\"Solo, Pakistan\",\"institution_ids\":[]}],\"countries\":[\"PK\"]}]}",
                "\"authorships\":[{\"institutions\":[{\"id\":\"I1\",\"display_name\":\"U\",\"ror\":\"https://ror.org/1\",\"country_code\":\"CN\"}],"
                        + "\"raw_affiliation_strings\":[\"first\",\"second\"]},{}, null, []]}",
                "\"\\u0074itle\":\"escaped name\"} ",
                "  \"title\" : \"blanks\" ,\"x\" : [ 1 , 2 ] , \"keywords\" : [ { \"display_name\" : \"k\" } ] }",
            })
    void oneLine(String rest) throws IOException {
        if (rest.contains("\\u0074itle")) {
            // A name with escapes is no name that OpenAlex writes: the scan skips it.
            assertTrue(scanned(WORK + rest).get(0).contains("title=,"));
        } else {
            agree(WORK + rest);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "{",
                "{\"id\"",
                "{\"id\":",
                "{\"id\":\"x",
                "{\"id\":\"x\"",
                "{\"id\":\"x\",",
                "{\"id\" \"x\"}",
                "{\"id\":\"x\" \"title\":\"y\"}",
                "{\"id\":x}",
                "{\"id\":\"x\"} trailing",
                "{\"x\":{\"a\":\"b}",
                "{\"title\":\"\\x\"}",
                "{\"title\":\"\\u12\"}",
                "{\"title\":\"end\\",
            })
    void whatIsNoObjectIsMalformed(String line) {
        assertThrows(JsonScan.Malformed.class, () -> scanned(line));
    }

    @Test
    void everyCutOfAWorkIsMalformed() {
        String line = WORK
                + "\"title\":\"a \\u00e9\",\"x\":[{\"y\":[1,{\"z\":\"\\\\\"}]}],\"authorships\":[{\"countries\":[\"CN\"]}]}";
        for (int length = 0; length < line.length(); length++) {
            String cut = line.substring(0, length);
            assertThrows(JsonScan.Malformed.class, () -> scanned(cut), cut);
        }
    }

    @Test
    void randomWorks() throws IOException {
        Random random = new Random(7);
        for (int i = 0; i < 3000; i++) {
            StringWriter text = new StringWriter();
            try (JsonGenerator json = JSON.createGenerator(text)) {
                if (random.nextInt(4) == 0) {
                    json.setPrettyPrinter(new DefaultPrettyPrinter());
                }
                json.writeStartObject();
                json.writeStringField("id", "https://openalex.org/W" + i);
                for (int f = random.nextInt(12); f > 0; f--) {
                    json.writeFieldName(NAMES.get(random.nextInt(NAMES.size())));
                    value(json, random, 4);
                }
                json.writeEndObject();
            }
            agree(text.toString());
        }
    }

    private static final List<String> NAMES = List.of(
            "title",
            "display_name",
            "doi",
            "ids",
            "pmid",
            "type",
            "publication_year",
            "authorships",
            "topics",
            "subfield",
            "keywords",
            "grants",
            "funders",
            "author",
            "institutions",
            "countries",
            "affiliations",
            "raw_affiliation_strings",
            "raw_affiliation_string",
            "institution_ids",
            "id",
            "ror",
            "country_code",
            "orcid",
            "raw_author_name",
            "is_authors_truncated",
            "abstract_inverted_index",
            "x");

    private static void value(JsonGenerator json, Random random, int depth) throws IOException {
        int kind = random.nextInt(depth == 0 ? 5 : 9);
        switch (kind) {
            case 0 -> json.writeNull();
            case 1 -> json.writeBoolean(random.nextBoolean());
            case 2 -> json.writeNumber(random.nextInt(3000));
            case 3, 4 ->
                json.writeString(List.of("CN", "SG", "ZZ", "", "Univ \"Ü\" \\ \n x", "I1", "a, b, Pakistan")
                        .get(random.nextInt(7)));
            case 5, 6 -> {
                json.writeStartObject();
                for (int f = random.nextInt(6); f > 0; f--) {
                    json.writeFieldName(NAMES.get(random.nextInt(NAMES.size())));
                    value(json, random, depth - 1);
                }
                json.writeEndObject();
            }
            default -> {
                json.writeStartArray();
                for (int e = random.nextInt(4); e > 0; e--) {
                    value(json, random, depth - 1);
                }
                json.writeEndArray();
            }
        }
    }

    @Test
    void realWorks() throws IOException {
        Path folder = SharedData.require("records/openalex-json");
        int works = 0;
        try (var files = Files.list(folder)) {
            for (Path file : files.sorted().toList()) {
                for (String line : lines(file)) {
                    agree(line);
                    works++;
                }
            }
        }
        assertTrue(works > 50, works + " works");
    }

    /** The objects of the outermost lists, each on a line. */
    private static List<String> lines(Path file) throws IOException {
        List<String> lines = new ArrayList<>();
        try (JsonParser json = JSON.createParser(file.toFile())) {
            boolean inList = false;
            for (JsonToken token = json.nextToken(); token != null; token = json.nextToken()) {
                if (token == JsonToken.START_OBJECT && inList) {
                    StringWriter text = new StringWriter();
                    try (JsonGenerator copy = JSON.createGenerator(text)) {
                        copy.copyCurrentStructure(json);
                    }
                    lines.add(text.toString());
                }
                inList = json.getParsingContext().inArray();
            }
        }
        return lines;
    }
}
