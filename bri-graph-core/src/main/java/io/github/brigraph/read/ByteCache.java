package io.github.brigraph.read;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Values that were made of bytes, found again by the bytes: what comes again and again in a file is decoded once. Holds a fixed
 * number of them, and forgets one where two meet.
 */
final class ByteCache<T> {

    /** Longer ones are hardly repeated. */
    private static final int LONGEST = 512;

    private final @Nullable Entry<T>[] entries;

    @SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
    private record Entry<T>(byte[] key, T value) {}

    /** @param bits the cache holds two to this power */
    @SuppressWarnings("unchecked") // an array of entries of T only
    ByteCache(int bits) {
        entries = (Entry<T>[]) new Entry<?>[1 << bits];
    }

    /** Makes a value of bytes. */
    interface Maker<T> {
        T of(byte[] bytes, int from, int to);
    }

    T get(byte[] bytes, int from, int to, Maker<T> maker) {
        if (to - from > LONGEST) {
            return maker.of(bytes, from, to);
        }
        int slot = hash(bytes, from, to) & (entries.length - 1);
        Entry<T> known = entries[slot];
        if (known != null && Arrays.equals(known.key, 0, known.key.length, bytes, from, to)) {
            return known.value;
        }
        T value = maker.of(bytes, from, to);
        entries[slot] = new Entry<>(Arrays.copyOfRange(bytes, from, to), value);
        return value;
    }

    private static int hash(byte[] bytes, int from, int to) {
        long hash = (long) to - from;
        int i = from;
        for (; i + Long.BYTES <= to; i += Long.BYTES) {
            hash = (hash ^ ByteSearch.word(bytes, i)) * 0x9E37_79B9_7F4A_7C15L;
            hash ^= hash >>> 29;
        }
        for (; i < to; i++) {
            hash = (hash ^ bytes[i]) * 0x9E37_79B9_7F4A_7C15L;
        }
        return (int) (hash >>> 32);
    }
}
