package io.github.brigraph.resolve;

import com.google.common.base.Splitter;
import io.github.brigraph.unit.Country;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Postal codes whose form alone tells the country: those of the United Kingdom ({@code SW7 2AZ}), Ireland ({@code D02
 * XY45}) and Canada ({@code H3A 0G4}), and numbers behind the sign of a country ({@code D-14476}, {@code CH-8093}).
 *
 * <p>The signs and lengths are in the table {@code postal-codes.tsv}.
 */
final class PostalCodes {

    static final PostalCodes STANDARD = new PostalCodes();

    private static final Pattern BRITISH_OUTWARD = Pattern.compile("([A-Z]{1,2})[0-9][A-Z0-9]?");
    private static final Pattern BRITISH_INWARD = Pattern.compile("[0-9][ABD-HJLNP-UW-Z]{2}");
    private static final Pattern CANADIAN_AREA = Pattern.compile("[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z]");
    private static final Pattern CANADIAN_UNIT = Pattern.compile("[0-9][ABCEGHJ-NPRSTV-Z][0-9]");
    private static final Pattern CANADIAN_WHOLE =
            Pattern.compile("[ABCEGHJ-NPRSTVXY][0-9][ABCEGHJ-NPRSTV-Z][0-9][ABCEGHJ-NPRSTV-Z][0-9]");
    private static final Pattern IRISH_AREA = Pattern.compile("[AC-FHKNPRTV-Y][0-9][0-9W]");
    private static final Pattern IRISH_UNIT = Pattern.compile("(?=.*[0-9])(?=.*[A-Z])[AC-FHKNPRTV-Y0-9]{4}");

    private final Map<String, Country> britishAreas = new HashMap<>();
    private final Map<String, Sign> signs = new HashMap<>();

    private PostalCodes() {
        for (List<String> row : Table.rows("postal-codes.tsv")) {
            if (row.get(0).equals("area")) {
                Country country = Country.of(row.get(1));
                Splitter.on(' ').split(row.get(2)).forEach(area -> britishAreas.put(area, country));
            } else {
                Sign sign = new Sign(Country.of(row.get(1)), Splitter.on(' ').splitToList(row.get(3)));
                Splitter.on(' ').split(row.get(2)).forEach(s -> signs.put(s, sign));
            }
        }
    }

    private record Sign(Country country, List<String> digits) {}

    /** The country of a postal code among the words of a part. */
    Optional<Country> find(AddressText text, int part) {
        for (int word = text.firstWord(part); word <= text.lastWord(part); word++) {
            Optional<Country> country = at(text, word, text.lastWord(part));
            if (country.isPresent()) {
                return country;
            }
        }
        return Optional.empty();
    }

    private Optional<Country> at(AddressText text, int word, int last) {
        String written = text.written(word, word);
        if (word == last) {
            return CANADIAN_WHOLE.matcher(written).matches() ? Optional.of(Country.of("CA")) : Optional.empty();
        }
        String next = text.written(word + 1, word + 1);
        Matcher british = BRITISH_OUTWARD.matcher(written);
        if (british.matches() && BRITISH_INWARD.matcher(next).matches()) {
            return Optional.ofNullable(britishAreas.get(british.group(1)));
        }
        if (CANADIAN_AREA.matcher(written).matches()
                && CANADIAN_UNIT.matcher(next).matches()) {
            return Optional.of(Country.of("CA"));
        }
        if (IRISH_AREA.matcher(written).matches() && IRISH_UNIT.matcher(next).matches()) {
            return Optional.of(Country.of("IE"));
        }
        return signed(text, word, last);
    }

    /** A number behind the sign of a country and a hyphen, with the name of a place behind it. */
    private Optional<Country> signed(AddressText text, int word, int last) {
        Sign sign = signs.get(text.written(word, word));
        if (sign == null || text.written(word, word + 1).charAt(text.form(word).length()) != '-') {
            return Optional.empty();
        }
        int digits = 0;
        int at = word + 1;
        while (at <= last && text.isNumber(at, text.form(at).length())) {
            digits += text.form(at).length();
            at++;
        }
        boolean placeFollows = at <= last && text.startsWithCapital(at);
        return placeFollows && sign.digits.contains(String.valueOf(digits))
                ? Optional.of(sign.country)
                : Optional.empty();
    }
}
