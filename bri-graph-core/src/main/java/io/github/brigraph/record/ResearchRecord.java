package io.github.brigraph.record;

import java.util.List;
import java.util.OptionalInt;

/**
 * A record of research or of cooperation that carries addresses: what is counted.
 *
 * <p>Records check themselves when they are made and never change. Lists are in the order of the source.
 */
public sealed interface ResearchRecord permits Publication, Patent, JointActivity {

    /** The kind of record. */
    RecordType type();

    /** What all kinds of record have in common. */
    Core core();

    /** The id of the record in its source, or where it has none, its DOI, or where it was read. */
    default String id() {
        return core().id();
    }

    /** Where the record was read. */
    default Origin origin() {
        return core().origin();
    }

    /** The year that the record counts in: publication year, priority year of a patent, start of a joint activity. */
    default OptionalInt year() {
        return core().year();
    }

    /** The addresses of authors, inventors, applicants or partners; reprint and correspondence addresses are not here. */
    default List<Address> addresses() {
        return core().addresses();
    }

    /**
     * What all kinds of record have in common.
     *
     * @param id the id in the source, or where it has none, the DOI, or {@code file:line}
     * @param origin where the record was read
     * @param source the database, such as {@code Web of Science}
     * @param title the title; empty where the source gives none
     * @param year the year, where known
     * @param authors authors, inventors or applicants; empty where the source gives none
     * @param addresses their addresses
     * @param categories subject categories, classes or topics of the source
     * @param keywords the authors' keywords
     * @param identifiers identifiers in canonical form
     * @param provenance where a record that was merged from several has its fields from
     */
    record Core(
            String id,
            Origin origin,
            String source,
            String title,
            OptionalInt year,
            List<Author> authors,
            List<Address> addresses,
            List<String> categories,
            List<String> keywords,
            Identifiers identifiers,
            Provenance provenance) {

        public Core {
            if (id.isBlank()) {
                throw new IllegalArgumentException("a record must have an id, was blank at " + origin);
            }
            authors = List.copyOf(authors);
            addresses = List.copyOf(addresses);
            categories = List.copyOf(categories);
            keywords = List.copyOf(keywords);
        }

        /** A record as it was read. */
        public Core(
                String id,
                Origin origin,
                String source,
                String title,
                OptionalInt year,
                List<Author> authors,
                List<Address> addresses,
                List<String> categories,
                List<String> keywords,
                Identifiers identifiers) {
            this(
                    id,
                    origin,
                    source,
                    title,
                    year,
                    authors,
                    addresses,
                    categories,
                    keywords,
                    identifiers,
                    Provenance.NONE);
        }
    }
}
