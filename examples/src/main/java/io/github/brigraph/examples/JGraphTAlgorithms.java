package io.github.brigraph.examples;

import io.github.brigraph.network.CollaborationEdge;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.EdgeWeights;
import io.github.brigraph.study.CollaborationStudy;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.ConnectivityInspector;
import org.jgrapht.alg.scoring.BetweennessCentrality;
import org.jgrapht.alg.scoring.PageRank;

/** Runs algorithms of JGraphT on a network: the view is a JGraphT graph over the network's own arrays. */
public final class JGraphTAlgorithms {

    private JGraphTAlgorithms() {}

    /**
     * Runs the example.
     *
     * @param args a file or folder of records; without it, the synthetic corpus
     */
    public static void main(String[] args) throws IOException {
        Path records = Path.of(args.length > 0 ? args[0] : "examples/data/synthetic-wos-2014-2021.txt.gz");

        // The partners among themselves. China is left out on purpose: it is on every paper of the corpus, so that with
        // it no other country would ever lie between two others.
        CollaborationNetwork<Country> network = CollaborationStudy.of(records)
                .run()
                .tally()
                .countries()
                .among(UnitGroup.named("belt-and-road").members())
                .network();

        // JGraphT has one weight an edge, and its algorithms disagree on what it means. So the view must be asked for
        // what the algorithm wants: a wrong number would look like a right one.
        Graph<Country, CollaborationEdge<Country>> strengths = network.asGraph(EdgeWeights.STRENGTH);
        Graph<Country, CollaborationEdge<Country>> lengths = network.asGraph(EdgeWeights.LENGTH);

        // Betweenness follows shortest paths: more joint papers must be a shorter way, 1/weight.
        show("Betweenness", new BetweennessCentrality<>(lengths).getScores());

        // PageRank walks along strong ties: more joint papers must be a likelier step, the weight itself.
        show("PageRank", new PageRank<>(strengths).getScores());

        // Connectivity does not look at weights; either view will do.
        System.out.println("Connected components: "
                + new ConnectivityInspector<>(strengths).connectedSets().size());
    }

    private static void show(String measure, Map<Country, Double> scores) {
        System.out.println(measure + ":");
        scores.entrySet().stream()
                .sorted(Map.Entry.<Country, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(5)
                .forEach(score -> System.out.printf(
                        Locale.ROOT, "  %-22s %10.4f%n", score.getKey().name(), score.getValue()));
    }
}
