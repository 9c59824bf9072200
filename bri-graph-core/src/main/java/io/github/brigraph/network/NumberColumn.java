package io.github.brigraph.network;

import java.util.Arrays;

/** Whole numbers one behind the other, each in as many bytes as the widest of them needs: two, four or eight. */
final class NumberColumn {

    private short[] shorts;
    private int[] ints = {};
    private long[] longs = {};
    private int bytes = Short.BYTES;
    private int size;

    /** @param capacity how many numbers there is room for; it grows with more of them */
    NumberColumn(int capacity) {
        shorts = new short[capacity];
    }

    int size() {
        return size;
    }

    void add(long value) {
        widen(value);
        if (size == capacity()) {
            resize((int) Math.min(Integer.MAX_VALUE - 8L, size + (size >> 1) + 16L));
        }
        switch (bytes) {
            case Short.BYTES -> shorts[size] = (short) value;
            case Integer.BYTES -> ints[size] = (int) value;
            default -> longs[size] = value;
        }
        size++;
    }

    long get(int i) {
        return switch (bytes) {
            case Short.BYTES -> shorts[i];
            case Integer.BYTES -> ints[i];
            default -> longs[i];
        };
    }

    /** Gives back the room that no number takes. */
    void trim() {
        if (size < capacity()) {
            resize(size);
        }
    }

    private int capacity() {
        return shorts.length + ints.length + longs.length;
    }

    private void resize(int capacity) {
        switch (bytes) {
            case Short.BYTES -> shorts = Arrays.copyOf(shorts, capacity);
            case Integer.BYTES -> ints = Arrays.copyOf(ints, capacity);
            default -> longs = Arrays.copyOf(longs, capacity);
        }
    }

    private void widen(long value) {
        if (bytes == Short.BYTES && value != (short) value) {
            ints = new int[shorts.length];
            for (int i = 0; i < size; i++) {
                ints[i] = shorts[i];
            }
            shorts = new short[0];
            bytes = Integer.BYTES;
        }
        if (bytes == Integer.BYTES && value != (int) value) {
            longs = new long[ints.length];
            for (int i = 0; i < size; i++) {
                longs[i] = ints[i];
            }
            ints = new int[0];
            bytes = Long.BYTES;
        }
    }
}
