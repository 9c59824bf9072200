package io.github.brigraph.read;

import com.google.common.io.CharSource;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/**
 * A file opened as a stream of UTF-8 bytes: decompressed where it is a gzip, its byte order mark taken off, transcoded
 * where it is written in another encoding.
 */
final class TextInput implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

    private final String name;
    private final String encoding;
    private final InputStream utf8;
    private final byte[] head;

    private TextInput(String name, String encoding, InputStream utf8, byte[] head) {
        this.name = name;
        this.encoding = encoding;
        this.utf8 = utf8;
        this.head = head;
    }

    /**
     * Opens a file.
     *
     * @param forced the encoding, where the caller knows it; otherwise it is detected: by a byte order mark, else UTF-8
     *     where the beginning is valid UTF-8, else Windows-1252
     */
    static TextInput open(Path path, Optional<Charset> forced) throws IOException {
        String name = String.valueOf(path.getFileName());
        InputStream raw = new BufferedInputStream(Files.newInputStream(path), BUFFER);
        try {
            return open(name, decompressed(name, raw), forced);
        } catch (IOException | RuntimeException e) {
            raw.close();
            throw e;
        }
    }

    private static TextInput open(String name, InputStream plain, Optional<Charset> forced) throws IOException {
        plain.mark(Head.LENGTH + 4);
        byte[] start = plain.readNBytes(Head.LENGTH);
        plain.reset();
        Mark mark = Mark.of(start);
        plain.skipNBytes(mark.length);
        Charset charset = forced.orElseGet(() -> mark.charset.orElseGet(
                () -> isUtf8(start, start.length < Head.LENGTH) ? StandardCharsets.UTF_8 : WINDOWS_1252));
        String label = charset.name() + (mark.length > 0 ? " with byte order mark" : "");
        if (charset.equals(StandardCharsets.UTF_8)) {
            byte[] head = java.util.Arrays.copyOfRange(start, mark.length, start.length);
            return new TextInput(name, label, plain, head);
        }
        InputStream transcoded = new BufferedInputStream(transcoded(plain, charset), BUFFER);
        transcoded.mark(Head.LENGTH + 4);
        byte[] head = transcoded.readNBytes(Head.LENGTH / 2);
        transcoded.reset();
        return new TextInput(name, label, transcoded, head);
    }

    private static InputStream decompressed(String name, InputStream raw) throws IOException {
        raw.mark(2);
        byte[] magic = raw.readNBytes(2);
        raw.reset();
        if (magic.length < 2 || magic[0] != (byte) 0x1f || magic[1] != (byte) 0x8b) {
            return raw;
        }
        return new BufferedInputStream(new CheckedGzip(name, raw), BUFFER);
    }

    private static InputStream transcoded(InputStream in, Charset from) throws IOException {
        return new CharSource() {
            @Override
            public Reader openStream() {
                return new InputStreamReader(in, from);
            }
        }.asByteSource(StandardCharsets.UTF_8).openStream();
    }

    private static boolean isUtf8(byte[] start, boolean whole) {
        var decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CoderResult result = decoder.decode(ByteBuffer.wrap(start), CharBuffer.allocate(start.length + 1), whole);
        return !result.isError();
    }

    /** The file's name, without its folder. */
    String name() {
        return name;
    }

    /** The encoding that the file is written in, for people. */
    String encoding() {
        return encoding;
    }

    /** The beginning of the text. */
    Head head() {
        return Head.of(name, head);
    }

    /** The text in UTF-8, from its beginning. */
    InputStream utf8() {
        return utf8;
    }

    @Override
    public void close() throws IOException {
        utf8.close();
    }

    private record Mark(int length, Optional<Charset> charset) {

        static Mark of(byte[] b) {
            if (b.length >= 3 && b[0] == (byte) 0xEF && b[1] == (byte) 0xBB && b[2] == (byte) 0xBF) {
                return new Mark(3, Optional.of(StandardCharsets.UTF_8));
            }
            if (b.length >= 2 && b[0] == (byte) 0xFF && b[1] == (byte) 0xFE) {
                return new Mark(2, Optional.of(StandardCharsets.UTF_16LE));
            }
            if (b.length >= 2 && b[0] == (byte) 0xFE && b[1] == (byte) 0xFF) {
                return new Mark(2, Optional.of(StandardCharsets.UTF_16BE));
            }
            return new Mark(0, Optional.empty());
        }
    }

    /** A gzip whose defects are told in a sentence. */
    private static final class CheckedGzip extends InputStream {

        private final String name;
        private final InputStream gzip;
        private long position;

        CheckedGzip(String name, InputStream raw) throws IOException {
            this.name = name;
            try {
                this.gzip = new GZIPInputStream(raw, BUFFER);
            } catch (EOFException | ZipException e) {
                throw broken(e);
            }
        }

        @Override
        public int read() throws IOException {
            byte[] one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            try {
                int n = gzip.read(buffer, offset, length);
                position += Math.max(n, 0);
                return n;
            } catch (EOFException | ZipException e) {
                throw broken(e);
            }
        }

        private UnreadableInputException broken(IOException cause) {
            return new UnreadableInputException(
                    cause instanceof EOFException
                            ? String.format(
                                    "%s is cut off: its gzip stream ends after %d bytes of text; get the file again",
                                    name, position)
                            : String.format(
                                    "%s is damaged: its gzip stream breaks after %d bytes of text (%s); get the file again",
                                    name, position, cause.getMessage()),
                    cause);
        }

        @Override
        public void close() throws IOException {
            gzip.close();
        }
    }
}
