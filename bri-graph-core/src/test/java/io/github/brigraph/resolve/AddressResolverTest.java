package io.github.brigraph.resolve;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Address.Style;
import io.github.brigraph.record.Evidence;
import io.github.brigraph.record.Identifiers;
import io.github.brigraph.record.Origin;
import io.github.brigraph.record.PlacedAddress;
import io.github.brigraph.record.PlacedRecord;
import io.github.brigraph.record.Publication;
import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.Subdivision;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressResolverTest {

    private static PlacedAddress resolve(String text, Style style) {
        return AddressResolver.standard().resolve(Address.of(text, style));
    }

    private static String countries(PlacedAddress placed) {
        return placed.countries().stream().map(Country::code).collect(Collectors.joining(" "));
    }

    private static String institution(String text, Style style) {
        return resolve(text, style).institutions().stream().map(Institution::id).collect(Collectors.joining(" + "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Zhejiang Univ, State Key Lab CAD&CG, Hangzhou 310027, Peoples R China|CN",
                "Georgia Inst Technol, Sch Phys, Atlanta, GA 30332 USA|US",
                "UNIV MISSISSIPPI,MED CTR,DEPT INTERNAL MED,DIV INFECT DIS,JACKSON,MS 39216|US",
                "TUFTS UNIV,MEDFORD,MA 02155|US",
                "Univ Toronto, Dept Chem, Toronto, ON M5S 3H6|CA",
                "Hong Kong Polytech Univ, Dept Appl Phys, Hong Kong, Hong Kong, Peoples R China|HK",
                "Chinese Univ Hong Kong, Shenzhen, Peoples R China|CN",
                "Univ Macau, Inst Chinese Med Sci, Taipa, Macao, Peoples R China|MO",
                "Univ Puerto Rico, Dept Biol, San Juan, PR 00936 USA|PR",
                "PAPUA NEW GUINEA INST MED RES,MADANG,PAPUA N GUINEA.|PG",
                "Gazi Univ, Ankara, Turkiye|TR",
                "UNIV KIEV,KIEV,UKRAINE|UA",
                "Univ Kinshasa, Kinshasa, DEM REP CONGO|CD",
                "Univ Marien Ngouabi, Brazzaville, REP CONGO|CG",
                "Univ Macedonia, Dept Appl Informat, Thessaloniki, Greece|GR",
                "Dartmouth Med Sch, Lebanon, NH USA|US",
                "HUMBOLDT UNIV,BERLIN,GER DEM REP|DDDE",
                "UNIV BONN,BONN,FED REP GER|DE",
                "Moscow MV Lomonosov State Univ, Moscow, USSR|SUHH",
            })
    void placesAddressesOfWebOfScience(String text, String expected) {
        assertEquals(expected, countries(resolve(text, Style.WEB_OF_SCIENCE)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                // 1: names inside other names
                "Beth Israel Deaconess Medical Center, Boston, MA, USA|US",
                "Carrer Melcior de Palau, 08014 Barcelona, Spain|ES",
                "University of New Mexico, Albuquerque, NM 87131|US",
                "University of Wales Swansea, Swansea, United Kingdom|GB",
                "Egypt-Japan University of Science and Technology, Alexandria, Egypt|EG",
                "King's College London, Denmark Hill, London, UK|GB",
                "Ospedale San Raffaele, Jersey City, NJ, USA|US",
                "University of New South Wales, Sydney|AU",
                // 2: both Congos, both Koreas
                "Université de Kinshasa, Kinshasa, Congo|CD",
                "Chungbuk National Univ (Korea, Republic of)|KR",
                "Kim Il Sung University, Pyongyang, Korea|KP",
                // 3, 4: spellings
                "Middle East Technical University, Ankara, Türkiye|TR",
                "Taras Shevchenko University, Kyiv, UKRAINE|UA",
                // places of the same name
                "School of Physics, Atlanta, Georgia, USA|US",
                "Tbilisi State University, Tbilisi, Georgia|GE",
                "Emory University, Atlanta, Georgia 30322|US",
                "State University, Kutaisi 4600, Republic of Georgia|GE",
                "Univ Illinois, Peru, IL 61354|US",
                "Federal University of Technology, Minna, Niger, Nigeria|NG",
                "University of Queensland, St Lucia, Qld 4072, Australia|AU",
                // territories
                "HKUST, Clear Water Bay, Kowloon, Hong Kong, P.R. China|HK",
                "National Cheng Kung University, Tainan, Taiwan, Republic of China|TW",
                "University of Pristina, Pristina, Kosovo, Serbia|XK",
                "Academy of Sciences of the Ukrainian SSR, Kiev, Ukraine, USSR|SUHH",
                // where the country stands
                "Department of Information Technology; University of Turku; Turku Finland|FI",
                "King Saud University Riyadh Saudi Arabia|SA",
                "Dalhousie University, Halifax, Nova Scotia, Canada B3H 3J5|CA",
                "University of Aberdeen, Scotland, UK, AB24 3UE|GB",
                "(Porsche AG, Weissach, Germany)|DE",
                "CIBER de Epidemiología (CIBERESP). Madrid. España|ES",
                "Россия, 119991, Москва, МГУ|RU",
                "北京大学, 北京, 中国|CN",
                "University of Jordan|JO",
                "Fudan University, Shanghai, CHN|CN",
                // several addresses in one text
                "NDA Group AB, UK and Sweden.|GB SE",
                "La Trobe University, Melbourne, Australia and Department of Health, Stockholm, Sweden|AU SE",
                "Univ. X, Basel, Switzerland; Univ. Y, Oulu, Finland;|CH FI",
                "Georgia Tech, Atlanta, GA and Center for Combinatorics, Nankai University, Tianjin, China|CN US",
                "Emory Univ, Atlanta, GA, USA; Tbilisi State Univ, Tbilisi, Georgia|US GE",
                "University of Cambridge, Cambridge, United Kingdom and CERN, Geneva, Switzerland|GB CH",
                "1 Univ A, Paris, France 2 Univ B, Rome, Italy|FR IT",
                // tails
                "University of Bristol, Bristol, UK. someone@bristol.ac.uk.|GB",
                "Tel-Aviv University; Tel-Aviv, Israel; E-mail: xxxx@xxxx.xxx.xx.xx, IL|IL",
                "Cornell University, Ithaca, NY 14853, U.S.A. E-mail: a@b.edu; http://www.cs.cornell.edu/home|US",
                "University of Toronto, ON, Canada. Electronic address: xxxxx@xxx.xx.|CA",
            })
    void placesAddressesAsPeopleWriteThem(String text, String expected) {
        assertEquals(expected, countries(resolve(text, Style.FREE)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "Independent Consultant",
                "Division of Neurosurgery and",
                "Beth Israel Hospital",
                "contact us",
                "someone@univ.cn",
            })
    void leavesUnknownWhatSaysNothing(String text) {
        assertEquals(Evidence.NONE, resolve(text, Style.FREE).evidence());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "University of Oslo, Oslo, Norway|NAMED",
                "Microsoft Research, One Microsoft Way, Redmond, WA|STATE",
                "University of Tennessee, Memphis.|CITY",
                "Jordan University of Science and Technology, Irbid|CITY",
                "Duke University Medical Center|INSTITUTION",
                "Duke Medicine|NONE",
            })
    void saysWhatADecisionRestsOn(String text, Evidence evidence) {
        assertEquals(evidence, resolve(text, Style.FREE).evidence());
    }

    @Test
    void theAddressOnThePaperBeatsTheProfile() {
        List<Country> profile = List.of(Country.UNITED_STATES);
        Address named = new Address("Microsoft Research, Beijing, China", Style.FREE, List.of(), profile, List.of());
        Address silent = new Address("Microsoft Research", Style.FREE, List.of(), profile, List.of());
        assertEquals(
                List.of(Country.CHINA),
                AddressResolver.standard().resolve(named).countries());
        assertEquals(profile, AddressResolver.standard().resolve(silent).countries());
        assertEquals(
                Evidence.PROFILE, AddressResolver.standard().resolve(silent).evidence());
    }

    @Test
    void spellingsOfAnInstitutionMeet() {
        assertEquals(
                institution("Natl Univ Singapore, Dept Mech Engn, Singapore 117576, Singapore", Style.WEB_OF_SCIENCE),
                institution("Department of Physics, The National University of Singapore, Singapore", Style.SCOPUS));
        assertEquals(
                "CN/univ sci technol china",
                institution("Univ Sci & Technol China, Hefei 230026, Peoples R China", Style.WEB_OF_SCIENCE));
        assertEquals(
                "CN/univ sci technol china",
                institution(
                        "School of Physics, University of Science and Technology of China, Hefei, China", Style.FREE));
        assertEquals(
                "CN/e china normal univ",
                institution("E China Normal Univ, Shanghai, Peoples R China", Style.WEB_OF_SCIENCE));
        assertEquals("FR/univ paris 11", institution("Univ Paris 11, F-91405 Orsay, France", Style.WEB_OF_SCIENCE));
        assertEquals(
                "FR/univ claude bernard lyon 1",
                institution("Université Claude Bernard Lyon 1, Lyon, France", Style.SCOPUS));
        assertEquals("US/pfizer", institution("Pfizer, Inc., New York, NY, USA", Style.FREE));
        assertEquals("ZZ/duque univ", institution("Duque University", Style.FREE));
    }

    @Test
    void twoLettersAloneAreAStateUnlessTheAddressSpeaksForTheCountryOfThatCode() {
        assertEquals("US", countries("Broad Institute, Cambridge, MA"));
        assertEquals("CA", countries("University of Toronto, Toronto, Ontario, CA"));
        assertEquals("IN", countries("Indian Institute of Science, Bengaluru, Karnataka, IN"));
        assertEquals("DE", countries("Univ Munich, 80539 Munich, DE"));
        assertEquals("IL", countries("Tel Aviv University, Tel Aviv 69978, IL"));
        assertEquals("CO", countries("Universidad de los Andes, Bogota, CO"));
        assertEquals("PA", countries("Smithsonian Tropical Research Institute, Panama City, PA"));
        assertEquals("US", countries("University of Denver, Denver, CO"));
        assertEquals("AU", countries("Curtin University, Perth, WA"));
        assertEquals("US", countries("University of Washington, Seattle, WA"));
    }

    @Test
    void aSlashBehindACountryPartsTwoAddresses() {
        assertEquals("AU,NZ", countries("Univ Sydney, Australia / Univ Auckland, New Zealand"));
        assertEquals("CN,US", countries("Zhejiang Univ, Hangzhou, China/MIT, Cambridge, USA"));
        assertEquals("DE", countries("Universität Halle/Saale, Halle, Germany"));
    }

    @Test
    void russianWordsAreNoCountries() {
        assertEquals("RU", countries("МГУ им. М.В. Ломоносова, Москва, Россия"));
        assertEquals("RU", countries("Главный ботанический сад. РАН, Москва, Россия"));
        assertEquals("US", countries("Гарвардский университет, Кембридж, США"));
    }

    @Test
    void aFormerStateThatIsARegionTodayIsThatRegion() {
        assertEquals("IN", countries("Sikkim University, Gangtok, Sikkim 737102, India"));
        assertEquals("AQ", countries("Base Maitri, Dronning Maud Land, Antarctica"));
    }

    private static String countries(String text) {
        return AddressResolver.standard().resolve(Address.of(text, Style.FREE)).countries().stream()
                .map(Country::code)
                .collect(Collectors.joining(","));
    }

    @Test
    void findsTheInstitutionOfEachGluedAddress() {
        assertEquals(
                "CH/univ basel + FI/univ oulu",
                institution(
                        "Dept. A, University of Basel, Basel, Switzerland; University of Oulu, Finland", Style.FREE));
    }

    @Test
    void profileInstitutionsBeatTheText() {
        Institution ror =
                new Institution("https://ror.org/02j1m6098", "National University of Singapore", Optional.empty());
        Address address = new Address("NUS, Singapore", Style.FREE, List.of(), List.of(), List.of(ror));
        assertEquals(List.of(ror), AddressResolver.standard().resolve(address).institutions());
    }

    @Test
    void anAddressThatIsThereTwiceCountsOnce() {
        Address a = Address.of("Univ A, Oslo, Norway", Style.FREE);
        Address b = Address.of("Unknown place", Style.FREE);
        ResearchRecord record = new Publication(
                new ResearchRecord.Core(
                        "1",
                        new Origin("f", 1),
                        "test",
                        "",
                        OptionalInt.empty(),
                        List.of(),
                        List.of(b, a, a, b),
                        List.of(),
                        List.of(),
                        Identifiers.none()),
                "Article");
        PlacedRecord placed = AddressResolver.standard().place(record);
        assertEquals(
                List.of(b, a),
                placed.addresses().stream().map(PlacedAddress::address).toList());
        assertEquals(1, placed.unresolvedAddresses());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "University of Toronto|CA",
                "Graz University of Technology|AT",
                "Universität Bonn|DE",
                "Universidad de Sevilla. Facultad de Matemáticas|ES",
                "Univ Lyon, LIP|FR",
                "Washington University in St. Louis|US",
                "Wrocław Medical University|PL",
                "National Kaohsiung University of Science and Technology|TW",
                "Universitas Negeri Surabaya|ID",
                "Institute of Geophysics, Teheran|IR",
                "MPI Gravitationsphysik, D-14476 Golm|DE",
                "Imperial Centre, London SW7 2AZ|GB",
                "Centre for Ageing, Dublin D02 XY45|IE",
                "Neuro Unit, Montréal H3A 0G4|CA",
                "Paul Institute, CH-5232 Somewhere|CH",
                "University of Oxford, Oxford|GB",
                "Universidad de Valencia, Valencia|ES",
                "Universidad de Carabobo, Valencia, Venezuela|VE",
                "Univ West Indies, Kingston 7|JM",
                "University of Kent, Canterbury, Kent|GB",
                "Univ Toronto; Univ Zurich|CH CA",
                "School of Medicine, Boston, MA 02115, and Karolinska Institutet, Solna, Sweden|SE US",
                "MedImmune, Cambridge|",
                "Universidad de Córdoba, Córdoba|",
                "St Luke's Hospital|",
                "Department of Nursing; Leeds University; Leeds; UK|GB",
            })
    void aCityPlacesAnAddressWhereItsNameTellsTheCountry(String text, String expected) {
        assertEquals(expected == null ? "" : expected, countries(resolve(text, Style.FREE)));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Nanjing Univ, Dept Phys, Nanjing 210093, Jiangsu, Peoples R China|CN-JS",
                "Jiangsu Univ, Zhenjiang, Peoples R China|",
                "Stanford Univ, Stanford, CA 94305 USA|US-CA",
                "George Washington Univ, Washington, DC 20052 USA|US-DC",
                "Univ Washington, Seattle, WA 98195 USA|US-WA",
                "Univ Punjab, Lahore, Punjab, Pakistan|PK-PB",
                "Punjab Agr Univ, Ludhiana, Punjab, India|IN-PB",
                "Univ Estadual Campinas, BR-13083970 Campinas, SP, Brazil|BR-SP",
                "Univ Sydney, Sydney, NSW 2006, Australia|AU-NSW",
                "Univ Edinburgh, Edinburgh EH9 3JZ, Midlothian, Scotland|GB-SCT",
                "Guangxi Univ, Nanning, Guangxi Zhuang Autonomous Region, China|CN-GX",
                "Chinese Acad Sci, Beijing 100190, Peoples R China|CN-BJ",
                "Univ Sonora, Hermosillo, Sonora, Mexico|MX-SON",
                "Univ Nacl Autonoma Mexico, Mexico City 04510, DF, Mexico|MX-CMX",
                "Tsukuba Univ, Tsukuba, Ibaraki Prefecture, Japan|JP-08",
                "Univ Tromso, Tromso, Norway|",
            })
    void namesTheFirstLevelSubdivisionThatTheAddressNames(String text, String expected) {
        List<String> codes = resolve(text, Style.FREE).subdivisions().stream()
                .map(Subdivision::id)
                .toList();
        assertEquals(expected == null ? "" : expected, String.join(",", codes));
    }

    @Test
    void remembersAnAddressWithoutItsAuthors() {
        AddressResolver remembering = AddressResolver.standard().remembering();
        Address first = new Address("Univ Oslo, Oslo, Norway", Style.FREE, List.of(0), List.of(), List.of());
        Address second = new Address("Univ Oslo, Oslo, Norway", Style.FREE, List.of(1), List.of(), List.of());
        assertEquals(AddressResolver.standard().resolve(first), remembering.resolve(first));
        assertEquals(AddressResolver.standard().resolve(second), remembering.resolve(second));
        assertEquals(second, remembering.resolve(second).address());
    }
}
