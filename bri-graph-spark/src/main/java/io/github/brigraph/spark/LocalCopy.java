package io.github.brigraph.spark;

import com.google.common.io.ByteStreams;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.brigraph.read.UnreadableInputException;
import io.github.brigraph.spark.InputFile.Stamp;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.util.Locale;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.spark.SparkFiles;

/**
 * A file of any file system as one of this machine: itself where it lies here, else a copy in Spark's own folder for the time
 * of its use. So every format is read as in a plain run, archives and workbooks too, which need to jump about in a file, and
 * each file goes over the network once a pass.
 */
final class LocalCopy implements AutoCloseable {

    private static final int BUFFER = 1 << 20;

    private final java.nio.file.Path path;
    private final Optional<java.nio.file.Path> folder;

    private LocalCopy(java.nio.file.Path path, Optional<java.nio.file.Path> folder) {
        this.path = path;
        this.folder = folder;
    }

    /** The path on this machine that a path of the local file system means. */
    static java.nio.file.Path localPath(String path) {
        return path.toLowerCase(Locale.ROOT).startsWith("file:")
                ? java.nio.file.Path.of(new Path(path).toUri().getPath())
                : java.nio.file.Path.of(path);
    }

    /**
     * Opens a file.
     *
     * @throws UnreadableInputException if it is not the file any more that it was when it was found
     */
    static LocalCopy of(InputFile file, Configuration hadoop) throws IOException {
        if (InputFiles.isLocal(file.location(), hadoop)) {
            java.nio.file.Path path = localPath(file.location());
            requireUnchanged(
                    file,
                    new Stamp(Files.size(path), Files.getLastModifiedTime(path).toMillis()));
            return new LocalCopy(path, Optional.empty());
        }
        Path remote = new Path(file.location());
        FileSystem system = remote.getFileSystem(hadoop);
        FileStatus status = system.getFileStatus(remote);
        requireUnchanged(file, new Stamp(status.getLen(), status.getModificationTime()));
        LocalCopy copy = empty(remote);
        try (InputStream in = system.open(remote, BUFFER)) {
            long bytes = Files.copy(in, copy.path);
            if (bytes != file.stamp().bytes()) {
                throw new IOException(file.shown() + " gave " + bytes + " bytes of "
                        + file.stamp().bytes());
            }
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    /** Opens a part of a file: always a copy, even where the file lies here. */
    static LocalCopy of(InputFile file, Part part, Configuration hadoop) throws IOException {
        Path at = new Path(
                InputFiles.isLocal(file.location(), hadoop)
                        ? localPath(file.location()).toUri()
                        : new Path(file.location()).toUri());
        FileSystem system = at.getFileSystem(hadoop);
        FileStatus status = system.getFileStatus(at);
        requireUnchanged(file, new Stamp(status.getLen(), status.getModificationTime()));
        LocalCopy copy = empty(at);
        try (FSDataInputStream in = system.open(at, BUFFER);
                OutputStream out = Files.newOutputStream(copy.path)) {
            in.seek(part.from());
            long copied = ByteStreams.limit(in, part.bytes()).transferTo(out);
            if (copied != part.bytes()) {
                throw new IOException(file.shown() + " gave " + copied + " bytes of " + part.bytes());
            }
            return copy;
        } catch (IOException | RuntimeException e) {
            copy.close();
            throw e;
        }
    }

    /** A place for a copy; its folder keeps its name, since files of a snapshot are named with it. */
    private static LocalCopy empty(Path remote) throws IOException {
        java.nio.file.Path folder =
                Files.createTempDirectory(java.nio.file.Path.of(SparkFiles.getRootDirectory()), "bri-graph-");
        String parent = remote.getParent() == null ? "" : remote.getParent().getName();
        java.nio.file.Path within = parent.isEmpty() ? folder : Files.createDirectory(folder.resolve(parent));
        return new LocalCopy(within.resolve(remote.getName()), Optional.of(folder));
    }

    private static void requireUnchanged(InputFile file, Stamp now) throws UnreadableInputException {
        if (!now.equals(file.stamp())) {
            throw new UnreadableInputException(file.shown() + " changed while it was read; tally it again");
        }
    }

    java.nio.file.Path path() {
        return path;
    }

    /** A message about the file on this machine as one about the file that the user named. */
    String told(String message, InputFile file) {
        return message.replace(path.toString(), file.shown());
    }

    @Override
    public void close() throws IOException {
        if (folder.isPresent()) {
            MoreFiles.deleteRecursively(folder.get(), RecursiveDeleteOption.ALLOW_INSECURE);
        }
    }
}
