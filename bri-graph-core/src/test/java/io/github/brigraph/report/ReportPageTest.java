package io.github.brigraph.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
        StudyResult study = CollaborationStudy.of(file).settings(settings).run();
        StringWriter out = new StringWriter();
        ReportPage.write(study, out);
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

    /** It is well-formed, loads nothing, runs nothing, and its anchors lead somewhere. */
    private static Document check(String page) throws IOException {
        Document document = parsed(page);
        List<String> ids = new ArrayList<>();
        for (Element element : elements(document, "*")) {
            String tag = element.getTagName().toLowerCase(Locale.ROOT);
            assertFalse(
                    List.of("script", "link", "img", "iframe", "object", "image", "use")
                            .contains(tag),
                    tag);
            for (int i = 0; i < element.getAttributes().getLength(); i++) {
                String name = element.getAttributes().item(i).getNodeName();
                assertFalse(name.startsWith("on") || name.equals("src"), () -> name + " on " + tag);
            }
            if (element.hasAttribute("id")) {
                ids.add(element.getAttribute("id"));
            }
        }
        assertEquals(ids.size(), ids.stream().distinct().count(), "ids are unique");
        for (Element anchor : elements(document, "a")) {
            assertTrue(ids.contains(anchor.getAttribute("href").substring(1)), anchor.getAttribute("href"));
        }
        String css = elements(document, "style").get(0).getTextContent();
        assertFalse(css.contains("url(") || css.contains("@import"));
        assertFalse(page.contains("NaN") || page.contains("Infinity"), "an undefined number");
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
        assertEquals(12, elements(page, "section").size());
        assertTrue(textOf(page, "headline").contains("400records"));
        assertTrue(textOf(page, "hubs").contains("SingaporeSG")
                || textOf(page, "hubs").contains("Singapore SG"));
        assertTrue(textOf(page, "map").contains("imply no opinion on the legal status of any country or region"));
        assertTrue(
                tooltips(page, "map").stream().anyMatch(t -> t.matches("Singapore: \\d+ joint papers, full counting")));
        assertTrue(tooltips(page, "map").stream().anyMatch(t -> t.startsWith("United States (not in the group): ")));
        assertTrue(tooltips(page, "network").stream().anyMatch(t -> t.startsWith("China: strength ")));
        assertTrue(tooltips(page, "trend publication").contains("2014, all records: 23 records"));
        assertTrue(textOf(page, "inputs").contains("sample.txt"));
    }

    @Test
    void allowsNothingToBeLoaded() throws IOException {
        Document page = check(page(sample(20), CHINA));
        Element policy = elements(page, "meta").stream()
                .filter(m -> m.getAttribute("http-equiv").equals("Content-Security-Policy"))
                .findFirst()
                .orElseThrow();
        assertTrue(policy.getAttribute("content").startsWith("default-src 'none'; style-src 'unsafe-inline'"));
        assertEquals("en", page.getDocumentElement().getAttribute("lang"));
    }

    @Test
    void givesTheSameBytesForTheSameStudy() throws IOException {
        Path file = sample(300);
        assertEquals(page(file, CHINA), page(file, CHINA));
    }

    @Test
    void staysSmall() throws IOException {
        int bytes = page(sample(3000), CHINA).getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 400_000, bytes + " bytes");
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
        assertFalse(html.contains("<img") || html.contains("<script") || html.contains("<b>") || html.contains("<i>"));
        assertTrue(elements(page, "title").get(0).getTextContent().contains("</title><script>1</script>"));
        assertTrue(textOf(page, "inputs").contains("<script>'\"&.txt"));
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
