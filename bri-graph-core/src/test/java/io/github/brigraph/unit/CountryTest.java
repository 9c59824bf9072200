package io.github.brigraph.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CountryTest {

    @Test
    void holdsTheStandardKosovoAndTheDissolvedStates() {
        List<Country> all = Country.all();
        assertEquals(249 + 1, all.stream().filter(c -> !c.dissolved()).count());
        assertEquals(31, all.stream().filter(Country::dissolved).count());
        assertTrue(all.stream().allMatch(c -> c.code().length() == (c.dissolved() ? 4 : 2)));
    }

    @Test
    void everyCountryHasACodeOfItsOwnAndStandsInOrderOfCodes() {
        Set<String> codes = new HashSet<>();
        for (Country country : Country.all()) {
            assertTrue(codes.add(country.code()));
            assertSame(country, Country.at(country.index()));
            assertSame(country, Country.of(country.code()));
        }
        assertEquals(Country.all().stream().sorted().toList(), Country.all());
    }

    @Test
    void everyCurrentCountryHasANumberAndThreeLettersOfItsOwn() {
        Set<String> numbers = new HashSet<>();
        Set<String> letters = new HashSet<>();
        for (Country country : Country.all()) {
            assertEquals(3, country.alpha3().length());
            if (!country.dissolved()) {
                assertTrue(letters.add(country.alpha3()));
                assertTrue(numbers.add(country.numeric().orElse("none")));
            }
        }
        assertEquals(Optional.of("004"), Country.of("AF").numeric());
        assertEquals(Optional.empty(), Country.of("XK").numeric());
    }

    @Test
    void namesAreEnglishOrChinese() {
        assertEquals("South Korea", Country.SOUTH_KOREA.name());
        assertEquals("Türkiye", Country.of("TR").name());
        assertEquals("Côte d'Ivoire", Country.of("CI").name());
        assertEquals("DR Congo", Country.of("CD").name());
        assertEquals("新加坡", Country.SINGAPORE.name(Locale.SIMPLIFIED_CHINESE));
        assertEquals("Singapore", Country.SINGAPORE.name(Locale.GERMAN));
        assertTrue(Country.all().stream()
                .noneMatch(c -> c.name().isBlank() || c.name(Locale.CHINESE).isBlank()));
    }

    @Test
    void pointsLieWhereTheCountriesAre() {
        Position singapore = Country.SINGAPORE.position();
        assertEquals(103.8, singapore.longitude(), 0.3);
        assertEquals(1.35, singapore.latitude(), 0.3);
        Position unitedStates = Country.UNITED_STATES.position();
        assertTrue(unitedStates.longitude() < -80 && unitedStates.longitude() > -115);
        assertTrue(Country.of("AU").position().latitude() < -20);
    }

    @Test
    void refusesWhatIsNoCode() {
        assertThrows(IllegalArgumentException.class, () -> Country.of("cn"));
        assertThrows(IllegalArgumentException.class, () -> Country.of("UK"));
        assertFalse(Country.find("EU").isPresent());
    }
}
