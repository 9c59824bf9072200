package io.github.brigraph.read;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Identifiers.Scheme;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Tables of IEEE Xplore: one affiliation for each author, in their order; an author without one has a blank or {@code NA}. */
final class IeeeTable implements TableFormat {

    @Override
    public RecordFormat format(Carrier carrier) {
        return RecordFormat.IEEE_CSV;
    }

    @Override
    public boolean recognises(Columns columns) {
        return columns.hasAll("document title", "authors", "author affiliations", "publication year");
    }

    @Override
    public void read(Row row, RecordSink sink) {
        Draft draft = new Draft(row.origin(), RecordFormat.IEEE_CSV.database())
                .title(row.cell("document title"))
                .year(row.cell("publication year"), "Publication Year")
                .type(row.cell("document identifier"))
                .keywords(Cells.split(row.cell("author keywords")))
                .identifier(Scheme.DOI, row.cell("doi"));
        draft.authors(Cells.split(row.cell("authors")));
        draft.addresses(addresses(
                        row.cell("author affiliations"), draft.authors().size()))
                .finish(sink);
    }

    private static List<Address> addresses(String cell, int authorCount) {
        Map<String, List<Integer>> authorsByText = new LinkedHashMap<>();
        String[] items = cell.split(";", -1);
        boolean oneEach = items.length == authorCount;
        int author = 0;
        for (String item : items) {
            String text = item.strip();
            if (!text.isEmpty() && !text.equals("NA") && !text.equalsIgnoreCase("another affiliation")) {
                authorsByText.computeIfAbsent(text, t -> new ArrayList<>()).add(author);
            }
            author++;
        }
        List<Address> addresses = new ArrayList<>();
        authorsByText.forEach((text, authors) -> addresses.add(
                new Address(text, Address.Style.FREE, oneEach ? authors : List.of(), List.of(), List.of())));
        return addresses;
    }
}
