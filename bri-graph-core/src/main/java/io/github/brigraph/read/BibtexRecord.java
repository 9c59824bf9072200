package io.github.brigraph.read;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Author;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Origin;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * What the fields of an entry mean. In Web of Science {@code Affiliation} holds addresses with the authors' names before them, the
 * reprint address first, and {@code Affiliations} the standard names of the organisations; in Scopus both are addresses. The field
 * {@code Address} is the publisher's in either.
 */
final class BibtexRecord {

    private static final Pattern END_OF_ADDRESS = Pattern.compile("(?<=\\.)[ \\t]*\\R\\s*");
    private static final Pattern REPRINT =
            Pattern.compile("\\((?:Corresponding|Reprint) Author\\)", Pattern.CASE_INSENSITIVE);
    private static final Pattern AND = Pattern.compile("\\s+and\\s+");
    private static final Pattern WOS_NUMBER = Pattern.compile("[A-Z]{2,8}:\\S+");

    private final RecordFormat format;
    private final BibtexParser.Entry entry;
    private final Draft draft;

    BibtexRecord(RecordFormat format, Origin origin, BibtexParser.Entry entry) {
        this.format = format;
        this.entry = entry;
        this.draft = new Draft(origin, database(format, entry));
    }

    private static String database(RecordFormat format, BibtexParser.Entry entry) {
        return format == RecordFormat.BIBTEX && entry.first("source").equalsIgnoreCase("scopus")
                ? RecordFormat.SCOPUS_CSV.database()
                : format.database();
    }

    void finish(RecordSink sink) {
        identify();
        draft.title(text("title", "booktitle"))
                .year(text("year", "date"), "year")
                .type(text("document_type", format == RecordFormat.WOS_BIBTEX ? "type" : "document_type"))
                .type(entry.type());
        authors();
        boolean scopus = draftIsScopus();
        draft.keywords(
                Cells.split(text(scopus ? "author_keywords" : "keywords", scopus ? "author_keywords" : "keyword")));
        if (format == RecordFormat.WOS_BIBTEX) {
            draft.categories(Cells.split(text("web-of-science-categories", "research-areas")))
                    .organisations(Cells.split(text("affiliations")))
                    .funders(WosRecord.funders(text("funding-acknowledgement")));
            wosAddresses().forEach(draft::address);
        } else if (scopus) {
            draft.addresses(ScopusTable.affiliations(text("affiliation", "affiliations")));
            entry.fields().getOrDefault("funding_details", List.of()).stream()
                    .map(Latex::text)
                    .forEach(f -> draft.funders(ScopusTable.funders(f)));
        } else {
            Cells.split(text("affiliation", "affiliations"))
                    .forEach(a -> draft.address(Address.of(a, Address.Style.FREE)));
        }
        if (draft.isNameless()) {
            draft.otherId(entry.key());
        }
        draft.finish(sink);
    }

    private boolean draftIsScopus() {
        return format == RecordFormat.SCOPUS_BIBTEX || entry.first("source").equalsIgnoreCase("scopus");
    }

    private void identify() {
        String number = text("unique-id");
        String key = entry.key();
        if (!number.isEmpty()) {
            draft.ownId(Scheme.UT, number);
        } else if (format == RecordFormat.WOS_BIBTEX && WOS_NUMBER.matcher(key).matches()) {
            draft.ownId(Scheme.UT, key);
        }
        String link = entry.first("url").replace("\\&", "&").replace("\\_", "_");
        ScopusTable.eidOf(link).ifPresent(e -> draft.ownId(Scheme.EID, e));
        draft.identifier(Scheme.DOI, text("doi"));
        ScopusTable.doiOf(link).ifPresent(d -> draft.identifier(Scheme.DOI, d));
        draft.identifier(Scheme.DOI, link.contains("doi.org/") ? link : "");
        String pubmed = text("pubmed_id", "pmid");
        if (!pubmed.isEmpty() && pubmed.chars().allMatch(Character::isDigit)) {
            draft.identifier(Scheme.PMID, pubmed);
        }
    }

    private void authors() {
        List<String> orcids = List.of(entry.first("orcid-numbers").split("\\R", -1));
        for (String name : AND.split(Latex.text(entry.first("author")), -1)) {
            String plain = name.strip();
            if (plain.equalsIgnoreCase("others")) {
                draft.warn("author", "the list of authors is cut off by the source", "");
                continue;
            }
            String orcid = orcids.stream()
                    .map(String::strip)
                    .filter(o -> o.startsWith(plain + "/"))
                    .findFirst()
                    .orElse("");
            draft.author(plain, orcid);
        }
    }

    private List<Address> wosAddresses() {
        List<String> names = draft.authors().stream().map(Author::name).toList();
        List<Address> addresses = new ArrayList<>();
        for (String item : END_OF_ADDRESS.split(entry.first("affiliation"), -1)) {
            String text = Latex.text(item);
            if (text.isEmpty() || REPRINT.matcher(text).find()) {
                continue;
            }
            String address = NamePrefix.removed(text, names);
            String people = text.substring(0, text.length() - address.length());
            List<Integer> authors = new ArrayList<>();
            for (int i = 0; i < names.size(); i++) {
                if (people.contains(names.get(i))) {
                    authors.add(i);
                }
            }
            String trimmed = address.endsWith(".") ? address.substring(0, address.length() - 1) : address;
            addresses.add(new Address(trimmed, Address.Style.WEB_OF_SCIENCE, authors, List.of(), List.of()));
        }
        return addresses;
    }

    private String text(String... names) {
        return Latex.text(entry.first(names));
    }

    @Override
    public String toString() {
        return entry.type().toLowerCase(Locale.ROOT) + " " + entry.key();
    }
}
