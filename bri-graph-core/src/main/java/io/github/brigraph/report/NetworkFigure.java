package io.github.brigraph.report;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.layout.Layout;
import io.github.brigraph.layout.VosMapping;
import io.github.brigraph.unit.Country;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The strongest countries of the network, by VOS mapping: area by strength, colour by community, width of ties by weight.
 */
final class NetworkFigure {

    private static final int WIDTH = 1100;
    private static final int HEIGHT = 800;
    private static final Box FRAME = new Box(70, 50, WIDTH - 90, HEIGHT - 110);
    private static final double LARGEST = 36;
    private static final double SMALLEST = 4;
    private static final double WIDEST_TIE = 9;
    /** More communities than there are colours that all can tell apart share a grey. */
    static final int COLOURS = 7;

    private final Findings findings;
    private final NetworkSelection selection;
    private final CsrGraph whole;
    private final Discs discs;
    private final Drawing drawing =
            new Drawing("network", "Collaboration network of countries and regions", WIDTH, HEIGHT);

    private NetworkFigure(Findings findings, NetworkSelection selection) {
        this.findings = findings;
        this.selection = selection;
        this.whole = findings.network().graph();
        Layout layout = VosMapping.standard()
                .seed(findings.study().settings().seed())
                .run(selection.graph())
                .layout();
        double strongest = strengthOf(0);
        double[] radii = selection.nodes().stream()
                .mapToDouble(u -> Math.max(SMALLEST, LARGEST * Math.sqrt(whole.strength(u) / strongest)))
                .toArray();
        this.discs = Discs.of(layout, radii, FRAME);
    }

    /** The picture as an SVG element; empty where there is no tie. */
    static Optional<Markup> of(Findings findings) {
        NetworkSelection selection = NetworkSelection.of(findings.network());
        return selection.nodes().isEmpty()
                ? Optional.empty()
                : Optional.of(new NetworkFigure(findings, selection).draw());
    }

    /** The colour of a community, counted from 1. */
    static String colour(int community) {
        return community <= COLOURS ? "k" + community : "k-rest";
    }

    private double strengthOf(int i) {
        return selection.nodes().isEmpty()
                ? 0
                : whole.strength(selection.nodes().get(i));
    }

    private Country country(int i) {
        return findings.network().unit(selection.nodes().get(i));
    }

    private int communityOf(int i) {
        return findings.communityOf(country(i)).orElseThrow();
    }

    private Markup draw() {
        ties();
        nodes();
        names();
        legend();
        return drawing.done();
    }

    private void ties() {
        double most = selection.ties().stream()
                .mapToDouble(NetworkSelection.Line::weight)
                .max()
                .orElse(1);
        drawing.group("ties", 10);
        for (NetworkSelection.Line tie : selection.ties()) {
            double share = Math.sqrt(tie.weight() / most);
            boolean within = communityOf(tie.a()) == communityOf(tie.b());
            String tooltip = country(tie.a()).name() + " – " + country(tie.b()).name() + ": "
                    + Numerals.weight(tie.weight()) + " " + findings.unitOfWeight();
            drawing.stroke(
                    within ? colour(communityOf(tie.a())) : "between",
                    Drawing.line(discs.at(tie.a()), discs.at(tie.b())),
                    new Drawing.Stroke(Math.max(0.6, WIDEST_TIE * share), 0.22 + 0.4 * share),
                    tooltip);
        }
        drawing.close();
    }

    private void nodes() {
        drawing.group("nodes", 10);
        for (int i = 0; i < selection.nodes().size(); i++) {
            boolean focal = findings.focal().filter(country(i)::equals).isPresent();
            String tooltip = country(i).name() + ": strength " + Numerals.weight(strengthOf(i)) + " ("
                    + findings.unitOfWeight() + "), "
                    + Numerals.count(whole.degree(selection.nodes().get(i)), "partner") + ", community "
                    + communityOf(i);
            drawing.disc(colour(communityOf(i)) + (focal ? " ringed" : ""), discs.at(i), discs.radius(i), tooltip);
        }
        drawing.close();
    }

    private void names() {
        Labels labels = new Labels(new Box(2, 2, WIDTH - 2, HEIGHT - 62));
        List<Labels.Mark> marks = IntStream.range(0, selection.nodes().size())
                .mapToObj(i -> new Labels.Mark(
                        country(i).name(), discs.at(i), discs.radius(i), 10.5 + 5 * discs.radius(i) / LARGEST))
                .toList();
        marks.forEach(labels::keepFree);
        drawing.group("names", 10);
        for (Labels.Mark mark : marks) {
            labels.place(mark)
                    .ifPresent(label -> drawing.text(
                            mark.name(),
                            label.at(),
                            "font-size",
                            Numerals.at(mark.size()),
                            "text-anchor",
                            label.anchor()));
        }
        drawing.close();
    }

    private void legend() {
        drawing.group("legend", 13);
        double y = HEIGHT - 32;
        double x = 12;
        int communities = selection.nodes().stream()
                .mapToInt(u -> findings.countries().communities().partition().communityOf(u) + 1)
                .max()
                .orElse(0);
        drawing.text("Community", new Point(x, y));
        x += 86;
        for (int c = 1; c <= Math.min(communities, COLOURS + 1); c++) {
            drawing.disc(colour(c), new Point(x, y), 7, "");
            drawing.text(c > COLOURS ? "others" : String.valueOf(c), new Point(x + 12, y));
            x += 40;
        }
        sizes(y);
        drawing.close();
    }

    /** Discs for a round strength near the largest, a fifth and a twenty-fifth of it. */
    private void sizes(double y) {
        double x = WIDTH - 480;
        drawing.text("Area: strength", new Point(x, y));
        x += 118;
        double round = round(strengthOf(0));
        for (int part : new int[] {1, 5, 25}) {
            double value = round / part;
            double radius = LARGEST * Math.sqrt(value / strengthOf(0));
            if (value < 1 && part > 1) {
                return;
            }
            drawing.disc("size", new Point(x + radius, y - Math.max(0, radius - 27)), radius, "");
            String label = Numerals.weight(value);
            drawing.text(label, new Point(x + 2 * radius + 6, y));
            x += 2 * radius + 26 + 7.5 * label.length();
        }
    }

    /** The largest of 1, 2, 5, 10, 20 … that is not above a value; the value itself below 1. */
    private static double round(double value) {
        double round = 1;
        for (double ten = 1; ten <= value; ten *= 10) {
            round = 5 * ten <= value ? 5 * ten : 2 * ten <= value ? 2 * ten : ten;
        }
        return Math.min(round, value);
    }
}
