package io.github.brigraph.read;

import java.io.BufferedInputStream;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A text opened as a stream of UTF-8 bytes: decompressed where it is a gzip, its byte order mark taken off, transcoded where
 * it is written in another encoding.
 */
final class TextInput implements AutoCloseable {

    /** How much of a text is looked at to find its encoding. */
    static final int SAMPLE = 1 << 24;

    private static final int BUFFER = 1 << 16;

    private final String name;
    private final Encodings.Found encoding;
    private final InputStream utf8;
    private final byte[] head;

    private TextInput(String name, Encodings.Found encoding, InputStream utf8, byte[] head) {
        this.name = name;
        this.encoding = encoding;
        this.utf8 = utf8;
        this.head = head;
    }

    /** Opens a text whose encoding was found before. */
    static TextInput open(Source source, Encodings.Found encoding) throws IOException {
        InputStream plain = source.open();
        try {
            plain.skipNBytes(encoding.markLength());
            return new TextInput(source.name(), encoding, inUtf8(plain, encoding.charset()), new byte[0]).withHead();
        } catch (IOException | RuntimeException e) {
            plain.close();
            throw e;
        }
    }

    /**
     * Opens a text.
     *
     * @param forced the encoding, where the caller knows it; otherwise it is {@linkplain Encodings#detect detected} from the
     *     first {@value #SAMPLE} bytes
     */
    static TextInput open(Source source, Optional<Charset> forced) throws IOException {
        Encodings.Found found;
        try (InputStream plain = source.open()) {
            byte[] sample = plain.readNBytes(SAMPLE);
            Encodings.Found detected = Encodings.detect(sample, sample.length < SAMPLE);
            found = forced.map(c -> new Encodings.Found(c, detected.markLength()))
                    .orElse(detected);
        }
        return open(source, found);
    }

    private static InputStream inUtf8(InputStream plain, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return plain;
        }
        return new BufferedInputStream(new Transcoder(plain, charset), BUFFER);
    }

    private TextInput withHead() throws IOException {
        byte[] start = utf8.readNBytes(Head.LENGTH);
        return new TextInput(name, encoding, new SequenceInputStream(new ByteArrayInputStream(start), utf8), start);
    }

    /** The file's name, without its folder. */
    String name() {
        return name;
    }

    /** The encoding that the file is written in. */
    Encodings.Found encoding() {
        return encoding;
    }

    /** The beginning of the text. */
    Head head() {
        return Head.of(name, head);
    }

    /** The text in UTF-8, from its beginning; broken sequences of a text in UTF-8 are handed on as they are. */
    InputStream utf8() {
        return utf8;
    }

    @Override
    public void close() throws IOException {
        utf8.close();
    }
}
