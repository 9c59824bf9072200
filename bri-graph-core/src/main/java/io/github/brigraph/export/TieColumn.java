package io.github.brigraph.export;

import io.github.brigraph.display.Decimal;
import io.github.brigraph.graph.ArcScores;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.PublicationStrength;
import io.github.brigraph.structure.DisparityFilter;
import io.github.brigraph.structure.RelativeStrength;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntBinaryOperator;

/**
 * A number of every tie that follows from the network alone, under the name that it has in every file.
 *
 * @param name the name
 * @param scores the value by arcs
 * @param arc the arc to look at, of the one from source to target and the one back
 */
record TieColumn(String name, ArcScores scores, IntBinaryOperator arc) {

    /** All such numbers of the ties of a network, in the order of the files. */
    static List<TieColumn> of(CollaborationNetwork<?> network) {
        CsrGraph graph = network.graph();
        List<TieColumn> columns = new ArrayList<>();
        columns.add(forth("association_strength", RelativeStrength.ASSOCIATION.of(graph)));
        columns.add(forth("salton", RelativeStrength.SALTON.of(graph)));
        columns.add(forth("jaccard", RelativeStrength.JACCARD.of(graph)));
        columns.add(forth("inclusion", RelativeStrength.INCLUSION.of(graph)));
        ArcScores intensities = PublicationStrength.RIC.of(network);
        columns.add(forth("ric_source_target", intensities));
        columns.add(new TieColumn("ric_target_source", intensities, (there, back) -> back));
        ArcScores alphas = DisparityFilter.alphas(graph);
        columns.add(forth("disparity_alpha_source", alphas));
        columns.add(new TieColumn("disparity_alpha_target", alphas, (there, back) -> back));
        return columns;
    }

    private static TieColumn forth(String name, ArcScores scores) {
        return new TieColumn(name, scores, (there, back) -> there);
    }

    /**
     * The value of a tie as text, given the arc from source to target and the one back; empty where it is undefined, and
     * {@code Infinity} where it is infinite, which says something.
     */
    String text(int there, int back) {
        double value = scores.get(arc.applyAsInt(there, back));
        return Double.isNaN(value) ? "" : Decimal.text(value);
    }
}
