package io.github.brigraph.resolve;

import java.util.Arrays;

/**
 * Names by their hash: for each the organisations that bear it, and how.
 *
 * <p>An open table of hashes that leads to chains in flat arrays: some 26 bytes a name, one look into memory for a run of
 * words that is no name.
 */
final class NameTable {

    private static final int INITIAL_CAPACITY = 1 << 10;
    private static final int NONE = -1;
    private static final int BITS_A_NAME = 8;
    private static final long HALF = 0xffff_ffff_0000_0000L;

    private long[] keys = new long[INITIAL_CAPACITY];
    private long[] needs = new long[INITIAL_CAPACITY];
    private int[] organizations = new int[INITIAL_CAPACITY];
    private int[] next = new int[INITIAL_CAPACITY];
    private byte[] traits = new byte[INITIAL_CAPACITY];
    private int size;

    /** One bit a name in a table small enough for the cache; a run of words whose bit is not set is no name. */
    private long[] filter = {};

    private int filterShift;

    /** For each slot the upper half of a hash and one more than the first entry of its chain; 0 where free. */
    private long[] heads = new long[2 * INITIAL_CAPACITY];

    /** How many names there are. */
    int size() {
        return size;
    }

    /**
     * Adds a name unless the organisation bears it already in the same or a stronger way.
     *
     * @param key the hash of the name
     * @param need the hash of a place that must be named beside it; 0 for none
     * @param organization the number of the organisation
     * @param trait how it bears the name, the strongest having the lowest rank
     */
    void add(long key, long need, int organization, NameTrait trait) {
        int slot = slot(key);
        for (int entry = entry(slot); entry != NONE; entry = next[entry]) {
            if (organizations[entry] == organization && needs[entry] == need) {
                if (trait.rank() < NameTrait.rank(traits[entry])) {
                    traits[entry] = trait.bits();
                }
                return;
            }
        }
        if (size == keys.length) {
            grow();
        }
        keys[size] = key;
        needs[size] = need;
        organizations[size] = organization;
        traits[size] = trait.bits();
        next[size] = entry(slot);
        head(slot, size++);
        if (2 * size > heads.length) {
            rehash();
        }
    }

    private void grow() {
        int capacity = size + (size >> 1);
        keys = Arrays.copyOf(keys, capacity);
        needs = Arrays.copyOf(needs, capacity);
        organizations = Arrays.copyOf(organizations, capacity);
        next = Arrays.copyOf(next, capacity);
        traits = Arrays.copyOf(traits, capacity);
    }

    private void rehash() {
        heads = new long[2 * heads.length];
        for (int entry = 0; entry < size; entry++) {
            int slot = slot(keys[entry]);
            next[entry] = entry(slot);
            head(slot, entry);
        }
    }

    private int entry(int slot) {
        return (int) heads[slot] - 1;
    }

    private void head(int slot, int entry) {
        heads[slot] = (keys[entry] & HALF) | (entry + 1);
    }

    /** The slot of a key: the one that leads to its names, or the first free one. */
    private int slot(long key) {
        int mask = heads.length - 1;
        int slot = NameHash.slot(key, mask);
        // The upper half is compared before the entry is looked at, which lies elsewhere in memory.
        while (heads[slot] != 0 && (((heads[slot] ^ key) & HALF) != 0 || keys[entry(slot)] != key)) {
            slot = (slot + 1) & mask;
        }
        return slot;
    }

    /** The first entry of a name, or a negative number. */
    int first(long key) {
        long bit = bit(key);
        boolean possible = (filter[(int) (bit >>> 6)] & (1L << (bit & 63))) != 0;
        return possible ? entry(slot(key)) : NONE;
    }

    /** The first entry of a name among those added so far, or a negative number. */
    int firstAdded(long key) {
        return entry(slot(key));
    }

    private long bit(long key) {
        return (key * 0x9e3779b97f4a7c15L) >>> filterShift;
    }

    /** Ends adding: lets go of what was reserved for more names, and makes the filter that most look-ups end at. */
    void build() {
        trim();
        int bits = 64 - Long.numberOfLeadingZeros(Math.max(64, (long) size * BITS_A_NAME));
        filter = new long[1 << (bits - 6)];
        filterShift = 64 - bits;
        for (long key : keys) {
            long bit = bit(key);
            filter[(int) (bit >>> 6)] |= 1L << (bit & 63);
        }
    }

    /** The next entry of the same name, or a negative number. */
    int next(int entry) {
        return next[entry];
    }

    long need(int entry) {
        return needs[entry];
    }

    int organization(int entry) {
        return organizations[entry];
    }

    NameTrait trait(int entry) {
        return NameTrait.of(traits[entry]);
    }

    private void trim() {
        keys = Arrays.copyOf(keys, Math.max(1, size));
        needs = Arrays.copyOf(needs, Math.max(1, size));
        organizations = Arrays.copyOf(organizations, Math.max(1, size));
        next = Arrays.copyOf(next, Math.max(1, size));
        traits = Arrays.copyOf(traits, Math.max(1, size));
    }
}
