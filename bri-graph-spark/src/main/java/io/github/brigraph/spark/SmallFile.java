package io.github.brigraph.spark;

import io.github.brigraph.read.UnreadableInputException;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;

/**
 * A file that the driver reads whole and every executor gets, such as a directory of institutions.
 *
 * @param name its name, without its folder
 * @param bytes its content
 */
@SuppressWarnings("ArrayRecordComponent") // sent, never compared
record SmallFile(String name, byte[] bytes) {

    /** Reads a file of any file system that Hadoop knows. */
    static SmallFile read(String path, Configuration hadoop) throws IOException {
        if (InputFiles.isLocal(path, hadoop)) {
            java.nio.file.Path local = LocalCopy.localPath(path);
            if (!Files.exists(local)) {
                throw new UnreadableInputException(path + " does not exist");
            }
            return new SmallFile(String.valueOf(local.getFileName()), Files.readAllBytes(local));
        }
        Path at = new Path(path);
        try (InputStream in = at.getFileSystem(hadoop).open(at)) {
            return new SmallFile(at.getName(), in.readAllBytes());
        } catch (FileNotFoundException e) {
            throw new UnreadableInputException(path + " does not exist");
        }
    }

    /** Reads the content of a file of this machine. */
    interface Reader<T> {
        T read(java.nio.file.Path file) throws IOException;
    }

    /** What a reader of files makes of it; the file lies on this machine, under its name, for so long. */
    <T> T as(Reader<T> reader) throws IOException {
        java.nio.file.Path folder = Files.createTempDirectory("bri-graph-");
        java.nio.file.Path file = folder.resolve(name);
        try {
            Files.write(file, bytes);
            return reader.read(file);
        } finally {
            Files.deleteIfExists(file);
            Files.deleteIfExists(folder);
        }
    }

    void writeTo(DataOutputStream out) throws IOException {
        Wire.text(out, name);
        Wire.block(out, bytes);
    }

    static SmallFile readFrom(DataInputStream in) throws IOException {
        return new SmallFile(Wire.text(in), Wire.block(in));
    }
}
