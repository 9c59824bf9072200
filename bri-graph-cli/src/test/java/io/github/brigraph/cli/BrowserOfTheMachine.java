package io.github.brigraph.cli;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The Chromium of this machine, without a display. It is never downloaded; without one the tests that need it are skipped. */
final class BrowserOfTheMachine implements AutoCloseable {

    private final Playwright playwright;
    private final Browser browser;

    private BrowserOfTheMachine(Playwright playwright, Browser browser) {
        this.playwright = playwright;
        this.browser = browser;
    }

    static BrowserOfTheMachine start() {
        Optional<Path> found = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(System.getenv("PATH"))
                        .map(dir -> Path.of(dir, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "skipped: no Chromium is installed");
        Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        Browser browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(found.orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-gpu")));
        return new BrowserOfTheMachine(playwright, browser);
    }

    /**
     * A page that was opened, with everything that it said and asked for.
     *
     * @param page the page
     * @param said messages on the console and errors that nobody caught
     * @param requests what it requested, itself left out
     */
    record Opened(Page page, List<String> said, List<String> requests) implements AutoCloseable {

        @Override
        public void close() {
            page.context().close();
        }
    }

    /** How a page is looked at. */
    record View(int width, ColorScheme theme, Script script) {

        static View wide() {
            return new View(1024, ColorScheme.LIGHT, Script.RUNS);
        }
    }

    /** Whether scripts run. */
    enum Script {
        RUNS,
        DOES_NOT
    }

    Opened open(Path file, View view) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(view.width, 900)
                .setColorScheme(view.theme)
                .setJavaScriptEnabled(view.script == Script.RUNS));
        Page page = context.newPage();
        List<String> said = new ArrayList<>();
        List<String> requests = new ArrayList<>();
        String address = file.toUri().toString();
        page.onConsoleMessage(message -> said.add(message.type() + ": " + message.text()));
        page.onPageError(said::add);
        page.onRequest(request -> {
            if (!request.url().equals(address)) {
                requests.add(request.url());
            }
        });
        page.navigate(address);
        return new Opened(page, said, requests);
    }

    @Override
    public void close() {
        browser.close();
        playwright.close();
    }
}
