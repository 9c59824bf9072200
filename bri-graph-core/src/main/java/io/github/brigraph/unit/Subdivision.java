package io.github.brigraph.unit;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * A first-level subdivision of a country, by its ISO 3166-2 code.
 *
 * @param id the code, such as {@code CN-JS}
 * @param name the name in English
 * @param country the country that it belongs to; the code starts with the country's
 */
public record Subdivision(String id, String name, Country country) implements Unit {

    public Subdivision {
        checkArgument(
                id.startsWith(country.code() + "-"),
                "a subdivision's code must start with its country's code and a hyphen, was %s in %s",
                id,
                country.code());
        checkArgument(!name.isBlank(), "a subdivision must have a name, was blank for %s", id);
    }

    @Override
    public Level level() {
        return Level.SUBDIVISION;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Subdivision that && id.equals(that.id);
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
