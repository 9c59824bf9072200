package io.github.brigraph.examples;

import io.github.brigraph.report.Figure;
import io.github.brigraph.report.Figures;
import io.github.brigraph.report.Language;
import io.github.brigraph.report.ReportPage;
import io.github.brigraph.study.CollaborationStudy;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Draws the figures of a study one by one, as SVG and PNG, in English and Chinese, and writes the page in Chinese. */
public final class DrawFigures {

    private DrawFigures() {}

    /**
     * Runs the example.
     *
     * @param args a file or folder of records (without it, the synthetic corpus) and a folder to write to (without it, a
     *     new temporary one)
     */
    public static void main(String[] args) throws IOException {
        Path records = Path.of(args.length > 0 ? args[0] : "examples/data/synthetic-wos-2014-2021.txt.gz");
        Path folder = args.length > 1
                ? Files.createDirectories(Path.of(args[1]))
                : Files.createTempDirectory("bri-graph-figures");

        StudyResult study = CollaborationStudy.of(records)
                .focal(Country.CHINA)
                .partners(UnitGroup.named("belt-and-road"))
                .run();

        // All figures of the page. SVG stays sharp at any size and can be edited; titles and descriptions are in it.
        for (Figure figure : Figures.of(study)) {
            figure.write(folder.resolve(figure.name() + ".svg"));
            System.out.println(figure.name() + ": " + figure.title());
        }

        // One figure of a network of your choice, for a slide: the focal country and its partners, on its records
        // alone.
        Figures.matrix(study.hubNetwork()).write(folder.resolve("among-partners.png"));

        // The same in Chinese; a further language is a file of properties:
        // Language.read(Path.of("texts.fr.properties")).
        Figures.network(study, Language.CHINESE).write(folder.resolve("network.zh.png"));
        try (Writer page = Files.newBufferedWriter(folder.resolve("report.zh.html"), StandardCharsets.UTF_8)) {
            ReportPage.write(study, Language.CHINESE, page);
        }
        System.out.println("Written to " + folder);
    }
}
