package io.github.brigraph.unit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.unit.InnovationIndex.Tier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InnovationIndexTest {

    @TempDir
    Path folder;

    /** The table of the countries along the route, by their rank in 2022 (doi 10.3772/j.issn.1009-8623.2023.09.006). */
    private static final Map<Tier, String> ALONG_THE_ROUTE = Map.of(
            Tier.FIRST, "SG CN IL EE",
            Tier.SECOND, "CY CZ AE SI HU BG MY TR PL LT IN LV HR TH GR SK RU VN RO",
            Tier.THIRD, "SA QA IR RS MD UA PH ME KW MK BA MN BH GE ID BY JO OM AM UZ KZ AL LK PK BN AZ KG KH",
            Tier.FOURTH, "BD TJ NP LA MM YE IQ",
            Tier.UNRANKED, "LB AF MV BT TM SY PS");

    @Test
    void theTiersOf2022AreThoseOfThePublishedTable() {
        ALONG_THE_ROUTE.forEach((tier, codes) -> {
            for (String code : codes.split(" ", -1)) {
                assertEquals(tier, InnovationIndex.standard().tier(Country.of(code)), code);
            }
        });
        assertEquals(132, InnovationIndex.standard().ranks().size());
    }

    @Test
    void everyYearIsThere() {
        for (String name : InnovationIndex.names()) {
            InnovationIndex index = InnovationIndex.named(name);
            assertEquals(name, index.name());
            assertEquals("gii-" + index.year().orElseThrow(), name);
            assertTrue(index.ranks().size() >= 125, name);
        }
    }

    @Test
    void tiersAreApartByTheirNumber() {
        assertEquals(OptionalInt.of(2), Tier.distance(Tier.FIRST, Tier.THIRD));
        assertEquals(OptionalInt.of(0), Tier.distance(Tier.FOURTH, Tier.FOURTH));
        assertEquals(OptionalInt.empty(), Tier.distance(Tier.UNRANKED, Tier.FIRST));
    }

    @Test
    void filesOfCodesAndRanksAreRead() throws IOException {
        Path file = Files.writeString(
                folder.resolve("own.csv"), "# year: 2030\r\ncountry,rank,score\r\nSG,1,90.5\r\n\r\nPK,77,1\r\n");
        InnovationIndex index = InnovationIndex.parse(file.toString());
        assertEquals("own.csv", index.name());
        assertEquals(OptionalInt.of(2030), index.year());
        assertEquals(Tier.THIRD, index.tier(Country.PAKISTAN));
        assertEquals(Tier.UNRANKED, index.tier(Country.CHINA));
    }

    @Test
    void wrongFilesAreRefusedWithTheirLine() throws IOException {
        Path twice = Files.writeString(folder.resolve("twice.csv"), "SG,1\nSG,2\n");
        assertEquals(
                "twice.csv:2: SG is there twice",
                assertThrows(IllegalArgumentException.class, () -> InnovationIndex.fromFile(twice))
                        .getMessage());
        Path word = Files.writeString(folder.resolve("word.csv"), "SG,first\n");
        assertEquals(
                "word.csv:1: a rank must be a whole number, was \"first\"",
                assertThrows(IllegalArgumentException.class, () -> InnovationIndex.fromFile(word))
                        .getMessage());
        assertTrue(assertThrows(IllegalArgumentException.class, () -> InnovationIndex.parse("gii-1999"))
                .getMessage()
                .startsWith("an innovation index must be one of gii-2011"));
    }
}
