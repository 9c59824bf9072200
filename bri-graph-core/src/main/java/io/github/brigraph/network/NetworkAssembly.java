package io.github.brigraph.network;

import static com.google.common.base.Preconditions.checkArgument;
import static com.google.common.base.Preconditions.checkState;

import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    private final List<Long> strengths = new ArrayList<>();
    private final Map<U, Integer> nodes = new HashMap<>();
    private @Nullable NetworkBuilder<U> builder;
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
        nodes.put(unit, units.size());
        units.add(unit);
        outputs.add(output);
        strengths.add(strengthCredit);
        return this;
    }

    /**
     * Adds a tie.
     *
     * @return these parts
     * @throws IllegalArgumentException if an end is not among the units, both are the same, the weight is not finite and
     *     positive, or there are no joint records
     */
    public NetworkAssembly<U> tie(Tie<U> tie) {
        Integer u = nodes.get(tie.source());
        Integer v = nodes.get(tie.target());
        checkArgument(
                u != null && v != null, "a tie must join two of the units, was %s - %s", tie.source(), tie.target());
        checkArgument(
                tie.papers() > 0,
                "a tie must have joint records, %s - %s has %s",
                tie.source(),
                tie.target(),
                tie.papers());
        TieSums sums = new TieSums(
                tie.papers(),
                0,
                tie.firstYear().orElse(Signature.NO_YEAR),
                tie.lastYear().orElse(Signature.NO_YEAR));
        started().tie(u, v, sums, tie.weight());
        return this;
    }

    private NetworkBuilder<U> started() {
        if (builder == null) {
            builder = new NetworkBuilder<>(units, counting, period);
            for (int node = 0; node < units.size(); node++) {
                builder.output(outputs.get(node));
                builder.addStrength(node, strengths.get(node));
            }
        }
        return builder;
    }

    /**
     * The network.
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
