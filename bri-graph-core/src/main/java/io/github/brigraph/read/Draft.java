package io.github.brigraph.read;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Author;
import io.github.brigraph.record.Identifiers;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Origin;
import io.github.brigraph.record.Publication;
import io.github.brigraph.record.ResearchRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A record while a reader collects its fields. Blank values are passed over, so that a reader need not ask. */
final class Draft {

    private final Origin origin;
    private final String source;
    private final Map<Scheme, String> identifiers = new EnumMap<>(Scheme.class);
    private final List<Author> authors = new ArrayList<>();
    private final List<Address> addresses = new ArrayList<>();
    private final Set<String> categories = new LinkedHashSet<>();
    private final Set<String> keywords = new LinkedHashSet<>();
    private final Set<String> organisations = new LinkedHashSet<>();
    private final Set<String> funders = new LinkedHashSet<>();
    private final List<Problem> warnings = new ArrayList<>();
    private Optional<Scheme> own = Optional.empty();
    private String otherId = "";
    private String title = "";
    private String type = "";
    private String year = "";
    private String yearField = "";

    Draft(Origin origin, String source) {
        this.origin = origin;
        this.source = source;
    }

    /** An identifier; a DOI is taken in whatever form it is written. */
    Draft identifier(Scheme scheme, String id) {
        if (scheme == Scheme.DOI) {
            Identifiers.canonicalDoi(id).ifPresent(d -> identifiers.putIfAbsent(Scheme.DOI, d));
        } else if (!id.isBlank()) {
            identifiers.putIfAbsent(scheme, id.strip());
        }
        return this;
    }

    /** The same, of the scheme that the source itself numbers its records by: it is the record's id before any other. */
    Draft ownId(Scheme scheme, String id) {
        if (!id.isBlank()) {
            identifier(scheme, id);
            own = identifiers.containsKey(scheme) ? Optional.of(scheme) : own;
        }
        return this;
    }

    /** An id of no scheme, for a record that has no identifier. */
    Draft otherId(String id) {
        otherId = otherId.isEmpty() ? id.strip() : otherId;
        return this;
    }

    Draft title(String text) {
        title = title.isEmpty() ? Cells.oneLine(text) : title;
        return this;
    }

    Draft type(String text) {
        type = type.isEmpty() ? text.strip() : type;
        return this;
    }

    /** A year, or a date that holds one; the first that is not blank counts. */
    Draft year(String text, String field) {
        if (year.isEmpty() && !text.isBlank()) {
            year = text.strip();
            yearField = field;
        }
        return this;
    }

    Draft author(String name) {
        return author(name, "");
    }

    Draft author(String name, String orcid) {
        if (!name.isBlank()) {
            authors.add(new Author(Cells.oneLine(name), Orcid.find(orcid)));
        }
        return this;
    }

    Draft authors(Collection<String> names) {
        names.forEach(this::author);
        return this;
    }

    List<Author> authors() {
        return authors;
    }

    Draft address(Address address) {
        if (!address.text().isBlank()
                || !address.profileCountries().isEmpty()
                || !address.profileInstitutions().isEmpty()) {
            addresses.add(address);
        }
        return this;
    }

    Draft addresses(Collection<Address> list) {
        list.forEach(this::address);
        return this;
    }

    boolean hasAddresses() {
        return !addresses.isEmpty();
    }

    Draft categories(Collection<String> names) {
        categories.addAll(names);
        return this;
    }

    Draft keywords(Collection<String> words) {
        keywords.addAll(words);
        return this;
    }

    Draft organisations(Collection<String> names) {
        organisations.addAll(names);
        return this;
    }

    Draft funders(Collection<String> names) {
        funders.addAll(names);
        return this;
    }

    /** Something to tell a person about this record. */
    Draft warn(String field, String reason, String excerpt) {
        warnings.add(new Problem(origin.file(), origin.line(), "", field, reason, excerpt));
        return this;
    }

    Origin origin() {
        return origin;
    }

    /** Whether the record says neither what it is called nor what its number is. */
    boolean isNameless() {
        return title.isEmpty() && identifiers.isEmpty() && otherId.isEmpty();
    }

    /** The id: the source's own number, else that of another database, else the DOI, else what the source calls it. */
    String id() {
        return own.flatMap(s -> Optional.ofNullable(identifiers.get(s)))
                .or(() -> identifiers.entrySet().stream()
                        .filter(e -> e.getKey() != Scheme.PMID)
                        .map(Map.Entry::getValue)
                        .findFirst())
                .or(() -> Optional.of(otherId).filter(i -> !i.isEmpty()))
                .or(() -> Optional.ofNullable(identifiers.get(Scheme.PMID)))
                .orElseGet(origin::toString);
    }

    /** What all records have in common; warnings go to the sink. */
    ResearchRecord.Core core(RecordSink sink) {
        OptionalInt counted = Years.find(year);
        if (counted.isEmpty() && !year.isEmpty()) {
            warn(yearField, "not a year", year);
        }
        String id = id();
        warnings.forEach(w -> sink.warn(new Problem(w.source(), w.line(), id, w.field(), w.reason(), w.excerpt())));
        return new ResearchRecord.Core(
                id,
                origin,
                source,
                title,
                counted,
                authors,
                addresses,
                List.copyOf(categories),
                List.copyOf(keywords),
                Identifiers.of(identifiers));
    }

    /** Hands the finished publication on, or rejects it if it is nameless. */
    void finish(RecordSink sink) {
        if (isNameless()) {
            reject(sink, "a record with neither title nor identifier", "");
            return;
        }
        sink.accept(new Publication(core(sink), type, List.copyOf(organisations), List.copyOf(funders)));
    }

    void reject(RecordSink sink, String reason, String excerpt) {
        sink.reject(new Problem(origin.file(), origin.line(), "", "", reason, excerpt));
    }
}
