package io.github.brigraph.network;

import io.github.brigraph.record.PlacedRecord;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Counts over records: a commutative monoid under {@link #merge}.
 *
 * <p>The same tally comes out whatever the order of the records and however they are spread over tallies that are merged
 * later: over threads, over files of several months, over a cluster. {@link #writeTo} gives the same bytes for equal
 * tallies. A tally is used by one thread at a time.
 *
 * @param <T> the tally itself
 */
public interface RecordTally<T extends RecordTally<T>> {

    /** Counts a record. */
    void add(PlacedRecord record);

    /** Adds what another tally of the same settings has counted; the other is not changed. */
    void merge(T other);

    /** Writes the tally in its own versioned, checksummed format; the stream stays open. */
    void writeTo(OutputStream out) throws IOException;
}
