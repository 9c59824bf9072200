package io.github.brigraph.report;

import io.github.brigraph.record.RecordType;
import io.github.brigraph.study.TrendYear;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Bars of records by year, a panel for each type of record: all, international, with the group. */
final class TrendFigure {

    private static final int WIDTH = 1100;
    private static final int PANEL = 340;
    private static final int LEGEND = 30;
    private static final double LEFT = 70;
    private static final double RIGHT = WIDTH - 10;
    /** From the top of a panel to its bars, and from its bars to its bottom. */
    private static final double ABOVE = 52;

    private static final double BELOW = 36;

    private final Findings findings;
    private final Language language;
    private final List<String> series = new ArrayList<>();
    private final Scene.Builder scene;
    private final List<RecordType> types = new ArrayList<>();

    private TrendFigure(Findings findings) {
        this.findings = findings;
        this.language = findings.language();
        for (RecordType type : RecordType.values()) {
            if (!years(type).isEmpty()) {
                types.add(type);
            }
        }
        series.add(language.say("trend.all"));
        series.add(language.say("trend.international"));
        if (findings.hasGroup()) {
            series.add(findings.groupLabel());
        }
        this.scene = Scene.builder(WIDTH, LEGEND + (double) PANEL * Math.max(1, types.size()));
    }

    /** The bars; where no record has a year it says so. */
    static Figure of(Findings findings) {
        return new TrendFigure(findings).draw();
    }

    private SortedMap<Integer, TrendYear> years(RecordType type) {
        SortedMap<Integer, TrendYear> years = new TreeMap<>();
        findings.study().trend().stream().filter(t -> t.type() == type).forEach(t -> t.year()
                .ifPresent(year -> years.put(year, t)));
        return years;
    }

    private Figure draw() {
        if (types.isEmpty()) {
            scene.layer("empty", Look.filled(Ink.MUTED))
                    .words(
                            language.say("trend.empty"),
                            new Point(WIDTH / 2.0, PANEL / 2.0),
                            Face.of(18).anchor(Face.Anchor.MIDDLE));
        } else {
            legend();
        }
        for (int i = 0; i < types.size(); i++) {
            double top = LEGEND + (double) PANEL * i;
            TrendPanel panel =
                    new TrendPanel(scene, language, series, new Box(LEFT, top + ABOVE, RIGHT, top + PANEL - BELOW));
            panel.draw(language.say("type." + types.get(i).label()), years(types.get(i)));
        }
        String grouped = findings.hasGroup() ? language.say("trend.description.group", findings.groupLabel()) : "";
        return new Figure(
                "trend",
                language.say("trend.title"),
                language.sentences(language.say("trend.description"), grouped),
                scene.build());
    }

    private void legend() {
        scene.layer("legend", Look.filled(Ink.MUTED));
        double x = LEFT;
        for (int item = 0; item < series.size(); item++) {
            Box box = new Box(x, 4, x + 14, 18);
            scene.add(new Shape.Rectangle(box, Look.filled(TrendPanel.ink(item)), Note.NONE));
            scene.words(series.get(item), new Point(x + 20, 12), Face.of(13));
            x += 48 + Labels.width(series.get(item), 13);
        }
    }
}
