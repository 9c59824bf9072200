package io.github.brigraph.spark;

import io.github.brigraph.read.UnreadableInputException;
import io.github.brigraph.study.SavedTally;
import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** Saved tallies in any file system that Hadoop knows. */
public final class TallyFile {

    private static final int BUFFER = 1 << 16;

    private TallyFile() {}

    /**
     * Reads a tally.
     *
     * @param hadoop the file systems, such as those of {@code spark.sparkContext().hadoopConfiguration()}
     * @throws IOException if the file is not there, holds no tally, one of another version, or a damaged one
     */
    public static SavedTally read(String path, Configuration hadoop) throws IOException {
        if (InputFiles.isLocal(path, hadoop)) {
            java.nio.file.Path local = LocalCopy.localPath(path);
            if (!Files.exists(local)) {
                throw new UnreadableInputException(path + " does not exist");
            }
            return SavedTally.read(local);
        }
        Path at = new Path(path);
        try (InputStream in = new BufferedInputStream(at.getFileSystem(hadoop).open(at), BUFFER)) {
            return SavedTally.read(in, path);
        } catch (FileNotFoundException e) {
            throw new UnreadableInputException(path + " does not exist");
        }
    }

    /** Writes a tally; it is written beside and then moved, so that the file appears whole or not at all. */
    public static void write(SavedTally tally, String path, Configuration hadoop) throws IOException {
        if (InputFiles.isLocal(path, hadoop)) {
            tally.write(LocalCopy.localPath(path));
            return;
        }
        Path at = new Path(path);
        FileSystem system = at.getFileSystem(hadoop);
        Path beside = at.suffix(".part");
        try (OutputStream out = new BufferedOutputStream(system.create(beside, true), BUFFER)) {
            tally.writeTo(out);
        }
        system.delete(at, false);
        if (!system.rename(beside, at)) {
            throw new IOException(path + " could not be put in place; the tally is whole in " + beside);
        }
    }
}
