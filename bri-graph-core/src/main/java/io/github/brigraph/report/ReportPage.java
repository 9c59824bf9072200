package io.github.brigraph.report;

import io.github.brigraph.export.Version;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.study.StudySettings;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;

/**
 * A study as one page of HTML that needs nothing else: styles and figures are in it, it loads nothing and runs no script,
 * and its content security policy lets it do neither.
 *
 * <p>It tells the question, headline numbers, the hubs, the world map, the network as a picture, the trend, the tables of the
 * study, institutions, what was read and what is missing, the conventions of every measure, and the inputs by their digests. It
 * follows the reader's choice of light or dark, prints in light, and is well-formed XML besides. Whatever the inputs hold is
 * escaped. A study without records, focal country or group has a page as well; its empty parts say so.
 *
 * <p>The same study gives the same bytes. The page stays below 1 MB for 200 countries.
 *
 * <pre>{@code
 * try (Writer out = Files.newBufferedWriter(Path.of("report.html"))) {
 *     ReportPage.write(study, out);
 * }
 * }</pre>
 */
public final class ReportPage {

    private static final String CONTENT_SECURITY_POLICY =
            "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";

    private final Findings findings;
    private final Markup page = new Markup();

    private ReportPage(Findings findings) {
        this.findings = findings;
    }

    /**
     * Writes the page; the writer stays open and should encode UTF-8.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(StudyResult study, Writer out) throws IOException {
        out.write("<!DOCTYPE html>\n");
        out.write(new ReportPage(new Findings(study)).page().toString());
        out.write("\n");
        out.flush();
    }

    private Markup page() {
        List<Section> sections = new ArrayList<>(List.of(
                HeadlinePart.of(findings),
                HubPart.of(findings),
                MapPart.of(findings),
                NetworkPart.of(findings),
                TrendPart.of(findings)));
        sections.addAll(StudyPart.of(findings));
        sections.addAll(List.of(
                InstitutionPart.of(findings),
                CoveragePart.of(findings),
                MethodPart.of(findings),
                InputPart.of(findings)));
        page.open("html", "lang", "en").line();
        head();
        page.open("body").line();
        page.element("a", "Skip to the numbers", "class", "skip", "href", "#headline")
                .line();
        header();
        page.open("nav", "aria-label", "Parts of the page");
        sections.forEach(s -> page.element("a", s.title(), "href", "#" + s.id()).line());
        page.close().line().open("main").line();
        sections.forEach(s -> s.writeTo(page));
        page.close().line();
        page.element(
                        "footer",
                        "Made by bri-graph " + Version.current() + ". run.json beside this page is its manifest: "
                                + "the same manifest gives the same page.")
                .line();
        return page.close().close();
    }

    private void head() {
        page.open("head").line();
        page.empty("meta", "charset", "utf-8").line();
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", CONTENT_SECURITY_POLICY)
                .line();
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.empty("meta", "name", "color-scheme", "content", "light dark").line();
        page.empty("meta", "name", "referrer", "content", "no-referrer").line();
        page.element("title", title()).line();
        page.style(Resources.text("figures.css") + Resources.text("page.css")).line();
        page.close().line();
    }

    private String title() {
        return findings.focal().isPresent() || findings.groupName().isPresent()
                ? "Research collaboration: " + findings.groupLabel()
                : "Research collaboration of countries and regions";
    }

    private void header() {
        page.open("header").line();
        page.element("h1", title()).line();
        StudySettings settings = findings.study().settings();
        page.open("dl", "class", "question").line();
        entry(
                "Focal",
                findings.focal().map(c -> c.name() + " (" + c.code() + ")").orElse("none"));
        entry(
                "Partners",
                settings.partners()
                        .map(g -> g.name()
                                + g.asOf().map(date -> " as of " + date).orElse("") + ": "
                                + Numerals.count(g.members().size(), "member") + " (" + g.provenance() + ")")
                        .orElse("every country or region"));
        entry(
                "Years",
                settings.period().toString().equals("all")
                        ? "all"
                        : settings.period().toString());
        entry("Counting", settings.counting().unitOfWeight());
        entry("Territories", MethodPart.territories(findings.territories()));
        if (settings.mostUnits() < Integer.MAX_VALUE) {
            entry("Left out", "records of more than " + Numerals.countries(settings.mostUnits()));
        }
        page.close().line().close().line();
    }

    private void entry(String term, String description) {
        page.open("div").element("dt", term).element("dd", description).close().line();
    }
}
