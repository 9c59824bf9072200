package io.github.brigraph.study;

import io.github.brigraph.resolve.DuplicateClusters;
import java.util.Optional;

/**
 * Which records of a block have duplicates.
 *
 * @param clusters the duplicates; empty where they are not merged
 * @param first the number of the block's first record
 */
record BlockMembers(Optional<DuplicateClusters> clusters, int first) {

    /** Nothing is merged. */
    static final BlockMembers NONE = new BlockMembers(Optional.empty(), 0);

    /** The leader of the cluster of a record of the block, unless it is alone. */
    Optional<Integer> leader(int place) {
        return clusters.filter(c -> !c.isAlone(first + place)).map(c -> c.leader(first + place));
    }
}
