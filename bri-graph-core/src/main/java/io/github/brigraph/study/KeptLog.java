package io.github.brigraph.study;

import java.io.IOException;
import java.util.Optional;

/** A log that writes down what it hears, so that a reading can be taken up again where it was; see {@link KeptRun}. */
public interface KeptLog extends RecordLog {

    /** What of its settings shows in what it writes, on one line; a run is gone on with by an equal one only. */
    String settings();

    /**
     * Called once, before anything else is heard.
     *
     * @param mark where to go on, forgetting all that was heard since; empty to begin anew
     */
    void begin(Optional<String> mark) throws IOException;

    /** Puts all that was heard so far on disk; gives what {@link #begin} needs to go on from here. */
    String mark() throws IOException;
}
