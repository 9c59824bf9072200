package io.github.brigraph.neo4j.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import io.github.brigraph.neo4j.BrowserGuide;
import io.github.brigraph.neo4j.StoreOptions;
import java.io.File;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.neo4j.driver.AuthTokens;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;

/** {@code bri-graph neo4j browse} as users start it: a process of its own, seen with a real browser. */
class BrowseIT {

    private static final String RECORDS = "../examples/data/synthetic-wos-2014-2021.txt.gz";
    private static final Path SHOT = Path.of("target", "browser.png");
    private static final Path GUIDE_SHOT = Path.of("target", "browser-guide.png");

    @TempDir
    static Path folder;

    private static Process command;
    private static URI database;
    private static String page;

    @BeforeAll
    static void starts() throws Exception {
        command = start("--store", folder.resolve("store").toString());
        List<String> told = said(folder.resolve("out.txt"), command);
        database = URI.create(after("Database: ", told));
        page = after("Browser: ", told);
    }

    @AfterAll
    static void stopsCleanly() throws Exception {
        command.destroy();
        assertTrue(command.waitFor(1, TimeUnit.MINUTES), "it stops when it is told to");
        assertTrue(
                Files.readAllLines(folder.resolve("store/logs/neo4j.log")).stream()
                        .anyMatch(l -> l.endsWith("Stopped.")),
                "all was written before it stopped");
    }

