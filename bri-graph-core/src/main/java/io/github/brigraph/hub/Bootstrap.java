package io.github.brigraph.hub;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.ParallelBlocks;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.NetworkRecords;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How far numbers of a network would move if other records of the same kind had been read: the Poisson bootstrap over
 * records.
 *
 * <p>In a replicate every record counts Poisson(1) times, so the c records that are alike count Poisson(c) times, drawn from
 * a hash of what they have in common, the replicate and the seed. No pass over the records is needed, and the draws are the
 * same in any order and on any number of threads. An interval is that of the percentiles: for level 95 % from the 2.5th to
 * the 97.5th of the replicates, each the order statistic nearest outward, so that it covers at least that share of them. Where a unit
 * is equal to others in a replicate, its rank is anywhere among theirs, so the interval of a rank goes from the tail of the
 * best to that of the worst.
 *
 * <p>Hanley &amp; MacGibbon 2006, doi 10.1016/j.cmpb.2006.04.006; Chamandy et al. 2012, "Estimating uncertainty for massive
 * data streams". It tells of sampling error alone: not of records that a database does not have, nor of countries
 * that were not resolved.
 *
 * @param replicates how many, at least 1
 * @param seed the seed
 * @param level the share of replicates that an interval covers, in (0, 1)
 * @param threads how many threads work; the result does not depend on it
 */
public record Bootstrap(int replicates, long seed, double level, int threads) {

    public Bootstrap {
        checkArgument(replicates >= 1, "bootstrap replicates must be at least 1, were %s", replicates);
        checkArgument(level > 0 && level < 1, "the level of an interval must be in (0, 1), was %s", level);
        ParallelBlocks.checkThreads(threads);
    }

    /** So many replicates, seed 1, level 0.95, on all processors. */
    public static Bootstrap of(int replicates) {
        return new Bootstrap(replicates, 1, 0.95, ParallelBlocks.defaultThreads());
    }

    /** The same with another seed. */
    public Bootstrap seed(long value) {
        return new Bootstrap(replicates, value, level, threads);
    }

    /** The same on so many threads. */
    public Bootstrap threads(int value) {
        return new Bootstrap(replicates, seed, level, value);
    }

    /** The network of a replicate. */
    <U extends Unit> CollaborationNetwork<U> network(NetworkRecords<U> records, int replicate) {
        return records.network(set -> new Draws(records.key(set), replicate, seed).poisson(records.count(set)));
    }

    /**
     * Values of every replicate.
     *
     * @param values computes the values of a network, each time as many
     * @return by value, then by replicate, ascending
     */
    <U extends Unit> double[][] values(
            NetworkRecords<U> records, java.util.function.Function<CollaborationNetwork<U>, double[]> values) {
        double[][] byReplicate = new double[replicates][];
        ParallelBlocks.forEach(
                replicates, threads, () -> block -> byReplicate[block] = values.apply(network(records, block)));
        int width = byReplicate[0].length;
        double[][] byValue = new double[width][replicates];
        for (int r = 0; r < replicates; r++) {
            for (int v = 0; v < width; v++) {
                byValue[v][r] = byReplicate[r][v];
            }
        }
        for (double[] sorted : byValue) {
            Arrays.sort(sorted);
        }
        return byValue;
    }

    /** The interval of values that stand in ascending order. */
    Interval interval(double[] sorted) {
        double tail = (1 - level) / 2;
        int low = (int) Math.floor(tail * (sorted.length - 1));
        int high = (int) Math.ceil((1 - tail) * (sorted.length - 1));
        return new Interval(sorted[low], sorted[high]);
    }

