package io.github.brigraph.read;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
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
    private final InputStream plain;
    private final InputStream utf8;
    private final byte[] head;
    private final MergedIds merged;

    private TextInput(String name, Encodings.Found encoding, InputStream plain, MergedIds merged) throws IOException {
        this.name = name;
        this.encoding = encoding;
        this.plain = plain;
        this.merged = merged;
        InputStream text = inUtf8(plain, encoding.charset());
        this.head = text.readNBytes(Head.LENGTH);
        PushbackInputStream fromHead = new PushbackInputStream(text, Head.LENGTH);
        fromHead.unread(head);
        this.utf8 = fromHead;
    }

    /**
     * Opens a text whose encoding was found before.
     *
     * @param merged ids that count for others
     */
    static TextInput open(Source source, Encodings.Found encoding, MergedIds merged) throws IOException {
        InputStream plain = source.open();
        try {
            plain.skipNBytes(encoding.markLength());
            return new TextInput(source.name(), encoding, plain, merged);
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
        return open(source, found, MergedIds.NONE);
    }

    private static InputStream inUtf8(InputStream plain, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            return plain;
        }
        return new BufferedInputStream(new Transcoder(plain, charset), BUFFER);
    }

    /** The file's name, without its folder. */
    String name() {
        return name;
    }

    /** Ids that count for others. */
    MergedIds merged() {
        return merged;
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

    /** The places where bytes were lost, of all that was read so far. */
    List<Damage> damages() {
        return Compression.damages(plain);
    }

    /**
     * After the text ended: goes on behind the place where it broke. False if it did not break or nothing sound follows, or if
     * the text is not in UTF-8, where characters might be cut.
     */
    boolean resume() throws IOException {
        return encoding.charset().equals(StandardCharsets.UTF_8)
                && plain instanceof BrokenStream broken
                && broken.resume();
    }

    @Override
    public void close() throws IOException {
        utf8.close();
    }
}
