package io.github.brigraph.unit;

import static com.google.common.base.Preconditions.checkArgument;

import java.util.Optional;

/**
 * An institution: a university, an academy, a hospital, a company.
 *
 * @param id its ROR id ({@code https://ror.org/…}) where known, otherwise a key made of its country and normalised name
 * @param name the name to show
 * @param country the country of the institution, where known
 */
public record Institution(String id, String name, Optional<Country> country) implements Unit {

    /** What a ROR id starts with. */
    public static final String ROR_PREFIX = "https://ror.org/";

    public Institution {
        checkArgument(!id.isBlank(), "an institution must have an id, was blank for \"%s\"", name);
        checkArgument(!name.isBlank(), "an institution must have a name, was blank for %s", id);
    }

    /** The ROR id, where {@link #id()} is one. */
    public Optional<String> ror() {
        return id.startsWith(ROR_PREFIX) ? Optional.of(id) : Optional.empty();
    }

    @Override
    public Level level() {
        return Level.INSTITUTION;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Institution that && id.equals(that.id);
    }

    @Override
    public int hashCode() {
        return id.hashCode();
    }

    @Override
    public String toString() {
        return id;
    }
}
