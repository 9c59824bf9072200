package io.github.brigraph.report;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.layout.Layout;
import io.github.brigraph.layout.VosMapping;
import io.github.brigraph.unit.Unit;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The strongest units of a network, by VOS mapping: area by strength, colour by community, width of ties by weight.
 *
 * @param <U> the kind of unit
 */
final class NetworkFigure<U extends Unit> {

    private static final int WIDTH = 1100;
    private static final int HEIGHT = 800;
    private static final Box FRAME = new Box(70, 50, WIDTH - 90, HEIGHT - 110);
    private static final double LARGEST = 36;
    private static final double SMALLEST = 4;
    private static final double WIDEST_TIE = 9;
    private static final double HALO = 3.2;
    private static final int LONGEST_NAME = 32;

    private final MeasuredNetwork<U> measured;
    private final Language language;
    private final Picture<U> picture;
    private final NetworkSelection selection;
    private final CsrGraph whole;
    private final Discs discs;
    private final Scene.Builder scene = Scene.builder(WIDTH, HEIGHT);

    /**
     * Which picture of a network it is.
     *
     * @param name the name of the figure, and the key of its title
     * @param ringed the unit that a ring marks, if it is there
     * @param <U> the kind of unit
     */
    record Picture<U extends Unit>(String name, Optional<U> ringed) {

        /** The network that the page can be asked about. */
        static final String MAIN = "network";

        /** A picture of any network. */
        static <U extends Unit> Picture<U> main() {
            return new Picture<>(MAIN, Optional.empty());
        }
    }

    private NetworkFigure(MeasuredNetwork<U> measured, Picture<U> picture, Language language) {
        this.measured = measured;
        this.language = language;
        this.picture = picture;
        this.whole = measured.network().graph();
        this.selection = NetworkSelection.of(whole);
        Layout layout = VosMapping.standard().run(selection.graph()).layout();
        double strongest = strengthOf(0);
        double[] radii = selection.nodes().stream()
                .mapToDouble(u -> Math.max(SMALLEST, LARGEST * Math.sqrt(whole.strength(u) / strongest)))
                .toArray();
        this.discs = Discs.of(layout, radii, FRAME);
    }

    /** The picture of a network; without any tie it says that there is none. */
    static <U extends Unit> Figure of(MeasuredNetwork<U> measured, Picture<U> picture, Language language) {
        return new NetworkFigure<>(measured, picture, language).draw();
    }

    private double strengthOf(int i) {
        return selection.nodes().isEmpty()
                ? 0
                : whole.strength(selection.nodes().get(i));
    }

    private U unit(int i) {
        return measured.network().unit(selection.nodes().get(i));
    }

    private String name(int i) {
        return language.name(unit(i));
    }

    private int communityOf(int i) {
        return measured.communities().partition().communityOf(selection.nodes().get(i)) + 1;
    }

    private String unitOfWeight() {
        return language.say("unit." + measured.network().counting().label());
    }

    private Figure draw() {
        if (selection.nodes().isEmpty()) {
            scene.layer("empty", Look.filled(Ink.MUTED))
                    .words(
                            language.say("network.empty"),
                            new Point(WIDTH / 2.0, HEIGHT / 2.0),
                            Face.of(18).anchor(Face.Anchor.MIDDLE));
        } else {
            scene.layer("ties", Look.NONE);
            selection.ties().forEach(this::tie);
            if (picture.name().equals(Picture.MAIN)) {
                scene.layerOnDemand("more-ties", Look.NONE);
                selection.more().forEach(this::tie);
            }
            nodes();
            names();
            legend();
        }
        return new Figure(picture.name(), language.say(picture.name() + ".title"), description(), scene.build());
    }

    private String description() {
        return language.say(
                "network.description",
                unitOfWeight(),
                Numerals.whole(selection.nodes().size()),
                Numerals.whole(whole.nodeCount()),
                Numerals.whole(selection.ties().size()),
                Numerals.whole(whole.edgeCount()));
    }

