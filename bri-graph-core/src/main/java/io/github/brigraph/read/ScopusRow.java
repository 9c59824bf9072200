package io.github.brigraph.read;

import de.siegmar.fastcsv.reader.CsvRecord;
import io.github.brigraph.record.Address;
import io.github.brigraph.record.Author;
import io.github.brigraph.record.Identifiers;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Origin;
import io.github.brigraph.record.Publication;
import io.github.brigraph.record.ResearchRecord;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One row of a Scopus CSV. */
final class ScopusRow {

    private static final Pattern EID = Pattern.compile("2-s2\\.0-[0-9]+");
    private static final Pattern AUTHOR_ID = Pattern.compile(" \\([0-9]+\\)$");

    private final CsvHeader header;
    private final CsvRecord row;
    private final Origin origin;

    ScopusRow(CsvHeader header, CsvRecord row, Origin origin) {
        this.header = header;
        this.row = row;
        this.origin = origin;
    }

    void emit(RecordSink sink) {
        Identifiers identifiers = identifiers();
        String id = identifiers
                .get(Scheme.EID)
                .or(() -> identifiers.get(Scheme.DOI))
                .orElseGet(origin::toString);
        String title = cell("Title");
        if (title.isEmpty() && identifiers.values().isEmpty()) {
            sink.reject(new Problem(
                    origin.file(),
                    origin.line(),
                    "",
                    "",
                    "a row with neither title nor identifier",
                    String.join(",", row.getFields())));
            return;
        }
        if (row.getFieldCount() < header.width()) {
            sink.warn(new Problem(
                    origin.file(),
                    origin.line(),
                    id,
                    "",
                    "the row has " + row.getFieldCount() + " of " + header.width() + " cells",
                    title));
        }
        OptionalInt year = Years.parse(cell("Year"));
        if (year.isEmpty() && !cell("Year").isEmpty()) {
            sink.warn(new Problem(origin.file(), origin.line(), id, "Year", "not a year", cell("Year")));
        }
        var core = new ResearchRecord.Core(
                id,
                origin,
                RecordFormat.SCOPUS_CSV.database(),
                title,
                year,
                authors(),
                addresses(),
                List.of(),
                Cells.split(cell("Author Keywords")),
                identifiers);
        sink.accept(new Publication(core, cell("Document Type")));
    }

    private String cell(String column) {
        return header.cell(row, column);
    }

    /**
     * Full names without Scopus's numbers, else short ones: since 2023 separated by semicolons, before by commas.
     */
    private List<Author> authors() {
        String full = cell("Author full names");
        if (!full.isEmpty()) {
            return Cells.split(full).stream()
                    .map(n -> Author.of(AUTHOR_ID.matcher(n).replaceFirst("")))
                    .toList();
        }
        String names = cell("Authors");
        if (names.isEmpty() || names.startsWith("[No author")) {
            return List.of();
        }
        List<String> items = names.contains(";") ? Cells.split(names) : List.of(names.split(", "));
        return items.stream().map(Author::of).toList();
    }

    /**
     * Affiliations are separated by semicolons; an ampersand that was escaped as an entity, sometimes torn apart as
     * {@code & amp;}, brings a semicolon of its own.
     */
    private List<Address> addresses() {
        String list = cell("Affiliations").replace("& amp;", "&").replace("&amp;", "&");
        return Cells.split(list).stream()
                .map(text -> Address.of(text, Address.Style.SCOPUS))
                .toList();
    }

    /**
     * The identifiers. A header that lacks a column shifts the cells behind it, so an EID is taken from where one stands:
     * its column, the last cell, or the link.
     */
    private Identifiers identifiers() {
        Map<Scheme, String> ids = new EnumMap<>(Scheme.class);
        String link = cell("Link");
        eid(cell("EID"))
                .or(() -> eid(row.getField(row.getFieldCount() - 1)))
                .or(() -> parameter(link, "eid").flatMap(ScopusRow::eid))
                .ifPresent(e -> ids.put(Scheme.EID, e));
        Identifiers.canonicalDoi(cell("DOI"))
                .or(() -> parameter(link, "doi").flatMap(Identifiers::canonicalDoi))
                .ifPresent(d -> ids.put(Scheme.DOI, d));
        String pubmed = cell("PubMed ID");
        if (!pubmed.isEmpty() && pubmed.chars().allMatch(c -> c >= '0' && c <= '9')) {
            ids.put(Scheme.PMID, pubmed);
        }
        return Identifiers.of(ids);
    }

    private static Optional<String> eid(String text) {
        String stripped = text.strip();
        return EID.matcher(stripped).matches() ? Optional.of(stripped) : Optional.empty();
    }

    private static Optional<String> parameter(String link, String name) {
        Matcher m = Pattern.compile("[?&]" + name + "=([^&]+)").matcher(link);
        if (!m.find()) {
            return Optional.empty();
        }
        return Optional.of(m.group(1).replace("%2f", "/").replace("%2F", "/"));
    }
}
