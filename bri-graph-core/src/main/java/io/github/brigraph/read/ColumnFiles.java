package io.github.brigraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Reads files that hold rows by columns, such as Parquet, which takes a library that this one does not depend on. It is found where
 * it is on the class path: the artifact {@code bri-graph-parquet} holds one, and so does the command.
 */
public interface ColumnFiles {

    /** What reads such files, if it is on the class path. */
    static Optional<ColumnFiles> find() {
        return ServiceLoader.load(ColumnFiles.class).findFirst();
    }

    /**
     * The names of the columns of a file.
     *
     * @throws IOException if the file is broken; the message says what is wrong
     */
    List<String> columns(Path file) throws IOException;

    /**
     * The rows of a file as JSON objects in UTF-8, one a line, in the order of the file, what is null left out.
     *
     * @param needed the columns that are read, as far as the file has them, and no others: names, of fields within structures
     *     and lists of structures with a dot between, such as {@code authorships.author.orcid}
     * @throws IOException if the file is broken; so does reading on where it breaks later, behind the last whole row before
     */
    InputStream objects(Path file, List<String> needed) throws IOException;
}
