package io.github.brigraph.study;

import io.github.brigraph.resolve.DuplicateClusters;
import java.util.Optional;

/** Which records of a block have duplicates. */
interface BlockMembers {

    /** Nothing is merged. */
    BlockMembers NONE = place -> Optional.empty();

    /** Those of a block whose first record has a number. */
    static BlockMembers of(DuplicateClusters clusters, int first) {
        return place ->
                clusters.isAlone(first + place) ? Optional.empty() : Optional.of(clusters.leader(first + place));
    }

    /** The leader of the cluster of a record of the block, unless it is alone. */
    Optional<Integer> leader(int place);
}