    private static Process start(String... more) throws Exception {
        List<String> line = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx1g",
                "-jar",
                System.getProperty("brigraph.jar"),
                "neo4j",
                "browse",
                RECORDS,
                "--focal",
                "CN",
                "--partners",
                "belt-and-road",
                "--analysis",
                "bri",
                "--no-open"));
        line.addAll(List.of(more));
        return new ProcessBuilder(line)
                .redirectOutput(folder.resolve("out.txt").toFile())
                .redirectError(folder.resolve("err.txt").toFile())
                .start();
    }

    private static List<String> said(Path out, Process process) throws Exception {
        for (int i = 0; i < 600 && process.isAlive(); i++) {
            List<String> lines = Files.readAllLines(out);
            if (lines.contains("Stop with Ctrl-C.")) {
                return lines;
            }
            Thread.sleep(200);
        }
        throw new AssertionError("it did not start: " + Files.readString(folder.resolve("err.txt")));
    }

    private static String after(String start, List<String> lines) {
        return lines.stream()
                .filter(l -> l.startsWith(start))
                .findFirst()
                .orElseThrow()
                .substring(start.length());
    }

    @Test
    void tellsNothingButItsOwnLines() throws Exception {
        List<String> lines = Files.readAllLines(folder.resolve("out.txt"));
        assertEquals(8, lines.size(), lines::toString);
        assertEquals(5, lines.stream().filter(l -> l.endsWith("bri")).count(), lines::toString);
    }

    @Test
    void holdsTheNetworksOfTheStudy() {
        try (Driver driver = GraphDatabase.driver(database, AuthTokens.none());
                var session = driver.session()) {
            Set<String> kinds =
                    new HashSet<>(session.run("MATCH (n:CollabNetwork {status: 'COMPLETE'}) RETURN n.kind AS kind")
                            .list(r -> r.get("kind").asString()));
            assertEquals(Set.of("countries", "institutions", "hubs", "countries-by-period"), kinds);
        }
    }

    /** The Chromium of this machine; without one the tests that need it are skipped. */
    private static Path chromium() {
        Optional<Path> chromium = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(System.getenv("PATH"))
                        .map(dir -> Path.of(dir, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(chromium.isPresent(), "skipped: no Chromium is installed");
        return chromium.orElseThrow();
    }

    private static void seen(Consumer<Page> work) {
        Path chromium = chromium();
        try (Playwright playwright = Playwright.create(
                        new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
                Browser browser = playwright
                        .chromium()
                        .launch(new BrowserType.LaunchOptions()
                                .setExecutablePath(chromium)
                                .setArgs(List.of("--no-sandbox", "--disable-gpu")))) {
            Page view = browser.newPage(new Browser.NewPageOptions().setViewportSize(1600, 1000));
            view.navigate(page);
            // It connects by itself, then runs what it was told to, one after the other.
            view.getByText("node.CollabCommunity12").first().waitFor();
            work.accept(view);
        }
    }

    private static String editor(Page view) {
        // What the editor shows has spaces that do not break.
        return view.locator(".monaco-editor").first().textContent().replace('\u00a0', ' ');
    }

    @Test
    void theBrowserConnectsAndShowsOneNetworkWithNamesWeightsAndColours() {
        seen(view -> {
            assertTrue(editor(view).contains("CollabActor"), "the query is filled in");
            view.locator("[data-testid='editor-Run']").click();
            view.getByText("Displaying 69 nodes, 100 relationships.").waitFor();
            Locator nodes = view.locator("svg g.node");
            view.waitForCondition(() -> nodes.locator("text").count() >= nodes.count());
            view.screenshot(new Page.ScreenshotOptions().setPath(SHOT));
            assertEquals(69, nodes.count());
            assertEquals(100, view.locator("svg g.relationship").count(), "no ties but those that were asked for");
            String names = String.join(" ", nodes.locator("text").allTextContents());
            assertTrue(names.contains("China") && names.contains("Singap"), names);
            assertTrue(
                    view.locator("svg g.relationship text").allTextContents().stream()
                            .allMatch(t -> t.matches("[0-9]+\\.0")),
                    "ties show their weights");
            Set<String> colours = new HashSet<>();
            nodes.locator("circle").all().forEach(c -> colours.add(String.valueOf(c.getAttribute("fill"))));
            assertTrue(
                    colours.containsAll(Set.of("#4E79A7", "#F28E2B", "#59A14F")),
                    "a colour for each community: " + colours);
        });
    }

    @Test
    void theGuideStandsBesideTheEditorAndEachOfItsQueriesGoesIntoIt() {
        seen(view -> {
            Locator drawer = view.locator("[data-testid='guidesDrawer']");
            drawer.getByText("Questions to bri").first().waitFor();
            Locator queries = drawer.locator("pre");
            List<BrowserGuide.Question> questions = BrowserGuide.questions("bri", StoreOptions.DEFAULT);
            assertEquals(questions.size(), queries.count());
            for (int i = 0; i < questions.size(); i++) {
                String words = questions.get(i).cypher().replaceAll("\\s+", "");
                assertEquals(words, queries.nth(i).textContent().replaceAll("\\s+", ""));
                queries.nth(i).click();
                view.waitForCondition(() -> editor(view).replaceAll("\\s+", "").contains(words));
            }
            queries.nth(2).click();
            view.waitForCondition(() -> editor(view).contains("hubRankLow"));
            view.locator("[data-testid='editor-Run']").click();
            view.getByText("\"South Korea\"").first().waitFor();
            view.screenshot(new Page.ScreenshotOptions().setPath(GUIDE_SHOT));
        });
    }

    /** What the command tells is typed, as at a server of one's own. */
    @Test
    void theGuideThatIsServedForOtherServersPlaysWhenItIsTyped() throws Exception {
        Path out = folder.resolve("guide.txt");
        Process guide = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        System.getProperty("brigraph.jar"),
                        "neo4j",
                        "guide",
                        "--analysis",
                        "another one")
                .redirectOutput(out.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            List<String> told = said(out, guide);
            assertTrue(told.get(3).startsWith(":guide http://localhost:"), told.toString());
            seen(view -> {
                view.locator(".monaco-editor").first().click();
                view.keyboard().press("Control+A");
                view.keyboard().insertText(told.get(3));
                assertTrue(editor(view).contains(told.get(3)), editor(view));
                view.locator("[data-testid='editor-Run']").click();
                Locator drawer = view.locator("[data-testid='guidesDrawer']");
                drawer.getByText("Questions to another one").first().waitFor();
                assertTrue(
                        drawer.locator("pre").nth(1).textContent().contains("analysisId: 'another one'"),
                        drawer.locator("pre").nth(1).textContent());
            });
        } finally {
            guide.destroy();
            assertTrue(guide.waitFor(1, TimeUnit.MINUTES), "it stops when it is told to");
        }
    }
}
