package io.github.brigraph.unit;

import com.google.common.base.Preconditions;
import java.util.List;
import java.util.Locale;
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

    /** China (mainland; Hong Kong, Macao and Taiwan have codes of their own, see {@link TerritoryPolicy}). */
    public static final Country CHINA = of("CN");

    /** Hong Kong. */
    public static final Country HONG_KONG = of("HK");

    /** Macao. */
    public static final Country MACAO = of("MO");

    /** Taiwan. */
    public static final Country TAIWAN = of("TW");

    /** Singapore. */
    public static final Country SINGAPORE = of("SG");

    /** South Korea. */
    public static final Country SOUTH_KOREA = of("KR");

    /** Pakistan. */
    public static final Country PAKISTAN = of("PK");

    /** Italy. */
    public static final Country ITALY = of("IT");

    /** Saudi Arabia. */
    public static final Country SAUDI_ARABIA = of("SA");

    /** Russia. */
    public static final Country RUSSIA = of("RU");

    /** Malaysia. */
    public static final Country MALAYSIA = of("MY");

    /** Egypt. */
    public static final Country EGYPT = of("EG");

    /** Kazakhstan. */
    public static final Country KAZAKHSTAN = of("KZ");

    /** India. */
    public static final Country INDIA = of("IN");

    /** Japan. */
    public static final Country JAPAN = of("JP");

    /** Germany. */
    public static final Country GERMANY = of("DE");

    /** France. */
    public static final Country FRANCE = of("FR");

    /** The United Kingdom, its four home nations taken together. */
    public static final Country UNITED_KINGDOM = of("GB");

    /** The United States. */
    public static final Country UNITED_STATES = of("US");

    private final String code;
    private final Facts facts;
    private final int index;

    Country(String code, Facts facts, int index) {
        this.code = code;
        this.facts = facts;
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
        return facts.alpha3;
    }

    /**
     * The three digits of ISO 3166-1, by which map outlines are keyed; for a dissolved state the number that it had, which
     * its successor may bear today ({@code 104} is Burma's and Myanmar's); empty for Kosovo and where none was given.
     */
    public Optional<String> numeric() {
        return facts.numeric.isEmpty() ? Optional.empty() : Optional.of(facts.numeric);
    }

    /** A point inside the country, or among its islands, at which a map can show it however small it is. */
    public Position position() {
        return facts.position;
    }

    /** Whether the state no longer exists (ISO 3166-3). */
    public boolean dissolved() {
        return facts.dissolved;
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
        return facts.name;
    }

    /**
     * The name in a language: Chinese (simplified) for a locale of Chinese, English for every other.
     *
     * @param locale only its language counts
     */
    public String name(Locale locale) {
        return locale.getLanguage().equals(Locale.CHINESE.getLanguage()) ? facts.nameZh : facts.name;
    }

    @Override
    public Level level() {
        return Level.COUNTRY;
    }

    @Override
    public String toString() {
        return code;
    }

    /** What the table says about a country; the number may be empty. */
    record Facts(String alpha3, String name, String nameZh, boolean dissolved, String numeric, Position position) {}
}
