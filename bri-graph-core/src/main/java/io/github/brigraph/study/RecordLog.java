package io.github.brigraph.study;

import io.github.brigraph.read.Problem;
import io.github.brigraph.record.PlacedRecord;

/**
 * Hears of every record and every problem of the inputs, in the order of the inputs' digests and then of their lines,
 * whatever the number of threads and the order in which the inputs were named. Called from one thread.
 */
public interface RecordLog {

    /** A log that keeps nothing. */
    RecordLog NONE = new RecordLog() {
        @Override
        public void record(PlacedRecord record) {}

        @Override
        public void problem(Problem problem) {}
    };

    /** A record was read and placed. */
    void record(PlacedRecord record);

    /** A record was rejected, or something in it was not understood, or it is a duplicate. */
    void problem(Problem problem);

    /** A problem that was told before shows that its file is damaged; see {@link InputDamage}. */
    default void damaged(Problem problem) {}
}
