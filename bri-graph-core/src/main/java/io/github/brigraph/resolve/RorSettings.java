package io.github.brigraph.resolve;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * How a directory is used.
 *
 * @param directory the directory
 * @param threshold the least score of a match, from 0 to 1
 */
record RorSettings(RorDirectory directory, double threshold) {

    /** Below it lie fuzzy matches with several flaws; chosen on half of a set of affiliations read by people. */
    static final double DEFAULT_THRESHOLD = 0.8;

    RorSettings {
        checkArgument(threshold >= 0 && threshold <= 1, "a threshold must be in [0, 1], was %s", threshold);
    }
}
