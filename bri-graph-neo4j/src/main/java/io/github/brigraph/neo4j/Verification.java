package io.github.brigraph.neo4j;

import java.util.List;

/**
 * What a check of a stored network found.
 *
 * @param network the network
 * @param faults sentences on what is wrong; none if all is well
 */
public record Verification(StoredNetwork network, List<String> faults) {

    public Verification {
        faults = List.copyOf(faults);
    }

    /** Whether the network is whole and as it was saved. */
    public boolean holds() {
        return faults.isEmpty();
    }
}
