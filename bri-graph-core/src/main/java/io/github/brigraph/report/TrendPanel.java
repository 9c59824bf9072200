package io.github.brigraph.report;

import io.github.brigraph.study.TrendYear;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.IntStream;

/** The bars of one type of record. */
final class TrendPanel {

    /** A longer span has an odd year in it, and empty years would take all the room. */
    private static final int LONGEST_SPAN = 120;
    /** Narrower bars have no room for a number. */
    private static final double NARROWEST_LABELLED = 11;

    private static final double SMALLEST_LETTERS = 9.5;
    private static final double WIDTH_OF_DIGIT = 0.62;

    private final Scene.Builder scene;
    private final Language language;
    private final List<String> series;
    private final Box plot;

    TrendPanel(Scene.Builder scene, Language language, List<String> series, Box plot) {
        this.scene = scene;
        this.language = language;
        this.series = series;
        this.plot = plot;
    }

    /** The colour of a series. */
    static Ink ink(int item) {
        return item == 0 ? Ink.T0 : item == 1 ? Ink.T1 : Ink.T2;
    }

    void draw(String title, SortedMap<Integer, TrendYear> years) {
        scene.layer("panel-title", Look.filled(Ink.INK));
        scene.words(title, new Point(plot.left(), plot.top() - 34), Face.of(15).bold());
        long most = years.values().stream().mapToLong(TrendYear::records).max().orElse(1);
        long step = step(Math.max(1, most));
        double top = step * Math.max(1, Math.ceil((double) most / step));
        grid(step, top);
        List<Integer> axis = axis(years);
        double slot = (plot.right() - plot.left()) / Math.max(axis.size(), 5);
        scene.layer("bars", Look.filled(Ink.MUTED));
        for (int i = 0; i < axis.size(); i++) {
            TrendYear year = years.get(axis.get(i));
            if (year != null) {
                year(year, plot.left() + i * slot, slot, top);
            }
        }
        yearLabels(axis, years, slot);
    }

    private static List<Integer> axis(SortedMap<Integer, TrendYear> years) {
        int first = years.firstKey();
        int last = years.lastKey();
        return last - first > LONGEST_SPAN
                ? List.copyOf(years.keySet())
                : IntStream.rangeClosed(first, last).boxed().toList();
    }

    private static long value(TrendYear t, int item) {
        return item == 0 ? t.records() : item == 1 ? t.international() : t.withGroup();
    }

    /** 1, 2 or 5 times a power of ten, for four to eight lines. */
    private static long step(long most) {
        long step = 1;
        for (int i = 0; most / step > 5; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }

    private double height(long value, double top) {
        return (plot.bottom() - plot.top()) * (double) value / top;
    }

    private void grid(long step, double top) {
        scene.layer("grid", Look.filled(Ink.MUTED));
        for (long value = 0; value <= top; value += step) {
            double y = plot.bottom() - height(value, top);
            scene.add(new Shape.Path(
                    Scene.line(new Point(plot.left(), y), new Point(plot.right(), y)),
                    Look.drawn(Ink.LINE, 1),
                    Note.NONE));
            scene.words(
                    Numerals.whole(value),
                    new Point(plot.left() - 8, y),
                    Face.of(12).anchor(Face.Anchor.END));
        }
    }

    private void year(TrendYear year, double left, double slot, double top) {
        double bar = slot * 0.84 / series.size();
        for (int item = 0; item < series.size(); item++) {
            long value = value(year, item);
            double x = left + slot * 0.08 + item * bar;
            double y = plot.bottom() - height(value, top);
            double width = Math.max(0.8, bar - (bar > 6 ? 1.5 : 0));
            String tooltip = language.say(
                    "trend.bar", year.year().orElseThrow(), series.get(item), language.count("record", value));
            scene.add(new Shape.Rectangle(
                    new Box(x, y, x + width, plot.bottom()), Look.filled(ink(item)), Note.of(tooltip)));
            if (bar >= NARROWEST_LABELLED && value > 0) {
                number(value, x + bar / 2, y, bar);
            }
        }
    }

    /** The number above a bar, turned where it would have to be tiny to fit. */
    private void number(long value, double x, double y, double bar) {
        String text = Numerals.whole(value);
        double fitting = Math.min(12, 0.93 * bar / (WIDTH_OF_DIGIT * text.length()));
        boolean turned = fitting < SMALLEST_LETTERS;
        Face face = turned
                ? Face.of(Math.min(12, 0.85 * bar)).turned(-90)
                : Face.of(fitting).anchor(Face.Anchor.MIDDLE);
        scene.words(text, new Point(x, y - (turned ? 5 : 9)), face);
    }

    private void yearLabels(List<Integer> axis, SortedMap<Integer, TrendYear> years, double slot) {
        int every = slot >= 40 ? 1 : slot >= 16 ? 5 : 10;
        scene.layer("axis", Look.filled(Ink.MUTED));
        for (int i = 0; i < axis.size(); i++) {
            if (axis.get(i) % every == 0 || axis.size() < 6) {
                TrendYear year = years.get(axis.get(i));
                String mark = year != null && !year.complete() ? "*" : "";
                Point at = new Point(plot.left() + (i + 0.5) * slot, plot.bottom() + 20);
                scene.words(axis.get(i) + mark, at, Face.of(12.5).anchor(Face.Anchor.MIDDLE));
            }
        }
    }
}
