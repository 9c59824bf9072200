package io.github.brigraph.read;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Origin;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * A record of PubMed's text while its lines come in. The addresses behind an author belong to that author; investigators
 * ({@code IR}, {@code FIR}, {@code IRAD}) are no authors, and the country of publication ({@code PL}) places nobody.
 */
final class MedlineRecord {

    private final Draft draft;
    private final List<Person> people = new ArrayList<>();
    private final Map<String, TreeSet<Integer>> authorsByAddress = new LinkedHashMap<>();
    private final List<String> titles = new ArrayList<>();
    private final List<String> bookTitles = new ArrayList<>();
    private String tag = "";
    private String value = "";

    MedlineRecord(Origin origin) {
        draft = new Draft(origin, RecordFormat.MEDLINE.database());
    }

    /** An author: the full name where it is given, the short one otherwise. */
    private static final class Person {
        private final String name;
        private final boolean full;
        private boolean repeated;
        private String orcid = "";

        Person(String name, boolean full) {
            this.name = name;
            this.full = full;
        }
    }

    String id() {
        return draft.id();
    }

    void add(String newTag, String newValue) {
        take();
        tag = newTag;
        value = newValue;
    }

    void goOn(String text) {
        value = value.isEmpty() ? text : value + " " + text;
    }

    private void take() {
        if (value.isBlank()) {
            return;
        }
        switch (tag) {
            case "PMID" -> draft.ownId(Scheme.PMID, value.replaceAll("[^0-9].*", ""));
            case "TI" -> titles.add(value);
            case "BTI", "CTI" -> bookTitles.add(value);
            case "FAU" -> people.add(new Person(value, true));
            case "AU" -> shortName();
            case "CN" -> people.add(new Person(value, false));
            case "AD" -> addresses();
            case "AUID" -> orcid();
            case "LID", "AID", "DOI" -> doi();
            case "DP", "DEP" -> year();
            case "PT" -> draft.type(value);
            case "OT" -> draft.keywords(List.of(value));
            case "GR" -> funder();
            default -> {}
        }
    }

    /** A short name repeats the full name right before it; where there is no full name, it is the author. */
    private void shortName() {
        if (people.isEmpty() || !people.get(people.size() - 1).full || people.get(people.size() - 1).repeated) {
            people.add(new Person(value, false));
        } else {
            people.get(people.size() - 1).repeated = true;
        }
    }

    private void addresses() {
        TreeSet<Integer> authors = authorsByAddress.computeIfAbsent(value, v -> new TreeSet<>());
        if (!people.isEmpty()) {
            authors.add(people.size() - 1);
        }
    }

    private void orcid() {
        if (!people.isEmpty() && value.toUpperCase(java.util.Locale.ROOT).contains("ORCID")) {
            people.get(people.size() - 1).orcid = value;
        }
    }

    private void doi() {
        if (tag.equals("DOI") || value.endsWith("[doi]") || value.startsWith("doi:")) {
            draft.identifier(Scheme.DOI, value.replace("[doi]", "").strip());
        }
    }

    private void year() {
        if (Years.find(value).isPresent() || tag.equals("DP")) {
            draft.year(value, tag);
        }
    }

    /** {@code number/acronym/agency/country}: the agency; a slash may stand in the number. */
    private void funder() {
        List<String> parts = Cells.split(value, "/");
        if (parts.size() >= 2) {
            draft.funders(List.of(parts.get(parts.size() - 2)));
        }
    }

    void finish(RecordSink sink) {
        take();
        value = "";
        draft.title(String.join(" ", titles)).title(String.join(" ", bookTitles));
        people.forEach(p -> draft.author(p.name, p.orcid));
        authorsByAddress.forEach((text, authors) ->
                draft.address(new Address(text, Address.Style.FREE, List.copyOf(authors), List.of(), List.of())));
        draft.finish(sink);
    }
}
