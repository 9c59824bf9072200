package io.github.brigraph.report;

import io.github.brigraph.network.Tie;
import io.github.brigraph.unit.Country;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * The world by joint records with the focal country, or by records where there is none: areas in shades, small territories
 * as points in the same shades, the strongest ties as curves on the plane of the map, which great circles would leave.
 */
final class WorldMap {

    private static final int TIES_OF_FOCAL = 15;
    private static final int TIES_OF_ALL = 30;
    private static final int NAMES = 10;
    private static final double RADIUS = 6.5;
    private static final double LETTERS = 23;
    private static final double HALO = 5;
    private static final double WIDEST_TIE = 10;
    private static final double BEND = 0.16;
    private static final Box LEGEND = new Box(1300, 560, 1600, 866);

    private final MapQuestion question;
    private final Language language;
    private final CountClasses classes;
    private final Scene.Builder scene = Scene.builder(EqualEarth.WIDTH, EqualEarth.HEIGHT);

    private WorldMap(MapQuestion question, Language language) {
        this.question = question;
        this.language = language;
        this.classes = CountClasses.upTo(question.network().units().stream()
                .mapToLong(question::value)
                .max()
                .orElse(0));
    }

    static Figure of(MapQuestion question, Language language) {
        return new WorldMap(question, language).draw();
    }

    private Figure draw() {
        scene.layer("sea", Look.filled(Ink.SEA))
                .add(new Shape.Rectangle(
                        new Box(0, 0, EqualEarth.WIDTH, EqualEarth.HEIGHT), Look.filled(Ink.SEA), Note.NONE));
        outlines();
        ties();
        List<Country> points = points();
        scene.layer("points", Look.filled(Ink.VOID).edged(Ink.INK, 1.4));
        points.forEach(this::point);
        question.focal().ifPresent(this::point);
        names(points);
        legend();
        return new Figure("map", title(), description(), scene.build());
    }

    private String title() {
        return question.focal()
                .map(f -> language.say("map.title.focal", language.name(f)))
                .orElseGet(() -> language.say("map.title"));
    }

    private String description() {
        String ties = question.focal()
                .map(f -> language.say("map.ties.focal", language.name(f)))
                .orElseGet(() -> language.say("map.ties"));
        return language.sentences(language.say("map.shades", unit()), ties, language.say("map.description"));
    }

    /** What the shades count. */
    private String unit() {
        return language.say(question.focal().isPresent() ? "unit.joint" : "unit.full");
    }

    private void outlines() {
        scene.layer("areas", Look.filled(Ink.VOID).edged(Ink.BORDER, 1));
        for (WorldOutlines.Outline outline : WorldOutlines.all()) {
            Optional<Country> unit = outline.country().map(question.territories()::fold);
            scene.add(new Shape.Path(
                    outline.path(),
                    Look.filled(unit.map(this::shade).orElse(Ink.VOID)).edged(Ink.BORDER, 1),
                    unit.map(this::tooltip).map(Note::of).orElse(Note.NONE)));
        }
    }

    private Ink shade(Country country) {
        return question.isFocal(country) ? Ink.FOCAL : classes.shade(classes.of(question.value(country)));
    }

    private String tooltip(Country country) {
        String name = language.name(country);
        String records = Numerals.whole(question.records(country));
        if (question.focal().isEmpty()) {
            return language.say("map.country", name, records);
        }
        if (question.isFocal(country)) {
            return language.say("map.country.focal", name, records);
        }
        return language.say(
                question.isPartner(country) ? "map.country.joint" : "map.country.outside",
                name,
                Numerals.whole(question.value(country)));
    }

    /** Countries with records that no outline shows large enough, the fewest records first, so that more lie on top. */
    private List<Country> points() {
        return question.network().units().stream()
                .filter(c -> question.value(c) > 0 && !WorldOutlines.visible(c))
                .sorted(Comparator.comparingLong(question::value))
                .toList();
    }

    private void point(Country country) {
        scene.add(new Shape.Disc(
                EqualEarth.point(country.position()),
                RADIUS,
                Look.filled(shade(country)).edged(Ink.INK, 1.4),
                Note.of(tooltip(country))));
    }

