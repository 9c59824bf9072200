package io.github.brigraph.cli;

import io.github.brigraph.network.TallySettings;
import io.github.brigraph.study.SavedTally;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Saved tallies in the place of records. */
final class TallyFiles {

    private TallyFiles() {}

    /**
     * The tally among the paths, if there is one.
     *
     * @throws IOException if there is something beside it
     */
    static Optional<Path> among(List<Path> paths) throws IOException {
        for (Path path : paths) {
            if (SavedTally.isAt(path)) {
                if (paths.size() > 1) {
                    throw new IOException(
                            path + " is a tally, which is analysed alone; add records to it with: bri-graph"
                                    + " tally add " + path + " PATH...");
                }
                return Optional.of(path);
            }
        }
        return Optional.empty();
    }

    /**
     * Checks that a tally keeps what options ask for.
     *
     * @throws IllegalArgumentException if not
     */
    static void requireKept(SavedTally tally, TallySettings asked) {
        try {
            TallySettings kept = tally.tally().settings();
            kept.requireSame(asked.mostInstitutions(kept.mostInstitutions()));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "--level, --fields and --concordance are those of the tally; make it anew for others ("
                            + e.getMessage() + ")",
                    e);
        }
    }
}
