package io.github.brigraph.report;

import io.github.brigraph.display.Decimal;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.hub.Hub;
import io.github.brigraph.hub.Measure;
import io.github.brigraph.hub.MeasuredNetwork;
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
        List<Hub<Country>> hubs = findings.study().hubs().hubs();
        List<Hub<Country>> shown =
                hubs.stream().filter(h -> h.strength() > 0).limit(ROWS).toList();
        if (shown.isEmpty()) {
            return body.element("p", "No country or region has a tie" + scope(findings) + ".", "class", "empty");
        }
        body.element("p", introduction()).line();
        PageTable table = table();
        double most = shown.stream().mapToDouble(Hub::strength).max().orElse(1);
        shown.forEach(hub -> table.row(row(hub, most)));
        table.writeTo(body);
        int left = hubs.size() - shown.size();
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
        String sure = findings.study().settings().certainty().replicates() > 0
                ? " In brackets, where the rank lies in "
                        + Numerals.fixed(
                                100 * findings.study().settings().certainty().level(), 0)
                        + "% of the bootstrap replicates."
                : "";
        return who
                + "Ranked by the hub score, the mean of the middle three of five ranks: by degree, strength, weighted"
                + " betweenness, eigenvector centrality and PageRank" + scope(findings) + "; 1 is the first by all."
                + sure;
    }

    private PageTable table() {
        PageTable table = new PageTable("Hubs by hub score (" + findings.unitOfWeight() + scope(findings) + ")")
                .number("Rank", "")
                .name("Country or region")
                .number("Hub score", "0 to 1")
                .number("Strength", findings.unitOfWeight());
        if (findings.study().settings().certainty().samples() > 0) {
            table.number("Observed / expected", "strength, full counting, against chance")
                    .number("z", "of the same");
        }
        findings.focal().ifPresent(f -> table.number("Joint records with " + f.name(), "all types, full counting"));
        return table.number("Papers", "all records of it, full counting")
                .number("Partners", "degree")
                .number("Betweenness", "unweighted, normalised")
                .number("PageRank", "on weights, sums to 1")
                .number("Community", "in the network of all records");
    }

    private List<Markup> row(Hub<Country> hub, double most) {
        Country country = hub.unit();
        List<Markup> cells = new ArrayList<>();
        cells.add(Markup.of(hub.rank()
                + hub.ranks()
                        .map(i -> " [" + (long) i.low() + "–" + (long) i.high() + "]")
                        .orElse("")));
        cells.add(new Markup().text(country.name() + " ").element("small", country.code()));
        cells.add(Markup.of(Numerals.fixed(hub.score(), 3)));
        cells.add(bar(hub.strength(), most));
        hub.expectation().ifPresent(e -> {
            cells.add(Markup.of(
                    Double.isFinite(e.observedOverExpected()) ? Numerals.fixed(e.observedOverExpected(), 2) : "–"));
            cells.add(Markup.of(Double.isFinite(e.z()) ? Numerals.fixed(e.z(), 1) : "–"));
        });
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
