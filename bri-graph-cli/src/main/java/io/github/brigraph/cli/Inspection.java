package io.github.brigraph.cli;

import io.github.brigraph.read.Problem;
import io.github.brigraph.read.ReadSummary;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordFormat;
import io.github.brigraph.read.RecordReader;
import io.github.brigraph.record.Address;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.resolve.AddressResolver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** What is in a file. */
final class Inspection {

    private final RecordFile file;
    private final List<Problem> problems = new ArrayList<>();
    private final Set<String> ids = new HashSet<>();
    private ReadSummary summary = ReadSummary.NONE;
    private long duplicates;
    private long withAffiliation;
    private long withCountry;
    private String firstId = "";
    private String lastId = "";

    private Inspection(RecordFile file) {
        this.file = file;
    }

    static Inspection of(RecordFile file) throws IOException {
        Inspection inspection = new Inspection(file);
        inspection.summary =
                RecordReader.of(file).onProblem(inspection.problems::add).forEach(inspection::look);
        return inspection;
    }

    private void look(ResearchRecord record) {
        PlacedRecord placed = AddressResolver.standard().place(record);
        withAffiliation += record.addresses().stream().anyMatch(Inspection::isAffiliation) ? 1 : 0;
        withCountry += placed.countries().isEmpty() ? 0 : 1;
        duplicates += ids.add(record.id()) ? 0 : 1;
        firstId = firstId.isEmpty() ? record.id() : firstId;
        lastId = record.id();
    }

    /** Says who somebody belongs to; a country alone does not. */
    private static boolean isAffiliation(Address address) {
        return !address.text().isBlank() || !address.profileInstitutions().isEmpty();
    }

    /** What a study would need and the file does not give, a sentence each. */
    List<String> missing() {
        if (summary.accepted() > 0 && withAffiliation == 0 && withCountry == 0) {
            return List.of(
                    file.format().supplies(RecordFormat.Supply.ADDRESSES)
                            ? "no record has an address, so no country can be found; export again with addresses"
                            : "files of this format have no addresses, so no country can be found");
        }
        return List.of();
    }

    RecordFile file() {
        return file;
    }

    List<Problem> problems() {
        return problems;
    }

    long accepted() {
        return summary.accepted();
    }

    long rejected() {
        return summary.rejected();
    }

    long duplicates() {
        return duplicates;
    }

    long withAffiliation() {
        return withAffiliation;
    }

    long withCountry() {
        return withCountry;
    }

    String firstId() {
        return firstId;
    }

    String lastId() {
        return lastId;
    }
}
