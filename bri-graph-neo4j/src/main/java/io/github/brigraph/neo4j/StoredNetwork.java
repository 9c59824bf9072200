package io.github.brigraph.neo4j;

import java.util.OptionalInt;

/**
 * A network in the store.
 *
 * @param id its id, by which it is loaded and deleted
 * @param analysis the name of its analysis
 * @param kind what it is in its analysis: {@code countries}, {@code institutions}, {@code subdivisions}, {@code hubs}
 * @param level the level of its units: {@code country}, {@code subdivision}, {@code institution}
 * @param counting the label of the way of counting
 * @param firstYear the first year of its records; empty where all years count
 * @param lastYear the last year
 * @param status whether it is whole
 * @param units the number of its units
 * @param ties the number of its ties
 */
public record StoredNetwork(
        String id,
        String analysis,
        String kind,
        String level,
        String counting,
        OptionalInt firstYear,
        OptionalInt lastYear,
        Status status,
        long units,
        long ties) {

    /** Whether a network is whole. */
    public enum Status {
        /** It is being saved, or the saving was cut off; saving it again repairs it. */
        LOADING,
        /** It is whole. */
        COMPLETE,
        /** It is being deleted, or the deletion was cut off; deleting it again ends it. */
        DELETING
    }

    /** The years as text: {@code 2014-2021}, or {@code all}. */
    public String years() {
        if (firstYear.isEmpty() || lastYear.isEmpty()) {
            return "all";
        }
        return firstYear.getAsInt() == lastYear.getAsInt()
                ? String.valueOf(firstYear.getAsInt())
                : firstYear.getAsInt() + "-" + lastYear.getAsInt();
    }
}
