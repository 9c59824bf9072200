package io.github.brigraph.report;

import io.github.brigraph.network.Tie;
import io.github.brigraph.unit.Country;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    private static final double WIDEST_TIE = 10;
    private static final double BEND = 0.16;
    private static final Box LEGEND = new Box(1300, 560, 1600, 866);

    private final Findings findings;
    private final CountClasses classes;
    private final Drawing drawing;

    private WorldMap(Findings findings) {
        this.findings = findings;
        this.classes = CountClasses.upTo(findings.network().units().stream()
                .mapToLong(findings::mapped)
                .max()
                .orElse(0));
        this.drawing = new Drawing("map", title(findings), EqualEarth.WIDTH, EqualEarth.HEIGHT);
    }

    /** The map as an SVG element. */
    static Markup of(Findings findings) {
        return new WorldMap(findings).draw();
    }

    /** What the shades and the tooltips count. */
    static String unit(Findings findings) {
        return findings.focal().isPresent() ? "joint papers, full counting" : "papers, full counting";
    }

    private Markup draw() {
        drawing.box("sea", new Box(0, 0, EqualEarth.WIDTH, EqualEarth.HEIGHT), "");
        outlines();
        ties();
        List<Country> points = points();
        points.forEach(this::point);
        findings.focal().ifPresent(this::point);
        names(points);
        legend();
        return drawing.done();
    }

    private static String title(Findings findings) {
        return findings.focal()
                .map(f -> "World map of joint papers with " + f.name())
                .orElse("World map of papers by country or region");
    }

    private void outlines() {
        drawing.group("areas", LETTERS);
        for (WorldOutlines.Outline outline : WorldOutlines.all()) {
            Optional<Country> unit = outline.country().map(findings.territories()::fold);
            drawing.path(
                    unit.map(this::shade).orElse("q-none"),
                    outline.path(),
                    unit.map(this::tooltip).orElse(""));
        }
        drawing.close();
    }

    private String shade(Country country) {
        boolean focal = findings.focal().filter(country::equals).isPresent();
        return focal ? "focal" : classes.shade(classes.of(findings.mapped(country)));
    }

    private String tooltip(Country country) {
        if (findings.focal().isEmpty()) {
            return country.name() + ": " + Numerals.count(findings.papers(country), "paper") + ", full counting";
        }
        if (country.equals(findings.focal().get())) {
            return country.name() + " (focal): " + Numerals.count(findings.papers(country), "paper")
                    + ", full counting";
        }
        String group = findings.groupName().isEmpty() || findings.isPartner(country) ? "" : " (not in the group)";
        return country.name() + group + ": " + Numerals.count(findings.jointPapers(country), "joint paper")
                + ", full counting";
    }

    /** Countries with records that no outline shows large enough, the fewest records first, so that more lie on top. */
    private List<Country> points() {
        return findings.network().units().stream()
                .filter(c -> findings.mapped(c) > 0 && !WorldOutlines.visible(c))
                .sorted(Comparator.comparingLong(findings::mapped))
                .toList();
    }

    private void point(Country country) {
        drawing.disc("point " + shade(country), EqualEarth.point(country.position()), RADIUS, tooltip(country));
    }

    /** The strongest ties of the focal country with partners; of all where there is no focal country. */
    private List<Tie<Country>> drawn() {
        Optional<Country> focal = findings.focal();
        if (focal.isPresent()) {
            return findings.network().partnersOf(focal.get()).stream()
                    .filter(t -> findings.isPartner(other(t, focal.get())))
                    .sorted(byPapers())
                    .limit(TIES_OF_FOCAL)
                    .toList();
        }
        return findings.network()
                .ties()
                .filter(t -> findings.isPartner(t.source()) && findings.isPartner(t.target()))
                .sorted(byPapers())
                .limit(TIES_OF_ALL)
                .toList();
    }

    private static Comparator<Tie<Country>> byPapers() {
        return Comparator.comparingLong((Tie<Country> t) -> -t.papers());
    }

    private static Country other(Tie<Country> tie, Country end) {
        return tie.source().equals(end) ? tie.target() : tie.source();
    }

    private void ties() {
        List<Tie<Country>> ties = new ArrayList<>(drawn());
        long most = ties.stream().mapToLong(Tie::papers).max().orElse(1);
        Collections.reverse(ties);
        drawing.group("map-ties", LETTERS);
        for (Tie<Country> tie : ties) {
            double width = Math.max(1.2, WIDEST_TIE * Math.sqrt((double) tie.papers() / most));
            String tooltip = tie.source().name() + " – " + tie.target().name() + ": "
                    + Numerals.count(tie.papers(), "joint paper") + ", full counting";
            drawing.stroke("tie", curve(tie), new Drawing.Stroke(width, 0.6), tooltip);
        }
        drawing.close();
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
        List<Country> named = new ArrayList<>(findings.focal().stream().toList());
        findings.network().units().stream()
                .filter(c -> findings.mapped(c) > 0 && findings.isPartner(c))
                .sorted(Comparator.comparingLong((Country c) -> -findings.mapped(c)))
                .limit(NAMES)
                .forEach(named::add);
        points.stream().map(WorldMap::mark).forEach(labels::keepFree);
        named.stream().map(WorldMap::mark).forEach(labels::keepFree);
        drawing.group("map-names", LETTERS);
        for (Country country : named) {
            labels.place(mark(country))
                    .ifPresent(label -> drawing.text(country.name(), label.at(), "text-anchor", label.anchor()));
        }
        drawing.close();
    }

    private static Labels.Mark mark(Country country) {
        return new Labels.Mark(country.name(), EqualEarth.point(country.position()), RADIUS, LETTERS);
    }

    private void legend() {
        drawing.group("legend", LETTERS - 1);
        double y = LEGEND.bottom() - 32.0 * (classes.size() + (findings.focal().isPresent() ? 2 : 1)) - 4;
        drawing.text(legendTitle(), new Point(LEGEND.left(), y - 20));
        if (findings.focal().isPresent()) {
            y = swatch("focal", findings.focal().get().name() + " (focal)", y);
        }
        for (int i = classes.size() - 1; i >= 0; i--) {
            y = swatch(classes.shade(i), classes.label(i), y);
        }
        swatch("q-none", "none", y);
        drawing.close();
    }

    private String legendTitle() {
        String unit = unit(findings);
        return unit.substring(0, 1).toUpperCase(Locale.ROOT) + unit.substring(1);
    }

    private double swatch(String shade, String label, double y) {
        drawing.box(shade, new Box(LEGEND.left(), y, LEGEND.left() + 36, y + 24), "");
        drawing.text(label, new Point(LEGEND.left() + 48, y + 13));
        return y + 32;
    }
}
