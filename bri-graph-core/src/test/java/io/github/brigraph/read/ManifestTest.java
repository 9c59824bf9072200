package io.github.brigraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.SharedData;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Real exports hold as many records as people counted in them. */
class ManifestTest {

    @Test
    void hasValuesToCompareWith() {
        assertTrue(Files.exists(SharedData.require("manifest.tsv")));
    }

    private static final Set<String> FORMATS = Set.of("wos-plain", "scopus-csv", "openalex-json");

    /** A header that lacks a column shifts the EID out of its column; the manifest's script did not follow it. */
    private static final Set<String> ID_ELSEWHERE = Set.of("litstudy-scopus-badheader.csv", "sebas-reduced.csv");

    @TestFactory
    Stream<DynamicTest> countsTheRecordsOfRealExports() throws IOException {
        return SharedData.rows("manifest.tsv").stream()
                .filter(row -> FORMATS.contains(row.get("format")))
                .map(row -> DynamicTest.dynamicTest(row.get("path"), () -> check(row)));
    }

    private static void check(Map<String, String> row) throws IOException {
        Path path = SharedData.require(row.get("path"));
        RecordFile file = RecordFile.detect(path);
        assertEquals(row.get("format"), file.format().label());
        List<io.github.brigraph.record.ResearchRecord> records =
                RecordReader.of(file).strictness(Strictness.STRICT).readAll();
        assertEquals(Long.parseLong(row.get("records")), records.size(), "records");
        long withAffiliation =
                records.stream().filter(r -> !r.addresses().isEmpty()).count();
        assertEquals(Long.parseLong(row.get("records_with_any_affiliation")), withAffiliation, "with affiliation");
        if (!records.isEmpty() && !ID_ELSEWHERE.contains(file.name())) {
            assertEquals(row.get("first_id"), first(records), "first id");
        }
        assertTrue(records.stream().map(r -> r.origin().line()).distinct().count() == records.size(), "lines");
    }

    private static String first(List<io.github.brigraph.record.ResearchRecord> records) {
        return records.get(0).id();
    }
}
