package io.github.brigraph.read;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Author;
import io.github.brigraph.record.Identifiers;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Origin;
import io.github.brigraph.record.Publication;
import io.github.brigraph.record.ResearchRecord;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** A Web of Science record while its lines come in. */
final class WosRecord {

    private final Origin origin;
    private final List<String> shortNames = new ArrayList<>();
    private final List<String> fullNames = new ArrayList<>();
    private final List<String> addressLines = new ArrayList<>();
    private final StringBuilder title = new StringBuilder();
    private final StringBuilder webOfScienceCategories = new StringBuilder();
    private final StringBuilder researchAreas = new StringBuilder();
    private final StringBuilder keywords = new StringBuilder();
    private final StringBuilder orcids = new StringBuilder();
    private final StringBuilder organisations = new StringBuilder();
    private final StringBuilder funding = new StringBuilder();
    private boolean addressesAreItems;
    private String documentType = "";
    private String accession = "";
    private String doi = "";
    private String pubmed = "";
    private String year = "";
    private String earlyAccess = "";

    WosRecord(Origin origin) {
        this.origin = origin;
    }

    /** Where a line stands in its field. */
    enum Line {
        FIRST,
        NEXT,
        /** An item of a list that was separated already, which is not wrapped. */
        ITEM
    }

    static boolean keeps(int tag) {
        return switch (tag) {
            case WosPlainParser.Tag.AU,
                    WosPlainParser.Tag.AF,
                    WosPlainParser.Tag.C1,
                    WosPlainParser.Tag.C3,
                    WosPlainParser.Tag.FU,
                    WosPlainParser.Tag.TI,
                    WosPlainParser.Tag.WC,
                    WosPlainParser.Tag.SC,
                    WosPlainParser.Tag.DE,
                    WosPlainParser.Tag.OI,
                    WosPlainParser.Tag.DT,
                    WosPlainParser.Tag.UT,
                    WosPlainParser.Tag.DI,
                    WosPlainParser.Tag.PM,
                    WosPlainParser.Tag.PY,
                    WosPlainParser.Tag.EA,
                    WosPlainParser.Tag.EY -> true;
            default -> false;
        };
    }

    void add(int tag, String text, Line line) {
        switch (tag) {
            case WosPlainParser.Tag.AU -> shortNames.add(text);
            case WosPlainParser.Tag.AF -> fullNames.add(text);
            case WosPlainParser.Tag.C1 -> {
                addressLines.add(text);
                addressesAreItems |= line == Line.ITEM;
            }
            case WosPlainParser.Tag.TI -> append(title, text);
            case WosPlainParser.Tag.WC -> append(webOfScienceCategories, text);
            case WosPlainParser.Tag.SC -> append(researchAreas, text);
            case WosPlainParser.Tag.DE -> append(keywords, text);
            case WosPlainParser.Tag.OI -> append(orcids, text);
            case WosPlainParser.Tag.C3 -> append(organisations, text);
            case WosPlainParser.Tag.FU -> append(funding, text);
            default -> {
                if (line != Line.NEXT) {
                    single(tag, text);
                }
            }
        }
    }

    private void single(int tag, String text) {
        switch (tag) {
            case WosPlainParser.Tag.DT -> documentType = text;
            case WosPlainParser.Tag.UT -> accession = text;
            case WosPlainParser.Tag.DI -> doi = text;
            case WosPlainParser.Tag.PM -> pubmed = text;
            case WosPlainParser.Tag.PY -> year = text;
            case WosPlainParser.Tag.EY -> earlyAccess = text;
            case WosPlainParser.Tag.EA -> earlyAccess = earlyAccess.isEmpty() ? lastFour(text) : earlyAccess;
            default -> throw new AssertionError("a tag that is not kept");
        }
    }

    Origin origin() {
        return origin;
    }

    String title() {
        return title.toString();
    }

    /** The accession number, else the DOI, else where the record was read. */
    String id() {
        if (!accession.isEmpty()) {
            return accession;
        }
        return doi.isEmpty() ? origin.toString() : doi;
    }

    /** Hands the finished record on. */
    void finish(RecordSink sink) {
        OptionalInt counted = Years.parse(year.isEmpty() ? earlyAccess : year);
        if (counted.isEmpty() && !year.isEmpty()) {
            sink.warn(new Problem(origin.file(), origin.line(), id(), "PY", "not a year", year));
        }
        List<String> names = fullNames.isEmpty() ? shortNames : fullNames;
        WosAddresses addresses = new WosAddresses(names, shortNames);
        List<Address> parsed = addresses.parse(
                addressesAreItems ? addressLines : WosAddresses.joined(addressLines),
                reason -> sink.warn(
                        new Problem(origin.file(), origin.line(), id(), "C1", reason.reason(), reason.excerpt())));
        var core = new ResearchRecord.Core(
                id(),
                origin,
                RecordFormat.WOS_PLAIN.database(),
                title.toString(),
                counted,
                authors(names),
                parsed,
                Cells.split(
                        webOfScienceCategories.isEmpty()
                                ? researchAreas.toString()
                                : webOfScienceCategories.toString()),
                Cells.split(keywords.toString()),
                identifiers());
        sink.accept(new Publication(core, documentType, organisations(), funders(funding.toString())));
    }

    /** Names that Web of Science gives the organisations of a record; one for each address, so with repetitions. */
    private List<String> organisations() {
        return Cells.split(organisations.toString()).stream().distinct().toList();
    }

    /** {@code Funder [grant, grant]; Funder [grant]}: the names without the grants. */
    static List<String> funders(String list) {
        return Cells.splitOutside(list, ';', '[', ']').stream()
                .map(f -> f.indexOf('[') > 0 ? f.substring(0, f.indexOf('[')).strip() : f)
                .filter(f -> !f.startsWith("["))
                .distinct()
                .toList();
    }

    private List<Author> authors(List<String> names) {
        if (orcids.isEmpty()) {
            return names.stream().map(Author::of).toList();
        }
        Map<String, String> byName = new java.util.HashMap<>();
        for (String entry : Cells.split(orcids.toString())) {
            int slash = entry.lastIndexOf('/');
            if (slash > 0) {
                byName.putIfAbsent(
                        entry.substring(0, slash).strip(),
                        entry.substring(slash + 1).strip());
            }
        }
        return names.stream()
                .map(n -> new Author(n, Optional.ofNullable(byName.get(n))))
                .toList();
    }

    private Identifiers identifiers() {
        Map<Scheme, String> ids = new EnumMap<>(Scheme.class);
        if (!accession.isEmpty()) {
            ids.put(Scheme.UT, accession);
        }
        if (!doi.isEmpty()) {
            Identifiers.canonicalDoi(doi).ifPresent(d -> ids.put(Scheme.DOI, d));
        }
        if (!pubmed.isEmpty()) {
            ids.put(Scheme.PMID, pubmed);
        }
        return Identifiers.of(ids);
    }

    private static void append(StringBuilder field, String text) {
        if (!field.isEmpty()) {
            field.append(' ');
        }
        field.append(text);
    }

    private static String lastFour(String text) {
        return text.length() <= 4 ? text : text.substring(text.length() - 4);
    }
}
