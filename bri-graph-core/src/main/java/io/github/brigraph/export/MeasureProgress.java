package io.github.brigraph.export;

import io.github.brigraph.graph.Watch;
import io.github.brigraph.study.Progress;
import java.util.function.Supplier;

/** Tells of one stage of measuring after the other. */
record MeasureProgress(Progress progress) {

    /** Runs a stage, whose algorithms say how far they have come. */
    <T> T during(String stage, Supplier<? extends T> work) {
        return Watch.over((done, total) -> tell(stage, done, total), work);
    }

    /** Runs a stage that gives nothing. */
    void during(String stage, Runnable work) {
        during(stage, () -> {
            work.run();
            return stage;
        });
    }

    private void tell(String stage, long done, long total) {
        // Iterations until nothing changes have no total, so nothing is known to be done.
        progress.at(stage, total == 0 ? 0 : done, Math.max(1, total));
    }
}
