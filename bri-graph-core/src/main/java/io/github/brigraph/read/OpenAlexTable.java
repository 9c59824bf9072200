package io.github.brigraph.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import io.github.brigraph.record.Address;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.unit.Country;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * OpenAlex works in a table: lists with a bar between their items, parts of authorships as Python writes dictionaries, and the
 * plainer columns of the web page's export.
 */
final class OpenAlexTable implements TableFormat {

    private static final JsonFactory JSON = new JsonFactory();

    private final MergedIds merged;

    OpenAlexTable() {
        this(MergedIds.NONE);
    }

    private OpenAlexTable(MergedIds merged) {
        this.merged = merged;
    }

    @Override
    public TableFormat honouring(MergedIds ids) {
        return new OpenAlexTable(ids);
    }

    @Override
    public RecordFormat format(Carrier carrier) {
        return RecordFormat.OPENALEX_CSV;
    }

    @Override
    public boolean recognises(Columns columns) {
        boolean authorships = columns.names().stream()
                .anyMatch(n -> n.strip().startsWith("authorships.") || n.strip().equals("authorships"));
        return columns.hasAll("id")
                && columns.hasAny("display_name", "title")
                && (authorships
                        || columns.hasAny(
                                "cited_by_api_url", "author_institution_names", "author_names", "ids.openalex"));
    }

    @Override
    public void read(Row row, RecordSink sink) {
        String id = row.cell("id", "ids.openalex");
        Draft draft = new Draft(row.origin(), RecordFormat.OPENALEX_CSV.database())
                .ownId(Scheme.OPENALEX, id.startsWith("W") ? "https://openalex.org/" + id : id)
                .identifier(Scheme.DOI, row.cell("doi", "ids.doi"))
                .identifier(Scheme.PMID, afterSlash(row.cell("ids.pmid", "pmid")))
                .title(row.cell("title", "display_name"))
                .year(row.cell("publication_year", "publication_date"), "publication_year")
                .type(row.cell("type"))
                .categories(list(row.cell("topics.subfield.display_name", "primary_topic.subfield.display_name")))
                .keywords(list(row.cell("keywords.display_name", "keywords")))
                .funders(list(row.cell("grants.funder_display_name", "funders.display_name")));
        authors(row, draft);
        if (row.cell("is_authors_truncated").equalsIgnoreCase("true")) {
            draft.warn(
                    "authorships", "the list is cut off at " + draft.authors().size() + " authors by the source", "");
        }
        draft.addresses(addresses(row, draft));
        draft.finish(sink);
    }

    private static void authors(Row row, Draft draft) {
        List<String> names =
                list(row.cell("authorships.author.display_name", "authorships.raw_author_name", "author_names"));
        List<String> orcids =
                List.of(row.cell("authorships.author.orcid", "author_orcids").split("\\|", -1));
        for (int i = 0; i < names.size(); i++) {
            draft.author(names.get(i), orcids.size() == names.size() ? orcids.get(i) : "");
        }
    }

    private List<Address> addresses(Row row, Draft draft) {
        String affiliations = row.cell("authorships.affiliations");
        String institutions = row.cell("authorships.institutions");
        List<String> texts =
                list(row.cell("authorships.raw_affiliation_strings", "authorships.raw_affiliation_string"));
        if (affiliations.contains("{") || (institutions.contains("{") && texts.isEmpty())) {
            return structured(affiliations, institutions, draft);
        }
        if (!texts.isEmpty()) {
            return texts.stream()
                    .distinct()
                    .map(t -> Address.of(t, Address.Style.FREE))
                    .toList();
        }
        List<Country> countries = CountryCell.all(
                list(row.cell("authorships.countries", "author_institution_countries", "institution_countries")),
                c -> draft.warn("authorships.countries", "not a country's code", c));
        List<String> names = list(
                row.cell("authorships.institutions.display_name", "author_institution_names", "institution_names"));
        if (countries.isEmpty()) {
            return names.stream()
                    .distinct()
                    .map(t -> Address.of(t, Address.Style.FREE))
                    .toList();
        }
        return List.of(new Address("", Address.Style.FREE, List.of(), countries, List.of()));
    }

    /** Affiliations and institutions as OpenAlex's own JSON has them, but for the authors that they belong to. */
    private List<Address> structured(String affiliations, String institutions, Draft draft) {
        String json = "{\"institutions\":" + PythonLiteral.toJsonArray(institutions) + ",\"affiliations\":"
                + PythonLiteral.toJsonArray(affiliations) + "}";
        OpenAlexAddresses found = new OpenAlexAddresses();
        try (JsonParser parser = JSON.createParser(json)) {
            parser.nextToken();
            found.addOfNobody(OpenAlexAuthorship.parse(parser, merged));
        } catch (IOException e) {
            draft.warn("authorships", "the affiliations are not as OpenAlex writes them", affiliations);
        }
        found.unknownCountries().forEach(c -> draft.warn("authorships.institutions", "not a country's code", c));
        return found.addresses();
    }

    private static List<String> list(String cell) {
        List<String> items = new ArrayList<>();
        for (String item : Cells.split(cell, "|")) {
            if (!item.equals("None") && !item.equals("nan")) {
                items.add(item);
            }
        }
        return items;
    }

    private static String afterSlash(String link) {
        return link.substring(link.lastIndexOf('/') + 1);
    }
}
