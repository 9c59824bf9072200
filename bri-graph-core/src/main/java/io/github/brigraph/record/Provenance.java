package io.github.brigraph.record;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Where a record that several sources gave has its fields from.
 *
 * @param members the records that it was merged from, the one that gave its id first; empty for a record as it was read
 * @param fields for each field that is not empty, the positions in {@code members} of those that it was taken from, ascending
 */
public record Provenance(List<Member> members, SortedMap<Field, List<Integer>> fields) {

    /** A record as it was read. */
    public static final Provenance NONE = new Provenance(List.of(), new TreeMap<>());

    public Provenance {
        members = List.copyOf(members);
        fields = java.util.Collections.unmodifiableSortedMap(new TreeMap<>(fields));
    }

    /** Fields of a merged record from a map. */
    public static Provenance of(List<Member> members, Map<Field, List<Integer>> fields) {
        return new Provenance(members, new TreeMap<>(fields));
    }

    /**
     * One of the records that a record was merged from.
     *
     * @param id its id
     * @param source its database
     * @param origin where it was read
     */
    public record Member(String id, String source, Origin origin) {}

    /** The fields of a record that a merge decides on. */
    public enum Field {
        TITLE("title"),
        YEAR("year"),
        AUTHORS("authors"),
        ADDRESSES("addresses"),
        CATEGORIES("categories"),
        KEYWORDS("keywords"),
        IDENTIFIERS("identifiers"),
        DOCUMENT_TYPE("document_type"),
        ORGANISATIONS("organisations"),
        FUNDERS("funders");

        private final String label;

        Field(String label) {
            this.label = label;
        }

        /** The name that files carry. */
        public String label() {
            return label;
        }
    }
}
