package io.github.brigraph.report;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.TextLayout;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** Paints scenes as pixels, on light paper; a display is not needed. */
final class Raster {

    private final Graphics2D canvas;

    private Raster(Graphics2D canvas) {
        this.canvas = canvas;
    }

    /** A scene as a PNG file of a width in pixels; the height follows. */
    static byte[] png(Scene scene, int width) {
        double scale = width / scene.width();
        int height = (int) Math.max(1, Math.round(scene.height() * scale));
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        try {
            canvas.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            canvas.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            canvas.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
            canvas.setColor(color(Ink.PAPER, 1));
            canvas.fillRect(0, 0, width, height);
            canvas.scale(scale, scale);
            Raster raster = new Raster(canvas);
            for (Layer layer : scene.layers()) {
                if (layer.presence() == Layer.Presence.ALWAYS) {
                    layer.shapes().forEach(raster::paint);
                }
            }
        } finally {
            canvas.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void paint(Shape shape) {
        if (shape instanceof Shape.Words words) {
            words(words);
        } else {
            Look look = shape.look();
            java.awt.Shape outline = outline(shape);
            look.fill().ifPresent(ink -> {
                canvas.setColor(color(ink, 1));
                canvas.fill(outline);
            });
            look.stroke().ifPresent(line -> stroke(outline, line, look.opacity()));
        }
    }

    private static java.awt.Shape outline(Shape shape) {
        if (shape instanceof Shape.Disc disc) {
            double r = disc.radius();
            return new Ellipse2D.Double(disc.middle().x() - r, disc.middle().y() - r, 2 * r, 2 * r);
        }
        if (shape instanceof Shape.Rectangle rectangle) {
            Box box = rectangle.box();
            return new Rectangle2D.Double(box.left(), box.top(), box.right() - box.left(), box.bottom() - box.top());
        }
        return PathData.read(((Shape.Path) shape).data());
    }

    private void words(Shape.Words words) {
        if (words.text().isEmpty()) {
            return;
        }
        Face face = words.face();
        int style = face.weight() == Face.Weight.BOLD ? Font.BOLD : Font.PLAIN;
        Font font = new Font(Font.SANS_SERIF, style, 1).deriveFont((float) face.size());
        TextLayout layout = new TextLayout(words.text(), font, canvas.getFontRenderContext());
        double back =
                switch (face.anchor()) {
                    case START -> 0;
                    case MIDDLE -> layout.getAdvance() / 2.0;
                    case END -> layout.getAdvance();
                };
        AffineTransform place =
                AffineTransform.getTranslateInstance(words.at().x(), words.at().y());
        place.rotate(Math.toRadians(face.degrees()));
        place.translate(-back, SvgWriter.BASELINE * face.size());
        java.awt.Shape letters = layout.getOutline(place);
        Look look = words.look();
        look.stroke().ifPresent(halo -> stroke(letters, halo, look.opacity()));
        look.fill().ifPresent(ink -> {
            canvas.setColor(color(ink, 1));
            canvas.fill(letters);
        });
    }

    private void stroke(java.awt.Shape outline, Look.Line line, double opacity) {
        canvas.setColor(color(line.ink(), opacity));
        canvas.setStroke(new BasicStroke((float) line.width(), BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        canvas.draw(outline);
    }

    private static Color color(Ink ink, double opacity) {
        Color opaque = Color.decode(ink.light());
        return new Color(opaque.getRed(), opaque.getGreen(), opaque.getBlue(), (int) Math.round(255 * opacity));
    }
}
