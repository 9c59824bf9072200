package io.github.brigraph.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes scenes as SVG. */
final class SvgWriter {

    /** How far below the middle of its letters a line of words stands, as a share of their height. */
    static final double BASELINE = 0.35;

    private static final String FONTS = "system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Sans CJK SC',"
            + " 'PingFang SC', 'Microsoft YaHei', sans-serif";

    private final Figure figure;
    private final Home home;
    private final Markup svg = new Markup();

    private SvgWriter(Figure figure, Home home) {
        this.figure = figure;
        this.home = home;
    }

    /** Where a picture will stand. */
    private enum Home {
        /** By itself: colours are written out, light; it has a size and a background. */
        FILE,
        /** In the page: colours are its variables, shapes carry what its script looks for, the size is that of the page. */
        PAGE
    }

    /** A picture that stands by itself. */
    static Markup file(Figure figure) {
        return new SvgWriter(figure, Home.FILE).write();
    }

    /** A picture in the page. */
    static Markup page(Figure figure) {
        return new SvgWriter(figure, Home.PAGE).write();
    }

    private Markup write() {
        Scene scene = figure.scene();
        String width = Numerals.at(scene.width());
        String height = Numerals.at(scene.height());
        String title = figure.name() + "-title";
        String description = figure.name() + "-description";
        List<String> root = new ArrayList<>(
                List.of("xmlns", "http://www.w3.org/2000/svg", "viewBox", "0 0 " + width + " " + height));
        if (home == Home.FILE) {
            root.addAll(List.of("width", width, "height", height, "font-family", FONTS));
        } else {
            root.addAll(List.of("class", "figure " + figure.name()));
        }
        root.addAll(List.of("role", "img", "aria-labelledby", title + " " + description));
        svg.open("svg", root.toArray(String[]::new));
        svg.element("title", figure.title(), "id", title).line();
        svg.element("desc", figure.description(), "id", description).line();
        if (home == Home.FILE) {
            svg.empty("rect", "width", width, "height", height, "fill", Ink.PAPER.light())
                    .line();
        }
        for (Layer layer : scene.layers()) {
            if (home == Home.PAGE || layer.presence() == Layer.Presence.ALWAYS) {
                layer(layer);
            }
        }
        return svg.close();
    }

    private void layer(Layer layer) {
        Map<String, String> shared = paint(layer.look());
        List<String> attributes = new ArrayList<>();
        if (home == Home.PAGE) {
            attributes.addAll(List.of("class", layer.kind()));
        }
        shared.forEach((name, value) -> attributes.addAll(List.of(name, value)));
        svg.open("g", attributes.toArray(String[]::new)).line();
        layer.shapes().forEach(shape -> shape(shape, shared));
        svg.close().line();
    }

    private void shape(Shape shape, Map<String, String> shared) {
        if (shape instanceof Shape.Words words) {
            words(words, shared);
            return;
        }
        List<String> attributes = new ArrayList<>(geometry(shape));
        different(shape.look(), shared, attributes);
        if (home == Home.PAGE) {
            List<String> data = shape.note().data();
            for (int i = 0; i < data.size(); i += 2) {
                attributes.addAll(List.of("data-" + data.get(i), data.get(i + 1)));
            }
        }
        String tag = shape instanceof Shape.Disc ? "circle" : shape instanceof Shape.Rectangle ? "rect" : "path";
        if (shape.note().tooltip().isEmpty()) {
            svg.empty(tag, attributes.toArray(String[]::new)).line();
        } else {
            svg.open(tag, attributes.toArray(String[]::new))
                    .element("title", shape.note().tooltip())
                    .close()
                    .line();
        }
    }

    private static List<String> geometry(Shape shape) {
        if (shape instanceof Shape.Disc disc) {
            return List.of(
                    "cx",
                    Numerals.at(disc.middle().x()),
                    "cy",
                    Numerals.at(disc.middle().y()),
                    "r",
                    Numerals.at(disc.radius()));
        }
        if (shape instanceof Shape.Rectangle rectangle) {
            Box box = rectangle.box();
            return List.of(
                    "x",
                    Numerals.at(box.left()),
                    "y",
                    Numerals.at(box.top()),
                    "width",
                    Numerals.at(box.right() - box.left()),
                    "height",
                    Numerals.at(box.bottom() - box.top()));
        }
        return List.of("d", ((Shape.Path) shape).data());
    }

    private void words(Shape.Words words, Map<String, String> shared) {
        Face face = words.face();
        double x = words.at().x();
        double y = words.at().y();
        double down = BASELINE * face.size();
        List<String> attributes = new ArrayList<>();
        if (face.degrees() == 0) {
            attributes.addAll(List.of("x", Numerals.at(x), "y", Numerals.at(y + down)));
        } else {
            attributes.addAll(List.of("y", Numerals.at(down), "transform"));
            attributes.add("translate(" + Numerals.at(x) + "," + Numerals.at(y) + ") rotate(" + face.degrees() + ")");
        }
        attributes.addAll(List.of("font-size", Numerals.at(face.size())));
        if (face.anchor() != Face.Anchor.START) {
            attributes.addAll(List.of("text-anchor", face.anchor().svg()));
        }
        if (face.weight() == Face.Weight.BOLD) {
            attributes.addAll(List.of("font-weight", "600"));
        }
        different(words.look(), shared, attributes);
        if (words.look().stroke().isPresent()) {
            // A halo: the stroke lies below the letters.
            attributes.addAll(List.of("paint-order", "stroke"));
        }
        svg.element("text", words.text(), attributes.toArray(String[]::new)).line();
    }

    private void different(Look look, Map<String, String> shared, List<String> attributes) {
        paint(look).forEach((name, value) -> {
            if (!value.equals(shared.get(name))) {
                attributes.addAll(List.of(name, value));
            }
        });
    }

    private Map<String, String> paint(Look look) {
        Map<String, String> paint = new LinkedHashMap<>();
        paint.put("fill", look.fill().map(this::colour).orElse("none"));
        Optional<Look.Line> stroke = look.stroke();
        if (stroke.isPresent()) {
            paint.put("stroke", colour(stroke.get().ink()));
            paint.put("stroke-width", Numerals.at(stroke.get().width()));
            paint.put("stroke-linejoin", "round");
            paint.put("stroke-linecap", "round");
            if (look.opacity() < 1) {
                paint.put("stroke-opacity", Numerals.fixed(look.opacity(), 2));
            }
        } else {
            paint.put("stroke", "none");
        }
        return paint;
    }

    private String colour(Ink ink) {
        return home == Home.FILE ? ink.light() : ink.variable();
    }
}
