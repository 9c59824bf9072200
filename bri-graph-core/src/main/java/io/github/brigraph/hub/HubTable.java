package io.github.brigraph.hub;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.display.Tabular;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.Counting;
import io.github.brigraph.network.NetworkRecords;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * The hubs of a question, the first first, each with how sure its place is.
 *
 * @param network the hub network
 * @param hubs the ranked units
 * @param byMeasure the units ranked by each measure of the network
 * @param rankIntervals the intervals of these ranks by unit; empty where no replicates were asked for
 * @param autocorrelation what samples of the null model remember of one another (near 0: they mix well); empty where none
 *     were asked for
 * @param <U> the kind of unit
 */
public record HubTable<U extends Unit>(
        CollaborationNetwork<U> network,
        List<Hub<U>> hubs,
        Map<Measure, Ranking<U>> byMeasure,
        Map<Measure, Map<U, Interval>> rankIntervals,
        OptionalDouble autocorrelation)
        implements Tabular {

    public HubTable {
        hubs = List.copyOf(hubs);
        byMeasure = Map.copyOf(byMeasure);
        rankIntervals = Map.copyOf(rankIntervals);
    }

    /**
     * The hubs of a question.
     *
     * @param certainty how many replicates and samples
     * @param threads how many threads work; the result does not depend on it
     */
    public static <U extends Unit> HubTable<U> of(HubQuestion<U> question, Certainty certainty, int threads) {
        return new Search<>(question, certainty, threads).table();
    }

    /** The ranking alone, without replicates and samples. */
    public static <U extends Unit> Ranking<U> ranking(HubQuestion<U> question) {
        return new Search<>(question, Certainty.NONE, 1).ranking();
    }

    /** The first k hubs; more where the last of them is tied. */
    public List<Hub<U>> top(int k) {
        return hubs.stream().filter(h -> h.rank() <= k).toList();
    }

    /** The hub of a unit, if it is ranked. */
    public Optional<Hub<U>> of(U unit) {
        return hubs.stream().filter(h -> h.unit().equals(unit)).findFirst();
    }

    @Override
    public DataTable table() {
        DataTable.Builder table = DataTable.named("hubs")
                .whole("rank")
                .text("id")
                .text("name")
                .real("score")
                .whole("rank_low")
                .whole("rank_high")
                .real("expected_strength")
                .real("observed_over_expected")
                .real("z")
                .real("p_adjusted");
        for (Hub<U> hub : hubs) {
            table.add(hub.rank()).add(hub.unit().id()).add(hub.unit().name()).add(hub.score());
            cells(table, hub);
            table.end();
        }
        return table.build();
    }

    /** The cells of a hub that say how sure it is, of table and files. */
    private static <U extends Unit> void cells(DataTable.Builder table, Hub<U> hub) {
        hub.ranks().ifPresentOrElse(i -> table.add((long) i.low()).add((long) i.high()), () -> table.blank()
                .blank());
        hub.expectation()
                .ifPresentOrElse(
                        e -> table.add(e.expected())
                                .add(e.observedOverExpected())
                                .add(e.z())
                                .add(e.adjustedP()),
                        () -> table.blank().blank().blank().blank());
    }

    @Override
    public String toString() {
        return table().toString();
    }

    /** The work on one question. */
    private static final class Search<U extends Unit> {

        private final HubQuestion<U> question;
        private final Certainty certainty;
        private final int threads;
        private final NetworkRecords<U> records;
        private final CollaborationNetwork<U> network;
        private final int[] ranked;
        private final List<U> units;

        Search(HubQuestion<U> question, Certainty certainty, int threads) {
            this.question = question;
            this.certainty = certainty;
            this.threads = threads;
            this.records = question.records();
            this.network = records.network();
            this.ranked = question.ranked(records.units());
            this.units = Arrays.stream(ranked).mapToObj(records.units()::get).toList();
        }

        Ranking<U> ranking() {
            return HubScore.ranking(units, HubScore.of(HubScore.measures(network, HubScore.MEASURES), ranked));
        }

        HubTable<U> table() {
            Map<Measure, NodeScores> scores = HubScore.measures(network, List.of(Measure.values()));
            Ranking<U> ranking = HubScore.ranking(units, HubScore.of(scores, ranked));
            Map<Measure, Ranking<U>> byMeasure = new EnumMap<>(Measure.class);
            scores.forEach((measure, of) -> byMeasure.put(
                    measure, Ranking.of(units, u -> of.get(network.node(u).orElseThrow()))));
            Map<U, Interval> hubIntervals = new HashMap<>();
            Map<Measure, Map<U, Interval>> intervals = new EnumMap<>(Measure.class);
            if (certainty.replicates() > 0 && !units.isEmpty()) {
                intervals(hubIntervals, intervals);
            }
            Map<U, Hub.Expectation> expectations = new HashMap<>();
            OptionalDouble autocorrelation = certainty.samples() > 0 && !units.isEmpty()
                    ? OptionalDouble.of(expectations(expectations))
                    : OptionalDouble.empty();
            List<Hub<U>> hubs = new ArrayList<>();
            for (Ranking.Place<U> place : ranking.places()) {
                hubs.add(new Hub<>(
                        place.rank(),
                        place.unit(),
                        place.value(),
                        network.strength(network.node(place.unit()).orElseThrow()),
                        Optional.ofNullable(hubIntervals.get(place.unit())),
                        Optional.ofNullable(expectations.get(place.unit()))));
            }
            return new HubTable<>(network, hubs, byMeasure, intervals, autocorrelation);
        }

        private void intervals(Map<U, Interval> hubIntervals, Map<Measure, Map<U, Interval>> byMeasure) {
            Bootstrap.RankIntervals found = new Bootstrap(
                            certainty.replicates(), certainty.seed(), certainty.level(), threads)
                    .ranks(records, ranked);
            for (int i = 0; i < units.size(); i++) {
                hubIntervals.put(units.get(i), found.hub().get(i));
            }
            found.byMeasure().forEach((measure, intervals) -> {
                Map<U, Interval> byUnit = new HashMap<>();
                for (int i = 0; i < units.size(); i++) {
                    byUnit.put(units.get(i), intervals.get(i));
                }
                byMeasure.put(measure, byUnit);
            });
        }

        /** Fills in what strengths are expected; what the samples remember of one another. */
        private double expectations(Map<U, Hub.Expectation> expectations) {
            NullModel.Focus focus = new NullModel.Focus(question.kept(), question.focalNumber());
            NullModel.Result chance = new NullModel(certainty.samples(), certainty.seed(), threads)
                    .run(question.groups(), group -> true, focus);
            CollaborationNetwork<U> whole = question.query().counting() == Counting.FULL
                    ? network
                    : NetworkRecords.of(question.groups(), Counting.FULL, question::counts, question.kept())
                            .network();
            double[] observed =
                    Arrays.stream(ranked).mapToDouble(whole::strength).toArray();
            double[] p = new double[ranked.length];
            for (int i = 0; i < p.length; i++) {
                p[i] = chance.strengthP(ranked[i], observed[i]);
            }
            double[] adjusted = adjusted(p);
            for (int i = 0; i < p.length; i++) {
                double expected = chance.meanStrength(ranked[i]);
                double spread = chance.strengthDeviation(ranked[i]);
                expectations.put(
                        units.get(i),
                        new Hub.Expectation(
                                observed[i],
                                expected,
                                spread == 0 ? Double.NaN : (observed[i] - expected) / spread,
                                p[i],
                                adjusted[i]));
            }
            return chance.autocorrelation();
        }

        /** p adjusted for many tests by the step-up method of Benjamini and Hochberg. */
        private static double[] adjusted(double[] p) {
            Integer[] order = new Integer[p.length];
            Arrays.setAll(order, i -> i);
            Arrays.sort(order, (a, b) -> Double.compare(p[b], p[a]));
            double[] adjusted = new double[p.length];
            double least = 1;
            for (int i = 0; i < order.length; i++) {
                least = Math.min(least, p[order[i]] * p.length / (p.length - i));
                adjusted[order[i]] = least;
            }
            return adjusted;
        }
    }
}