    private List<Tie<Country>> drawn() {
        if (question.focal().isPresent()) {
            Country focal = question.focal().get();
            return question.network().node(focal).isEmpty()
                    ? List.of()
                    : question.network().partnersOf(focal).stream()
                            .filter(t -> question.isPartner(t.partnerOf(focal)))
                            .sorted(byRecords())
                            .limit(TIES_OF_FOCAL)
                            .toList();
        }
        return question.network()
                .ties()
                .filter(t -> question.isPartner(t.source()) && question.isPartner(t.target()))
                .sorted(byRecords())
                .limit(TIES_OF_ALL)
                .toList();
    }

    private static Comparator<Tie<Country>> byRecords() {
        return Comparator.comparingLong((Tie<Country> t) -> -t.papers());
    }

    private void ties() {
        List<Tie<Country>> ties = new ArrayList<>(drawn());
        long most = ties.stream().mapToLong(Tie::papers).max().orElse(1);
        Collections.reverse(ties);
        scene.layer("map-ties", Look.NONE);
        for (Tie<Country> tie : ties) {
            double width = Math.max(1.2, WIDEST_TIE * Math.sqrt((double) tie.papers() / most));
            String tooltip = language.say(
                    "map.tie", language.name(tie.source()), language.name(tie.target()), Numerals.whole(tie.papers()));
            scene.add(new Shape.Path(curve(tie), Look.drawn(Ink.TIE, width).opacity(0.6), Note.of(tooltip)));
        }
    }

    /** A curve that bends to the north, from west to east. */
    private static String curve(Tie<Country> tie) {
        Point a = EqualEarth.point(tie.source().position());
        Point b = EqualEarth.point(tie.target().position());
        Point west = a.x() <= b.x() ? a : b;
        Point east = a.x() <= b.x() ? b : a;
        double x = (west.x() + east.x()) / 2 + BEND * (east.y() - west.y());
        double y = Math.max(12, (west.y() + east.y()) / 2 - BEND * (east.x() - west.x()));
        return "M" + Numerals.at(west.x()) + "," + Numerals.at(west.y()) + "Q" + Numerals.at(x) + "," + Numerals.at(y)
                + " " + Numerals.at(east.x()) + "," + Numerals.at(east.y());
    }

    private void names(List<Country> points) {
        Labels labels = new Labels(new Box(4, 4, EqualEarth.WIDTH - 4, EqualEarth.HEIGHT - 4));
        labels.keepFree(LEGEND);
        List<Country> named = new ArrayList<>(question.focal().stream().toList());
        question.network().units().stream()
                .filter(c -> question.value(c) > 0 && question.isPartner(c))
                .sorted(Comparator.comparingLong((Country c) -> -question.value(c)))
                .limit(NAMES)
                .forEach(named::add);
        points.stream().map(this::mark).forEach(labels::keepFree);
        named.stream().map(this::mark).forEach(labels::keepFree);
        scene.layer("map-names", Look.filled(Ink.INK).edged(Ink.PAPER, HALO));
        for (Country country : named) {
            labels.place(mark(country))
                    .ifPresent(label -> scene.words(
                            language.name(country),
                            label.at(),
                            Face.of(LETTERS).bold().anchor(label.anchor())));
        }
    }

    private Labels.Mark mark(Country country) {
        return new Labels.Mark(language.name(country), EqualEarth.point(country.position()), RADIUS, LETTERS);
    }

    private void legend() {
        scene.layer("legend", Look.filled(Ink.MUTED));
        double y = LEGEND.bottom() - 32.0 * (classes.size() + (question.focal().isPresent() ? 2 : 1)) - 4;
        scene.words(language.say("map.legend", unit()), new Point(LEGEND.left(), y - 20), Face.of(LETTERS - 1));
        if (question.focal().isPresent()) {
            String focal =
                    language.say("map.focal", language.name(question.focal().get()));
            y = swatch(Ink.FOCAL, focal, y);
        }
        for (int i = classes.size() - 1; i >= 0; i--) {
            y = swatch(classes.shade(i), classes.label(i), y);
        }
        swatch(Ink.VOID, language.say("map.none"), y);
    }

    private double swatch(Ink ink, String label, double y) {
        Box box = new Box(LEGEND.left(), y, LEGEND.left() + 36, y + 24);
        scene.add(new Shape.Rectangle(box, Look.filled(ink), Note.NONE));
        scene.words(label, new Point(LEGEND.left() + 48, y + 13), Face.of(LETTERS - 1));
        return y + 32;
    }
}
