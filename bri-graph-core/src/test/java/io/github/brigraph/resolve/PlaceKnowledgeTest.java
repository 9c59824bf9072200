package io.github.brigraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Address.Style;
import io.github.brigraph.unit.Country;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Addresses that take more than the name of a country to read. */
class PlaceKnowledgeTest {

    private static String countries(String text) {
        return AddressResolver.standard().resolve(Address.of(text, Style.FREE)).countries().stream()
                .map(Country::code)
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static void assertPlaced(String text, String expected) {
        assertEquals(expected == null ? "" : expected, countries(text), text);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "School of Medicine, Boston, MA 02115, and Karolinska Institutet, Solna, Sweden|SE US",
                "Medical School, Boston, Massachusetts, and Karolinska Institutet, Stockholm, Sweden|SE US",
                "Clinic, Rochester, MN, and University of Oslo, Oslo, Norway|NO US",
                "University, Baltimore, Maryland 21205, and Department of Surgery, Kyoto University, Kyoto, Japan|JP US",
                "Stanford University, Stanford, California, and University of Toronto, Toronto, Ontario|CA US",
                "INSERM, Paris, France and Imperial College, London|FR GB",
                "Universidad de Chile, Santiago, Chile y Universidad de Sevilla, Sevilla, España|CL ES",
                // one address, although "and" stands in it
                "Departments of Medicine and Department of Surgery, University of Leeds, Leeds, UK|GB",
                "Center of Sarajevo, Bosnia and Herzegovina Institute of Health, Bosnia and Herzegovina|BA",
                "University, St. Augustine, Trinidad and Tobago|TT",
                "Institute of Himalayan Studies, Srinagar, Jammu and Kashmir, India|IN",
            })
    void partsAddressesGluedByAnd(String text, String expected) {
        assertPlaced(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Federal University, Belém, PA|BR",
                "Federal University, Florianópolis, SC|BR",
                "Federal University, Maceió, AL|BR",
                "Engineering College, Hyderabad, AP|IN",
                "Steel Works, Pittsburgh, PA|US",
                "Steel Works, Charleston, SC|US",
                "Research Institute, Panama City, PA|PA",
                "Universidad de los Andes, Bogotá, D.C.|CO",
                "Institute of Politics, Washington, D.C.|US",
                "University of Malta, Msida, MT|MT",
                "State University, Bozeman, MT|US",
            })
    void readsTwoLettersByTheCityBeforeThem(String text, String expected) {
        assertPlaced(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "St. Lucia, Brisbane, Australia|AU",
                "University of Queensland, St. Lucia, Brisbane, Australia|AU",
                "The University of Queensland, St Lucia|AU",
                "Community College, Castries, St. Lucia|LC",
                "Institute of Volcanology, Flemmings, Montserrat|MS",
                "Monastery Library, Montserrat, Barcelona, Spain|ES",
                "University of the Faroe Islands, Tórshavn, Denmark|FO",
                "Medical College, Lapai, Niger State|NG",
                "University of KwaZulu-Natal|ZA",
                "Universidad Federal, Natal|BR",
                "Universidad de Carabobo, Valencia, Edo. Carabobo|VE",
                "Institute of Physics, Kiev, UkSSR|SUHH",
                "University of Illinois at Peru|US",
                "University of Idaho, Moscow|US",
                "Moscow State University, Moscow|RU",
                "Kent State University, Kent|US",
                "University of Kent, Kent|GB",
                "University of Southampton Malaysia, Iskandar Puteri|MY",
                "Univ of Michigan, Ann Arbor (D.K.S.); Univ of Toronto, Canada (M.J.)|CA US",
                "Sourasky Medical Center, Tel Aviv|IL",
            })
    void tellsPlacesOfOneNameApart(String text, String expected) {
        assertPlaced(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "東京大学|JP",
                "京都大学大学院工学研究科|JP",
                "北京大学第一医院|CN",
                "中国科学院物理研究所|CN",
                "서울대학교 의과대학|KR",
            })
    void readsNamesWrittenWithoutSpaces(String text, String expected) {
        assertPlaced(text, expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Universitas Nasional|ID",
                "Uniwersytet Medyczny|PL",
                "Norwegian University of Science and Technology|NO",
                "Google|",
                "Department of Chemistry|",
                "Trinity College|",
                "University of Lincoln, Lincoln|",
                "Lincoln University|",
                "China Medical University|",
            })
    void takesWhatANameAloneTellsAndNoMore(String text, String expected) {
        assertPlaced(text, expected);
    }
}
