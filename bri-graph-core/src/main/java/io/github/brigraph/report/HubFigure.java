package io.github.brigraph.report;

import io.github.brigraph.hub.Hub;
import io.github.brigraph.hub.HubTable;
import io.github.brigraph.hub.Interval;
import io.github.brigraph.unit.Unit;
import java.util.List;

/**
 * The first hubs in a column, each rank as a disc with its interval as a line, and its score behind.
 *
 * @param <U> the kind of unit
 */
final class HubFigure<U extends Unit> {

    private static final int ROWS = 20;
    private static final int WIDTH = 1100;
    private static final double ROW = 27;
    private static final double TOP = 56;
    private static final double LEFT = 250;
    private static final double RIGHT = 860;
    private static final double SCORE = 960;
    private static final double AGAINST_CHANCE = 1085;

    private final HubTable<U> table;
    private final Language language;
    private final List<Hub<U>> hubs;
    private final boolean sure;
    private final boolean expected;
    private final double last;
    private final Scene.Builder scene;

    private HubFigure(HubTable<U> table, Language language) {
        this.table = table;
        this.language = language;
        this.hubs =
                table.hubs().stream().filter(h -> h.strength() > 0).limit(ROWS).toList();
        this.sure = hubs.stream().anyMatch(h -> h.ranks().isPresent());
        this.expected = hubs.stream().anyMatch(h -> h.expectation().isPresent());
        this.last = Math.max(
                5,
                hubs.stream()
                        .mapToDouble(h ->
                                Math.max(h.rank(), h.ranks().map(Interval::high).orElse(1.0)))
                        .max()
                        .orElse(1));
        this.scene = Scene.builder(WIDTH, TOP + ROW * Math.max(1, hubs.size()) + 14);
    }

    /** The picture of a table of hubs. */
    static <U extends Unit> Figure of(HubTable<U> table, Language language) {
        return new HubFigure<>(table, language).draw();
    }

    private Figure draw() {
        if (hubs.isEmpty()) {
            scene.layer("empty", Look.filled(Ink.MUTED))
                    .words(
                            language.say("hubs.figure.empty"),
                            new Point(WIDTH / 2.0, TOP),
                            Face.of(16).anchor(Face.Anchor.MIDDLE));
        } else {
            axis();
            scene.layer("hub-rows", Look.filled(Ink.INK));
            for (int i = 0; i < hubs.size(); i++) {
                row(hubs.get(i), TOP + ROW * (i + 0.5));
            }
        }
        String description = language.say(
                sure ? "hubs.figure.description.intervals" : "hubs.figure.description",
                language.say("unit." + table.network().counting().label()));
        return new Figure("hubs", language.say("hubs.figure.title"), description, scene.build());
    }

    private double x(double rank) {
        return LEFT + (RIGHT - LEFT) * (rank - 1) / (last - 1);
    }

    private void axis() {
        scene.layer("axis", Look.filled(Ink.MUTED));
        double bottom = TOP + ROW * hubs.size();
        Face centred = Face.of(12.5).anchor(Face.Anchor.MIDDLE);
        scene.words(
                language.say("hubs.figure.rank"),
                new Point((LEFT + RIGHT) / 2, 14),
                Face.of(13).anchor(Face.Anchor.MIDDLE));
        Face right = Face.of(12.5).anchor(Face.Anchor.END);
        scene.words(language.say("hubs.score"), new Point(SCORE, 40), right);
        if (expected) {
            scene.words(language.say("hubs.observed.short"), new Point(AGAINST_CHANCE, 40), right);
        }
        int step = last <= 12 ? 1 : last <= 30 ? 5 : last <= 60 ? 10 : 20;
        for (int rank = 1; rank <= last; rank = rank == 1 && step > 1 ? step : rank + step) {
            double x = x(rank);
            scene.add(new Shape.Path(
                    Scene.line(new Point(x, TOP - 4), new Point(x, bottom)), Look.drawn(Ink.LINE, 1), Note.NONE));
            scene.words(String.valueOf(rank), new Point(x, 40), centred);
        }
    }

    private void row(Hub<U> hub, double y) {
        String name = language.name(hub.unit());
        double size = Math.min(14, (LEFT - 30) / Math.max(1, Labels.width(name, 1)));
        scene.words(name, new Point(LEFT - 18, y), Face.of(size).anchor(Face.Anchor.END));
        String interval = hub.ranks().map(HubFigure::interval).orElse("");
        Note note = Note.of(language.say("hubs.figure.row", name, hub.rank(), interval));
        hub.ranks()
                .ifPresent(i -> scene.add(new Shape.Path(
                        Scene.line(new Point(x(i.low()), y), new Point(x(i.high()), y)), Look.drawn(Ink.Q2, 7), note)));
        scene.add(new Shape.Disc(
                new Point(x(hub.rank()), y), 6, Look.filled(Ink.Q5).edged(Ink.PAPER, 1.2), note));
        Face right = Face.of(13).anchor(Face.Anchor.END);
        scene.words(Numerals.fixed(hub.score(), 3), new Point(SCORE, y), right);
        hub.expectation()
                .ifPresent(e -> scene.words(
                        "× " + Numerals.fixed(e.observedOverExpected(), 2), new Point(AGAINST_CHANCE, y), right));
    }

    /** An interval of ranks behind a rank: {@code  [1–4]}. */
    static String interval(Interval ranks) {
        return " [" + (long) ranks.low() + "–" + (long) ranks.high() + "]";
    }
}
