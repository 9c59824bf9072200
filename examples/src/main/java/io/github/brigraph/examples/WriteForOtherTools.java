package io.github.brigraph.examples;

import io.github.brigraph.export.NetworkFormat;
import io.github.brigraph.export.NetworkWriter;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.study.CollaborationStudy;
import io.github.brigraph.unit.Country;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes the network of countries in every format: for Gephi (GEXF, GraphML), Pajek, VOSviewer, Cytoscape, igraph and networkx
 * (GraphML), Graphviz (DOT), scripts (CSV, JSON Graph).
 */
public final class WriteForOtherTools {

    private WriteForOtherTools() {}

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
                : Files.createTempDirectory("bri-graph-networks");

        // A measured network carries degree, betweenness, PageRank, … and the community of every country; GraphML keeps
        // them all as typed attributes, so that Gephi can size and colour by them at once.
        MeasuredNetwork<Country> countries =
                CollaborationStudy.of(records).run().countries();
        for (NetworkFormat format : NetworkFormat.values()) {
            Path file = folder.resolve("countries." + format.extension());
            try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8)) {
                NetworkWriter.write(countries, format, out);
            }
            System.out.println(format + ": " + file + ", " + Files.size(file) + " bytes");
        }
    }
}
