package io.github.brigraph.report;

import com.google.common.hash.Hashing;
import io.github.brigraph.export.Version;
import io.github.brigraph.network.Period;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.study.StudySettings;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;

/**
 * A study as one page of HTML that needs nothing else: styles, script and figures are in it, it loads nothing, and its
 * content security policy lets it load nothing and run nothing but that script, which it knows by its digest.
 *
 * <p>It tells the question, what the data cover and what is missing, headline numbers with intervals, the world map, the
 * network as a picture, the hubs with the intervals of their ranks drawn, what makes each of them one, the trend, fields,
 * communities, the network as a matrix, institutions, patents by industry, patterns of cooperation, the conventions of every
 * measure, and the manifest. It can be read without its script, which adds sorting of tables, search in the network, and ties
 * above a threshold. It follows the reader's choice of light or dark, prints in light, and is well-formed XML besides. Whatever
 * the inputs hold is escaped. A study without records, focal country or group has a page as well; its empty parts say so.
 *
 * <p>The same study gives the same bytes. The page stays below 1 MB for 200 countries and 500 institutions.
 *
 * <pre>{@code
 * try (Writer out = Files.newBufferedWriter(Path.of("report.html"))) {
 *     ReportPage.write(study, Language.CHINESE, out);
 * }
 * }</pre>
 */
public final class ReportPage {

    private static final String SCRIPT = Resources.text("page.js");
    private static final String STYLE = Ink.styleSheet() + Resources.text("page.css");

    private final Findings findings;
    private final Language language;
    private final Markup page = new Markup();

    private ReportPage(Findings findings) {
        this.findings = findings;
        this.language = findings.language();
    }

    /**
     * Writes the page in English; the writer stays open and should encode UTF-8.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(StudyResult study, Writer out) throws IOException {
        write(study, Language.ENGLISH, out);
    }

    /**
     * Writes the page in a language; the writer stays open and should encode UTF-8.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(StudyResult study, Language language, Writer out) throws IOException {
        out.write("<!DOCTYPE html>\n");
        out.write(new ReportPage(new Findings(study, language)).page().toString());
        out.write("\n");
        out.flush();
    }

    private List<Section> sections() {
        return List.of(
                CoveragePart.of(findings),
                HeadlinePart.of(findings),
                MapPart.of(findings),
                NetworkPart.network(findings),
                HubPart.of(findings),
                HubCardPart.of(findings),
                TrendPart.of(findings),
                StudyPart.fields(findings),
                CommunityPart.of(findings),
                NetworkPart.matrix(findings),
                InstitutionPart.of(findings),
                StudyPart.industries(findings),
                PatternPart.of(findings),
                MethodPart.of(findings),
                InputPart.of(findings));
    }

    private Markup page() {
        List<Section> sections = sections();
        page.open("html", "lang", language.tag()).line();
        head();
        page.open("body").line();
        page.element("a", language.say("page.skip"), "class", "skip", "href", "#headline")
                .line();
        header();
        page.open("nav", "aria-label", language.say("page.parts"));
        sections.forEach(s -> page.element("a", s.title(), "href", "#" + s.id()).line());
        page.close().line().open("main").line();
        sections.forEach(s -> s.writeTo(page));
        page.close().line();
        page.element("footer", language.say("page.footer", Version.current())).line();
        page.raw("script", SCRIPT).line();
        return page.close().close();
    }

    private static String digest(String content) {
        byte[] sha256 =
                Hashing.sha256().hashString(content, StandardCharsets.UTF_8).asBytes();
        return "'sha256-" + Base64.getEncoder().encodeToString(sha256) + "'";
    }

    private void head() {
        String policy = "default-src 'none'; script-src " + digest(SCRIPT) + "; style-src " + digest(STYLE)
                + "; base-uri 'none'; form-action 'none'";
        page.open("head").line();
        page.empty("meta", "charset", "utf-8").line();
        page.empty("meta", "http-equiv", "Content-Security-Policy", "content", policy)
                .line();
        page.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        page.empty("meta", "name", "color-scheme", "content", "light dark").line();
        page.empty("meta", "name", "referrer", "content", "no-referrer").line();
        page.empty("meta", "name", "generator", "content", "bri-graph " + Version.current())
                .line();
        page.element("title", title()).line();
        page.raw("style", STYLE).line();
        page.close().line();
    }

    private String title() {
        return findings.hasGroup() ? language.say("page.title", findings.groupLabel()) : language.say("page.title.all");
    }

    private void header() {
        StudySettings settings = findings.study().settings();
        page.open("header").line();
        page.element("h1", title()).line();
        page.element("p", question(), "class", "lead").line();
        page.open("dl", "class", "question").line();
        entry(
                "question.focal",
                findings.focal()
                        .map(c -> language.say("named.number", language.name(c), c.code()))
                        .orElseGet(() -> language.say("question.nobody")));
        entry(
                "question.partners",
                settings.partners().map(this::partners).orElseGet(() -> language.say("question.everyone")));
        entry(
                "question.years",
                settings.period().equals(Period.ALL)
                        ? language.say("question.all.years")
                        : settings.period().toString().replace('-', '–'));
        entry("question.counting", findings.unitOfWeight());
        entry("territories", MethodPart.territories(findings.territories(), language));
        if (settings.mostUnits() < Integer.MAX_VALUE) {
            entry("question.leftout", language.say("question.most", language.count("country", settings.mostUnits())));
        }
        page.close().line().close().line();
    }

    private String question() {
        return findings.focal()
                .map(f -> language.say(
                        "question.focal.sentence",
                        language.name(f),
                        findings.groupName().orElseGet(() -> language.say("scope.anyone"))))
                .orElseGet(() -> findings.groupName()
                        .map(g -> language.say("question.group.sentence", g))
                        .orElseGet(() -> language.say("question.all.sentence")));
    }

    private String partners(UnitGroup group) {
        String name = findings.groupName().orElse(group.name());
        String date = group.asOf().map(d -> language.say("question.asof", d)).orElse("");
        String provenance = UnitGroup.snapshots(group.name()).contains(group)
                ? language.say("group.provenance." + group.name()
                        + group.asOf().map(d -> "-" + d).orElse(""))
                : group.provenance();
        return language.say(
                "question.group",
                name + date,
                language.count("member", group.members().size()),
                provenance);
    }

    private void entry(String term, String description) {
        page.open("div")
                .element("dt", language.say(term))
                .element("dd", description)
                .close()
                .line();
    }
}
