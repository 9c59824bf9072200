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
        U source, U target, long papers, double weight, OptionalInt firstYear, OptionalInt lastYear) {

    /**
     * The unit at the other end.
     *
     * @throws IllegalArgumentException if the tie is not one of the unit
     */
    public U partnerOf(U unit) {
        if (unit.equals(source)) {
            return target;
        }
        if (unit.equals(target)) {
            return source;
        }
        throw new IllegalArgumentException(unit + " has no part in the tie of " + source + " and " + target);
    }
}
