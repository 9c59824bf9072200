package io.github.brigraph.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.image.BufferedImage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page as a real browser shows it. */
class ReportInBrowserIT {

    @TempDir
    static Path folder;

    private static Path page;

    @BeforeAll
    static void makePage() throws Exception {
        Path records = folder.resolve("records");
        Command.here().run("sample", "--out", records.toString(), "--records", "800", "--quiet");
        Path out = folder.resolve("out");
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
                        "--quiet");
        assertEquals(0, outcome.code(), outcome.err());
        page = out.resolve("report.html");
    }

    private static Path browser() {
        Optional<Path> found = Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(name -> Pattern.compile(Pattern.quote(File.pathSeparator))
                        .splitAsStream(System.getenv("PATH"))
                        .map(dir -> Path.of(dir, name)))
                .filter(Files::isExecutable)
                .findFirst();
        assumeTrue(found.isPresent(), "skipped: no Chromium is installed");
        return found.get();
    }

    private static String browse(Path file, String... options) throws IOException, InterruptedException {
        List<String> line = new ArrayList<>(List.of(
                browser().toString(),
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--hide-scrollbars",
                "--user-data-dir=" + Files.createTempDirectory(folder, "profile")));
        line.addAll(List.of(options));
        line.add(file.toUri().toString());
        Path out = Files.createTempFile(folder, "browser", ".txt");
        Process process = new ProcessBuilder(line)
                .redirectOutput(out.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        assertTrue(process.waitFor(2, TimeUnit.MINUTES), "the browser did not end");
        return Files.readString(out);
    }

    @Test
    void showsThePageWithItsFigures() throws Exception {
        Path picture = folder.resolve("page.png");
        browse(page, "--screenshot=" + picture, "--window-size=1200,3000");
        BufferedImage image = ImageIO.read(picture.toFile());
        Set<Integer> colours = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 5) {
            for (int x = 0; x < image.getWidth(); x += 5) {
                colours.add(image.getRGB(x, y));
            }
        }
        assertTrue(colours.size() > 50, "the page shows " + colours.size() + " colours");
    }

    @Test
    void keepsItsTextWithoutAnyRequest() throws Exception {
        Path log = folder.resolve("net.json");
        String dom = browse(page, "--dump-dom", "--log-net-log=" + log);
        assertTrue(dom.contains("Singapore"), dom.substring(0, Math.min(400, dom.length())));
        assertTrue(dom.contains("<svg"), "figures");
        assertEquals(List.of(), requests(log), "the page makes a request to the network");
    }

    /** Or the test above would see nothing whatever the page does. */
    @Test
    void seesTheRequestsOfAPageThatMakesSome() throws Exception {
        Path loud = folder.resolve("loud.html");
        Files.writeString(loud, "<!DOCTYPE html><title>x</title><img src='http://127.0.0.1:9/x.png'>");
        Path log = folder.resolve("loud.json");
        browse(loud, "--dump-dom", "--log-net-log=" + log);
        assertFalse(requests(log).isEmpty());
    }

    /** The requests of the page; those that the browser makes on its own account belong to no file. */
    private static List<String> requests(Path log) throws IOException {
        Pattern ofFile = Pattern.compile("\"network_isolation_key\":\"file://.*\"url\":\"(https?:[^\"]*)\"");
        try (Stream<String> lines = Files.lines(log)) {
            return lines.map(ofFile::matcher)
                    .filter(Matcher::find)
                    .map(m -> m.group(1))
                    .toList();
        }
    }
}
