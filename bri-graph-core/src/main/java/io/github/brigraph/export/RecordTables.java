package io.github.brigraph.export;

import io.github.brigraph.read.Problem;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.record.Provenance;
import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.study.RecordLog;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.TerritoryPolicy;
import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The tables that list every record and every problem: {@code records.csv} and {@code problems.csv}; and {@code merged.csv}
 * where records were merged, with the records that each came from and the fields that each gave.
 */
public final class RecordTables implements RecordLog, Closeable {

    static final String RECORDS = "records.csv";
    static final String PROBLEMS = "problems.csv";
    static final String MERGED = "merged.csv";

    private final Table records;
    private final Table problems;
    private final Place place;
    private final TerritoryPolicy territories;
    private Optional<Table> merged = Optional.empty();
    private long problemCount;

    /** Where tables are written. */
    interface Place {
        Table table(String name, String... header) throws IOException;
    }

    /** Opens the tables in a folder; units fold under the policy, as in the networks. */
    public RecordTables(OutputFolder folder, TerritoryPolicy territories) throws IOException {
        this((name, header) -> new Table(folder.text(name), header), territories, 0);
    }

    /** @param before how many problems are listed already */
    RecordTables(Place place, TerritoryPolicy territories, long before) throws IOException {
        this.place = place;
        this.territories = territories;
        this.problemCount = before;
        records =
                place.table(RECORDS, "record_id", "source", "year", "record_type", "units", "addresses", "unresolved");
        problems = place.table(PROBLEMS, "source", "line", "record_id", "field", "reason", "excerpt");
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
        merged(placed.record());
    }

    private String units(PlacedRecord placed) {
        SortedSet<String> codes = new TreeSet<>();
        for (Country country : placed.countries()) {
            codes.add(territories.fold(country).code());
        }
        return String.join(";", codes);
    }

    /** Lists the records that a merged record came from, and which fields each gave. */
    private void merged(ResearchRecord record) {
        Provenance provenance = record.core().provenance();
        if (provenance.members().isEmpty()) {
            return;
        }
        Table table = merged.orElseGet(this::openMerged);
        for (int i = 0; i < provenance.members().size(); i++) {
            int position = i;
            Provenance.Member member = provenance.members().get(i);
            table.text(record.id())
                    .text(member.id())
                    .text(member.source())
                    .text(member.origin().file())
                    .number(member.origin().line())
                    .text(provenance.fields().entrySet().stream()
                            .filter(field -> field.getValue().contains(position))
                            .map(field -> field.getKey().label())
                            .collect(Collectors.joining(";")))
                    .end();
        }
    }

    /** Opens the table of merged records, which is not written where there are none. */
    Table openMerged() {
        try {
            Table table = place.table(MERGED, "record_id", "member_id", "database", "source", "line", "fields_taken");
            merged = Optional.of(table);
            return table;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
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
        if (merged.isPresent()) {
            merged.get().close();
        }
    }
}
