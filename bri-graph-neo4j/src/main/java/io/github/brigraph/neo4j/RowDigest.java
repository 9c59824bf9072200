package io.github.brigraph.neo4j;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * A digest of rows that does not depend on their order: the sum of 128 bits of the SHA-256 of every row, as two numbers
 * modulo 2⁶⁴. So a network is compared with what was saved while it streams, in constant memory.
 */
final class RowDigest {

    private final MessageDigest sha256;
    private long first;
    private long second;

    RowDigest() {
        try {
            sha256 = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /** Adds a row: what it is about, and its properties. */
    void add(String about, Map<String, Object> properties) {
        value(about);
        for (Map.Entry<String, Object> property : new TreeMap<>(properties).entrySet()) {
            value(property.getKey());
            value(property.getValue());
        }
        ByteBuffer digest = ByteBuffer.wrap(sha256.digest());
        first += digest.getLong();
        second += digest.getLong();
    }

    /** Adds all rows of another digest. */
    void add(RowDigest other) {
        first += other.first;
        second += other.second;
    }

    private void value(@Nullable Object value) {
        if (value instanceof String text) {
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            number('s', bytes.length);
            sha256.update(bytes);
        } else if (value instanceof Double real) {
            number('d', Double.doubleToLongBits(real));
        } else if (value instanceof Number whole) {
            number('i', whole.longValue());
        } else if (value instanceof Boolean truth) {
            number('b', truth ? 1 : 0);
        } else if (value instanceof Iterable<?> list) {
            sha256.update((byte) '[');
            list.forEach(this::value);
            sha256.update((byte) ']');
        } else {
            // A type that this library does not write: whoever wrote it changed the network.
            value("other: " + value);
        }
    }

    private void number(char type, long value) {
        sha256.update(ByteBuffer.allocate(9).put((byte) type).putLong(value).flip());
    }

    /** The digest as 32 hexadecimal digits. */
    String text() {
        return String.format(Locale.ROOT, "%016x%016x", first, second);
    }

    /** The first 16 hexadecimal digits of the SHA-256 of a text. */
    static String of(String text) {
        RowDigest digest = new RowDigest();
        digest.add(text, Map.of());
        return String.format(Locale.ROOT, "%016x", digest.first);
    }
}
