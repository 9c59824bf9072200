package io.github.brigraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.hash.Hashing;
import io.github.brigraph.hub.Certainty;
import io.github.brigraph.network.Counting;
import io.github.brigraph.sample.SyntheticCorpus;
import io.github.brigraph.study.CollaborationStudy;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.study.StudySettings;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.TerritoryPolicy;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ReportPageTest {

    private static final StudySettings CHINA =
            StudySettings.DEFAULT.focal(Country.CHINA).partners(UnitGroup.named("belt-and-road"));

    @TempDir
    private Path folder = Path.of("");

    private Path sample(long records) throws IOException {
        Path file = folder.resolve("sample.txt");
        try (Writer out = Files.newBufferedWriter(file)) {
            new SyntheticCorpus(records, 1).write(out, n -> {});
        }
        return file;
    }

    /** Records of the Web of Science: a year, or 0 for none, and countries. */
    private Path records(String... lines) throws IOException {
        StringBuilder text = new StringBuilder("FN test\nVR 1.0\n");
        int number = 0;
        for (String line : lines) {
            text.append("PT J\nTI Title\n");
            String year = line.substring(0, 4);
            String label = "C1 ";
            for (String address : line.substring(4).strip().split(";", -1)) {
                if (!address.isEmpty()) {
                    text.append(label).append(address).append(".\n");
                    label = "   ";
                }
            }
            text.append(year.equals("0000") ? "" : "PY " + year + "\n");
            text.append("UT WOS:").append(++number).append("\nER\n\n");
        }
        Path file = folder.resolve("records.txt");
        return Files.writeString(file, text.append("EF\n"), StandardCharsets.UTF_8);
    }

    private static String page(Path file, StudySettings settings) throws IOException {
        return page(file, settings, Language.ENGLISH);
    }

    private static String page(Path file, StudySettings settings, Language language) throws IOException {
        StudyResult study = CollaborationStudy.of(file).settings(settings).run();
        StringWriter out = new StringWriter();
        ReportPage.write(study, language, out);
        return out.toString();
    }

    private static Document parsed(String page) throws IOException {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(page)));
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
            throw new IOException(e);
        }
    }

    private static List<Element> elements(Document page, String tag) {
        NodeList nodes = page.getElementsByTagName(tag);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    /** It is well-formed, loads nothing, runs only its own script, has no style but its own, and its anchors lead somewhere. */
    private static Document check(String page) throws IOException {
        Document document = parsed(page);
        List<String> ids = new ArrayList<>();
        for (Element element : elements(document, "*")) {
            String tag = element.getTagName().toLowerCase(Locale.ROOT);
            assertFalse(
                    List.of("link", "img", "iframe", "object", "image", "use").contains(tag), tag);
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                assertFalse(
                        name.startsWith("on") || name.equals("src") || name.equals("style"), () -> name + " on " + tag);
            }
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
        }
        assertEquals(1, elements(document, "script").size());
        assertEquals(ids.size(), ids.stream().distinct().count(), "ids are unique");
        for (Element anchor : elements(document, "a")) {
            assertTrue(ids.contains(anchor.getAttribute("href").substring(1)), anchor.getAttribute("href"));
        }
        String css = elements(document, "style").get(0).getTextContent();
        assertFalse(css.contains("url(") || css.contains("@import"));
        assertFalse(page.replace("isNaN", "").contains("NaN") || page.contains("Infinity"), "an undefined number");
        return document;
    }

    private static String textOf(Document page, String id) {
        return page.getElementsByTagName("section").getLength() == 0
                ? ""
                : elements(page, "section").stream()
                        .filter(s -> s.getAttribute("id").equals(id))
                        .map(Element::getTextContent)
                        .findFirst()
                        .orElse("");
    }

    private static List<String> tooltips(Document page, String figure) {
        return elements(page, "svg").stream()
                .filter(s -> s.getAttribute("class").equals("figure " + figure))
                .flatMap(s -> {
                    NodeList titles = s.getElementsByTagName("title");
                    List<String> texts = new ArrayList<>();
                    for (int i = 0; i < titles.getLength(); i++) {
                        texts.add(titles.item(i).getTextContent());
                    }
                    return texts.stream();
                })
                .toList();
    }

    @Test
    void tellsTheStudyOfASample() throws IOException {
        Document page = check(page(sample(400), CHINA));
        assertEquals(
                "Research collaboration: China with Belt and Road",
                elements(page, "h1").get(0).getTextContent());
        assertEquals(
                List.of(
                        "coverage",
                        "headline",
                        "map",
                        "network",
                        "hubs",
                        "hub-cards",
                        "trend",
                        "fields",
                        "communities",
                        "matrix",
                        "institutions",
                        "industries",
                        "patterns",
                        "method",
                        "manifest"),
                elements(page, "section").stream()
                        .map(s -> s.getAttribute("id"))
                        .toList());
        assertTrue(textOf(page, "headline").contains("400records"));
        assertTrue(textOf(page, "hubs").contains("Singapore SG"));
        assertTrue(textOf(page, "map").contains("imply no opinion on the legal status of any country or region"));
        assertTrue(tooltips(page, "map").stream()
                .anyMatch(t -> t.matches("Singapore: \\d+ joint records, full counting")));
        assertTrue(tooltips(page, "map").stream().anyMatch(t -> t.startsWith("United States (not in the group): ")));
        assertTrue(tooltips(page, "network").stream().anyMatch(t -> t.startsWith("China: strength ")));
        assertTrue(tooltips(page, "trend").contains("2014, all records: 23 records"));
        assertTrue(textOf(page, "manifest").contains("sample.txt"));
    }

    @Test
    void allowsNothingToBeLoadedAndOnlyItsOwnScriptAndStyleToRun() throws IOException {
        Document page = check(page(sample(20), CHINA));
        Element policy = elements(page, "meta").stream()
                .filter(m -> m.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .findFirst()
                .orElseThrow();
        String expected = "default-src 'none'; script-src " + digest(page, "script") + "; style-src "
                + digest(page, "style") + "; base-uri 'none'; form-action 'none'";
        assertEquals(expected, policy.getAttribute("content"));
        assertEquals("en", page.getDocumentElement().getAttribute("lang"));
    }

    private static String digest(Document page, String tag) {
        byte[] content = elements(page, tag).get(0).getTextContent().getBytes(StandardCharsets.UTF_8);
        byte[] sha256 = Hashing.sha256().hashBytes(content).asBytes();
        return "'sha256-" + Base64.getEncoder().encodeToString(sha256) + "'";
    }

    @Test
    void saysHowSureItsNumbersAre() throws IOException {
        StudySettings sure = CHINA.certainty(Certainty.NONE.replicates(20).samples(20));
        Document page = check(page(sample(300), sure));
        assertTrue(textOf(page, "hubs").contains("95% of 20 bootstrap replicates"));
        assertTrue(textOf(page, "hubs").matches("(?s).*\\d+ \\[\\d+–\\d+].*"));
        assertTrue(elements(page, "svg").stream()
                .anyMatch(s -> s.getAttribute("class").equals("ranks")));
        assertTrue(textOf(page, "hub-cards").contains("Against chance"));
        assertTrue(textOf(page, "headline").matches("(?s).*\\[\\d+\\.\\d–\\d+\\.\\d%].*"));
    }

    @Test
    void speaksChineseInEveryPart() throws IOException {
        Document page = check(
                page(sample(400), CHINA.certainty(Certainty.NONE.replicates(10).samples(10)), Language.CHINESE));
        assertEquals("zh", page.getDocumentElement().getAttribute("lang"));
        assertEquals("科研合作：中国与“一带一路”国家", elements(page, "h1").get(0).getTextContent());
        for (String tag : List.of("h2", "summary", "caption", "figcaption", "dt", "desc", "label", "nav")) {
            for (Element element : elements(page, tag)) {
                assertTrue(chinese(element.getTextContent()), tag + ": " + element.getTextContent());
            }
        }
        for (Element element : elements(page, "th")) {
            // Codes, file names, names of institutions and names that all languages share stay as they are.
            boolean name = element.getAttribute("scope").equals("row");
            boolean shared = element.getTextContent().matches("z.*|PageRank.*|SHA-256");
            assertTrue(name || shared || chinese(element.getTextContent()), element.getTextContent());
        }
        String text = textOf(page, "hubs") + textOf(page, "map") + textOf(page, "patterns");
        for (String english : List.of("Singapore", "records", "Pakistan", "domestic", "bilateral", "unranked")) {
            assertFalse(text.contains(english), english);
        }
        assertTrue(tooltips(page, "map").stream().anyMatch(t -> t.matches("新加坡：\\d+ 条合作记录，全计数")));
    }

    private static boolean chinese(String text) {
        return text.codePoints().anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
    }

    @Test
    void namesTerritoriesAndBothKoreasInEitherLanguage() throws IOException {
        Path file = records(
                "2020Univ Hong Kong, Hong Kong, Hong Kong;Natl Taiwan Univ, Taipei, Taiwan;Univ Macau, Macau, Macau",
                "2020Seoul Natl Univ, Seoul, South Korea;Kim Il Sung Univ, Pyongyang, North Korea");
        String chinese = textOf(check(page(file, StudySettings.DEFAULT, Language.CHINESE)), "map");
        for (String name : List.of("香港HK", "台湾TW", "澳门MO", "韩国KR", "朝鲜KP")) {
            assertTrue(chinese.contains(name), name);
        }
        String english = textOf(check(page(file, StudySettings.DEFAULT)), "map");
        for (String name : List.of("Hong KongHK", "TaiwanTW", "MacaoMO", "South KoreaKR", "North KoreaKP")) {
            assertTrue(english.contains(name), name);
        }
    }

    @Test
    void givesTheSameBytesForTheSameStudy() throws IOException {
        Path file = sample(300);
        assertEquals(page(file, CHINA), page(file, CHINA));
    }

    @Test
    void staysSmall() throws IOException {
        int bytes = page(sample(3000), CHINA).getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 600_000, bytes + " bytes");
    }

    /** Every country works with every other, and institutions have long names. */
    @Test
    void staysBelowAMegabyteForTwoHundredCountriesAndFiveHundredInstitutions() throws IOException {
        List<Country> countries = Country.all().stream()
                .filter(c -> !c.dissolved() && !c.name().contains("’"))
                .limit(200)
                .toList();
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            StringBuilder line = new StringBuilder(String.valueOf(2014 + i % 8));
            for (int j = 0; j < 25; j++) {
                int number = (i * 7 + j * j * 3 + j) % 500;
                Country country = countries.get(number % countries.size());
                line.append(j == 0 ? "" : ";")
                        .append("Institute Number ")
                        .append(number)
                        .append(" of Very Long Names and Studies, Some Town, ")
                        .append(country.name());
            }
            lines.add(line.toString());
        }
        Path file = records(lines.toArray(String[]::new));
        StudySettings settings = StudySettings.DEFAULT
                .focal(countries.get(0))
                .certainty(Certainty.NONE.replicates(2).samples(2));
        StudyResult study = CollaborationStudy.of(file).settings(settings).run();
        assertTrue(study.countries().network().units().size() >= 190);
        assertTrue(study.institutions().network().units().size() >= 500);
        for (Language language : List.of(Language.ENGLISH, Language.CHINESE)) {
            StringWriter out = new StringWriter();
            ReportPage.write(study, language, out);
            int bytes = out.toString().getBytes(StandardCharsets.UTF_8).length;
            assertTrue(bytes < 1_000_000, language + ": " + bytes + " bytes");
        }
    }

    @Test
    void showsMarkupInInputsAsText() throws IOException {
        String evil = "<img src=x onerror=\"alert('1')\"> & Co";
        Path file = records(
                "2020Univ " + evil + ", Beijing, Peoples R China;Natl Univ Singapore, Singapore, Singapore",
                "2021Univ " + evil + ", Beijing, Peoples R China;<b>Nowhere</b>");
        Path named = Files.move(file, folder.resolve("<script>'\"&.txt"));
        StudySettings settings = StudySettings.DEFAULT
                .focal(Country.CHINA)
                .partners(UnitGroup.of("</title><script>1</script>", List.of(Country.SINGAPORE)))
                .territories(TerritoryPolicy.of("<i>\"p\"</i>", Map.of()));
        String html = page(named, settings);
        Document page = check(html);
        assertFalse(html.contains("<img") || html.contains("<b>") || html.contains("<i>"));
        assertTrue(elements(page, "title").get(0).getTextContent().contains("</title><script>1</script>"));
        assertTrue(textOf(page, "manifest").contains("<script>'\"&.txt"));
        assertTrue(textOf(page, "institutions").toLowerCase(Locale.ROOT).contains("<img"));
    }

    @Test
    void hasAPageForEveryKindOfStudy() throws IOException {
        Path file = sample(60);
        UnitGroup asean = UnitGroup.named("asean");
        for (Counting counting : Counting.values()) {
            check(page(file, StudySettings.DEFAULT.counting(counting)));
            check(page(file, CHINA.counting(counting)));
        }
        check(page(file, StudySettings.DEFAULT.partners(asean)));
        check(page(file, StudySettings.DEFAULT.focal(Country.HONG_KONG)));
        check(page(
                file, CHINA.territories(TerritoryPolicy.named("hk-mo-tw-in-cn")).mostUnits(3)));
    }

    @Test
    void hasAPageForNoRecord() throws IOException {
        Path file = records();
        for (StudySettings settings : List.of(StudySettings.DEFAULT, CHINA)) {
            Document page = check(page(file, settings));
            assertTrue(textOf(page, "headline").contains("There is no record to report on."));
            assertTrue(textOf(page, "network").contains("There is no tie"));
        }
    }

    @Test
    void hasAPageForOneRecordOneCountryAndNoYear() throws IOException {
        Document one = check(page(records("2020Natl Univ Singapore, Singapore, Singapore"), StudySettings.DEFAULT));
        assertTrue(textOf(one, "headline").contains("1country or regionwith 0 ties"));
        Document undated = check(page(
                records("0000Natl Univ Singapore, Singapore, Singapore;Univ Beijing, Beijing, Peoples R China"),
                CHINA));
        assertTrue(textOf(undated, "trend").contains("No record has a year."));
        Document bare = check(page(records("2020"), CHINA));
        assertTrue(textOf(bare, "coverage").contains("1 record (100.0%) without any address"));
    }

    @Test
    void saysThatNoRecordIsOfTheYears() throws IOException {
        Path file = records("2020Natl Univ Singapore, Singapore, Singapore");
        Document page =
                check(page(file, StudySettings.DEFAULT.period(new io.github.brigraph.network.Period(1990, 1991))));
        assertTrue(textOf(page, "headline").contains("none of those read is of the years asked for"));
    }

    @Test
    void standsYearsThatCannotBe() throws IOException {
        check(page(
                records(
                        "1001Natl Univ Singapore, Singapore, Singapore",
                        "2020Natl Univ Singapore, Singapore, Singapore;Univ Beijing, Beijing, Peoples R China"),
                CHINA));
    }
}
