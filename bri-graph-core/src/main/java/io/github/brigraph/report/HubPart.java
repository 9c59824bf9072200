package io.github.brigraph.report;

import io.github.brigraph.display.Decimal;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.hub.Measure;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.hub.Ranking;
import io.github.brigraph.unit.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The table of hubs. */
final class HubPart {

    private static final int ROWS = 25;

    private final Findings findings;
    private final MeasuredNetwork<Country> measured;

    private HubPart(Findings findings) {
        this.findings = findings;
        this.measured = findings.study().hubNetwork();
    }

    static Section of(Findings findings) {
        return new Section("hubs", "Hubs", new HubPart(findings).body());
    }

    /** Behind what a number counts: on which records, among whom. */
    static String scope(Findings findings) {
        String group = findings.groupName().map(g -> ", among members of " + g).orElse("");
        return findings.focal()
                .map(f -> ", on records that carry " + f.name()
                        + findings.groupName()
                                .map(g -> ", among it and members of " + g)
                                .orElse(""))
                .orElse(group);
    }

    private Markup body() {
        Markup body = new Markup();
        List<Ranking.Place<Country>> places = findings.study().hubs().places();
        List<Ranking.Place<Country>> shown =
                places.stream().filter(p -> p.value() > 0).limit(ROWS).toList();
        if (shown.isEmpty()) {
            return body.element("p", "No country or region has a tie" + scope(findings) + ".", "class", "empty");
        }
        body.element("p", introduction()).line();
        PageTable table = table();
        double most = shown.get(0).value();
        shown.forEach(place -> table.row(row(place, most)));
        table.writeTo(body);
        int left = places.size() - shown.size();
        if (left > 0) {
            body.element(
                    "p",
                    Numerals.whole(left) + " more in hubs.csv, every measure of each in hub-ranks.csv.",
                    "class",
                    "note");
        }
        return body;
    }

    private String introduction() {
        String who = findings.focal()
                .map(f -> "A hub is a partner that carries much of the collaboration around " + f.name() + ": with "
                        + f.name() + " itself and with its other partners on the same records. ")
                .orElse("A hub is a country or region that carries much of the collaboration. ");
        return who + "Ranked by strength, the sum of the weights of all ties: " + findings.unitOfWeight()
                + scope(findings) + ".";
    }

    private PageTable table() {
        PageTable table = new PageTable("Hubs by strength (" + findings.unitOfWeight() + scope(findings) + ")")
                .number("Rank", "")
                .name("Country or region")
                .number("Strength", findings.unitOfWeight());
        findings.focal().ifPresent(f -> table.number("Joint papers with " + f.name(), "papers, full counting"));
        return table.number("Papers", "all records of it, full counting")
                .number("Partners", "degree")
                .number("Betweenness", "unweighted, normalised")
                .number("PageRank", "on weights, sums to 1")
                .number("Community", "in the network of all records");
    }

    private List<Markup> row(Ranking.Place<Country> place, double most) {
        Country country = place.unit();
        List<Markup> cells = new ArrayList<>();
        cells.add(Markup.of(String.valueOf(place.rank())));
        cells.add(new Markup().text(country.name() + " ").element("small", country.code()));
        cells.add(bar(place.value(), most));
        if (findings.focal().isPresent()) {
            cells.add(Markup.of(Numerals.whole(findings.jointPapers(country))));
        }
        cells.add(Markup.of(Numerals.whole(findings.papers(country))));
        cells.add(Markup.of(score(country, Measure.DEGREE, 0)));
        cells.add(Markup.of(score(country, Measure.BETWEENNESS, 4)));
        cells.add(Markup.of(score(country, Measure.PAGERANK, 4)));
        cells.add(findings.communityOf(country).map(HubPart::chip).orElseGet(() -> Markup.of("–")));
        return cells;
    }

    /** A number over a bar of its share of the largest. */
    static Markup bar(double value, double most) {
        String width = Decimal.fixed(100 * value / most, 1) + "%";
        return new Markup()
                .open("span", "class", "bar")
                .element("span", "", "class", "fill", "style", "width:" + width)
                .element("span", Numerals.weight(value), "class", "over")
                .close();
    }

    /** A community's number on its colour. */
    static Markup chip(int community) {
        return new Markup()
                .element("span", String.valueOf(community), "class", "chip " + NetworkFigure.colour(community));
    }

    private String score(Country country, Measure measure, int digits) {
        Optional<NodeScores> scores = measured.scores(measure);
        return measured.network()
                .node(country)
                .flatMap(node -> scores.map(s -> Numerals.fixed(s.get(node), digits)))
                .orElse("–");
    }
}
