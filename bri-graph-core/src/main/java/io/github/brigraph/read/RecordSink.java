package io.github.brigraph.read;

import io.github.brigraph.record.ResearchRecord;

/** Takes what a reader finds, in the order of the file. Every record comes either accepted, rejected or superseded. */
public interface RecordSink {

    /** A record that was read. */
    void accept(ResearchRecord record);

    /** A record that could not be read. */
    void reject(Problem problem);

    /**
     * A record that could not be read because the file is damaged there: it ends within the record, or the text is none of
     * its format. By default it is rejected as any other.
     */
    default void rejectDamaged(Problem problem) {
        reject(problem);
    }

    /**
     * A record that was read and is none of its own any more, since its source merged it into another ({@link MergedIds}). By
     * default it is rejected as any other.
     *
     * @param record the record
     * @param problem where it stands, and what it was merged into
     */
    default void superseded(ResearchRecord record, Problem problem) {
        reject(problem);
    }

    /** Something that was not understood in a record that was read all the same, or between records. */
    void warn(Problem problem);

    /**
     * The file lost bytes here; how many records were in them is not known. By default this is a warning.
     *
     * @see RecordFile#open()
     */
    default void damage(Problem problem) {
        warn(problem);
    }
}
