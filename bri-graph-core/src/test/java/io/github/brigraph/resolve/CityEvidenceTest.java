package io.github.brigraph.resolve;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.SharedData;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.read.RecordReader;
import io.github.brigraph.record.Address;
import io.github.brigraph.record.Evidence;
import io.github.brigraph.record.PlacedAddress;
import io.github.brigraph.unit.CountryNames;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * How often states and cities tell the country: real addresses that name it, with the name taken off.
 *
 * <p>Thousands of cases that nobody chose, against the country that the authors wrote.
 */
class CityEvidenceTest {

    private final Map<Evidence, int[]> scores = new EnumMap<>(Evidence.class);
    private final Set<String> seen = new HashSet<>();

    @Test
    void aStateOrACityTellsTheCountryThatTheAuthorsNamed() throws IOException {
        Path records = SharedData.require("records");
        for (String folder : List.of("wos-plain", "scopus-csv")) {
            for (var file : RecordFiles.find(List.of(records.resolve(folder))).files()) {
                RecordReader.of(file).forEach(record -> record.addresses().forEach(this::score));
            }
        }
        int all = 0;
        for (var score : scores.entrySet()) {
            all += score.getValue()[0];
            System.out.println("country taken off, " + score.getKey().label() + ": " + score.getValue()[1] + " of "
                    + score.getValue()[0] + " right");
        }
        int[] city = scores.get(Evidence.CITY);
        int[] state = scores.get(Evidence.STATE);
        assertTrue(city[1] >= 0.995 * city[0], "cities");
        assertTrue(state[1] >= 0.995 * state[0], "states");
        assertTrue(city[1] + state[1] >= 0.85 * all, "resolved");
    }

    private void score(Address address) {
        String text = address.text();
        int comma = text.lastIndexOf(',');
        if (comma < 0
                || !seen.add(text)
                || CountryNames.standard().find(text.substring(comma + 1)).isEmpty()) {
            return;
        }
        PlacedAddress named = AddressResolver.standard().resolve(Address.of(text, address.style()));
        if (named.evidence() == Evidence.NAMED && named.countries().size() == 1) {
            PlacedAddress stripped =
                    AddressResolver.standard().resolve(Address.of(text.substring(0, comma), address.style()));
            int[] score = scores.computeIfAbsent(stripped.evidence(), key -> new int[2]);
            score[0]++;
            score[1] += stripped.countries().equals(named.countries()) ? 1 : 0;
        }
    }
}
