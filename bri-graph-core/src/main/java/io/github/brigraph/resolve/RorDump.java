package io.github.brigraph.resolve;

import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A dump of the ROR registry, opened as a stream of JSON: plain, gzip, or the zip in which ROR publishes it. */
final class RorDump implements AutoCloseable {

    /** Dumps are some 300 MB of JSON; what unpacks to far more is a trap. */
    private static final long MOST_BYTES = 8L << 30;

    private static final int BUFFER = 1 << 16;

    private final InputStream json;
    private final Optional<ZipFile> zip;

    private RorDump(InputStream json, Optional<ZipFile> zip) {
        this.json = new Bounded(new BufferedInputStream(json, BUFFER));
        this.zip = zip;
    }

    static RorDump open(Path file) throws IOException {
        byte[] head = head(file);
        if (head.length >= 2 && head[0] == 'P' && head[1] == 'K') {
            return fromZip(file);
        }
        InputStream raw = new BufferedInputStream(Files.newInputStream(file), BUFFER);
        boolean gzip = head.length >= 2 && (head[0] & 0xff) == 0x1f && (head[1] & 0xff) == 0x8b;
        try {
            return new RorDump(gzip ? new GZIPInputStream(raw, BUFFER) : raw, Optional.empty());
        } catch (IOException e) {
            raw.close();
            throw e;
        }
    }

    private static byte[] head(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new UnreadableDirectoryException(file + " is a folder; name the dump of ROR in it");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(2);
        } catch (NoSuchFileException e) {
            throw new UnreadableDirectoryException("there is no file " + file, e);
        }
    }

    private static RorDump fromZip(Path file) throws IOException {
        ZipFile zip = openZip(file);
        try {
            return new RorDump(zip.getInputStream(entry(file, zip)), Optional.of(zip));
        } catch (IOException e) {
            zip.close();
            throw e;
        }
    }

    private static ZipFile openZip(Path file) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (java.util.zip.ZipException e) {
            throw new UnreadableDirectoryException(file.getFileName() + " is a broken zip: " + e.getMessage(), e);
        }
    }

    /** The JSON in the zip; where it holds both formats, version 2. */
    private static ZipEntry entry(Path file, ZipFile zip) throws IOException {
        Enumeration<? extends ZipEntry> all = zip.entries();
        List<ZipEntry> json = java.util.Collections.list(all).stream()
                .filter(e -> !e.isDirectory() && !e.getName().startsWith("__MACOSX"))
                .filter(e -> e.getName().toLowerCase(Locale.ROOT).endsWith(".json"))
                .map(ZipEntry.class::cast)
                .toList();
        if (json.size() == 1) {
            return json.get(0);
        }
        List<ZipEntry> second = json.stream()
                .filter(e -> e.getName().toLowerCase(Locale.ROOT).contains("schema_v2"))
                .toList();
        if (second.size() == 1) {
            return second.get(0);
        }
        throw new UnreadableDirectoryException(
                file.getFileName() + " must hold one JSON file, or one whose name has schema_v2 in it, but holds "
                        + (json.isEmpty()
                                ? "none"
                                : json.stream().map(ZipEntry::getName).sorted().toList()));
    }

    InputStream json() {
        return json;
    }

    @Override
    public void close() throws IOException {
        json.close();
        if (zip.isPresent()) {
            zip.get().close();
        }
    }

    /** Ends with an error what is unpacked without end. */
    private static final class Bounded extends FilterInputStream {

        private long left = MOST_BYTES;

        Bounded(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            int read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int bytes) throws IOException {
            left -= bytes;
            if (left < 0) {
                throw new UnreadableDirectoryException(
                        "a dump of ROR has at most " + MOST_BYTES + " bytes of JSON, this one unpacks to more");
            }
        }
    }
}
