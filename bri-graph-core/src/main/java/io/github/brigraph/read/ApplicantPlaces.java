package io.github.brigraph.read;

import com.google.common.base.Splitter;
import com.google.common.io.Resources;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Subdivision;
import io.github.brigraph.unit.Subdivisions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Where applicants are, as Chinese sources write it: codes or names of countries and of provinces, {@code CN; US},
 * {@code 江苏;32}, {@code 美国}. Taiwan, Hong Kong and Macao are countries here, with their codes of ISO 3166-1.
 */
final class ApplicantPlaces {

    private static final Splitter ITEMS =
            Splitter.onPattern("[;,|、，；\\s]+").trimResults().omitEmptyStrings();
    private static final Map<String, Place> CHINA = read();

    private ApplicantPlaces() {}

    /**
     * A country, and a province of it where one is given.
     *
     * @param country the country
     * @param province its province, if the source gives one
     */
    record Place(Country country, Optional<Subdivision> province) {}

    /** The places of a cell in its order; a name and its own code, one behind the other, are one place. */
    static List<Place> parse(String cell, Consumer<String> unknown) {
        List<Place> places = new ArrayList<>();
        boolean lastWasName = false;
        for (String item : ITEMS.split(cell)) {
            Optional<Place> place = Optional.ofNullable(CHINA.get(item))
                    .or(() -> CountryCell.find(item).map(c -> new Place(c, Optional.empty())));
            if (place.isEmpty()) {
                unknown.accept(item);
                lastWasName = false;
                continue;
            }
            boolean isCode = item.length() <= 3 && item.chars().allMatch(c -> c < 128);
            boolean repeats =
                    isCode && lastWasName && places.get(places.size() - 1).equals(place.get());
            if (!repeats) {
                places.add(place.get());
            }
            lastWasName = !isCode;
        }
        return places;
    }

    private static Map<String, Place> read() {
        try {
            Map<String, Place> places = new HashMap<>();
            List<String> lines = Resources.readLines(
                    Resources.getResource(ApplicantPlaces.class, "china-provinces.tsv"), StandardCharsets.UTF_8);
            for (String line : lines) {
                if (!line.startsWith("#")) {
                    List<String> cells = Splitter.on('\t').splitToList(line);
                    Place place = place(cells.get(1), cells.get(2));
                    places.put(cells.get(0), place);
                    Splitter.on(';').split(cells.get(3)).forEach(name -> places.put(name, place));
                }
            }
            return places;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Place place(String code, String name) {
        return code.startsWith("CN-")
                ? new Place(
                        Country.CHINA,
                        Optional.of(Subdivisions.standard()
                                .find(code)
                                .orElseGet(() -> new Subdivision(code, name, Country.CHINA))))
                : new Place(Country.of(code), Optional.empty());
    }
}
