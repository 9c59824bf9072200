package io.github.brigraph.read;

import java.io.IOException;

/** All that one format needs: how to recognise it, and how to cut a file of it into blocks of records. */
interface SourceFormat {

    /** The format. */
    RecordFormat format();

    /** Whether a file that starts like this is of the format. */
    boolean recognises(Head head);

    /** Opens the records of a file of the format. */
    RecordBlocks open(TextInput input) throws IOException;
}
