package io.github.brigraph.export;

import io.github.brigraph.record.PlacedAddress;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.Subdivision;
import io.github.brigraph.unit.TerritoryPolicy;
import java.io.Closeable;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Records with their addresses and the evidence used, as CSV: a row for each address; a record without one has a row of its
 * own. The writer is flushed at the end and stays open.
 */
public final class RecordRows implements Closeable {

    private final Table table;
    private final TerritoryPolicy territories;

    /** Rows to a writer; countries fold under the policy, as in the networks. */
    public RecordRows(Writer out, TerritoryPolicy territories) {
        this.territories = territories;
        this.table = new Table(
                new StaysOpen(out),
                "record_id",
                "source",
                "line",
                "year",
                "record_type",
                "title",
                "units",
                "address",
                "countries",
                "subdivisions",
                "evidence",
                "confidence",
                "institutions");
    }

    /** Adds a record. */
    public void add(PlacedRecord placed) {
        if (placed.addresses().isEmpty()) {
            start(placed);
            table.blank().blank().blank().blank().blank().blank().end();
        }
        for (PlacedAddress address : placed.addresses()) {
            start(placed);
            String text = address.address().text();
            table.text(text.isEmpty() ? profile(address) : text)
                    .text(codes(address.countries()))
                    .text(address.subdivisions().stream().map(Subdivision::id).collect(Collectors.joining(";")))
                    .text(address.evidence().label())
                    .number(address.placement().confidence())
                    .text(address.institutions().stream().map(Institution::id).collect(Collectors.joining(";")))
                    .end();
        }
    }

    private static String profile(PlacedAddress address) {
        return address.address().profileInstitutions().stream()
                .map(Institution::name)
                .collect(Collectors.joining("; "));
    }

    private void start(PlacedRecord placed) {
        table.text(placed.record().id())
                .text(placed.record().origin().file())
                .number(placed.record().origin().line());
        placed.record().year().ifPresentOrElse(table::number, table::blank);
        table.text(placed.record().type().label())
                .text(placed.record().core().title())
                .text(codes(List.copyOf(placed.countries())));
    }

    private String codes(List<Country> countries) {
        return countries.stream()
                .map(territories::fold)
                .distinct()
                .map(Country::code)
                .sorted()
                .collect(Collectors.joining(";"));
    }

    @Override
    public void close() throws IOException {
        table.close();
    }

    /** A writer that is flushed where it would be closed. */
    private static final class StaysOpen extends java.io.FilterWriter {

        StaysOpen(Writer out) {
            super(out);
        }

        @Override
        public void write(String text, int from, int length) throws IOException {
            out.write(text, from, length);
        }

        @Override
        public void close() throws IOException {
            out.flush();
        }
    }
}
