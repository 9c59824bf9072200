package io.github.brigraph.unit;

import com.google.common.base.Preconditions;
import java.util.List;
import java.util.Optional;

/**
 * A country or region by its ISO 3166 code: the 249 entries of ISO 3166-1, Kosovo ({@code XK}), and the dissolved states
 * of ISO 3166-3 by their four-letter codes ({@code SUHH}, {@code DDDE}, {@code CSHH}, {@code YUCS} …).
 *
 * <p>Instances are unique: two countries are equal exactly if they are identical. {@link #index()} is the position in
 * {@link #all()}, dense from 0 and in order of the codes, so that sets of countries can be arrays and bits; it is no
 * identifier and never leaves the process.
 */
public final class Country implements Unit {

    private final String code;
    private final String alpha3;
    private final String name;
    private final boolean dissolved;
    private final int index;

    Country(String code, String alpha3, String name, boolean dissolved, int index) {
        this.code = code;
        this.alpha3 = alpha3;
        this.name = name;
        this.dissolved = dissolved;
        this.index = index;
    }

    /**
     * The country of a code.
     *
     * @param code two letters, or four for a dissolved state; case matters
     * @throws IllegalArgumentException if there is no such country
     */
    public static Country of(String code) {
        return find(code)
                .orElseThrow(() -> new IllegalArgumentException(
                        "a country must be a two-letter ISO 3166-1 code, XK, or a four-letter ISO 3166-3 code, was \""
                                + code + "\""));
    }

    /** The country of a code, if there is one. */
    public static Optional<Country> find(String code) {
        return CountryTable.INSTANCE.find(code);
    }

    /** All countries in order of their codes. */
    public static List<Country> all() {
        return CountryTable.INSTANCE.all();
    }

    /** The country at an {@link #index()}. */
    public static Country at(int index) {
        return all().get(Preconditions.checkElementIndex(index, all().size(), "country index"));
    }

    /** The two-letter code, or four letters for a dissolved state. */
    public String code() {
        return code;
    }

    /** The three-letter code; for a dissolved state the one that it had. */
    public String alpha3() {
        return alpha3;
    }

    /** Whether the state no longer exists (ISO 3166-3). */
    public boolean dissolved() {
        return dissolved;
    }

    /** The position in {@link #all()}. */
    public int index() {
        return index;
    }

    @Override
    public String id() {
        return code;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public Level level() {
        return Level.COUNTRY;
    }

    @Override
    public String toString() {
        return code;
    }
}
