package io.github.brigraph.read;

/**
 * A run of whole records of one file, not yet parsed: the unit of work of a parallel reading.
 *
 * <p>Blocks of one file may be parsed by any threads at the same time; each block is parsed once.
 */
public interface RecordBlock {

    /** About how many bytes of text a block of a text file holds; for telling how far a reading is. */
    int TYPICAL_BYTES = 1 << 19;

    /** Parses the records of this block in their order. */
    void parse(RecordSink sink);
}
