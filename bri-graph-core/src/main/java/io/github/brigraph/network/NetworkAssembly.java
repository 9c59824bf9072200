package io.github.brigraph.network;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Puts a network together again from its parts, as a database or a file kept them: first the units in order of their ids,
 * then the ties in any order.
 *
 * <pre>{@code
 * NetworkAssembly<U> parts = NetworkAssembly.of(kept.counting(), kept.period());
 * parts.records(kept.records());
 * for (int node = 0; node < kept.units().size(); node++) {
 *     parts.unit(kept.unit(node), kept.output(node), kept.strengthCredit(node));
 * }
 * kept.ties().forEach(parts::tie);
 * parts.build(); // equal to kept, number for number
 * }</pre>
 *
 * <p>Weights are taken as they are. Strengths come with the units, because they are sums of whole numbers of credit, which
 * rounded weights do not give back; they are checked against the weights.
 *
 * @param <U> the kind of unit
 */
public final class NetworkAssembly<U extends Unit> {

    /** What a strength may differ from the sum of its weights, as a share of it: their roundings. */
    private static final double ROUNDING = 1e-9;

    private final Counting counting;
    private final Period period;
    private final List<U> units = new ArrayList<>();
    private final List<UnitOutput> outputs = new ArrayList<>();
    private final NumberColumn strengths = new NumberColumn(16);
    private @Nullable UnitIndex nodes;
    private @Nullable NetworkBuilder<U> builder;
    private int tiesInOrder = -1;
    private long records;

    private NetworkAssembly(Counting counting, Period period) {
        this.counting = counting;
        this.period = period;
    }

    /** The parts of a network whose weights were counted in a way from records of a period. */
    public static <U extends Unit> NetworkAssembly<U> of(Counting counting, Period period) {
        return new NetworkAssembly<>(counting, period);
    }

    /**
     * Sets the number of records that carry a unit.
     *
     * @param value {@link CollaborationNetwork#records}
     * @return these parts
     */
    public NetworkAssembly<U> records(long value) {
        checkArgument(value >= 0, "a number of records must not be negative, was %s", value);
        records = value;
        return this;
    }

    /**
     * Adds the next unit.
     *
     * @param unit the unit, behind the one before in order
     * @param output its records
     * @param strengthCredit {@link CollaborationNetwork#strengthCredit}
     * @return these parts
     * @throws IllegalArgumentException if the unit does not stand behind the one before, or its strength is negative
     * @throws IllegalStateException if ties were added already
     */
    public NetworkAssembly<U> unit(U unit, UnitOutput output, long strengthCredit) {
        checkState(builder == null, "units must be added before ties, %s came after one", unit);
        checkArgument(
                units.isEmpty() || units.get(units.size() - 1).compareTo(unit) < 0,
                "units must come in order of their ids, each once, %s came too late",
                unit);
        checkArgument(strengthCredit >= 0, "a strength must not be negative, was %s of %s", strengthCredit, unit);
        units.add(unit);
        outputs.add(output);
        strengths.add(strengthCredit);
        return this;
    }

    /**
     * Says that ties will come in order of their sources and, of one source, of their targets, as
     * {@link CollaborationNetwork#ties} gives them. Then they go straight into the network, which is all that is held; else all
     * are kept until the network is built, in some thirty bytes a tie.
     *
     * @param count how many will come; any other number will do, and takes more memory
     * @return these parts
     * @throws IllegalArgumentException if the number is negative
     * @throws IllegalStateException if ties were added already
     */
    public NetworkAssembly<U> tiesInOrder(int count) {
        checkState(builder == null, "the order of ties must be told before the first of them comes");
        checkArgument(count >= 0, "a number of ties must not be negative, was %s", count);
        tiesInOrder = count;
        return this;
    }

    /**
     * Adds a tie.
     *
     * @return these parts
     * @throws IllegalArgumentException if an end is not among the units, both are the same, the weight is not finite and
     *     positive, there are no joint records, or it does not come in the order that was told
     */
    public NetworkAssembly<U> tie(Tie<U> tie) {
        NetworkBuilder<U> started = started();
        int u = node(tie.source());
        int v = node(tie.target());
        checkArgument(
                u >= 0 && v >= 0 && u != v,
                "a tie must join two different ones of the units, was %s - %s",
                tie.source(),
                tie.target());
        checkArgument(
                tie.papers() > 0,
                "a tie must have joint records, %s - %s has %s",
                tie.source(),
                tie.target(),
                tie.papers());
        checkArgument(
                tie.weight() > 0 && Double.isFinite(tie.weight()),
                "the weight of a tie must be finite and positive, that of %s - %s was %s",
                tie.source(),
                tie.target(),
                tie.weight());
        TieSums sums = new TieSums(
                tie.papers(),
                0,
                tie.firstYear().orElse(Signature.NO_YEAR),
                tie.lastYear().orElse(Signature.NO_YEAR));
        started.tie(u, v, sums, tie.weight());
        return this;
    }

    private int node(U unit) {
        return nodes == null ? -1 : nodes.node(unit);
    }

    private NetworkBuilder<U> started() {
        if (builder == null) {
            Ties.Sink ties =
                    tiesInOrder < 0 ? new TiesInAnyOrder(units.size()) : new TiesInOrder(units.size(), tiesInOrder);
            builder = new NetworkBuilder<>(units, counting, period, ties);
            nodes = new UnitIndex(units);
            for (int node = 0; node < units.size(); node++) {
                builder.output(outputs.get(node));
                builder.addStrength(node, strengths.get(node));
            }
        }
        return builder;
    }

    /**
     * The network, once.
     *
     * @throws IllegalArgumentException if a tie was added twice, or a strength is not the sum of the weights of the ties
     */
    public CollaborationNetwork<U> build() {
        NetworkBuilder<U> parts = started();
        parts.records(records);
        CollaborationNetwork<U> network = parts.build();
        for (int node = 0; node < units.size(); node++) {
            double sum = network.graph().strength(node);
            double strength = network.strength(node);
            checkArgument(
                    Math.abs(sum - strength) <= ROUNDING * Math.max(1, sum),
                    "the strength of %s must be the sum of the weights of its ties, %s, was %s",
                    units.get(node),
                    sum,
                    strength);
        }
        return network;
    }
}
