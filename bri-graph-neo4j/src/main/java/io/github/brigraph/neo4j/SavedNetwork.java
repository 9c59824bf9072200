package io.github.brigraph.neo4j;

/**
 * What became of a network that was saved.
 *
 * @param network the network as it stands in the store
 * @param outcome what was done
 */
public record SavedNetwork(StoredNetwork network, Outcome outcome) {

    /** What was done. */
    public enum Outcome {
        /** It was not there and was written. */
        CREATED,
        /** It was there otherwise, or in part, and was written again. */
        REPLACED,
        /** It was there as it is, and nothing was written. */
        UNCHANGED
    }
}
