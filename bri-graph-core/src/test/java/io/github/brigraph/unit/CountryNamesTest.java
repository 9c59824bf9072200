package io.github.brigraph.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.google.common.base.Splitter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryNamesTest {

    private static final CountryNames NAMES = CountryNames.standard();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Peoples R China|CN",
                "P. R. China|CN",
                "People's Republic of China|CN",
                "People?s Republic of China|CN",
                "中国|CN",
                "TURKIYE|TR",
                "Türkiye|TR",
                "BOSNIA & HERCEG|BA",
                "Bosnia and Herzegovina|BA",
                "U.S.A.|US",
                "U. S. A.|US",
                "The Netherlands|NL",
                "Netherlands (the)|NL",
                "Korea, Republic of|KR",
                "Korea|KR",
                "Dem Peoples Rep Korea|KP",
                "Korea, Democratic People's Republic of|KP",
                "Taiwan, Republic of China|TW",
                "Republic of China|TW",
                "DEM REP CONGO|CD",
                "REP CONGO|CG",
                "Congo - Kinshasa|CD",
                "North Ireland|GB",
                "UKRAINE|UA",
                "W. Germany|DE",
                "DDR|DDDE",
                "USSR|SUHH",
                "Czechoslovakia|CSHH",
                "Yugoslavia|YUCS",
                "Zaire|ZRCD",
                "Cote d'Ivoire|CI",
                "Macedonia|MK",
                "Swaziland|SZ",
                "Burma|MM",
                "West Bank|PS",
                "Kosovo|XK",
                "Deutschland|DE",
                "España|ES",
                "Россия|RU",
                "Österreich|AT",
            })
    void knowsTheSpellingsOfDatabasesAndLanguages(String name, String code) {
        assertEquals(Optional.of(Country.of(code)), NAMES.find(name));
    }

    @ParameterizedTest
    @CsvSource({
        "New Mexico",
        "Granada",
        "Columbia",
        "San Salvador",
        "Georgia Inst Technol",
        "Beth Israel",
        "Norfolk",
        "''"
    })
    void isNotFooledByWhatContainsAName(String name) {
        assertEquals(Optional.empty(), NAMES.find(name));
    }

    @Test
    void knowsEveryCurrentCountryByItsOwnName() {
        for (Country country : Country.all()) {
            if (!country.dissolved()) {
                assertEquals(Optional.of(country), NAMES.find(country.name()), country.code());
            }
        }
    }

    @Test
    void noAliasStandsForTwoCountries() {
        Map<String, String> seen = new HashMap<>();
        for (List<String> row : ResourceTable.rows("country-aliases.tsv")) {
            for (String alias : Splitter.on(';').split(row.get(1))) {
                String other = seen.putIfAbsent(NameForm.of(alias), row.get(0));
                assertTrue(other == null || other.equals(row.get(0)), alias + ": " + other + ", " + row.get(0));
            }
        }
    }

    @Test
    void agreesWithTheCheckedTokensOfRealExports() throws IOException {
        Path file = Path.of(System.getProperty("brigraph.shared", "../shared"), "data", "country-tokens-checked.tsv");
        assumeTrue(Files.isRegularFile(file), "skipped: the shared test data are not here");
        List<String> wrong = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            String[] cells = line.split("\t", -1);
            boolean name = cells[2].length() == 2 && !cells[1].startsWith("<") && !cells[2].equals("HK");
            if (name && !NAMES.find(cells[1]).equals(Country.find(cells[2]))) {
                wrong.add(cells[1] + " " + cells[2] + " " + NAMES.find(cells[1]));
            }
        }
        assertEquals(List.of(), wrong);
    }
}
