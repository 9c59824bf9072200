package io.github.brigraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Address.Style;
import io.github.brigraph.record.Evidence;
import io.github.brigraph.record.PlacedAddress;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OverridesTest {

    @TempDir
    private Path folder = Path.of("");

    private Overrides read(String text) throws IOException {
        Path file = folder.resolve("fixes.csv");
        Files.writeString(file, text);
        return Overrides.read(file);
    }

    private static PlacedAddress resolve(Overrides overrides, String text) {
        return AddressResolver.standard().with(overrides).resolve(Address.of(text, Style.FREE));
    }

    @Test
    void theListOfUnresolvedAddressesWithAColumnMoreIsAFileOfCorrections() throws IOException {
        Overrides overrides = read("""
                address,occurrences,records,example_record,country
                "INSITE Lab, room 4",7,5,R1,us
                Somewhere,3,3,R2,
                """);
        assertEquals(1, overrides.entries().size());
        assertEquals(1, overrides.undecided());
        PlacedAddress placed = resolve(overrides, "Insite lab,  Room 4.");
        assertEquals(List.of(Country.UNITED_STATES), placed.countries());
        assertEquals(Evidence.OVERRIDE, placed.evidence());
        assertEquals(List.of(), overrides.unmatched());
    }

    @Test
    void aCorrectionOfAnAddressComesBeforeWhatTheAddressSays() throws IOException {
        Overrides overrides = read("address;country\nJoint Ctr, Paris, France;FR CN\n");
        assertEquals(
                List.of(Country.of("FR"), Country.CHINA),
                resolve(overrides, "Joint Ctr, Paris, France").countries());
    }

    @Test
    void theCountryOfAnInstitutionPlacesAddressesThatDoNotSayWhereTheyAre() throws IOException {
        Overrides overrides = read("institution,country\nInstitute of Strange Matter,KE\n");
        assertEquals(
                List.of(Country.of("KE")),
                resolve(overrides, "Dept Phys, Inst Strange Matter").countries());
        assertEquals(
                List.of(Country.of("NO")),
                resolve(overrides, "Inst Strange Matter, Oslo, Norway").countries());
    }

    @Test
    void anInstitutionGetsTheRorIdOfItsCorrection() throws IOException {
        Overrides overrides = read("institution,ror\nStrange Matter University,05dxps055\n");
        Institution institution = resolve(overrides, "Strange Matter Univ, Nairobi, Kenya")
                .institutions()
                .get(0);
        assertEquals("https://ror.org/05dxps055", institution.id());
        assertEquals("Strange Matter University", institution.name());
    }

    @Test
    void whatIsIgnoredIsNeitherCountedNorUnresolved() throws IOException {
        Overrides overrides = read("address,institution,ignore\nsee footnote,,yes\n,Example Corp,x\n");
        PlacedAddress address = resolve(overrides, "See footnote");
        assertEquals(Evidence.IGNORED, address.evidence());
        assertTrue(!address.resolved() && !address.unresolved());
        assertEquals(List.of(), resolve(overrides, "Example Corp, Oslo, Norway").institutions());
        assertEquals(
                List.of(Country.of("NO")),
                resolve(overrides, "Example Corp, Oslo, Norway").countries());
    }

    @Test
    void rowsThatMatchedNothingAreTold() throws IOException {
        Overrides overrides = read("address,country\nNobody writes this,US\nINSITE Lab,US\n");
        resolve(overrides, "INSITE Lab");
        assertEquals(
                List.of(2L),
                overrides.unmatched().stream().map(Overrides.Entry::line).toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "place,country\\nX,US|fixes.csv:1: corrections need a column \"address\"",
                "address,country\\nX,XX|fixes.csv:2: \"XX\" is not the code of a country",
                "institution,ror\\nX,12|fixes.csv:2: \"12\" is no ROR id",
                "address,ignore\\nX,maybe|fixes.csv:2: ignore must be yes or no, was \"maybe\"",
                "address,country,ignore\\nX,US,yes|fixes.csv:2: what is ignored has neither",
                "address,country\\n,US|fixes.csv:2: a row must name an address or an institution",
                "address,country\\nX,US\\nx,CA|fixes.csv:3: \"x\" is decided otherwise on line 2",
            })
    void aRowThatCannotBeUnderstoodIsNamed(String text, String sentence) {
        IllegalArgumentException thrown =
                assertThrows(IllegalArgumentException.class, () -> read(text.replace("\\n", "\n")));
        assertTrue(String.valueOf(thrown.getMessage()).startsWith(sentence), thrown.getMessage());
    }
}
