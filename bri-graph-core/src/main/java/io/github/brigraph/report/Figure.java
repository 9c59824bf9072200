package io.github.brigraph.report;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.display.Displayable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A picture, immutable: as SVG or as PNG, with a title and a description for those who cannot see it.
 *
 * <p>The SVG is self-contained: colours are written out, no style sheet, script or font is loaded, texts are text and are
 * escaped. Equal figures give the same SVG on every machine. A PNG is drawn with the fonts of the machine, and equal on one
 * machine; it needs no display.
 *
 * <pre>{@code
 * Figure map = Figures.map(study);
 * map.write(Path.of("map.svg"));
 * map.write(Path.of("map.png"));     // twice as wide as the figure, for print
 * byte[] small = map.png(800);
 * }</pre>
 */
public final class Figure implements Displayable {

    /** A PNG of 20,000 pixels a side takes 1.6 GB. */
    private static final int WIDEST = 20_000;

    private final String name;
    private final String title;
    private final String description;
    private final Scene scene;

    Figure(String name, String title, String description, Scene scene) {
        this.name = name;
        this.title = title;
        this.description = description;
        this.scene = scene;
    }

    /** What it is called among the figures of a study, such as {@code map}: a good name for a file. */
    public String name() {
        return name;
    }

    /** What it shows, in a few words. */
    public String title() {
        return title;
    }

    /** How it is to be read, and what its numbers count. */
    public String description() {
        return description;
    }

    /** The width in pixels of CSS. */
    public int width() {
        return (int) Math.ceil(scene.width());
    }

    /** The height in pixels of CSS. */
    public int height() {
        return (int) Math.ceil(scene.height());
    }

    /** It as an SVG document, without a declaration of XML, so that HTML can hold it too. */
    public String svg() {
        return SvgWriter.file(this).toString();
    }

    /**
     * It as a PNG file.
     *
     * @param width the width in pixels, from 1 to {@value #WIDEST}; the height follows
     */
    public byte[] png(int width) {
        checkArgument(
                width >= 1 && width <= WIDEST, "the width of a picture must be from 1 to %s, was %s", WIDEST, width);
        return Raster.png(scene, width);
    }

    /**
     * Writes it to a file, which is replaced: {@code .svg}, or {@code .png} with two pixels for each of CSS.
     *
     * @throws IllegalArgumentException if the name ends otherwise
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        String end = String.valueOf(file.getFileName());
        if (end.endsWith(".svg")) {
            Files.write(file, svg().getBytes(StandardCharsets.UTF_8));
        } else if (end.endsWith(".png")) {
            Files.write(file, png(Math.min(WIDEST, 2 * width())));
        } else {
            throw new IllegalArgumentException("a figure is written to .svg or .png, was " + end);
        }
    }

    /** It for the page. */
    Markup embedded() {
        return SvgWriter.page(this);
    }

    Scene scene() {
        return scene;
    }

    @Override
    public String toString() {
        return "Figure[" + name + ": " + title + "]";
    }
}
