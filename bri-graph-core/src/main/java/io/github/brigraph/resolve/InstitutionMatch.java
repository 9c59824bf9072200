package io.github.brigraph.resolve;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.unit.Institution;
import java.util.Locale;

/**
 * An institution found in an address, and how.
 *
 * <p>The score of a match with a {@link RorDirectory} starts at 1 for the name, 0.99 for a label in another language, 0.97
 * for an alias, 0.93 for another order of the words or a name in two places of the address, 0.88 for an acronym. A name
 * that is written otherwise starts at 0.95, and each word that is missing, misspelt, abbreviated or too many takes away 0.02
 * to 0.1. It loses 0.05 where the address names no country and gains 0.02 where it names the organisation's city; one that
 * no longer exists loses 0.01. An organisation of another country than the address names does not match at all.
 *
 * @param institution the institution
 * @param kind how it was found
 * @param score how sure the match is, from 0 to 1; 1 for what needed no match
 */
public record InstitutionMatch(Institution institution, Kind kind, double score) {

    /** How an institution was found. */
    public enum Kind {
        /** By a correction that a person made. */
        OVERRIDE,
        /** By the name that the directory displays. */
        NAME,
        /** By its name in another language. */
        LABEL,
        /** By another name that the directory knows, or that is known to be one of its organisations'. */
        ALIAS,
        /** By a name with its words in another order, or in two places of the address. */
        VARIANT,
        /** By an acronym. */
        ACRONYM,
        /** By a name that is written somewhat otherwise. */
        FUZZY,
        /** By the source's own profile of the organisation. */
        PROFILE,
        /** By the text of the address alone: it is in no directory, and its id is a key of our own. */
        TEXT;

        /** The name that files carry, in lower case. */
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public InstitutionMatch {
        checkArgument(score >= 0 && score <= 1, "a score must be in [0, 1], was %s", score);
    }
}
