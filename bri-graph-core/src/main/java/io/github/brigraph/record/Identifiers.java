package io.github.brigraph.record;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The identifiers of a record, each in its canonical form.
 *
 * @param values scheme to identifier; at most one of each scheme
 */
public record Identifiers(SortedMap<Scheme, String> values) {

    private static final Identifiers NONE = new Identifiers(new TreeMap<>());
    private static final Pattern DOI = Pattern.compile("10\\.[0-9]{4,9}(?:\\.[0-9]+)*/\\S+");

    public Identifiers {
        values = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** No identifiers. */
    public static Identifiers none() {
        return NONE;
    }

    /** Identifiers from a map. */
    public static Identifiers of(Map<Scheme, String> values) {
        return values.isEmpty() ? NONE : new Identifiers(new TreeMap<>(values));
    }

    /** The identifier of a scheme, if the record has one. */
    public Optional<String> get(Scheme scheme) {
        return Optional.ofNullable(values.get(scheme));
    }

    /**
     * A DOI in canonical form: lower case, without resolver address or {@code doi:}; empty where the text holds none.
     *
     * <p>DOIs are compared without regard to case (ISO 26324).
     */
    public static Optional<String> canonicalDoi(String text) {
        Matcher m = DOI.matcher(text);
        return m.find() ? Optional.of(m.group().toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /**
     * Schemes of identifiers, in order of precedence for the id of a record: the source's own number, else the DOI. A
     * PubMed number is the id only where PubMed is the source.
     */
    public enum Scheme {
        /** Accession number of Web of Science, such as {@code WOS:000539540600025}. */
        UT,
        /** Scopus, such as {@code 2-s2.0-85219647464}. */
        EID,
        /** OpenAlex, such as {@code https://openalex.org/W3122893125}. */
        OPENALEX,
        /** Dimensions, such as {@code pub.1173974926}. */
        DIMENSIONS,
        /** Lens, works and patents, such as {@code 086-713-276-176-892}. */
        LENS,
        /** Publication number of a patent as the source writes it, such as {@code EP-3502051-A1}. */
        PATENT,
        /** Cochrane Library, such as {@code CN-00778158}. */
        COCHRANE,
        /** Digital object identifier, lower case. */
        DOI,
        /** PubMed. */
        PMID
    }
}
