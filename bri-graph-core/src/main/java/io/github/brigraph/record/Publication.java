package io.github.brigraph.record;

/**
 * A publication: an article, a review, a book, a paper in proceedings.
 *
 * @param core what all records have in common
 * @param documentType the type of document as the source names it, such as {@code Article}; empty where it gives none
 */
public record Publication(Core core, String documentType) implements ResearchRecord {

    @Override
    public RecordType type() {
        return RecordType.PUBLICATION;
    }
}
