package io.github.brigraph.export;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;

/**
 * A folder whose files appear whole or not at all: they are written beside, and moved in when all are done.
 *
 * <p>A folder that is closed before {@link #commit()} leaves nothing behind, not even itself if it was not there before.
 * Files of other names that stood in it stay.
 */
public final class OutputFolder implements AutoCloseable {

    private final Path folder;
    private final Path staging;
    private final boolean made;
    private boolean committed;

    private OutputFolder(Path folder, Path staging, boolean made) {
        this.folder = folder;
        this.staging = staging;
        this.made = made;
    }

    /**
     * Opens a folder, which is made if it is not there.
     *
     * @throws IOException with a sentence that says why nothing can be written there
     */
    public static OutputFolder open(Path folder) throws IOException {
        boolean made = !Files.exists(folder);
        try {
            Files.createDirectories(folder);
            return new OutputFolder(folder, Files.createTempDirectory(folder, ".bri-graph-"), made);
        } catch (FileAlreadyExistsException e) {
            throw new IOException(folder + " is a file; name a folder to write to", e);
        } catch (IOException e) {
            throw new IOException("nothing can be written to " + folder + ": " + reason(e), e);
        }
    }

    private static String reason(IOException e) {
        return switch (e.getClass().getSimpleName()) {
            case "AccessDeniedException" -> "access is denied";
            case "ReadOnlyFileSystemException" -> "the file system is read-only";
            default -> String.valueOf(e.getMessage());
        };
    }

    /** Where the file of a name is being written. */
    public Path file(String name) {
        return staging.resolve(name);
    }

    /** Opens the file of a name for text in UTF-8. */
    public BufferedWriter text(String name) throws IOException {
        return Files.newBufferedWriter(file(name), StandardCharsets.UTF_8);
    }

    /** Moves all files in; files of the same names are replaced. */
    public synchronized void commit() throws IOException {
        for (Path file : written()) {
            Files.move(
                    file,
                    folder.resolve(file.getFileName()),
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        }
        committed = true;
    }

    private List<Path> written() throws IOException {
        try (Stream<Path> files = Files.list(staging)) {
            return files.sorted().toList();
        }
    }

    /** Deletes what was not committed; a folder that is closed already stays so. */
    @Override
    public synchronized void close() throws IOException {
        if (Files.exists(staging)) {
            MoreFiles.deleteRecursively(staging, RecursiveDeleteOption.ALLOW_INSECURE);
        }
        if (!committed && made) {
            Files.deleteIfExists(folder);
        }
    }
}
