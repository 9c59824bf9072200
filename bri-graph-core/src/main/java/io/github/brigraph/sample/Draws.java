package io.github.brigraph.sample;

/**
 * Random draws of one record: SplitMix64 (Steele, Lea &amp; Flood 2014, doi 10.1145/2714064.2660195), written out because
 * the JDK does not promise the same draws in every version.
 */
final class Draws {

    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private long state;

    Draws(long seed, long record) {
        this.state = mixed(seed) ^ mixed(record + GOLDEN);
    }

    private static long mixed(long z0) {
        long z = z0;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }

    private long next() {
        state += GOLDEN;
        return mixed(state);
    }

    /** A number from 0 to 1, 1 excluded. */
    double unit() {
        return (next() >>> 11) * 0x1.0p-53;
    }

    /** A whole number from 0 to the bound, the bound excluded. */
    int below(int bound) {
        return (int) (unit() * bound);
    }

    /** A whole number from 0 to the bound, the bound excluded; small ones are more likely. */
    int smallBelow(int bound) {
        double u = unit();
        return (int) (u * u * bound);
    }

    /** One of the items. */
    String of(String... items) {
        return items[below(items.length)];
    }
}
