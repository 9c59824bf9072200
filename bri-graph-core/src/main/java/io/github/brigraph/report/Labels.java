package io.github.brigraph.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names beside the marks of a drawing, placed one after the other where nothing is in their way. */
final class Labels {

    private static final double WIDTH_OF_LETTER = 0.58;
    private static final double HEIGHT_OF_LINE = 1.1;
    /** From here on scripts are written in full-width characters. */
    private static final int FIRST_WIDE = 0x2E80;

    private final Box frame;
    private final List<Box> taken = new ArrayList<>();

    Labels(Box frame) {
        this.frame = frame;
    }

    /**
     * A mark with a name.
     *
     * @param name the name
     * @param at its middle
     * @param radius its radius
     * @param size the size of the letters
     */
    record Mark(String name, Point at, double radius, double size) {

        private double width() {
            return Labels.width(name, size);
        }

        private Box box() {
            return Box.around(at, 2 * radius, 2 * radius);
        }
    }

    /**
     * A placed name.
     *
     * @param at the point at its {@code anchor}, on the middle of its line
     * @param anchor which end of the line that is
     */
    record Label(Point at, Face.Anchor anchor) {}

    /** About how wide a text is in letters of a size; fonts differ. */
    static double width(String text, double size) {
        return size
                * text.codePoints()
                        .mapToDouble(c -> c >= FIRST_WIDE ? 1 : WIDTH_OF_LETTER)
                        .sum();
    }

    /** Keeps a box free of names. */
    void keepFree(Box box) {
        taken.add(box);
    }

    /** Keeps a mark free of the names of others. */
    void keepFree(Mark mark) {
        taken.add(mark.box());
    }

    /** A place for the name of a mark, unless all are taken. */
    Optional<Label> place(Mark mark) {
        double w = mark.width();
        double h = mark.size() * HEIGHT_OF_LINE;
        Point at = mark.at();
        Box own = mark.box();
        if (w < 1.8 * mark.radius()) {
            taken.add(Box.around(at, w, h));
            return Optional.of(new Label(at, Face.Anchor.MIDDLE));
        }
        double gap = mark.size() * 0.25;
        double aside = mark.radius() + gap;
        double level = mark.radius() + h / 2;
        List<Label> candidates = List.of(
                new Label(new Point(at.x() + aside, at.y()), Face.Anchor.START),
                new Label(new Point(at.x() - aside, at.y()), Face.Anchor.END),
                new Label(new Point(at.x(), at.y() - level), Face.Anchor.MIDDLE),
                new Label(new Point(at.x(), at.y() + level), Face.Anchor.MIDDLE),
                new Label(new Point(at.x() + 0.7 * aside, at.y() - 0.8 * level), Face.Anchor.START),
                new Label(new Point(at.x() + 0.7 * aside, at.y() + 0.8 * level), Face.Anchor.START),
                new Label(new Point(at.x() - 0.7 * aside, at.y() - 0.8 * level), Face.Anchor.END),
                new Label(new Point(at.x() - 0.7 * aside, at.y() + 0.8 * level), Face.Anchor.END));
        for (Label label : candidates) {
            Box box = box(label, w, h);
            if (frame.contains(box) && taken.stream().noneMatch(t -> !t.equals(own) && t.overlaps(box))) {
                taken.add(box);
                return Optional.of(label);
            }
        }
        return Optional.empty();
    }

    private static Box box(Label label, double width, double height) {
        double left =
                switch (label.anchor) {
                    case START -> label.at.x();
                    case END -> label.at.x() - width;
                    case MIDDLE -> label.at.x() - width / 2;
                };
        return new Box(left, label.at.y() - height / 2, left + width, label.at.y() + height / 2);
    }
}
