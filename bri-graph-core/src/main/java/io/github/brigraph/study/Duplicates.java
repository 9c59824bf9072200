package io.github.brigraph.study;

import io.github.brigraph.read.RecordFiles;

/** What is done about records that are in the inputs more than once. */
public enum Duplicates {
    /**
     * They become one record, with the fields of all. The inputs are read twice; see {@link
     * io.github.brigraph.resolve.DuplicateIndex} for which records are the same, and {@link
     * io.github.brigraph.resolve.RecordMerger} for which field comes from where.
     */
    MERGE("merge"),
    /**
     * Those whose identifier came before are counted in the networks like any other, counted as duplicates besides, and
     * listed as problems.
     */
    REPORT("report"),
    /** They are counted in the networks like any other, and nobody looks for them. */
    KEEP("keep");

    private final String label;

    Duplicates(String label) {
        this.label = label;
    }

    /** What is done where nobody says: merge what comes from several databases, else report. */
    static Duplicates of(RecordFiles files) {
        long databases = files.files().stream()
                .map(f -> f.format().database())
                .distinct()
                .count();
        return databases > 1 ? MERGE : REPORT;
    }

    /** The name that options carry. */
    public String label() {
        return label;
    }

    @Override
    public String toString() {
        return label;
    }
}
