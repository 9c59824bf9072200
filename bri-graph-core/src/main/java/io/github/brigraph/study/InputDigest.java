package io.github.brigraph.study;

import com.google.common.hash.Hashing;
import com.google.common.io.ByteSource;
import io.github.brigraph.read.MergedIds;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.resolve.Overrides;
import io.github.brigraph.resolve.RorDirectory;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;

/**
 * An input by its content: what a manifest names it by.
 *
 * @param name the file's name, without its folder
 * @param format the label of its format
 * @param encoding the encoding of its text
 * @param bytes its size on disk, of an entry of an archive that of its content
 * @param sha256 the SHA-256 of its bytes, in lower-case hexadecimal
 */
public record InputDigest(String name, String format, String encoding, long bytes, String sha256)
        implements Comparable<InputDigest> {

    /** What the format of lists of merged ids is called. */
    public static final String MERGED_IDS = "openalex-merged-ids";

    private static final Comparator<InputDigest> ORDER =
            Comparator.comparing(InputDigest::sha256).thenComparing(InputDigest::name);

    /** Reads a file through and digests it. */
    public static InputDigest of(RecordFile file) throws IOException {
        String sha256 = source(file).hash(Hashing.sha256()).toString();
        return new InputDigest(file.name(), file.format().label(), file.encoding(), bytes(file), sha256);
    }

    /** The size of a file on disk, of an entry of an archive that of its content. */
    static long bytes(RecordFile file) throws IOException {
        return source(file).size();
    }

    private static ByteSource source(RecordFile file) {
        return new ByteSource() {
            @Override
            public InputStream openStream() throws IOException {
                return file.bytes();
            }
        };
    }

    /** The dump that a directory was read from; its format says the schema. */
    public static InputDigest of(RorDirectory directory) {
        RorDirectory.Origin origin = directory.origin();
        return new InputDigest(origin.name(), origin.schema(), "UTF-8", origin.bytes(), origin.sha256());
    }

    /** The file that corrections were read from. */
    public static InputDigest of(Overrides overrides) {
        Overrides.Source source = overrides.source();
        return new InputDigest(source.name(), "overrides", "UTF-8", source.bytes(), source.sha256());
    }

    /** Lists of merged ids; the digest is that of who was merged into whom in the end, whatever files say so. */
    public static InputDigest of(MergedIds merged) {
        return new InputDigest("merged_ids", MERGED_IDS, "UTF-8", merged.bytes(), merged.sha256());
    }

    @Override
    public int compareTo(InputDigest other) {
        return ORDER.compare(this, other);
    }
}
