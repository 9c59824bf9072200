package io.github.brigraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.SharedData;
import io.github.brigraph.record.Address;
import io.github.brigraph.record.ResearchRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Real exports hold as many records as people counted in them; where not, a person looked and this class says why. */
class ManifestTest {

    /** Formats that the manifest puts into one pot. */
    private static final Map<String, Set<String>> LABELS = Map.of(
            "other-csv",
            Set.of("embase-csv", "ebsco-csv", "google-scholar-csv", "pubmed-csv", "ieee-csv", "springer-csv"),
            "other-xlsx",
            Set.of("embase-xlsx"));

    /** Files with records that are rejected, each by a listed problem: how many are. */
    private static final Map<String, Integer> REJECTED = Map.of(
            // Fields before any PMID, twice; the manifest counts the five with one.
            "jabref-MedlinePlainImporterTestMultipleEntries.txt", 2,
            // One article that never ends; the manifest says unreadable.
            "jabref-MedlineImporterTestMalformedEntry.xml", 1,
            // Fields without a TY; the manifest expects no record.
            "jabref-RisImporterCorrupted.ris", 1,
            // Eleven TY, eight of them with nothing behind.
            "jabref-RisImporterTest1.ris", 8);

    /** Records with an affiliation where we count otherwise than the manifest. */
    private static final Map<String, Integer> WITH_AFFILIATION = Map.of(
            // The AD of Embase is the correspondence address, which does not count; the authors' addresses are in M1.
            "cff-embase.ris", 10,
            // The same records by way of EndNote, which keeps the correspondence address only.
            "cff-endnote.ris", 0,
            // One of the six AD is nothing but an e-mail address.
            "asreview-ovid_psycinfo.ris", 5,
            // One record says NA for each of its authors.
            "litstudy-ieee.csv", 9,
            // The manifest did not look into the workbook: it has the same author addresses as its CSV.
            "cff-embase.xlsx", 10,
            // Two records have a reprint address only.
            "pybibx-mcda_wos.bib", 208,
            // Unreadable.
            "jabref-MedlineImporterTestMalformedEntry.xml", 0);

    /** Formats whose records carry a number of their own that the manifest's script took too. */
    private static final Set<String> OWN_NUMBERS = Set.of(
            "wos-plain",
            "wos-tab",
            "wos-xls",
            "wos-bibtex",
            "bibliometrix-csv",
            "scopus-csv",
            "scopus-txt",
            "openalex-json",
            "openalex-csv",
            "dimensions-csv",
            "lens-scholar-csv",
            "lens-scholar-json",
            "crossref-json",
            "pubmed-xml",
            "medline",
            "patents-lens-csv",
            "patents-lens-json",
            "patents-google-csv",
            "patents-patentscope-csv");

    /** A header that lacks a column shifts the EID out of its column; the manifest's script did not follow it. */
    private static final Set<String> ID_ELSEWHERE = Set.of("litstudy-scopus-badheader.csv", "sebas-reduced.csv");

    @Test
    void hasValuesToCompareWith() {
        assertTrue(Files.exists(SharedData.require("manifest.tsv")));
    }

    @TestFactory
    Stream<DynamicTest> countsTheRecordsOfRealExports() throws IOException {
        return SharedData.rows("manifest.tsv").stream()
                .map(row -> DynamicTest.dynamicTest(row.get("path"), () -> check(row)));
    }

    private static void check(Map<String, String> row) throws IOException {
        RecordFile file = RecordFile.detect(SharedData.require(row.get("path")));
        String format = row.get("format");
        assertTrue(
                LABELS.getOrDefault(format, Set.of(format))
                        .contains(file.format().label()),
                file.format().label());
        List<ResearchRecord> records = new ArrayList<>();
        List<Problem> problems = new ArrayList<>();
        ReadSummary summary = RecordReader.of(file).onProblem(problems::add).forEach(records::add);
        int rejected = REJECTED.getOrDefault(file.name(), 0);
        assertEquals(rejected, summary.rejected(), () -> "rejected: " + problems);
        assertEquals(expectedRecords(row, rejected), records.size(), "records");
        assertEquals(
                WITH_AFFILIATION.getOrDefault(file.name(), number(row.get("records_with_any_affiliation"))),
                (int) records.stream().filter(ManifestTest::hasAffiliation).count(),
                "with affiliation");
        if (!records.isEmpty() && OWN_NUMBERS.contains(format) && !ID_ELSEWHERE.contains(file.name())) {
            assertEquals(row.get("first_id"), records.get(0).id(), "first id");
            if (!row.get("last_id").isEmpty()) {
                assertEquals(row.get("last_id"), records.get(records.size() - 1).id(), "last id");
            }
        }
        assertEquals(
                records.size(),
                records.stream().map(r -> r.origin().line()).distinct().count(),
                "lines");
    }

    private static int expectedRecords(Map<String, String> row, int rejected) {
        boolean countsRejected = row.get("path").endsWith("RisImporterTest1.ris");
        return number(row.get("records")) - (countsRejected ? rejected : 0);
    }

    private static int number(String cell) {
        return cell.isEmpty() || cell.equals("unreadable") ? 0 : Integer.parseInt(cell);
    }

    /** Says who somebody belongs to; a country alone, as patents give it, does not. */
    private static boolean hasAffiliation(ResearchRecord record) {
        return record.addresses().stream().anyMatch(ManifestTest::isAffiliation);
    }

    private static boolean isAffiliation(Address address) {
        return !address.text().isBlank() || !address.profileInstitutions().isEmpty();
    }

    @Test
    void readsEveryFileOfTheFolder() throws IOException {
        Path folder = SharedData.require("records");
        RecordFiles files = RecordFiles.find(List.of(folder));
        assertEquals(List.of(), files.skipped());
        assertEquals(SharedData.rows("manifest.tsv").size(), files.files().size());
    }
}
