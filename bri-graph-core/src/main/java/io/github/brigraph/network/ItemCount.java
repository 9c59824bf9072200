package io.github.brigraph.network;

/**
 * How many records carry something: an institution, a category, an industry.
 *
 * @param item what they carry
 * @param records the records, each counted once (whole counting: sums over items exceed the records)
 * @param fractional the sum of the records' shares in it; 0 where shares are not kept
 * @param <T> what is counted
 */
public record ItemCount<T>(T item, long records, double fractional) {}
