package io.github.brigraph.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Compressed content whose defects are told in a sentence, and which cannot grow without bounds. */
final class Compression {

    /** Text of records shrinks to a tenth or so; a thousandth is what bombs are made of. */
    static final int LARGEST_RATIO = 250;

    /** Below this size the ratio says nothing: a small file of blanks harms nobody. */
    static final long HARMLESS = 64L << 20;

    private static final String GZIP = "gzip stream";
    private static final int BUFFER = 1 << 16;

    private Compression() {}

    /** The content of a gzip, or the stream itself if it is none. */
    static InputStream plain(String name, InputStream raw) throws IOException {
        raw.mark(2);
        byte[] magic = raw.readNBytes(2);
        raw.reset();
        if (magic.length < 2 || magic[0] != (byte) 0x1f || magic[1] != (byte) 0x8b) {
            return raw;
        }
        CountedStream counted = new CountedStream(raw);
        InputStream gzip;
        try {
            gzip = new GZIPInputStream(counted, BUFFER);
        } catch (EOFException | ZipException e) {
            throw broken(name, GZIP, 0, e);
        }
        return new BufferedInputStream(new CheckedStream(name, gzip, counted, -1), BUFFER);
    }

    /** A decompressed stream that breaks off with a sentence if it is out of all proportion to its compressed size. */
    static InputStream bounded(String name, InputStream content, long compressedSize) {
        return new BufferedInputStream(
                new CheckedStream(name, content, new CountedStream(content), compressedSize), BUFFER);
    }

    private static UnreadableInputException broken(String name, String stream, long position, IOException cause) {
        return new UnreadableInputException(
                cause instanceof EOFException
                        ? String.format(
                                "%s is cut off: its %s ends after %d bytes of text; get the file again",
                                name, stream, position)
                        : String.format(
                                "%s is damaged: its %s breaks after %d bytes of text (%s);" + " get the file again",
                                name, stream, position, cause.getMessage()),
                cause);
    }

    /** Counts the bytes that are read. */
    private static final class CountedStream extends InputStream {

        private final InputStream in;
        private long count;

        CountedStream(InputStream in) {
            this.in = in;
        }

        @Override
        public int read() throws IOException {
            int b = in.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int n = in.read(buffer, offset, length);
            count += Math.max(0, n);
            return n;
        }

        @Override
        public int available() throws IOException {
            return in.available();
        }

        @Override
        public void close() throws IOException {
            in.close();
        }
    }

    /** Watches over what comes out. */
    private static final class CheckedStream extends InputStream {

        private final String name;
        private final InputStream content;
        private final CountedStream compressed;
        private final long compressedSize;
        private long position;

        /** @param compressedSize the size where it is known beforehand, otherwise -1: what was read so far counts */
        CheckedStream(String name, InputStream content, CountedStream compressed, long compressedSize) {
            this.name = name;
            this.content = content;
            this.compressed = compressed;
            this.compressedSize = compressedSize;
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int n = content.read(buffer, offset, length);
                position += Math.max(n, 0);
                check();
                return n;
            } catch (EOFException | ZipException e) {
                throw broken(name, compressedSize < 0 ? GZIP : "zip entry", position, e);
            }
        }

        private void check() throws UnreadableInputException {
            long size = Math.max(1, compressedSize < 0 ? compressed.count : compressedSize);
            if (position > HARMLESS && position / LARGEST_RATIO > size) {
                throw new UnreadableInputException(name + " grows to more than " + LARGEST_RATIO
                        + " times its size when it is decompressed, which no export does; it was not read further");
            }
        }

        @Override
        public void close() throws IOException {
            content.close();
            compressed.close();
        }
    }
}
