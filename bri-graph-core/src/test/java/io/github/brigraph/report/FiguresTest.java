package io.github.brigraph.report;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.hub.Certainty;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.sample.SyntheticCorpus;
import io.github.brigraph.study.CollaborationStudy;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.UnitGroup;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class FiguresTest {

    @TempDir
    static Path folder = Path.of("");

    private static StudyResult study = emptyStudy();

    private static StudyResult emptyStudy() {
        return CollaborationStudy.answer(
                io.github.brigraph.network.CollaborationTally.empty(),
                io.github.brigraph.study.StudySettings.DEFAULT.focal(Country.CHINA));
    }

    @BeforeAll
    static void readASample() throws IOException {
        Path file = folder.resolve("sample.txt");
        try (Writer out = Files.newBufferedWriter(file)) {
            new SyntheticCorpus(400, 1).write(out, n -> {});
        }
        study = CollaborationStudy.of(file)
                .focal(Country.CHINA)
                .partners(UnitGroup.named("belt-and-road"))
                .certainty(Certainty.NONE.replicates(10).samples(10))
                .run();
    }

    private static Document parsed(String svg) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            return factory.newDocumentBuilder().parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)));
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException | IOException e) {
            throw new AssertionError("not well-formed: " + svg.substring(0, Math.min(300, svg.length())), e);
        }
    }

    private static BufferedImage image(byte[] png) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                colours.add(image.getRGB(x, y) & 0xFFFFFF);
            }
        }
        return colours;
    }

    @Test
    void standByThemselvesAsSvg() {
        for (Language language : List.of(Language.ENGLISH, Language.CHINESE)) {
            for (Figure figure : Figures.of(study, language)) {
                Document svg = parsed(figure.svg());
                Element root = svg.getDocumentElement();
                assertEquals("svg", root.getTagName());
                assertEquals("http://www.w3.org/2000/svg", root.getAttribute("xmlns"));
                assertEquals("img", root.getAttribute("role"));
                assertEquals(
                        figure.title(),
                        svg.getElementsByTagName("title").item(0).getTextContent());
                assertEquals(
                        figure.description(),
                        svg.getElementsByTagName("desc").item(0).getTextContent());
                assertFalse(figure.svg().contains("var("), "a colour that only the page knows");
                assertFalse(figure.svg().contains("class="), "a class that only the page knows");
                NodeList all = svg.getElementsByTagName("*");
                for (int i = 0; i < all.getLength(); i++) {
                    Element element = (Element) all.item(i);
                    assertFalse(element.hasAttribute("href") || element.hasAttribute("style"), element.getTagName());
                }
            }
        }
    }

    @Test
    void giveTheSameSvgAndPngForTheSameData() {
        List<Figure> once = Figures.of(study);
        List<Figure> again = Figures.of(study);
        for (int i = 0; i < once.size(); i++) {
            assertEquals(once.get(i).svg(), again.get(i).svg());
            assertArrayEquals(once.get(i).png(300), again.get(i).png(300));
        }
    }

    @Test
    void areDrawnAsPixelsInTheSameColours() throws IOException {
        for (Figure figure : Figures.of(study)) {
            BufferedImage image = image(figure.png(800));
            assertEquals(800, image.getWidth());
            assertEquals(800.0 * figure.height() / figure.width(), image.getHeight(), 1.0);
            Set<Integer> colours = colours(image);
            Pattern.compile("fill=\"#([0-9a-f]{6})\"")
                    .matcher(figure.svg())
                    .results()
                    .map(r -> Integer.parseInt(r.group(1), 16))
                    .distinct()
                    .filter(c -> c != Integer.parseInt(Ink.MUTED.light().substring(1), 16))
                    .forEach(c -> assertTrue(colours.contains(c), figure + " lacks " + Integer.toHexString(c)));
        }
    }

    @Test
    void areWrittenToFilesByTheirEnding() throws IOException {
        Figure map = Figures.map(study);
        map.write(folder.resolve("map.svg"));
        assertEquals(map.svg(), Files.readString(folder.resolve("map.svg")));
        map.write(folder.resolve("map.png"));
        assertEquals(
                2 * map.width(),
                image(Files.readAllBytes(folder.resolve("map.png"))).getWidth());
        assertThrows(IllegalArgumentException.class, () -> map.write(folder.resolve("map.pdf")));
        assertThrows(IllegalArgumentException.class, () -> map.png(0));
        assertThrows(IllegalArgumentException.class, () -> map.png(20_001));
    }

    @Test
    void showNetworksOfEveryKindOfUnit() {
        CollaborationNetwork<Country> countries = study.countries().network();
        assertEquals(
                Figures.matrix(countries).svg(),
                Figures.matrix(study.countries()).svg());
        assertTrue(Figures.map(countries).svg().contains("World map of records by country or region"));
        assertTrue(Figures.network(countries).svg().contains(">Singapore</text>"));
        String institutions = Figures.network(study.institutions().network(), Language.CHINESE)
                .svg();
        parsed(institutions);
        assertTrue(institutions.contains("合作网络"));
        parsed(Figures.matrix(study.institutions()).svg());
    }

    @Test
    void drawTheIntervalOfARank() {
        String svg = Figures.hubs(study.hubs()).svg();
        var first = study.hubs().hubs().get(0);
        String interval = first.ranks().map(HubFigure::interval).orElseThrow();
        assertTrue(svg.contains("<title>" + first.unit().name() + " rank 1" + interval + "</title>"), interval);
    }

    @Test
    void markYearsThatMayBeIncomplete() throws IOException {
        StudyResult cut = CollaborationStudy.answer(
                study.tally(), study.settings().retrieved(java.time.LocalDate.of(2021, 6, 30)));
        assertTrue(Figures.trend(cut).svg().contains(">2021*</text>"));
        assertFalse(Figures.trend(cut).svg().contains(">2019*</text>"));
    }

    @Test
    void existForNoData() throws IOException {
        StudyResult empty = emptyStudy();
        for (Figure figure : Figures.of(empty)) {
            parsed(figure.svg());
            assertTrue(colours(image(figure.png(200))).size() > 1, figure + " is blank");
        }
        CollaborationNetwork<Country> network = empty.countries().network();
        parsed(Figures.map(network).svg());
        parsed(Figures.network(network).svg());
    }

    @Test
    void showMarkupInNamesAsText() {
        String evil = "<script>alert(1)</script>";
        Note note = Note.of(evil);
        Scene scene = Scene.builder(100, 100)
                .layer("x", Look.filled(Ink.INK))
                .words(evil, new Point(5, 5), Face.of(10))
                .add(new Shape.Disc(new Point(9, 9), 3, Look.filled(Ink.K1), note))
                .build();
        Figure figure = new Figure("x", evil, evil, scene);
        assertEquals(0, parsed(figure.svg()).getElementsByTagName("script").getLength());
        assertTrue(figure.svg().contains("&lt;script&gt;"));
        assertEquals(
                0,
                parsed(figure.embedded().toString())
                        .getElementsByTagName("script")
                        .getLength());
    }

    /** A rectangle of 10 by 10, by each command that a path can use. */
    @Test
    void readThePathsThatTheyWrite() {
        for (String path :
                List.of("M5,5h10v10h-10z", "m5,5 10,0 0,10-10,0z", "M5 5L15 5L15 15L5 15Z", "M5,5H15V15H5z")) {
            var bounds = PathData.read(path).getBounds2D();
            assertEquals(new java.awt.geom.Rectangle2D.Double(5, 5, 10, 10), bounds, path);
        }
        assertEquals(20, PathData.read("M0,0Q5,10 20,0").getBounds2D().getMaxX());
        assertThrows(IllegalArgumentException.class, () -> PathData.read("M0,0C1,1 2,2 3,3"));
    }
}
