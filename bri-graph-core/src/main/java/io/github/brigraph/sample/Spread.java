package io.github.brigraph.sample;

/**
 * Evenly spread numbers from 0 to 1: the Kronecker sequence of an irrational number. The share of them in an interval
 * comes close to its length much sooner than for random ones, so that even a small sample keeps the planned proportions.
 */
enum Spread {
    /** √2 − 1. */
    FIELD(0x6A09E667F3BCC908L),
    /** √3 − 1. */
    PARTNER(0xBB67AE8584CAA73BL),
    /** √5 − 2. */
    PARTNERS(0x3C6EF372FE94F82BL);

    private final long step;

    Spread(long step) {
        this.step = step;
    }

    /** The number of a record. */
    double at(long record, long seed) {
        long offset = (seed * 0x9E3779B97F4A7C15L) ^ step;
        return ((record * step + offset) >>> 11) * 0x1.0p-53;
    }
}
