package io.github.brigraph.study;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.brigraph.network.Coverage.Item;
import io.github.brigraph.read.Problem;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.record.PlacedRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two exports of invented papers that overlap. */
class MergeTest {

    private static final int BOTH = 700;

    @TempDir
    private Path folder = Path.of("");

    private Path wos() throws IOException {
        StringBuilder text = new StringBuilder("FN Clarivate Analytics Web of Science\nVR 1.0\n");
        for (int i = 0; i < 2 * BOTH; i++) {
            text.append("PT J\nAU Rossi, M\n   Wang, L\nTI An invented paper on the subject number ")
                    .append(i)
                    .append("\nC1 [Rossi, M; Wang, L] Univ Oslo, Oslo, Norway.\nPY 2019\nDI 10.5555/paper.")
                    .append(i)
                    .append("\nUT WOS:")
                    .append(1_000_000 + i)
                    .append("\nER\n\n");
        }
        return Files.writeString(folder.resolve("wos.txt"), text + "EF\n");
    }

    private Path scopus() throws IOException {
        StringBuilder text = new StringBuilder("Authors,Author full names,Title,Year,DOI,Affiliations,EID\n");
        for (int i = BOTH; i < 3 * BOTH; i++) {
            // Every other of them has no DOI, so that its title must tell.
            text.append(
                            "Rossi M.; Wang L.,\"Rossi, Mario (1); Wang, Lei (2)\",An Invented Paper on the Subject Number ")
                    .append(i)
                    .append(",2019,")
                    .append(i % 2 == 0 ? "10.5555/paper." + i : "")
                    .append(",\"University of Nairobi, Nairobi, Kenya\",2-s2.0-")
                    .append(85_000_000 + i)
                    .append('\n');
        }
        return Files.writeString(folder.resolve("scopus.csv"), text);
    }

    private record Heard(List<String> records, Ingest.Result result) {}

    private static Heard run(Ingest ingest) throws IOException {
        List<String> records = new ArrayList<>();
        Ingest.Result result = ingest.run(new RecordLog() {
            @Override
            public void record(PlacedRecord record) {
                records.add(record.record().id() + " " + record.countries() + " "
                        + record.record().core().provenance().members().size());
            }

            @Override
            public void problem(Problem problem) {}
        });
        return new Heard(records, result);
    }

    @Test
    void recordsOfTwoDatabasesBecomeOneWhereTheyAreTheSame() throws IOException {
        Ingest ingest = Ingest.of(RecordFiles.find(List.of(wos(), scopus())));
        assertEquals(Duplicates.MERGE, ingest.duplicates());
        Heard heard = run(ingest);
        var coverage = heard.result.tally().coverage();
        assertEquals(3 * BOTH, heard.records.size());
        assertEquals(4 * BOTH, coverage.total(Item.ACCEPTED));
        assertEquals(BOTH, coverage.total(Item.MERGED));
        assertEquals(3 * BOTH, coverage.different());
        assertEquals(
                BOTH, heard.records.stream().filter(r -> r.endsWith("[NO] 2")).count());
        assertEquals(
                BOTH, heard.records.stream().filter(r -> r.endsWith("[KE] 0")).count());
    }

    @Test
    void neitherTheOrderOfTheFilesNorTheThreadsChangeAnything() throws IOException {
        Path wos = wos();
        Path scopus = scopus();
        Heard one = run(Ingest.of(RecordFiles.find(List.of(wos, scopus))).threads(1));
        Heard two = run(Ingest.of(RecordFiles.find(List.of(scopus, wos))).threads(3));
        assertEquals(one.records, two.records);
        assertEquals(one.result.inputs(), two.result.inputs());
    }

    @Test
    void mergingWhatIsMergedChangesNothing() throws IOException {
        Path wos = wos();
        Heard once = run(Ingest.of(RecordFiles.find(List.of(wos))).duplicates(Duplicates.MERGE));
        assertEquals(2 * BOTH, once.records.size());
        assertEquals(0, once.result.tally().coverage().total(Item.MERGED));
    }
}
