package io.github.brigraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** Text of any encoding as UTF-8. What the encoding does not know becomes U+FFFD, which is looked for later. */
final class Transcoder extends InputStream {

    private static final int CHARS = 1 << 15;

    private final Reader reader;
    private final char[] chars = new char[CHARS];
    private byte[] bytes = new byte[0];
    private int next;

    Transcoder(InputStream in, Charset from) {
        reader = new InputStreamReader(
                in,
                from.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }

    @Override
    public int read() throws IOException {
        return fill() ? bytes[next++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int n = Math.min(length, bytes.length - next);
        System.arraycopy(bytes, next, buffer, offset, n);
        next += n;
        return n;
    }

    private boolean fill() throws IOException {
        if (next < bytes.length) {
            return true;
        }
        int n = reader.read(chars, 0, CHARS - 1);
        if (n < 0) {
            return false;
        }
        if (Character.isHighSurrogate(chars[n - 1])) {
            int low = reader.read();
            if (low >= 0) {
                chars[n++] = (char) low;
            }
        }
        bytes = new String(chars, 0, n).getBytes(StandardCharsets.UTF_8);
        next = 0;
        return true;
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
