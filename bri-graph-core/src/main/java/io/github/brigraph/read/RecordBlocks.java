package io.github.brigraph.read;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** The blocks of one open file, in order. Used by one thread; the blocks themselves may go to others. */
public interface RecordBlocks extends Closeable {

    /**
     * The next block, or empty at the end of the file.
     *
     * @throws UnreadableInputException if the file cannot be read on, as a workbook that breaks
     */
    Optional<RecordBlock> next() throws IOException;
}
