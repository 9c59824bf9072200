package io.github.brigraph.read;

import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Origin;
import io.github.brigraph.record.Party;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A record of RIS while its lines come in, and what its tags mean: they are the same in all databases for titles, authors and
 * years, and differ for numbers and addresses.
 */
final class RisRecord {

    private static final Pattern WOS_NUMBER = Pattern.compile("[A-Z]{3,8}:[A-Z0-9]\\S*");
    private static final Pattern EMBASE_NUMBER = Pattern.compile("L[0-9]{6,}");
    private static final Pattern LENS_NUMBER = Pattern.compile("[0-9]{3}(?:-[0-9]{3}){3}-[0-9]{2}[0-9X]");

    private final Origin origin;
    private final RecordFormat format;
    private final Map<String, List<String>> fields = new HashMap<>();
    private final List<String> warnings = new ArrayList<>();
    private String last = "";

    RisRecord(RecordFormat format, Origin origin) {
        this.format = format;
        this.origin = origin;
    }

    Origin origin() {
        return origin;
    }

    void add(String tag, String value) {
        fields.computeIfAbsent(tag, t -> new ArrayList<>()).add(value);
        last = tag;
    }

    /** A line that goes on with the field above. */
    void goOn(String text) {
        List<String> values = fields.get(last);
        if (values != null) {
            int end = values.size() - 1;
            values.set(end, values.get(end) + "\n" + text);
        }
    }

    void warn(String reason) {
        warnings.add(reason);
    }

    /** Whether nothing but the type is there. */
    boolean isEmpty() {
        return fields.entrySet().stream().filter(e -> !e.getKey().equals("TY")).allMatch(e -> e.getValue().stream()
                .allMatch(String::isBlank));
    }

    List<String> all(String tag) {
        return fields.getOrDefault(tag, List.of());
    }

    /** The first value that is not blank of the first tag that has one. */
    String first(String... tags) {
        for (String tag : tags) {
            for (String value : all(tag)) {
                if (!value.isBlank()) {
                    return value.strip();
                }
            }
        }
        return "";
    }

    void finish(RecordSink sink) {
        Draft draft = new Draft(origin, database());
        identify(draft);
        warnings.forEach(w -> draft.warn("", w, ""));
        draft.title(first("TI", "T1", "CT", "BT", "ST"));
        year(draft);
        String kind = first("M3");
        draft.type(kind.isEmpty() || kind.startsWith("doi") ? first("TY") : kind);
        all("KW").forEach(k -> draft.keywords(Cells.split(k, "\n")));
        List<String> authors = authors();
        if (draft.isNameless() && authors.isEmpty() && isEmpty()) {
            draft.reject(sink, "a record with nothing but its type", "");
            return;
        }
        if (draft.isNameless()) {
            draft.otherId(origin.toString());
        }
        if (first("TY").equals("PAT")) {
            patent(draft, authors, sink);
            return;
        }
        draft.authors(authors);
        draft.funders(WosRecord.funders(first("FU")));
        if (isWebOfScience()) {
            draft.organisations(all("C3"));
        }
        draft.addresses(RisAddresses.of(this, authors)).finish(sink);
    }

    /** Of a patent the authors are its inventors, and the publisher or second author holds it. */
    private void patent(Draft draft, List<String> inventors, RecordSink sink) {
        PatentDraft patent = new PatentDraft(draft);
        draft.identifier(Scheme.PATENT, first("M1", "SN"));
        List<String> holders = all("A2").isEmpty() ? all("PB") : all("A2");
        holders.stream().filter(h -> !h.isBlank()).forEach(h -> patent.applicant(Party.of(h)));
        inventors.forEach(i -> patent.inventor(Party.of(i)));
        patent.publication(Years.find(first("PY", "Y1", "DA"))).finish(sink);
    }

    private List<String> authors() {
        List<String> names = new ArrayList<>();
        for (String tag : List.of("AU", "A1")) {
            all(tag).stream().filter(n -> !n.isBlank()).map(Cells::oneLine).forEach(names::add);
        }
        return names;
    }

    private void year(Draft draft) {
        for (String tag : List.of("PY", "Y1", "DA")) {
            for (String value : all(tag)) {
                if (Years.find(value).isPresent()) {
                    draft.year(value, tag);
                }
            }
        }
        draft.year(first("PY", "Y1"), "PY");
    }

    private void identify(Draft draft) {
        String number = first("AN");
        String link = String.join(" ", all("UR"));
        if (WOS_NUMBER.matcher(number).matches()) {
            draft.ownId(Scheme.UT, number);
        } else if (number.startsWith("pub.")) {
            draft.ownId(Scheme.DIMENSIONS, number);
        } else if (number.startsWith("CN-") || format == RecordFormat.COCHRANE) {
            draft.ownId(Scheme.COCHRANE, number);
        } else if (isPubMed() && isNumber(number)) {
            draft.ownId(Scheme.PMID, number);
        } else {
            draft.otherId(number);
        }
        ScopusTable.eidOf(link).ifPresent(e -> draft.ownId(Scheme.EID, e));
        for (String id : List.of(first("AN"), first("ID"))) {
            if (LENS_NUMBER.matcher(id).matches()) {
                draft.ownId(Scheme.LENS, id);
            }
        }
        for (String tag : List.of("DO", "DI", "M3", "L3", "L2", "UR")) {
            all(tag).forEach(v ->
                    draft.identifier(Scheme.DOI, v.replace("%2F", "/").replace("%2f", "/")));
        }
        all("N1").stream().filter(n -> n.startsWith("doi:")).forEach(n -> draft.identifier(Scheme.DOI, n));
        pubmed(draft);
    }

    /** Embase writes PubMed's number in C5, Scopus in C2, Cochrane in C3 after the name. */
    private void pubmed(Draft draft) {
        if (isEmbase() && isNumber(first("C5"))) {
            draft.identifier(Scheme.PMID, first("C5"));
        } else if (isScopus() && isNumber(first("C2"))) {
            draft.identifier(Scheme.PMID, first("C2"));
        } else if (first("C3").startsWith("PUBMED ")) {
            draft.identifier(Scheme.PMID, first("C3").substring(7).replaceAll("[^0-9].*", ""));
        }
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 9 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    boolean isWebOfScience() {
        return WOS_NUMBER.matcher(first("AN")).matches() && !first("AN").startsWith("CN-");
    }

    boolean isScopus() {
        return database("scopus") || String.join(" ", all("UR")).contains("scopus.com/");
    }

    boolean isEmbase() {
        return database("embase") || EMBASE_NUMBER.matcher(first("U2")).matches();
    }

    private boolean isPubMed() {
        return database("pubmed") || database("medline") || first("DP").equals("NLM");
    }

    private boolean database(String name) {
        return (first("DB") + " " + first("DP")).toLowerCase(Locale.ROOT).contains(name);
    }

    private String database() {
        if (format == RecordFormat.COCHRANE) {
            return format.database();
        }
        if (isWebOfScience()) {
            return RecordFormat.WOS_PLAIN.database();
        }
        if (isScopus()) {
            return RecordFormat.SCOPUS_CSV.database();
        }
        if (isEmbase()) {
            return RecordFormat.EMBASE_CSV.database();
        }
        if (first("AN").startsWith("pub.")) {
            return RecordFormat.DIMENSIONS_CSV.database();
        }
        return isPubMed() ? RecordFormat.MEDLINE.database() : format.database();
    }
}