    private void tie(NetworkSelection.Line tie) {
        double most = selection.ties().get(selection.ties().size() - 1).weight();
        double share = Math.sqrt(tie.weight() / most);
        boolean within = communityOf(tie.a()) == communityOf(tie.b());
        Ink ink = within ? Ink.community(communityOf(tie.a())) : Ink.BETWEEN;
        Note note = new Note(
                language.say(
                        "network.tie", name(tie.a()), name(tie.b()), Numerals.weight(tie.weight()), unitOfWeight()),
                List.of(
                        "a",
                        unit(tie.a()).id(),
                        "b",
                        unit(tie.b()).id(),
                        "weight",
                        io.github.brigraph.display.Decimal.text(tie.weight())));
        scene.add(new Shape.Path(
                Scene.line(discs.at(tie.a()), discs.at(tie.b())),
                Look.drawn(ink, Math.max(0.6, WIDEST_TIE * share)).opacity(0.22 + 0.4 * share),
                note));
    }

    private void nodes() {
        Look edge = Look.filled(Ink.PAPER).edged(Ink.PAPER, 1.2);
        scene.layer("nodes", edge);
        for (int i = 0; i < selection.nodes().size(); i++) {
            Look look = Look.filled(Ink.community(communityOf(i)));
            look = picture.ringed().filter(unit(i)::equals).isPresent()
                    ? look.edged(Ink.INK, 3)
                    : look.edged(Ink.PAPER, 1.2);
            String tooltip = language.say(
                    "network.node",
                    name(i),
                    Numerals.weight(strengthOf(i)),
                    unitOfWeight(),
                    language.count("partner", whole.degree(selection.nodes().get(i))),
                    communityOf(i));
            scene.add(new Shape.Disc(
                    discs.at(i),
                    discs.radius(i),
                    look,
                    new Note(tooltip, List.of("unit", unit(i).id(), "name", name(i)))));
        }
    }

    private void names() {
        Labels labels = new Labels(new Box(2, 2, WIDTH - 2, HEIGHT - 62));
        List<Labels.Mark> marks = IntStream.range(0, selection.nodes().size())
                .mapToObj(i -> new Labels.Mark(
                        shortened(name(i)), discs.at(i), discs.radius(i), 10.5 + 5 * discs.radius(i) / LARGEST))
                .toList();
        marks.forEach(labels::keepFree);
        scene.layer("names", Look.filled(Ink.INK).edged(Ink.PAPER, HALO));
        for (Labels.Mark mark : marks) {
            labels.place(mark)
                    .ifPresent(label -> scene.words(
                            mark.name(), label.at(), Face.of(mark.size()).anchor(label.anchor())));
        }
    }

    private static String shortened(String name) {
        int length = name.codePointCount(0, name.length());
        return length <= LONGEST_NAME ? name : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME - 1)) + "…";
    }

    private void legend() {
        scene.layer("legend", Look.filled(Ink.MUTED));
        double y = HEIGHT - 32;
        double x = 12;
        int communities = IntStream.range(0, selection.nodes().size())
                .map(this::communityOf)
                .max()
                .orElse(0);
        String title = language.say("community");
        scene.words(title, new Point(x, y), Face.of(13));
        x += Labels.width(title, 13) + 20;
        for (int c = 1; c <= Math.min(communities, Ink.COMMUNITIES + 1); c++) {
            scene.add(new Shape.Disc(new Point(x, y), 7, Look.filled(Ink.community(c)), Note.NONE));
            String label = c > Ink.COMMUNITIES ? language.say("community.others") : String.valueOf(c);
            scene.words(label, new Point(x + 12, y), Face.of(13));
            x += 40;
        }
        sizes(y);
    }

    /** Discs for a round strength near the largest, a fifth and a twenty-fifth of it. */
    private void sizes(double y) {
        double x = WIDTH - 480;
        String title = language.say("network.area");
        scene.words(title, new Point(x, y), Face.of(13));
        x += Labels.width(title, 13) + 16;
        double round = round(strengthOf(0));
        for (int part : new int[] {1, 5, 25}) {
            double value = round / part;
            double radius = LARGEST * Math.sqrt(value / strengthOf(0));
            if (value < 1 && part > 1) {
                return;
            }
            Point middle = new Point(x + radius, y - Math.max(0, radius - 27));
            scene.add(new Shape.Disc(middle, radius, Look.drawn(Ink.MUTED, 1.2), Note.NONE));
            String label = Numerals.weight(value);
            scene.words(label, new Point(x + 2 * radius + 6, y), Face.of(13));
            x += 2 * radius + 26 + Labels.width(label, 13);
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
