package io.github.brigraph.spark;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.network.Coverage;
import io.github.brigraph.read.ColumnMapping;
import io.github.brigraph.read.MalformedRecordException;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.read.RecordFormat;
import io.github.brigraph.read.Strictness;
import io.github.brigraph.read.UnreadableInputException;
import io.github.brigraph.study.Duplicates;
import io.github.brigraph.study.Ingest;
import io.github.brigraph.unit.Country;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TableTest {

    private static final Path SPECS = Path.of("../bri-graph-core/src/test/resources/io/github/brigraph/read/specs");
    private static final Path EXAMPLES = Path.of("../examples/data");

    @TempDir
    Path folder;

    private static byte[] bytes(TallyOutcome outcome) throws IOException {
        return bytes(outcome.tally().tally());
    }

    private static byte[] bytes(io.github.brigraph.network.CollaborationTally tally) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        tally.writeTo(bytes);
        return bytes.toByteArray();
    }

    /** A file of many works: each of the small file's under other ids, and more countries. */
    private Path works() throws IOException {
        List<String> lines = Files.readAllLines(SPECS.resolve("openalex.jsonl")).stream()
                .filter(l -> l.startsWith("{") && l.endsWith("}"))
                .toList();
        assertTrue(lines.size() >= 2, "works");
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < 300; i++) {
            text.append(
                    """
                    {"id":"https://openalex.org/W7%d","title":"Nano \"work\" %d","publication_year":%d,"type":"article",\
                    "abstract_inverted_index":{"a":[1],"b":[2]},"topics":[{"subfield":{"display_name":"Optics"}}],\
                    "authorships":[{"author":{"display_name":"A"},"countries":["%s"],"raw_affiliation_strings":["Univ %d, Paris, \
                    France"]},{"countries":[],"raw_affiliation_strings":["Inst %d, Nowhere"]},{"institutions":[{"id":\
                    "https://openalex.org/I%d","display_name":"Tsinghua","ror":"https://ror.org/03cve4549","country_code":"CN"}],\
                    "countries":["CN"]}]}
                    """.formatted(i, i, 2010 + i % 9, List.of("FR", "SG", "PK").get(i % 3), i % 7, i % 5, i % 4));
        }
        for (int i = 0; i < 50; i++) {
            for (String line : lines) {
                text.append(line.replace("openalex.org/W", "openalex.org/W9" + i))
                        .append('\n');
            }
        }
        return Files.writeString(folder.resolve("works.jsonl"), text.toString());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3, 20})
    void worksOfOpenAlexAsATableGiveTheTallyOfTheirFile(int partitions) throws IOException {
        Path works = works();
        byte[] plain =
                bytes(PlainRun.of(PlainRun.ingest(works)).outcome().tally().tally());
        Dataset<Row> json = LocalSpark.session().read().json(works.toString());
        Dataset<Row> needed =
                LocalSpark.session().read().schema(OpenAlexSchema.works()).json(works.toString());
        assertArrayEquals(plain, bytes(LocalSpark.tally().table("works", needed, RecordFormat.OPENALEX_JSONL)));
        assertArrayEquals(
                plain, bytes(LocalSpark.tally().tasks(partitions).table("works", json, RecordFormat.OPENALEX_JSONL)));
        Path parquet = folder.resolve("parquet");
        json.repartition(partitions).write().parquet(parquet.toString());
        assertArrayEquals(
                plain,
                bytes(LocalSpark.tally()
                        .table(
                                "works",
                                LocalSpark.session().read().parquet(parquet.toString()),
                                RecordFormat.OPENALEX_JSONL)));
    }

    @Test
    void aPageOfTheApiAsATableGivesTheTallyOfItsFile() throws IOException {
        Path page = SharedData.require("records/openalex-json/fmuro-openalex.json");
        Dataset<Row> works = LocalSpark.session()
                .read()
                .option("multiLine", "true")
                .schema(new StructType().add("results", DataTypes.createArrayType(OpenAlexSchema.works())))
                .json(page.toString())
                .selectExpr("explode(results) as work")
                .selectExpr("work.*");
        assertArrayEquals(
                bytes(PlainRun.of(PlainRun.ingest(page)).outcome().tally().tally()),
                bytes(LocalSpark.tally().table("works", works, RecordFormat.OPENALEX_JSON)));
    }

    private static Ingest mapped(Path file, Path mapping) throws IOException {
        RecordFile.Hints hints =
                new RecordFile.Hints(Optional.empty(), Optional.empty(), Optional.of(ColumnMapping.read(mapping)));
        return Ingest.of(RecordFiles.find(List.of(file), new RecordFiles.Selection(hints, Optional.empty())))
                .duplicates(Duplicates.KEEP);
    }

    @Test
    void aFlatTableGivesTheTallyOfItsCsv() throws IOException {
        Path mapping = EXAMPLES.resolve("joint-activities.mapping");
        Path csv = EXAMPLES.resolve("synthetic-joint-activities.csv");
        byte[] plain = bytes(PlainRun.of(mapped(csv, mapping)).outcome().tally().tally());
        Dataset<Row> table =
                LocalSpark.session().read().option("header", "true").csv(csv.toString());
        SparkTally tally = LocalSpark.tally().mapping(mapping.toString());
        assertArrayEquals(plain, bytes(tally.table("activities", table)));
        assertArrayEquals(plain, bytes(tally.table("activities", table.repartition(7))));
    }

    @Test
    void itemsOfAListAreTakenAsTheyAre() throws IOException {
        Dataset<Row> table = LocalSpark.session()
                .sql(
                        "select 'a' as id, 2020D as year, array('Univ Lahore; Dept A, Pakistan', 'Peking Univ, Beijing, China')"
                                + " as addresses union all select 'b', 2021D, array('Natl Univ Singapore; Singapore')");
        TallyOutcome done = LocalSpark.tally()
                .mapping("lists", List.of("id = id", "year = year", "addresses = addresses"))
                .table("t", table);
        assertEquals(2, done.tally().tally().coverage().total(Coverage.Item.WITH_COUNTRY));
        assertEquals(3, done.tally().tally().coverage().total(Coverage.Item.ADDRESSES));
        assertEquals(
                1,
                done.tally().tally().countries().years(2020, 2020).network().papers(Country.CHINA, Country.of("PK")));
    }

    @Test
    void recordsWithoutAnIdentifierAreTheSameHoweverTheyAreSpread() throws IOException {
        Dataset<Row> table = LocalSpark.session()
                .range(0, 500)
                .selectExpr("concat('Paper ', id) as title", "concat('Inst of Nowhere ', id % 3) as place");
        SparkTally tally = LocalSpark.tally().mapping("m", List.of("title = title", "addresses = place"));
        byte[] one = bytes(tally.tasks(1).table("t", table));
        assertArrayEquals(one, bytes(tally.tasks(5).table("t", table.repartition(5))));
    }

    @Test
    void rowsThatAreNoRecordsAreRejectedAndListed() throws IOException {
        Dataset<Row> table = LocalSpark.session()
                .sql("select 'https://openalex.org/W1' as id, 2020 as publication_year"
                        + " union all select 'https://openalex.org/A7', 2020 union all select null, 2021");
        TallyOutcome done = LocalSpark.tally().table("works", table, RecordFormat.OPENALEX_JSONL);
        assertEquals(2, done.tally().tally().coverage().total(Coverage.Item.REJECTED));
        assertEquals(1, done.tally().tally().coverage().total(Coverage.Item.ACCEPTED));
        assertEquals(2, done.problemCount());
        assertEquals(
                List.of(
                        "works id: an object without an id is no work",
                        "works (https://openalex.org/A7) id: an object with this id is no work"),
                done.problems().stream().map(Object::toString).toList());
        MalformedRecordException stopped = assertThrows(MalformedRecordException.class, () -> LocalSpark.tally()
                .strictness(Strictness.STRICT)
                .table("works", table, RecordFormat.OPENALEX_JSONL));
        assertEquals("works", stopped.problem().source());
    }

    @Test
    void aMappingThatDoesNotFitSaysSo() {
        Dataset<Row> table = LocalSpark.session().sql("select 'a' as id, struct(1 as x) as place");
        UnreadableInputException missing = assertThrows(UnreadableInputException.class, () -> LocalSpark.tally()
                .mapping("m", List.of("id = id", "addresses = where"))
                .table("t", table));
        assertEquals(
                "m names the column \"where\", which t does not have; its columns are id, place", missing.getMessage());
        IllegalArgumentException structure = assertThrows(IllegalArgumentException.class, () -> LocalSpark.tally()
                .mapping("m", List.of("id = id", "addresses = place"))
                .table("t", table));
        assertEquals(
                "the column place of t must hold texts, numbers, dates or lists of them, was struct<x:int>",
                structure.getMessage());
        assertThrows(IllegalArgumentException.class, () -> LocalSpark.tally().table("t", table));
        assertThrows(
                IllegalArgumentException.class, () -> LocalSpark.tally().table("t", table, RecordFormat.WOS_PLAIN));
    }
}
