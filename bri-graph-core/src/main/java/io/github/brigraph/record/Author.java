package io.github.brigraph.record;

import java.util.Optional;

/**
 * An author, inventor or applicant as the source names them.
 *
 * @param name the fullest form of the name that the source gives
 * @param orcid the ORCID iD, sixteen digits with hyphens, where the source gives it
 */
public record Author(String name, Optional<String> orcid) {

    /** An author known by name alone. */
    public static Author of(String name) {
        return new Author(name, Optional.empty());
    }
}
