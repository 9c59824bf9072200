package io.github.brigraph.record;

import java.util.List;

/**
 * A publication: an article, a review, a book, a paper in proceedings.
 *
 * @param core what all records have in common
 * @param documentType the type of document as the source names it, such as {@code Article}; empty where it gives none
 * @param organisations the source's own standard names of the organisations behind the whole record, in its order; empty
 *     where it gives none
 * @param funders the names of the funders, in the source's order; empty where it gives none
 */
public record Publication(Core core, String documentType, List<String> organisations, List<String> funders)
        implements ResearchRecord {

    public Publication {
        organisations = List.copyOf(organisations);
        funders = List.copyOf(funders);
    }

    /** A publication whose source names neither organisations nor funders. */
    public Publication(Core core, String documentType) {
        this(core, documentType, List.of(), List.of());
    }

    @Override
    public RecordType type() {
        return RecordType.PUBLICATION;
    }
}
