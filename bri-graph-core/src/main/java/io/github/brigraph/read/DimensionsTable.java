package io.github.brigraph.read;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.unit.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Tables of Dimensions. What stands on the paper ({@code Authors (Raw Affiliation)}) comes before what Dimensions knows of the
 * organisations; countries of funders never count.
 */
final class DimensionsTable implements TableFormat {

    private static final String[] COUNTRIES = {
        "country of research organization",
        "country of standardized research organization",
        "research org countries",
        "country of standardized research organizations"
    };

    @Override
    public RecordFormat format(Carrier carrier) {
        return carrier == Carrier.XLS || carrier == Carrier.XLSX
                ? RecordFormat.DIMENSIONS_XLSX
                : RecordFormat.DIMENSIONS_CSV;
    }

    @Override
    public boolean recognises(Columns columns) {
        return columns.hasAll("publication id", "title")
                && columns.hasAny(
                        "dimensions url",
                        "authors affiliations",
                        "pubyear",
                        "source linkout",
                        "authors (raw affiliation)");
    }

    @Override
    public Optional<String> lacksAddresses(Columns columns) {
        return columns.hasAny("authors (raw affiliation)", "authors affiliations") || columns.hasAny(COUNTRIES)
                ? Optional.empty()
                : Optional.of("Authors (Raw Affiliation)");
    }

    @Override
    public void read(Row row, RecordSink sink) {
        List<String> organisations = Cells.split(row.cell(
                "research organizations - standardized",
                "standardized research organizations",
                "research organizations"));
        Draft draft = new Draft(row.origin(), RecordFormat.DIMENSIONS_CSV.database())
                .ownId(Scheme.DIMENSIONS, row.cell("publication id"))
                .identifier(Scheme.DOI, row.cell("doi"))
                .identifier(Scheme.PMID, row.cell("pmid"))
                .title(row.cell("title"))
                .year(row.cell("pubyear", "publication date", "publication date (print)"), "PubYear")
                .type(row.cell("publication type", "document type"))
                .organisations(organisations)
                .funders(Cells.split(row.cell("funder")))
                .categories(Cells.split(row.cell(
                        "fields of research (anzsrc 2020)", "for (anzsrc) categories", "units of assessment")));
        List<String> names = Cells.split(row.cell("authors"));
        draft.authors(names);
        draft.addresses(NamedAffiliations.parse(row.cell("authors (raw affiliation)"), names));
        if (!draft.hasAddresses()) {
            draft.addresses(profiles(row, draft, organisations));
        }
        if (!draft.hasAddresses()) {
            draft.addresses(NamedAffiliations.parse(row.cell("authors affiliations"), names));
        }
        draft.finish(sink);
    }

    /** What Dimensions knows of the organisations of the record; they belong to no author. */
    private static List<Address> profiles(Row row, Draft draft, List<String> organisations) {
        List<String> stated = Cells.split(row.cell(COUNTRIES));
        if (stated.size() == organisations.size()) {
            List<Address> addresses = new ArrayList<>();
            for (int i = 0; i < stated.size(); i++) {
                addresses.add(profile(organisations.get(i), countries(List.of(stated.get(i)), draft)));
            }
            return addresses;
        }
        List<Country> countries = countries(stated, draft);
        return countries.isEmpty() ? List.of() : List.of(profile("", countries));
    }

    private static Address profile(String text, List<Country> countries) {
        return new Address(text, Address.Style.FREE, List.of(), countries, List.of());
    }

    private static List<Country> countries(List<String> names, Draft draft) {
        return CountryCell.all(names, n -> draft.warn("Country of Research organization", "not a country", n));
    }
}
