package io.github.brigraph.report;

import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.hub.Certainty;
import io.github.brigraph.hub.Hub;
import io.github.brigraph.hub.Interval;
import io.github.brigraph.hub.Measure;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.unit.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of hubs, ranks with their intervals drawn. */
final class HubPart {

    private static final int ROWS = 40;
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final double WIDTH = 120;
    private static final double HEIGHT = 14;

    private final Findings findings;
    private final Language language;
    private final MeasuredNetwork<Country> measured;
    private final Certainty certainty;
    private final List<Hub<Country>> shown;

    private HubPart(Findings findings) {
        this.findings = findings;
        this.language = findings.language();
        this.measured = findings.study().hubNetwork();
        this.certainty = findings.study().settings().certainty();
        this.shown = findings.study().hubs().hubs().stream()
                .filter(h -> h.strength() > 0)
                .limit(ROWS)
                .toList();
    }

    static Section of(Findings findings) {
        return new Section("hubs", findings.language().say("hubs"), new HubPart(findings).body());
    }

    private Markup body() {
        Markup body = new Markup();
        if (shown.isEmpty()) {
            return body.element("p", language.say("hubs.empty", findings.hubScope()), "class", "empty");
        }
        body.element("p", introduction()).line();
        PageTable table = table();
        double most = shown.stream().mapToDouble(Hub::strength).max().orElse(1);
        shown.forEach(hub -> table.row(row(hub, most)));
        table.writeTo(body);
        int left = findings.study().hubs().hubs().size() - shown.size();
        if (left > 0) {
            body.element("p", language.say("hubs.more", Numerals.whole(left)), "class", "note");
        }
        return body;
    }

    private String introduction() {
        String who = findings.focal()
                .map(f -> language.say("hubs.introduction.focal", language.name(f)))
                .orElseGet(() -> language.say("hubs.introduction"));
        String sure = certainty.replicates() > 0
                ? language.say(
                        "hubs.introduction.intervals",
                        Numerals.fixed(100 * certainty.level(), 0),
                        certainty.replicates())
                : language.say("hubs.introduction.unsure");
        return language.sentences(who, language.say("hubs.introduction.score", findings.hubScope()), sure);
    }

    private PageTable table() {
        PageTable table = new PageTable(language.say("hubs.table", findings.unitOfWeight(), findings.hubScope()))
                .sortable()
                .number(language.say("hubs.rank"), "");
        if (certainty.replicates() > 0) {
            table.text(language.say("hubs.interval"));
        }
        table.name(language.say("country"))
                .number(language.say("hubs.score"), language.say("hubs.score.note"))
                .number(language.say("hubs.strength"), findings.unitOfWeight());
        if (certainty.samples() > 0) {
            table.number(language.say("hubs.observed"), language.say("hubs.observed.note"))
                    .number("z", language.say("hubs.z.note"));
        }
        findings.focal()
                .ifPresent(
                        f -> table.number(language.say("joint.with", language.name(f)), language.say("counting.full")));
        return table.number(language.say("records"), language.say("records.note"))
                .number(language.say("hubs.partners"), language.say("hubs.partners.note"))
                .number(language.say("hubs.betweenness"), language.say("hubs.betweenness.note"))
                .number(language.say("hubs.pagerank"), language.say("hubs.pagerank.note"))
                .number(language.say("community"), language.say("hubs.community.note"));
    }

    private List<Markup> row(Hub<Country> hub, double most) {
        Country country = hub.unit();
        List<Markup> cells = new ArrayList<>();
        cells.add(Markup.of(hub.rank() + hub.ranks().map(HubFigure::interval).orElse("")));
        if (certainty.replicates() > 0) {
            cells.add(hub.ranks().map(i -> drawn(hub.rank(), i)).orElseGet(Markup::new));
        }
        cells.add(new Markup().text(language.name(country) + " ").element("small", country.code()));
        cells.add(Markup.of(Numerals.fixed(hub.score(), 3)));
        cells.add(bar(hub.strength(), most));
        if (certainty.samples() > 0) {
            cells.add(Markup.of(hub.expectation()
                    .map(e -> Numerals.fixed(e.observedOverExpected(), 2))
                    .orElse("–")));
            cells.add(Markup.of(
                    hub.expectation().map(e -> Numerals.fixed(e.z(), 1)).orElse("–")));
        }
        if (findings.focal().isPresent()) {
            cells.add(Markup.of(Numerals.whole(findings.jointPapers(country))));
        }
        cells.add(Markup.of(Numerals.whole(findings.papers(country))));
        cells.add(Markup.of(score(country, Measure.DEGREE, 0)));
        cells.add(Markup.of(score(country, Measure.BETWEENNESS, 4)));
        cells.add(Markup.of(score(country, Measure.PAGERANK, 4)));
        cells.add(findings.communityOf(country).map(CommunityPart::chip).orElseGet(() -> Markup.of("–")));
        return cells;
    }

    /** A rank as a disc and its interval as a line, on an axis from the first to the last rank of the table. */
    private Markup drawn(int rank, Interval interval) {
        double last = Math.max(
                2,
                shown.stream()
                        .mapToDouble(h -> h.ranks().map(Interval::high).orElse(1.0))
                        .max()
                        .orElse(1));
        String middle = Numerals.at(HEIGHT / 2);
        String axis = "M" + at(1, last) + "," + middle + "H" + at(last, last);
        String line = "M" + at(interval.low(), last) + "," + middle + "H" + at(interval.high(), last);
        String title = language.say("hubs.figure.row", "", rank, HubFigure.interval(interval))
                .strip();
        String frame = "0 0 " + Numerals.at(WIDTH) + " " + Numerals.at(HEIGHT);
        return new Markup()
                .open("svg", "xmlns", SVG, "class", "ranks", "viewBox", frame, "aria-hidden", "true")
                .element("title", title)
                .empty("path", "class", "axis", "d", axis)
                .empty("path", "class", "interval", "d", line)
                .empty("circle", "cx", at(Math.min(last, rank), last), "cy", middle, "r", "4")
                .close();
    }

    /** Where a rank stands on the axis. */
    private static String at(double rank, double last) {
        return Numerals.at(HEIGHT / 2 + (WIDTH - HEIGHT) * (rank - 1) / (last - 1));
    }

    /** A number over a bar of its share of the largest. */
    static Markup bar(double value, double most) {
        return new Markup()
                .open("span", "class", "bar")
                .open("svg", "xmlns", SVG, "viewBox", "0 0 100 1", "preserveAspectRatio", "none", "aria-hidden", "true")
                .empty("rect", "width", Numerals.at(100 * value / most), "height", "1")
                .close()
                .element("span", Numerals.weight(value), "class", "over")
                .close();
    }

    private String score(Country country, Measure measure, int digits) {
        Optional<NodeScores> scores = measured.scores(measure);
        return measured.network()
                .node(country)
                .flatMap(node -> scores.map(s -> Numerals.fixed(s.get(node), digits)))
                .orElse("–");
    }
}
