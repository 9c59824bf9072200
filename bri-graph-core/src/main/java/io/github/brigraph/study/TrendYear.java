package io.github.brigraph.study;

import io.github.brigraph.record.RecordType;
import java.util.OptionalInt;

/**
 * The records of one type in one year.
 *
 * @param year the year; empty for the records without one
 * @param type the type
 * @param records all records
 * @param international those of two countries or more
 * @param withGroup those that join the focal country with a partner; where the study has no focal country, those that join
 *     two partners
 * @param complete whether the source can be expected to hold all records of the year: see {@link Completeness}
 */
public record TrendYear(
        OptionalInt year, RecordType type, long records, long international, long withGroup, boolean complete) {

    /** {@code withGroup / records}; 0 where there is no record. */
    public double withGroupShare() {
        return records == 0 ? 0 : (double) withGroup / records;
    }
}