    /**
     * The interval of the weight of every pair of units, by their nodes a &lt; b at place {@code a·n + b}; other places are
     * empty intervals.
     *
     * <p>Time O(replicates · (sets + n²)), memory O(replicates · n²).
     */
    public <U extends Unit> List<Interval> tieWeights(NetworkRecords<U> records) {
        int n = records.units().size();
        double[][] values = values(records, network -> {
            double[] weights = new double[n * n];
            for (int a = 0; a < n; a++) {
                for (int arc = network.graph().rowStart(a);
                        arc < network.graph().rowEnd(a);
                        arc++) {
                    int b = network.graph().target(arc);
                    if (a < b) {
                        weights[a * n + b] = network.graph().weight(arc);
                    }
                }
            }
            return weights;
        });
        return Arrays.stream(values).map(this::interval).toList();
    }

    /**
     * The interval of the rank of some units by their strength.
     *
     * <p>Time O(replicates · (sets + n²)), memory O(replicates · n).
     */
    public <U extends Unit> Map<U, Interval> strengthRanks(NetworkRecords<U> records, Collection<? extends U> ranked) {
        List<U> units = records.units().stream().filter(ranked::contains).toList();
        int n = units.size();
        double[][] values = values(records, network -> {
            double[] ranks = new double[2 * n];
            putRanks(
                    units.stream()
                            .mapToDouble(u -> network.strength(network.node(u).orElseThrow()))
                            .toArray(),
                    ranks,
                    0);
            return ranks;
        });
        Map<U, Interval> intervals = new HashMap<>();
        for (int i = 0; i < n; i++) {
            intervals.put(units.get(i), interval(values[i], values[n + i]));
        }
        return intervals;
    }

    /** Ranks of units by their hub score and by every measure, each with its interval. */
    record RankIntervals(List<Interval> hub, Map<Measure, List<Interval>> byMeasure) {}

    /**
     * The intervals of the ranks of some units.
     *
     * @param ranked their nodes
     */
    <U extends Unit> RankIntervals ranks(NetworkRecords<U> records, int[] ranked) {
        List<Measure> measures = List.of(Measure.values());
        int n = ranked.length;
        double[][] values = values(records, network -> {
            Map<Measure, NodeScores> scores = HubScore.measures(network, measures);
            double[] ranks = new double[(measures.size() + 1) * 2 * n];
            putRanks(HubScore.of(scores, ranked), ranks, 0);
            for (int m = 0; m < measures.size(); m++) {
                NodeScores of = java.util.Objects.requireNonNull(scores.get(measures.get(m)));
                putRanks(Arrays.stream(ranked).mapToDouble(of::get).toArray(), ranks, (m + 1) * 2 * n);
            }
            return ranks;
        });
        List<Interval> all = new ArrayList<>();
        for (int list = 0; list <= measures.size(); list++) {
            for (int i = 0; i < n; i++) {
                all.add(interval(values[list * 2 * n + i], values[list * 2 * n + n + i]));
            }
        }
        Map<Measure, List<Interval>> byMeasure = new EnumMap<>(Measure.class);
        for (int m = 0; m < measures.size(); m++) {
            byMeasure.put(measures.get(m), List.copyOf(all.subList((m + 1) * n, (m + 2) * n)));
        }
        return new RankIntervals(List.copyOf(all.subList(0, n)), byMeasure);
    }

    /** From the tail of the best ranks to that of the worst. */
    private Interval interval(double[] best, double[] worst) {
        return new Interval(interval(best).low(), interval(worst).high());
    }

    /**
     * Puts the best rank that each of n values can have among them, then the worst: where values are equal, each can be
     * anywhere among its equals. Undefined values come last.
     */
    static void putRanks(double[] values, double[] ranks, int at) {
        double[] sorted = Arrays.stream(values).map(Bootstrap::key).sorted().toArray();
        for (int i = 0; i < values.length; i++) {
            double key = key(values[i]);
            int first = Arrays.binarySearch(sorted, key);
            int last = first;
            while (first > 0 && sorted[first - 1] == key) {
                first--;
            }
            while (last + 1 < sorted.length && sorted[last + 1] == key) {
                last++;
            }
            ranks[at + i] = first + 1;
            ranks[at + values.length + i] = last + 1;
        }
    }

    private static double key(double value) {
        return Double.isNaN(value) ? Double.POSITIVE_INFINITY : 0 - value;
    }
}
