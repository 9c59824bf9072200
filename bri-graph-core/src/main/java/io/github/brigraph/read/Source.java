package io.github.brigraph.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * Where the bytes of an input lie: a file, or an entry of a zip archive.
 *
 * @param path the file
 * @param entry the name of the entry within it, if the file is an archive
 */
record Source(Path path, Optional<String> entry) {

    private static final int BUFFER = 1 << 16;

    static Source of(Path path) {
        return new Source(path, Optional.empty());
    }

    /** A folder of a partitioned snapshot, whose files have the same names in each. */
    private static final Pattern PARTITION = Pattern.compile("[A-Za-z_]+=[^/]+");

    /**
     * The name for people, without a folder: {@code records.txt}, {@code archive.zip!records.txt}; in a partitioned snapshot
     * with the partition, {@code updated_date=2024-01-31/part_000.gz}.
     */
    String name() {
        String file = String.valueOf(path.getFileName());
        Path parent = path.getParent();
        if (parent != null
                && PARTITION.matcher(String.valueOf(parent.getFileName())).matches()) {
            file = parent.getFileName() + "/" + file;
        }
        return named(file);
    }

    private String named(String file) {
        return entry.map(e -> file + "!" + e).orElse(file);
    }

    /** The bytes, of a gzip its content, of works in Parquet their JSON. */
    InputStream open() throws IOException {
        if (isParquet()) {
            return ParquetContent.open(name(), path);
        }
        InputStream raw = raw();
        BufferedInputStream buffered = new BufferedInputStream(raw, BUFFER);
        InputStream plain = Compression.plain(name(), buffered);
        return plain == buffered && raw instanceof BrokenStream broken ? new Buffered(buffered, broken) : plain;
    }

    /** Whether this is a file of Parquet; an entry of an archive is none, since it cannot be read here and there. */
    boolean isParquet() throws IOException {
        return entry.isEmpty() && ParquetContent.isParquet(magic());
    }

    /** The bytes as they lie there; those of an entry decompressed. */
    InputStream raw() throws IOException {
        if (entry.isEmpty()) {
            return Files.newInputStream(path);
        }
        ZipFile zip = zip();
        try {
            ZipEntry found = zip.getEntry(entry.get());
            if (found == null) {
                throw new UnreadableInputException(name() + " does not exist");
            }
            return ZipContent.open(name(), zip, found);
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    /** A stream that may break, and a buffer before it. */
    private static final class Buffered extends BrokenStream {

        private final BufferedInputStream buffered;
        private final BrokenStream broken;

        Buffered(BufferedInputStream buffered, BrokenStream broken) {
            this.buffered = buffered;
            this.broken = broken;
        }

        @Override
        List<Damage> damages() {
            return broken.damages();
        }

        @Override
        boolean resume() throws IOException {
            return broken.resume();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            return buffered.read(buffer, offset, length);
        }

        @Override
        public void close() throws IOException {
            buffered.close();
        }
    }

    /** The first bytes, not decompressed. */
    byte[] magic() throws IOException {
        try (InputStream in = raw()) {
            return in.readNBytes(8);
        }
    }

    /** The entries of an archive that may be inputs, in order of their names; hidden ones and folders are passed over. */
    List<Source> entries() throws IOException {
        List<String> names = new ArrayList<>();
        try (ZipFile zip = zip()) {
            for (Enumeration<? extends ZipEntry> e = zip.entries(); e.hasMoreElements(); ) {
                ZipEntry next = e.nextElement();
                if (!next.isDirectory() && !isHidden(next.getName())) {
                    names.add(next.getName());
                }
            }
        }
        names.sort(null);
        return names.stream().map(n -> new Source(path, Optional.of(n))).toList();
    }

    private static boolean isHidden(String name) {
        return name.startsWith(".") || name.contains("/.") || name.startsWith("__MACOSX/");
    }

    private ZipFile zip() throws IOException {
        try {
            return new ZipFile(path.toFile());
        } catch (ZipException e) {
            throw new UnreadableInputException(
                    path.getFileName() + " is damaged: it is no whole zip archive (" + e.getMessage()
                            + "); get the file again",
                    e);
        }
    }
}
