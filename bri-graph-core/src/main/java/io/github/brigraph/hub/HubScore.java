package io.github.brigraph.hub;

import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.unit.Unit;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How much of a hub each unit of a network is, over several centralities.
 *
 * <pre>{@code score(i) = (N − r̄(i)) / (N − 1)}</pre>
 *
 * <p>r̄(i) is the mean of the middle three of the unit's five ranks: by degree, strength, weighted betweenness, eigenvector
 * centrality and PageRank, among the N units that are ranked; equal values share the mean of their ranks. The best and the
 * worst rank are left out, so one centrality that thinks otherwise decides nothing (a trimmed mean of ranks; Borda's count
 * without the trimming). 1 is the first by every measure, 0 the last. With one unit, its score is 1.
 *
 * <p>Ranks, not values, are added up, because centralities have no common unit.
 */
public final class HubScore {

    /** The centralities that are added up. */
    public static final List<Measure> MEASURES = List.of(
            Measure.DEGREE, Measure.STRENGTH, Measure.BETWEENNESS_WEIGHTED, Measure.EIGENVECTOR, Measure.PAGERANK);

    private HubScore() {}

    /** The scores of the measures of a network. */
    static Map<Measure, NodeScores> measures(CollaborationNetwork<?> network, List<Measure> measures) {
        Workbench bench = new Workbench(network, 1);
        Map<Measure, NodeScores> scores = new EnumMap<>(Measure.class);
        for (Measure measure : measures) {
            scores.put(measure, measure.compute(bench));
        }
        return scores;
    }

    /**
     * The hub scores of some nodes.
     *
     * @param measures the scores of at least {@link #MEASURES}
     * @param ranked the nodes to be ranked among one another
     * @return a score for each of {@code ranked}, in its order
     */
    static double[] of(Map<Measure, NodeScores> measures, int[] ranked) {
        int n = ranked.length;
        double[][] ranks = new double[n][MEASURES.size()];
        for (int m = 0; m < MEASURES.size(); m++) {
            NodeScores scores = java.util.Objects.requireNonNull(measures.get(MEASURES.get(m)));
            double[] values = Arrays.stream(ranked).mapToDouble(scores::get).toArray();
            double[] of = meanRanks(values);
            for (int i = 0; i < n; i++) {
                ranks[i][m] = of[i];
            }
        }
        double[] score = new double[n];
        for (int i = 0; i < n; i++) {
            Arrays.sort(ranks[i]);
            double middle = 0;
            for (int m = 1; m < MEASURES.size() - 1; m++) {
                middle += ranks[i][m];
            }
            middle /= MEASURES.size() - 2;
            score[i] = n == 1 ? 1 : (n - middle) / (n - 1);
        }
        return score;
    }

    /** The ranks of values, 1 for the largest, equal ones sharing the mean of theirs; undefined ones are last. */
    static double[] meanRanks(double[] values) {
        int n = values.length;
        Integer[] order = new Integer[n];
        Arrays.setAll(order, i -> i);
        Arrays.sort(order, (a, b) -> Double.compare(value(values[b]), value(values[a])));
        double[] ranks = new double[n];
        int start = 0;
        for (int end = 1; end <= n; end++) {
            if (end == n || value(values[order[end]]) != value(values[order[start]])) {
                for (int i = start; i < end; i++) {
                    ranks[order[i]] = (start + 1 + end) / 2.0;
                }
                start = end;
            }
        }
        return ranks;
    }

    private static double value(double value) {
        return Double.isNaN(value) ? Double.NEGATIVE_INFINITY : value;
    }

    /** The units of a ranking by their hub scores, the highest first. */
    static <U extends Unit> Ranking<U> ranking(List<U> units, double[] scores) {
        java.util.Map<U, Double> byUnit = new java.util.HashMap<>();
        for (int i = 0; i < scores.length; i++) {
            byUnit.put(units.get(i), scores[i]);
        }
        return Ranking.of(units, u -> byUnit.getOrDefault(u, Double.NaN));
    }
}
