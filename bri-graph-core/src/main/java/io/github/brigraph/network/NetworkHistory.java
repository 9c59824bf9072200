package io.github.brigraph.network;

import static com.google.common.base.Preconditions.checkElementIndex;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.unit.Unit;

/**
 * A network year by year: the records of its units and the weights of its ties in every year that has some. Made by
 * {@link UnitQuery#history} and {@link InstitutionQuery#history}.
 *
 * <p>The weights of the years of a tie, under the counting of the network, add up to the tie's weight, but for records
 * without a year, which are in no year, and but for rounding. Immutable; 12 bytes a tie and year.
 *
 * @param <U> the kind of unit
 */
public final class NetworkHistory<U extends Unit> {

    private final CollaborationNetwork<U> network;
    private final TieNumbers numbers;
    private final YearRows records;
    private final YearRows weights;

    private NetworkHistory(Draft<U> draft, YearRows records, YearRows weights) {
        this.network = draft.network;
        this.numbers = draft.numbers;
        this.records = records;
        this.weights = weights;
    }

    /** The network whose years these are. */
    public CollaborationNetwork<U> network() {
        return network;
    }

    /** The records of a unit by year, full counting; of joint records and records of its own. */
    public YearSeries unit(int node) {
        return records.row(node);
    }

    /**
     * The weights of a tie by year.
     *
     * @param number the place of the tie in {@link CollaborationNetwork#ties()}, from 0
     */
    public YearSeries tie(int number) {
        return weights.row(checkElementIndex(number, numbers.count));
    }

    /**
     * The weights of the tie of two units by year; no years where they have none.
     *
     * @throws IllegalArgumentException if a unit is not in the network
     */
    public YearSeries tie(U a, U b) {
        int number = numbers.of(node(a), node(b));
        return number < 0 ? new YearSeries(weights, 0, 0) : weights.row(number);
    }

    private int node(U unit) {
        return network.node(unit)
                .orElseThrow(() -> new IllegalArgumentException(unit + " must be in the network, was not"));
    }

    /** The place of every tie in the order of ties, by its arc. */
    private static final class TieNumbers {

        private final CsrGraph graph;
        private final int[] shift;
        private final int count;

        TieNumbers(CsrGraph graph) {
            this.graph = graph;
            this.shift = new int[graph.nodeCount()];
            int ties = 0;
            for (int u = 0; u < graph.nodeCount(); u++) {
                int arc = graph.rowStart(u);
                while (arc < graph.rowEnd(u) && graph.target(arc) < u) {
                    arc++;
                }
                shift[u] = ties - arc;
                ties += graph.rowEnd(u) - arc;
            }
            this.count = ties;
        }

        /** The number of the tie of two nodes, or -1. */
        int of(int u, int v) {
            int arc = graph.arc(Math.min(u, v), Math.max(u, v));
            return arc < 0 ? -1 : arc + shift[Math.min(u, v)];
        }
    }

    /** Collects the records of years. */
    static final class Draft<U extends Unit> {

        private final CollaborationNetwork<U> network;
        private final TieNumbers numbers;
        private final YearSums records = new YearSums();
        private final YearSums weights = new YearSums();

        Draft(CollaborationNetwork<U> network) {
            this.network = network;
            this.numbers = new TieNumbers(network.graph());
        }

        /** Adds records of a node; none where it is -1. */
        void unit(int node, int year, long papers) {
            if (node >= 0) {
                records.add(node, year, papers);
            }
        }

        /** Adds credit of a tie; none where the two nodes have none, or one is -1. */
        void tie(int u, int v, int year, long credit) {
            int number = u < 0 || v < 0 ? -1 : numbers.of(u, v);
            if (number >= 0) {
                weights.add(number, year, credit);
            }
        }

        NetworkHistory<U> build() {
            return new NetworkHistory<>(
                    this,
                    records.build(network.units().size(), sum -> sum),
                    weights.build(numbers.count, Counting::records));
        }
    }
}
