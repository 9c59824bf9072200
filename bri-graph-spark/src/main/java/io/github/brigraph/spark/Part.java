package io.github.brigraph.spark;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of whole lines of a large file of JSON lines, which a task of its own reads.
 *
 * @param index its number among the parts of the file
 * @param from where it begins, in bytes
 * @param to where it ends
 * @param linesBefore how many lines of the file are before it
 */
record Part(int index, long from, long to, long linesBefore) {

    private static final int BUFFER = 1 << 16;

    /**
     * Cuts a file into parts of at least so many bytes; none where it is too small to be cut, or where carriage returns make it
     * hard to tell what a line is.
     */
    static List<Part> of(Path file, long bytes) throws IOException {
        if (Files.size(file) < 2 * bytes) {
            return List.of();
        }
        List<Part> parts = new ArrayList<>();
        long at = 0;
        long from = 0;
        long lines = 0;
        long linesBefore = 0;
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = Files.newInputStream(file)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                for (int i = 0; i < n; i++) {
                    if (buffer[i] == '\r') {
                        return List.of();
                    }
                    if (buffer[i] == '\n') {
                        lines++;
                        long end = at + i + 1;
                        if (end - from >= bytes) {
                            parts.add(new Part(parts.size(), from, end, linesBefore));
                            from = end;
                            linesBefore = lines;
                        }
                    }
                }
                at += n;
            }
        }
        if (at > from) {
            parts.add(new Part(parts.size(), from, at, linesBefore));
        }
        return parts;
    }

    long bytes() {
        return to - from;
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(index);
        out.writeLong(from);
        out.writeLong(to);
        out.writeLong(linesBefore);
    }

    static Part readFrom(DataInputStream in) throws IOException {
        return new Part(in.readInt(), in.readLong(), in.readLong(), in.readLong());
    }
}
