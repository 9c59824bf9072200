package io.github.brigraph.read;

import io.github.brigraph.record.ResearchRecord;

/** Takes what a reader finds, in the order of the file. Every record comes either accepted or rejected. */
public interface RecordSink {

    /** A record that was read. */
    void accept(ResearchRecord record);

    /** A record that could not be read. */
    void reject(Problem problem);

    /** Something that was not understood in a record that was read all the same, or between records. */
    void warn(Problem problem);
}
