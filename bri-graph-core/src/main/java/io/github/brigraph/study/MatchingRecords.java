package io.github.brigraph.study;

import io.github.brigraph.read.Problem;
import io.github.brigraph.record.PlacedRecord;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Hands on the records of a second pass that meet a condition, and counts them. */
final class MatchingRecords implements RecordLog {

    private final Predicate<PlacedRecord> condition;
    private final Consumer<PlacedRecord> found;
    private long count;

    MatchingRecords(Predicate<PlacedRecord> condition, Consumer<PlacedRecord> found) {
        this.condition = condition;
        this.found = found;
    }

    long count() {
        return count;
    }

    @Override
    public void record(PlacedRecord record) {
        if (condition.test(record)) {
            count++;
            found.accept(record);
        }
    }

    @Override
    public void problem(Problem problem) {
        // The first pass has listed it.
    }
}
