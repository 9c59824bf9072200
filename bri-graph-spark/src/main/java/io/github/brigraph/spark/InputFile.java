package io.github.brigraph.spark;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * A file that was found, before anybody looked into it.
 *
 * @param shown its path as the user would write it, by which files are ordered and which messages name
 * @param location where executors find it: a URI, or an absolute path of a file system that all of them share
 * @param finding how it was found
 * @param stamp its size and time of change
 */
record InputFile(String shown, String location, Finding finding, Stamp stamp) {

    /** How a file was found: one that was named must be readable, others of a folder may be of any kind. */
    enum Finding {
        NAMED,
        IN_FOLDER
    }

    /**
     * What tells a changed file.
     *
     * @param bytes its size
     * @param modified its time of change, in milliseconds
     */
    record Stamp(long bytes, long modified) {}

    void writeTo(DataOutputStream out) throws IOException {
        Wire.text(out, shown);
        Wire.text(out, location);
        Wire.text(out, finding.name());
        out.writeLong(stamp.bytes);
        out.writeLong(stamp.modified);
    }

    static InputFile readFrom(DataInputStream in) throws IOException {
        return new InputFile(
                Wire.text(in), Wire.text(in), Finding.valueOf(Wire.text(in)), new Stamp(in.readLong(), in.readLong()));
    }
}
