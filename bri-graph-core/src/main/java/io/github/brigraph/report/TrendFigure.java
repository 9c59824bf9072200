package io.github.brigraph.report;

import io.github.brigraph.record.RecordType;
import io.github.brigraph.study.TrendYear;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/** Bars of records by year, of one type: all, international, with the group. */
final class TrendFigure {

    private static final int WIDTH = 1100;
    private static final int HEIGHT = 330;
    private static final Box PLOT = new Box(70, 58, WIDTH - 10, HEIGHT - 34);
    /** A longer span has an odd year in it, and empty years would take all the room. */
    private static final int LONGEST_SPAN = 120;
    /** Narrower bars have no room for a number. */
    private static final double NARROWEST_LABELLED = 11;

    private static final double SMALLEST_LETTERS = 9.5;
    private static final double WIDTH_OF_DIGIT = 0.62;

    private final SortedMap<Integer, TrendYear> years = new TreeMap<>();
    private final Drawing drawing;
    private final List<String> series;

    private TrendFigure(Findings findings, RecordType type) {
        this.drawing = new Drawing(
                "trend " + type.label(), "Records by year: " + type.label().replace('_', ' '), WIDTH, HEIGHT);
        findings.study().trend().stream().filter(t -> t.type() == type).forEach(t -> t.year()
                .ifPresent(year -> years.put(year, t)));
        this.series = findings.hasGroup()
                ? List.of("all records", "international", findings.groupLabel())
                : List.of("all records", "international");
    }

    /** The bars as an SVG element; empty where no record of the type has a year. */
    static Optional<Markup> of(Findings findings, RecordType type) {
        TrendFigure figure = new TrendFigure(findings, type);
        return figure.years.isEmpty() ? Optional.empty() : Optional.of(figure.draw());
    }

    private List<Integer> axis() {
        int first = years.firstKey();
        int last = years.lastKey();
        return last - first > LONGEST_SPAN
                ? List.copyOf(years.keySet())
                : IntStream.rangeClosed(first, last).boxed().toList();
    }

    private long value(int year, int item) {
        TrendYear t = years.get(year);
        if (t == null) {
            return 0;
        }
        return item == 0 ? t.records() : item == 1 ? t.international() : t.withGroup();
    }

    private Markup draw() {
        long most = years.values().stream().mapToLong(TrendYear::records).max().orElse(1);
        long step = step(Math.max(1, most));
        double top = step * Math.max(1, Math.ceil((double) most / step));
        grid(step, top);
        List<Integer> axis = axis();
        double slot = (PLOT.right() - PLOT.left()) / Math.max(axis.size(), 5);
        for (int i = 0; i < axis.size(); i++) {
            year(axis.get(i), PLOT.left() + i * slot, slot, top);
        }
        yearLabels(axis, slot);
        legend();
        return drawing.done();
    }

    /** 1, 2 or 5 times a power of ten, for four to eight lines. */
    private static long step(long most) {
        long step = 1;
        for (int i = 0; most / step > 5; i++) {
            step = i % 3 == 1 ? step / 2 * 5 : step * 2;
        }
        return step;
    }

    private static double height(long value, double top) {
        return (PLOT.bottom() - PLOT.top()) * (double) value / top;
    }

    private void grid(long step, double top) {
        drawing.group("grid", 12);
        for (long value = 0; value <= top; value += step) {
            double y = PLOT.bottom() - height(value, top);
            drawing.path("line", Drawing.line(new Point(PLOT.left(), y), new Point(PLOT.right(), y)), "");
            drawing.text(Numerals.whole(value), new Point(PLOT.left() - 8, y), "text-anchor", "end");
        }
        drawing.close();
    }

    private void year(int year, double left, double slot, double top) {
        double bar = slot * 0.84 / series.size();
        for (int item = 0; item < series.size(); item++) {
            long value = value(year, item);
            double x = left + slot * 0.08 + item * bar;
            double y = PLOT.bottom() - height(value, top);
            double width = Math.max(0.8, bar - (bar > 6 ? 1.5 : 0));
            drawing.box(
                    "t" + item,
                    new Box(x, y, x + width, PLOT.bottom()),
                    year + ", " + series.get(item) + ": " + Numerals.count(value, "record"));
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
        double size = turned ? Math.min(12, 0.85 * bar) : fitting;
        String at = Numerals.at(x) + "," + Numerals.at(y - (turned ? 5 : 9));
        drawing.text(
                text,
                new Point(0, 0),
                "class",
                "value",
                "font-size",
                Numerals.at(size),
                "transform",
                "translate(" + at + ")" + (turned ? " rotate(-90)" : ""),
                "text-anchor",
                turned ? "start" : "middle");
    }

    private void yearLabels(List<Integer> axis, double slot) {
        int every = slot >= 40 ? 1 : slot >= 16 ? 5 : 10;
        drawing.group("axis", 12.5);
        for (int i = 0; i < axis.size(); i++) {
            if (axis.get(i) % every == 0 || axis.size() < 6) {
                Point at = new Point(PLOT.left() + (i + 0.5) * slot, PLOT.bottom() + 20);
                drawing.text(String.valueOf(axis.get(i)), at, "text-anchor", "middle");
            }
        }
        drawing.close();
    }

    private void legend() {
        drawing.group("legend", 13);
        double x = PLOT.left();
        for (int item = 0; item < series.size(); item++) {
            drawing.box("t" + item, new Box(x, 4, x + 14, 18), "");
            drawing.text(series.get(item), new Point(x + 20, 12));
            x += 48 + 7.2 * series.get(item).length();
        }
        drawing.close();
    }
}
