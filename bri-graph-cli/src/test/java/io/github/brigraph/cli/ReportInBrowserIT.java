package io.github.brigraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Media;
import io.github.brigraph.cli.BrowserOfTheMachine.Opened;
import io.github.brigraph.cli.BrowserOfTheMachine.Script;
import io.github.brigraph.cli.BrowserOfTheMachine.View;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a real browser shows it. */
class ReportInBrowserIT {

    private static final List<Integer> WIDTHS = List.of(360, 1024, 1920);
    private static final List<ColorScheme> THEMES = List.of(ColorScheme.LIGHT, ColorScheme.DARK);

    @TempDir
    static Path folder;

    private static BrowserOfTheMachine browser;
    private static Path english;
    private static Path chinese;

    @BeforeAll
    static void makePages() throws Exception {
        browser = BrowserOfTheMachine.start();
        Path records = folder.resolve("records");
        Command.here().run("sample", "--out", records.toString(), "--records", "800", "--quiet");
        english = page(records, "en");
        chinese = page(records, "zh");
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    private static Path page(Path records, String language) throws Exception {
        Path out = folder.resolve(language);
        var outcome = Command.here()
                .run(
                        "analyze",
                        records.resolve("synthetic-wos.txt").toString(),
                        "--out",
                        out.toString(),
                        "--focal",
                        "CN",
                        "--partners",
                        "belt-and-road",
                        "--bootstrap",
                        "20",
                        "--null-samples",
                        "20",
                        "--lang",
                        language,
                        "--quiet");
        assertEquals(0, outcome.code(), outcome.err());
        return out.resolve("report.html");
    }

    @Test
    void loadsFromAFileWithoutAMessageOrARequest() {
        for (Path page : List.of(english, chinese)) {
            try (Opened opened = browser.open(page, View.wide())) {
                assertEquals(List.of(), opened.said());
                assertEquals(List.of(), opened.requests());
                assertEquals(15, opened.page().locator("main > section").count());
                assertTrue(opened.page().locator(".controls").isVisible(), "the script runs");
            }
        }
    }

    /** Or the test above would see nothing whatever the page does. */
    @Test
    void seesTheMessagesAndRequestsOfAPageThatMakesSome() throws Exception {
        Path loud = folder.resolve("loud.html");
        Files.writeString(
                loud,
                "<!DOCTYPE html><title>x</title><script>console.log('here')</script>"
                        + "<img src='http://127.0.0.1:9/x.png'>");
        try (Opened opened = browser.open(loud, View.wide())) {
            assertTrue(opened.said().contains("log: here"), () -> opened.said().toString());
            assertEquals(List.of("http://127.0.0.1:9/x.png"), opened.requests());
        }
    }

    /** The policy of the page stops what somebody might slip into it. */
    @Test
    void runsNoScriptButItsOwn() throws Exception {
        String page = Files.readString(english);
        Path changed = folder.resolve("changed.html");
        Files.writeString(changed, page.replace("</main>", "</main><script>document.title = 'changed'</script>"));
        try (Opened opened = browser.open(changed, View.wide())) {
            assertEquals(
                    "Research collaboration: China with Belt and Road",
                    opened.page().title());
            assertFalse(opened.said().isEmpty(), "the browser says that it was stopped");
        }
    }

    @Test
    void overflowsAtNoWidthAndInNoTheme() {
        for (int width : WIDTHS) {
            for (ColorScheme theme : THEMES) {
                for (Path page : List.of(english, chinese)) {
                    try (Opened opened = browser.open(page, new View(width, theme, Script.RUNS))) {
                        opened.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                        assertEquals(List.of(), overflowing(opened.page()), width + " " + theme + " " + page);
                    }
                }
            }
        }
    }

    /** Or the tests of widths and of axe would find nothing whatever the page is like. */
    @Test
    void seesWhatSticksOutAndWhatShutsReadersOut() throws Exception {
        Path bad = folder.resolve("bad.html");
        Files.writeString(
                bad,
                "<!DOCTYPE html><html><title>x</title><body><div><p style='width: 2000px; color: #ccc'>pale and wide</p>"
                        + "<input></div></body></html>");
        try (Opened opened = browser.open(bad, View.wide())) {
            assertTrue(String.valueOf(overflowing(opened.page())).contains("P. pale and wide"));
            String faults = String.join("; ", faults(opened.page()));
            for (String id : List.of("color-contrast", "html-has-lang", "label")) {
                assertTrue(faults.contains(id + ": "), faults);
            }
        }
    }

    /** What sticks out of the window, but for what lies in a box that scrolls by itself. */
    private static Object overflowing(Page page) {
        return page.evaluate("""
                () => Array.from(document.querySelectorAll('body *'))
                    .filter(e => !e.closest('svg') || e.tagName === 'svg')
                    .filter(e => !e.parentElement.closest('.scroll, .frame') && !e.classList.contains('skip'))
                    .filter(e => e.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
                    .map(e => e.tagName + '.' + e.className + ' ' + e.textContent.slice(0, 40))
                    .concat(document.documentElement.scrollWidth > document.documentElement.clientWidth ? ['page'] : [])
                """);
    }

    @Test
    void sortsItsTables() {
        try (Opened opened = browser.open(english, View.wide())) {
            Locator heads = opened.page().locator("#hubs thead th");
            int score = heads.allInnerTexts().stream()
                    .map(t -> t.split("\n", -1)[0])
                    .toList()
                    .indexOf("Hub score");
            Locator button = heads.nth(score).locator("button");
            button.click();
            assertEquals("descending", heads.nth(score).getAttribute("aria-sort"));
            assertEquals(sorted(column(opened.page(), score), Comparator.reverseOrder()), column(opened.page(), score));
            button.press("Enter");
            assertEquals("ascending", heads.nth(score).getAttribute("aria-sort"));
            assertEquals(sorted(column(opened.page(), score), Comparator.naturalOrder()), column(opened.page(), score));
            heads.nth(0).locator("button").click();
            assertEquals(null, heads.nth(score).getAttribute("aria-sort"));
            assertEquals("ascending", heads.nth(0).getAttribute("aria-sort"));
            assertTrue(
                    opened.page().locator("#hubs tbody tr").first().innerText().startsWith("1 ["));
        }
    }

    private static List<Double> column(Page page, int index) {
        return page.locator("#hubs tbody tr td:nth-child(" + (index + 1) + ")").allInnerTexts().stream()
                .map(Double::valueOf)
                .toList();
    }

    private static List<Double> sorted(List<Double> values, Comparator<Double> order) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted, order);
        return sorted;
    }

    @Test
    void findsAUnitInTheNetworkByItsName() {
        for (String name : List.of("singapore", "新加坡")) {
            try (Opened opened = browser.open(name.equals("singapore") ? english : chinese, View.wide())) {
                Page page = opened.page();
                page.locator("#network-search").fill(name);
                assertTrue(page.locator("svg.network.focused").isVisible());
                assertTrue(page.locator(".nodes circle[data-unit=SG].lit").isVisible());
                assertTrue(page.locator("#network-told")
                        .innerText()
                        .toLowerCase(java.util.Locale.ROOT)
                        .startsWith(name));
                assertTrue(page.locator("#network path.lit").count() > 1);
                page.locator("#network-search").fill("no such place");
                assertEquals(0, page.locator("#network .lit").count());
                page.locator("#network-search").fill("");
                assertEquals(0, page.locator("svg.network.focused").count());
            }
        }
    }

    @Test
    void showsTheTiesOfADiscThatIsPointedAt() {
        try (Opened opened = browser.open(english, View.wide())) {
            Page page = opened.page();
            page.locator(".nodes circle[data-unit=PK]").hover();
            assertTrue(page.locator("#network-told").innerText().startsWith("Pakistan: strength "));
            Set<String> ends = page.locator("#network path.lit").all().stream()
                    .map(t -> t.getAttribute("data-a") + " " + t.getAttribute("data-b"))
                    .collect(Collectors.toSet());
            assertTrue(ends.stream().allMatch(e -> e.startsWith("PK ") || e.endsWith(" PK")), ends.toString());
        }
    }

    @Test
    void showsTiesAboveTheThresholdOfTheSlider() {
        try (Opened opened = browser.open(english, View.wide())) {
            Page page = opened.page();
            Locator slider = page.locator("#network-threshold");
            slider.press("End");
            List<Double> most = weights(page);
            slider.press("Home");
            List<Double> all = weights(page);
            assertEquals(List.of(Collections.max(all)), most.stream().distinct().toList());
            assertTrue(all.size() > most.size());
            assertTrue(page.locator("#network-shown").innerText().endsWith("(" + all.size() + " ties shown)"));
        }
    }

    private static List<Double> weights(Page page) {
        return page.locator("#network g.ties path:visible, #network g.more-ties path:visible").all().stream()
                .map(t -> Double.valueOf(t.getAttribute("data-weight")))
                .toList();
    }

    @Test
    void readsACellOfTheMatrix() {
        try (Opened opened = browser.open(english, View.wide())) {
            Page page = opened.page();
            Locator row = page.locator("svg.matrix .numbers rect").first();
            String second = page.locator("svg.matrix .numbers rect").nth(1).getAttribute("data-name");
            String number = row.getAttribute("data-numbers").split(" ", -1)[1];
            page.locator("svg.matrix").scrollIntoViewIfNeeded();
            Object middle = page.evaluate("""
                    () => {
                      const rows = document.querySelectorAll('svg.matrix .numbers rect');
                      const box = rows[0].getBoundingClientRect();
                      return [box.left + 1.5 * box.width / rows.length, box.top + box.height / 2];
                    }
                    """);
            List<?> at = (List<?>) middle;
            page.mouse().move(((Number) at.get(0)).doubleValue(), ((Number) at.get(1)).doubleValue());
            assertEquals(
                    row.getAttribute("data-name") + " – " + second + ": " + number + " joint records, full counting",
                    page.locator("#matrix-told").innerText());
        }
    }

    @Test
    void speaksTheLanguageThatWasAskedFor() {
        try (Opened opened = browser.open(chinese, View.wide())) {
            assertEquals("zh", opened.page().locator("html").getAttribute("lang"));
            assertEquals("主要数据", opened.page().locator("#headline h2").innerText());
            assertTrue(opened.page().locator("#hubs tbody").innerText().contains("新加坡"));
        }
    }

    @Test
    void canBeReadWithoutItsScript() {
        try (Opened opened = browser.open(english, new View(1024, ColorScheme.LIGHT, Script.DOES_NOT))) {
            Page page = opened.page();
            assertFalse(page.locator(".controls").isVisible());
            assertFalse(page.locator("#matrix-told").isVisible());
            assertEquals(0, page.locator("thead button").count());
            assertTrue(page.locator("#network .ties path").first().isVisible());
            assertFalse(page.locator("#network .more-ties path").first().isVisible());
            page.locator("#map summary").click();
            assertTrue(page.locator("#map table").isVisible());
        }
    }

    @Test
    void followsTheThemeOfTheReaderAndPrintsInLight() {
        for (ColorScheme theme : THEMES) {
            try (Opened opened = browser.open(english, new View(1024, theme, Script.RUNS))) {
                Page page = opened.page();
                String white = "rgb(255, 255, 255)";
                assertEquals(theme == ColorScheme.LIGHT, background(page).equals(white));
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertEquals(white, background(page));
                assertFalse(page.locator("nav").isVisible());
                assertFalse(page.locator(".controls").isVisible());
            }
        }
    }

    @Test
    void printsNoWiderThanThePaper() {
        for (Path file : List.of(english, chinese)) {
            try (Opened opened = browser.open(file, new View(700, ColorScheme.LIGHT, Script.RUNS))) {
                Page page = opened.page();
                page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
                assertEquals(700, page.evaluate("document.documentElement.scrollWidth"), file.toString());
            }
        }
    }

    private static String background(Page page) {
        return String.valueOf(page.evaluate("getComputedStyle(document.body).backgroundColor"));
    }

    @Test
    void hasNoSeriousFaultForThoseWhoCannotSeeOrPoint() {
        for (ColorScheme theme : THEMES) {
            for (Path page : List.of(english, chinese)) {
                try (Opened opened = browser.open(page, new View(1024, theme, Script.RUNS))) {
                    opened.page().evaluate("document.querySelectorAll('details').forEach(d => d.open = true)");
                    assertEquals(List.of(), faults(opened.page()), theme + " " + page);
                }
            }
        }
    }

    /** What axe-core calls serious or critical. */
    private static List<String> faults(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(v -> Set.of("serious", "critical").contains(v.getImpact()))
                        .map(v -> v.getId() + ": " + v.getHelp() + " "
                                + v.getNodes().stream()
                                        .limit(3)
                                        .map(n -> n.getHtml())
                                        .toList())
                        .toList();
    }
}
