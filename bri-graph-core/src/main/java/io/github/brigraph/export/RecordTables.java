package io.github.brigraph.export;

import io.github.brigraph.read.Problem;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.study.RecordLog;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.TerritoryPolicy;
import java.io.Closeable;
import java.io.IOException;
import java.util.stream.Collectors;

/** The tables that list every record and every problem: {@code records.csv} and {@code problems.csv}. */
public final class RecordTables implements RecordLog, Closeable {

    private final Table records;
    private final Table problems;
    private final TerritoryPolicy territories;
    private long problemCount;

    /** Opens the tables in a folder; units fold under the policy, as in the networks. */
    public RecordTables(OutputFolder folder, TerritoryPolicy territories) throws IOException {
        this.territories = territories;
        records = new Table(
                folder.text("records.csv"),
                "record_id",
                "source",
                "year",
                "record_type",
                "units",
                "addresses",
                "unresolved");
        problems = new Table(folder.text("problems.csv"), "source", "line", "record_id", "field", "reason", "excerpt");
    }

    @Override
    public void record(PlacedRecord placed) {
        records.text(placed.record().id()).text(placed.record().origin().file());
        placed.record().year().ifPresentOrElse(records::number, records::blank);
        records.text(placed.record().type().label())
                .text(units(placed))
                .number(placed.addresses().size())
                .number(placed.unresolvedAddresses())
                .end();
    }

    private String units(PlacedRecord placed) {
        return placed.countries().stream()
                .map(territories::fold)
                .distinct()
                .map(Country::code)
                .sorted()
                .collect(Collectors.joining(";"));
    }

    @Override
    public void problem(Problem problem) {
        problemCount++;
        problems.text(problem.source())
                .number(problem.line())
                .text(problem.recordId())
                .text(problem.field())
                .text(problem.reason())
                .text(problem.excerpt())
                .end();
    }

    /** How many problems were listed so far. */
    public long problemCount() {
        return problemCount;
    }

    @Override
    public void close() throws IOException {
        records.close();
        problems.close();
    }
}
