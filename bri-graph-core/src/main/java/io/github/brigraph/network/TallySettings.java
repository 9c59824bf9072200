package io.github.brigraph.network;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.subject.Subjects;
import io.github.brigraph.unit.Unit.Level;

/**
 * What a tally keeps, to be said before records are added: everything else is a question asked of it later.
 *
 * @param finest {@link Level#COUNTRY}, or {@link Level#SUBDIVISION} to keep first-level subdivisions too, which takes
 *     several times the memory
 * @param mostInstitutions records of more institutions are left out of the network of institutions
 * @param subjects how records are told apart by field and industry
 */
public record TallySettings(Level finest, int mostInstitutions, Subjects subjects) {

    /** Countries, no limit, no fields. */
    public static final TallySettings DEFAULT = new TallySettings(Level.COUNTRY, Integer.MAX_VALUE, Subjects.NONE);

    public TallySettings {
        checkArgument(
                mostInstitutions >= 1,
                "the largest number of institutions a record must be at least 1, was %s",
                mostInstitutions);
        checkArgument(
                finest != Level.INSTITUTION,
                "the finest level of places must be countries or subdivisions; institutions are tallied beside them");
    }

    /**
     * Checks that tallies of these settings and of others can be merged.
     *
     * @throws IllegalArgumentException if not; the message says what differs
     */
    public void requireSame(TallySettings other) {
        SavedSettings.requireEqual(this, other);
    }

    /** The same with another finest level of places. */
    public TallySettings finest(Level value) {
        return new TallySettings(value, mostInstitutions, subjects);
    }

    /** The same with a limit on institutions a record. */
    public TallySettings mostInstitutions(int value) {
        return new TallySettings(finest, value, subjects);
    }

    /** The same with fields and industries. */
    public TallySettings subjects(Subjects value) {
        return new TallySettings(finest, mostInstitutions, value);
    }
}
