package io.github.brigraph.report;

import io.github.brigraph.graph.Partition;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The joint records of each pair of the strongest units as a matrix in shades, ordered by community.
 *
 * @param <U> the kind of unit
 */
final class MatrixFigure<U extends Unit> {

    static final int MOST = 45;
    private static final double CELL = 18;
    private static final double LEFT = 190;
    private static final double TOP = 46;
    private static final double LEGEND = 46;
    private static final double LETTERS = 11.5;
    private static final double GAP = 1;
    private static final double NARROWEST = 560;

    private final CollaborationNetwork<U> network;
    private final Partition communities;
    private final Language language;
    private final List<Integer> nodes;
    private final CountClasses classes;
    private final Scene.Builder scene;

    private MatrixFigure(MeasuredNetwork<U> measured, Language language) {
        this.network = measured.network();
        this.communities = measured.communities().partition();
        this.language = language;
        this.nodes = ordered(network, communities);
        this.classes = CountClasses.upTo(
                network.ties().mapToLong(t -> t.papers()).max().orElse(0));
        double side = CELL * nodes.size();
        this.scene = Scene.builder(Math.max(NARROWEST, LEFT + side + 10), TOP + Math.max(CELL, side) + LEGEND);
    }

    static <U extends Unit> Figure of(MeasuredNetwork<U> measured, Language language) {
        return new MatrixFigure<>(measured, language).draw();
    }

    /** The strongest nodes with a tie, by community, the strongest of each first. */
    private static <U extends Unit> List<Integer> ordered(CollaborationNetwork<U> network, Partition communities) {
        return IntStream.range(0, network.units().size())
                .filter(u -> network.graph().degree(u) > 0)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer u) -> -network.strength(u)))
                .limit(MOST)
                .sorted(Comparator.comparingInt((Integer u) -> communities.communityOf(u))
                        .thenComparingDouble(u -> -network.strength(u)))
                .toList();
    }

    private long records(int row, int column) {
        return row == column ? 0 : network.papers(network.unit(nodes.get(row)), network.unit(nodes.get(column)));
    }

    private Figure draw() {
        if (nodes.isEmpty()) {
            scene.layer("empty", Look.filled(Ink.MUTED))
                    .words(
                            language.say("network.empty"),
                            new Point(NARROWEST / 2, TOP),
                            Face.of(16).anchor(Face.Anchor.MIDDLE));
        } else {
            cells();
            blocks();
            heads();
            legend();
        }
        String description = language.say(
                "matrix.description",
                Numerals.whole(nodes.size()),
                Numerals.whole(network.units().size()));
        return new Figure("matrix", language.say("matrix.title"), description, scene.build());
    }

    /** The cells of a shade as one path: a matrix has more cells than a page should have elements. */
    private void cells() {
        int n = nodes.size();
        List<StringBuilder> paths = new ArrayList<>();
        for (int shade = 0; shade <= classes.size(); shade++) {
            paths.add(new StringBuilder());
        }
        String cell =
                "h" + Numerals.at(CELL - GAP) + "v" + Numerals.at(CELL - GAP) + "h" + Numerals.at(GAP - CELL) + "z";
        for (int row = 0; row < n; row++) {
            for (int column = 0; column < n; column++) {
                if (row != column) {
                    paths.get(classes.of(records(row, column)) + 1)
                            .append('M')
                            .append(Numerals.at(LEFT + column * CELL))
                            .append(',')
                            .append(Numerals.at(TOP + row * CELL))
                            .append(cell);
                }
            }
        }
        scene.layer("cells", Look.NONE);
        for (int shade = 0; shade < paths.size(); shade++) {
            if (!paths.get(shade).isEmpty()) {
                Ink ink = shade == 0 ? Ink.PANEL : classes.shade(shade - 1);
                scene.add(new Shape.Path(paths.get(shade).toString(), Look.filled(ink), Note.NONE));
            }
        }
    }

    /** A frame around each community. */
    private void blocks() {
        scene.layer("blocks", Look.NONE);
        int first = 0;
        for (int i = 1; i <= nodes.size(); i++) {
            int community = communities.communityOf(nodes.get(first));
            if (i == nodes.size() || communities.communityOf(nodes.get(i)) != community) {
                Box box = new Box(LEFT + first * CELL - 1, TOP + first * CELL - 1, LEFT + i * CELL, TOP + i * CELL);
                Note note = Note.of(language.say("matrix.block", community + 1, language.count("member", i - first)));
                scene.add(new Shape.Rectangle(box, Look.drawn(Ink.community(community + 1), 2.5), note));
                first = i;
            }
        }
    }

    /** Names of the rows, codes or numbers of the columns, and the numbers of each row for the script. */
    private void heads() {
        scene.layer("heads", Look.filled(Ink.INK));
        for (int i = 0; i < nodes.size(); i++) {
            U unit = network.unit(nodes.get(i));
            boolean coded = unit.id().length() <= 4;
            String name = language.name(unit);
            double y = TOP + (i + 0.5) * CELL;
            String label = coded ? name : (i + 1) + " " + name;
            double size = Math.min(LETTERS, (LEFT - 24) / Math.max(1, Labels.width(label, 1)));
            scene.words(label, new Point(LEFT - 10, y), Face.of(size).anchor(Face.Anchor.END));
            double x = LEFT + (i + 0.5) * CELL;
            scene.words(
                    coded ? unit.id() : String.valueOf(i + 1),
                    new Point(x - 0.5, TOP - 12),
                    Face.of(10).anchor(Face.Anchor.MIDDLE));
        }
        scene.layerOnDemand("numbers", Look.NONE);
        for (int i = 0; i < nodes.size(); i++) {
            int row = i;
            String numbers = IntStream.range(0, nodes.size())
                    .mapToObj(column -> String.valueOf(records(row, column)))
                    .collect(Collectors.joining(" "));
            Box box = new Box(LEFT, TOP + i * CELL, LEFT + nodes.size() * CELL, TOP + (i + 1) * CELL);
            scene.add(new Shape.Rectangle(
                    box, Look.NONE, Note.data("name", language.name(network.unit(nodes.get(i))), "numbers", numbers)));
        }
    }

    private void legend() {
        scene.layer("legend", Look.filled(Ink.MUTED));
        double y = TOP + CELL * nodes.size() + 26;
        String title = language.say("matrix.legend");
        double x = 12;
        scene.words(title, new Point(x, y), Face.of(12));
        x += Labels.width(title, 12) + 14;
        x = swatch(Ink.PANEL, language.say("map.none"), x, y);
        for (int i = 0; i < classes.size(); i++) {
            x = swatch(classes.shade(i), classes.label(i), x, y);
        }
    }

    private double swatch(Ink ink, String label, double x, double y) {
        scene.add(new Shape.Rectangle(
                new Box(x, y - 8, x + 16, y + 8), Look.filled(ink).edged(Ink.LINE, 1), Note.NONE));
        scene.words(label, new Point(x + 22, y), Face.of(12));
        return x + 38 + Labels.width(label, 12);
    }
}
