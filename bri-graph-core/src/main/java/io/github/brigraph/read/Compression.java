package io.github.brigraph.read;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.zip.ZipException;

/** Compressed content, which cannot grow without bounds. */
final class Compression {

    /** Text of records shrinks to a tenth or so; a thousandth is what bombs are made of. */
    static final int LARGEST_RATIO = 250;

    /** Below this size the ratio says nothing: a small file of blanks harms nobody. */
    static final long HARMLESS = 64L << 20;

    private static final int BUFFER = 1 << 16;

    private Compression() {}

    /** The content of a gzip, or the stream itself if it is none. */
    static InputStream plain(String name, InputStream raw) throws IOException {
        raw.mark(2);
        byte[] magic = raw.readNBytes(2);
        raw.reset();
        boolean gzip = magic.length == 2 && magic[0] == (byte) 0x1f && magic[1] == (byte) 0x8b;
        return gzip ? new GzipContent(name, raw) : raw;
    }

    /** The places where a stream lost bytes, as far as it was read. */
    static List<Damage> damages(InputStream plain) {
        return plain instanceof BrokenStream broken ? broken.damages() : List.of();
    }

    /** Refuses content that grows out of all proportion to its compressed size. */
    static void requireProportion(String name, long text, long compressed) throws UnreadableInputException {
        if (text > HARMLESS && text / LARGEST_RATIO > Math.max(1, compressed)) {
            throw new UnreadableInputException(name + " grows to more than " + LARGEST_RATIO
                    + " times its size when it is decompressed, which no export does; it was not read further");
        }
    }

    /** A part of a workbook whose defects are told in a sentence; it breaks off if it is out of all proportion to its size there. */
    static InputStream bounded(String name, InputStream content, long compressedSize) {
        return new BufferedInputStream(new WorkbookPart(name, content, compressedSize), BUFFER);
    }

    private static final class WorkbookPart extends InputStream {

        private final String name;
        private final InputStream content;
        private final long compressedSize;
        private long position;

        WorkbookPart(String name, InputStream content, long compressedSize) {
            this.name = name;
            this.content = content;
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
                requireProportion(name, position, compressedSize);
                return n;
            } catch (EOFException | ZipException e) {
                throw broken(e);
            }
        }

        private UnreadableInputException broken(IOException cause) {
            String what = cause instanceof EOFException
                    ? "%s is cut off: its zip entry ends after %d bytes of text"
                    : "%s is damaged: its zip entry breaks after %d bytes of text (" + cause.getMessage() + ")";
            return new UnreadableInputException(String.format(what, name, position) + "; get the file again", cause);
        }

        @Override
        public void close() throws IOException {
            content.close();
        }
    }
}
