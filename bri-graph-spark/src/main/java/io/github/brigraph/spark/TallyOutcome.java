package io.github.brigraph.spark;

import io.github.brigraph.read.Problem;
import io.github.brigraph.study.InputDigest;
import io.github.brigraph.study.SavedTally;
import java.util.List;

/**
 * What a tally of files gives.
 *
 * @param tally the tally of all files, with their digests
 * @param added the files that were read, in the order of their paths
 * @param known files that were passed over, since their content is in the tally already
 * @param problems the first {@value Share#MOST_PROBLEMS} problems, in the order in which a plain run tells them
 * @param problemCount how many problems there were
 */
public record TallyOutcome(
        SavedTally tally, List<InputDigest> added, List<InputDigest> known, List<Problem> problems, long problemCount) {

    public TallyOutcome {
        added = List.copyOf(added);
        known = List.copyOf(known);
        problems = List.copyOf(problems);
    }
}
