package io.github.brigraph.network;

import io.github.brigraph.unit.Unit;
import java.util.OptionalInt;

/**
 * A tie of two units by their joint records.
 *
 * @param source the unit whose id comes first
 * @param target the other
 * @param papers the number of joint records (full counting)
 * @param weight the weight under the counting of the network
 * @param firstYear the year of the first joint record, where one has a year
 * @param lastYear the year of the last
 * @param <U> the kind of unit
 */
public record Tie<U extends Unit>(
        U source, U target, long papers, double weight, OptionalInt firstYear, OptionalInt lastYear) {}
