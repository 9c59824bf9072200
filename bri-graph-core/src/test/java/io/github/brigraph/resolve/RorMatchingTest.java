package io.github.brigraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.io.Resources;
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
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Institutions by a directory whose organisations are invented. */
class RorMatchingTest {

    private static RorDirectory directory = read();

    private static RorDirectory read() {
        try {
            return RorDirectory.read(Path.of(
                    Resources.getResource(RorMatchingTest.class, "ror-v2.json").getPath()));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @BeforeAll
    static void isThere() {
        assertEquals(15, directory.size());
    }

    private static AddressResolver resolver() {
        return AddressResolver.standard().with(directory);
    }

    private static String found(AddressResolver resolver, String text) {
        return resolver.institutions(Address.of(text, Style.FREE)).stream()
                .filter(m -> m.kind() != InstitutionMatch.Kind.TEXT)
                .map(m -> m.institution().id().substring(m.institution().id().length() - 2) + " "
                        + m.kind().label())
                .collect(Collectors.joining(", "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Univ Nordvik, Dept Phys, Nordvik, Norway|01 name",
                "Department of Physics, University of Nordvik, N-4020 Nordvik, Norway|01 name",
                "Universitetet i Nordvik, Nordvik, Norge|01 name",
                "Nordvik Teachers' College, Norway|01 alias",
                "Grimsdal School of Mines, Norway|01 alias",
                "UNOV, Nordvik, Norway|01 acronym",
                "UNOV, USA|03 acronym",
                "Dept. of Physics UNOV, Norway|01 acronym",
                "Nordvik University Hospital, Nordvik, Norway|02 name",
                "Nordvik Univ, Nordvik, MA 01234 USA|03 name",
                "Nordvik Univ, Nordvik, Norway|01 variant",
                "Univ Nordvik Sch Med, Nordvik, Norway|01 name",
                "Laboratory of Optics University of Nordvik, Nordvik, Norway|01 name",
                "University of Kestria, Port Amber, CA 90001, USA|05 name",
                "Univ Kestria, Dept Phys, Port Amber, CA USA|05 variant",
                "Univ Kestria, Dept Phys, Millhaven, CA USA|06 variant",
                "University of Kestria, USA|04 alias",
                "Institute of Physics, Obertal am Main, Germany|07 name",
                "Zembla Optics GmbH, Obertal, Germany|08 name",
                "ZBO, Obertal, Germany|08 acronym",
                "Universität Obertal, Obertal, Germany|09 variant",
                "Indian Institute of Technology, Sarai, India|11 name",
                "Indian Inst Technol, Dept Math, New Sarai, India|11 variant",
                "Institute of Chemistry, Linjiang Academy of Sciences, China|13 name",
                "Ministry of Health, China|14 name",
                "Perov Radium Institute, Volnogorsk, Russia|15 variant",
                "VG Perov Radium Inst, Volnogorsk, Russia|15 name",
                "Perov Inst. of Rad. & Min., Volnogorsk, Russia|15 fuzzy",
                "Perov Institute of Radeum, Volnogorsk, Russia|15 fuzzy",
                "Marceline Dubreuil Institute, Vaucourt, France|16 fuzzy",
                "Institut MarcelineDubreuil de Vaucourt, France|16 name",
                "Laboratoire Marceline (IMADU), Institut, Vaucourt, France|''",
                "Institut M. Dubreuil Marceline-Anne (IMADU), Vaucourt, France|16 fuzzy",
                "Univ Nordvik, Norway; Nordvik Univ, USA|01 name, 03 name",
            })
    void findsOrganisationsAsAddressesWriteThem(String address, String expected) {
        assertEquals(expected, found(resolver(), address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "University of Nordvik, Stockholm, Sweden",
                "Nordvik, Norway",
                "East Nordvik University, USA",
                "University of Nordvik of Applied Arts, Norway",
                "University of Nordvik, of Applied Arts, Norway",
                "Institute of Physics, Berlin, Germany",
                "Institute of Physics",
                "Institute of Physics, University of Obertal Technology, Obertal am Main, Germany",
                "Ministry of Health, Norway",
                "Zembla Road, Germany",
                "UNOV",
                "unov, Norway",
                "Optics Laboratory (UNOV), Norway",
                "Dubreuil, France",
                "Indian Institute of Technology, India",
            })
    void findsNothingWhereTheAddressDoesNotTell(String address) {
        assertEquals("", found(resolver(), address));
    }

    @Test
    void whatTheMinistryPaysForIsOfTheUniversity() {
        assertEquals("13 name", found(resolver(), "Ministry of Health, Institute of Chemistry, LJAS, Linjiang, China"));
        assertEquals(
                "12 name",
                found(resolver(), "Key Lab, Ministry of Health, Linjiang Academy of Sciences, Linjiang, China"));
    }

    @Test
    void theMostSpecificCountsUnlessAskedOtherwise() {
        String address = "Institute of Chemistry, Linjiang Academy of Sciences, Linjiang, China";
        assertEquals("13 name", found(resolver(), address));
        assertEquals("13 name, 12 name", found(resolver().rollUp(RollUp.AS_NAMED), address));
        assertEquals("12 name", found(resolver().rollUp(RollUp.PARENT), address));
        assertEquals("12 name", found(resolver().rollUp(RollUp.TOP), address));
        assertEquals(
                "01 name", found(resolver().rollUp(RollUp.PARENT), "Nordvik University Hospital, Nordvik, Norway"));
        assertEquals("01 name", found(resolver().rollUp(RollUp.TOP), "University of Nordvik, Norway"));
    }

    @Test
    void aPolicyHasALabel() {
        assertEquals(RollUp.MOST_SPECIFIC, RollUp.of("most-specific"));
        assertEquals(RollUp.MOST_SPECIFIC, AddressResolver.standard().rollUp());
        Exception e = assertThrows(IllegalArgumentException.class, () -> RollUp.of("up"));
        assertEquals(
                "an institution roll-up must be one of most-specific, as-named, parent, top, was up", e.getMessage());
    }

    @Test
    void anAddressWithoutACountryIsWhereItsInstitutionIs() {
        PlacedAddress placed = resolver().resolve(Address.of("Nordvik University Hospital", Style.FREE));
        assertEquals(List.of(Country.of("NO")), placed.countries());
        assertEquals(Evidence.INSTITUTION, placed.evidence());
    }

    @Test
    void scoresFallWithEveryDoubt() {
        double full = score("University of Nordvik, Nordvik, Norway");
        double noCity = score("University of Nordvik, Norway");
        double alias = score("Nordvik Teachers College, Norway");
        double fuzzy = score("Perov Institute of Radeum, Volnogorsk, Russia");
        assertEquals(1, full);
        assertEquals(1, noCity);
        assertTrue(alias < noCity && fuzzy < alias, alias + " " + fuzzy);
        assertEquals("", found(AddressResolver.standard().with(directory, 0.95), "UNOV, Norway"));
    }

    private static double score(String text) {
        return resolver().institutions(Address.of(text, Style.FREE)).get(0).score();
    }

    @Test
    void aProfileFromAnotherCountryThanTheAddressIsDropped() {
        Institution nordvik =
                new Institution("https://ror.org/00aaaaa01", "Universitetet i Nordvik", Optional.of(Country.of("NO")));
        Address inNorway = new Address("UiN, Nordvik, Norway", Style.FREE, List.of(), List.of(), List.of(nordvik));
        Address inChina = new Address(
                "University of Nordvik Linjiang, Linjiang, China",
                Style.FREE,
                List.of(),
                List.of(Country.of("NO")),
                List.of(nordvik));
        assertEquals(
                "University of Nordvik",
                resolver().institutions(inNorway).get(0).institution().name());
        assertEquals(
                InstitutionMatch.Kind.PROFILE,
                resolver().institutions(inNorway).get(0).kind());
        assertEquals(List.of(Country.CHINA), resolver().resolve(inChina).countries());
        assertTrue(resolver().resolve(inChina).institutions().stream()
                .noneMatch(i -> i.ror().isPresent()));
    }

    @Test
    void aSystemIsNotCountedBesideItsCampus() {
        Institution system =
                new Institution("https://openalex.org/I1", "University of Kestria System", Optional.empty());
        Institution campus =
                new Institution("https://openalex.org/I2", "University of Kestria, Port Amber", Optional.empty());
        Address address = new Address("", Style.FREE, List.of(), List.of(), List.of(system, campus));
        assertEquals(
                List.of(campus), AddressResolver.standard().resolve(address).institutions());
        assertEquals(
                List.of(system, campus),
                AddressResolver.standard()
                        .rollUp(RollUp.AS_NAMED)
                        .resolve(address)
                        .institutions());
    }

    @Test
    void refusesAThresholdThatIsNone() {
        assertThrows(
                IllegalArgumentException.class, () -> AddressResolver.standard().with(directory, 1.5));
        assertThrows(
                IllegalArgumentException.class,
                () -> new InstitutionMatch(
                        directory.organizations().get(0).institution(), InstitutionMatch.Kind.NAME, -1));
    }

    @Test
    void knowsAnOrganisationByAnotherNameThatTheDirectoryLacks(@TempDir Path folder) throws IOException {
        Path dump = folder.resolve("ror.json");
        Files.writeString(dump, """
                [{"id": "https://ror.org/00wk2mp56", "status": "active", "types": ["education"], "relationships": [],
                  "names": [{"value": "Beihang University", "types": ["ror_display"]}],
                  "locations": [{"geonames_details": {"country_code": "CN", "name": "Beijing"}}]}]
                """);
        AddressResolver resolver = AddressResolver.standard().with(RorDirectory.read(dump));
        assertEquals("56 alias", found(resolver, "Beijing Univ Aeronaut & Astronaut, Beijing, Peoples R China"));
        assertEquals("", found(resolver, "Beijing Univ Aeronaut & Astronaut, Taipei, Taiwan"));
    }
}
