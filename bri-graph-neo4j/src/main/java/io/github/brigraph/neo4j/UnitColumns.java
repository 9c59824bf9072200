package io.github.brigraph.neo4j;

import io.github.brigraph.community.Leiden;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.Partition;
import io.github.brigraph.hub.Measure;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.NetworkAssembly;
import io.github.brigraph.network.UnitOutput;
import io.github.brigraph.structure.CommunityRoles;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.Subdivision;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.Value;

/**
 * The units of a network as they are read, in any order: their numbers go into arrays at once, since the rows of 100,000 units,
 * each with the names of its properties, would take more memory than the network.
 *
 * @param <U> the kind of unit
 */
final class UnitColumns<U extends Unit> {

    private final Class<U> kind;
    private final List<@Nullable U> units;
    private final UnitOutput[] outputs;
    private final long[] strengthCredits;
    private final int[] ties;
    private final int[] communities;
    private final double[] participation;
    private final double[] withinModuleZ;
    private final Map<Measure, double[]> measures = new EnumMap<>(Measure.class);

    /** Columns for as many units as the header says, and for the measures that it names. */
    UnitColumns(Value header, Class<U> kind) {
        int count = header.get("nodeCount").asInt();
        this.kind = kind;
        this.units = new ArrayList<>(Collections.nCopies(count, null));
        this.outputs = new UnitOutput[count];
        this.strengthCredits = new long[count];
        this.ties = new int[count];
        this.communities = new int[count];
        this.participation = new double[count];
        this.withinModuleZ = new double[count];
        List<String> present = header.get("measures").asList(Value::asString);
        for (Measure measure : Measure.values()) {
            if (present.contains(PropertyNames.camelCase(measure.label()))) {
                measures.put(measure, new double[count]);
            }
        }
    }

    /**
     * Adds a row.
     *
     * @param tiesFrom how many ties it is the source of
     * @throws IndexOutOfBoundsException if its node is none of the network
     * @throws IllegalArgumentException if its node was there before
     */
    void add(Value row, int tiesFrom) {
        int node = row.get("node").asInt();
        U unit = kind.cast(unit(row));
        if (units.set(node, unit) != null) {
            throw new IllegalArgumentException("two units are node " + node);
        }
        outputs[node] = new UnitOutput(
                row.get("papers").asLong(),
                row.get("papersFractional").asDouble(),
                row.get("scp").asLong(),
                row.get("mcp").asLong());
        strengthCredits[node] = row.get("strengthCredit").asLong();
        ties[node] = tiesFrom;
        communities[node] = row.get("community").asInt();
        participation[node] = real(row, "participationWeighted");
        withinModuleZ[node] = real(row, "withinModuleZWeighted");
        measures.forEach((measure, scores) -> scores[node] = real(row, PropertyNames.camelCase(measure.label())));
    }

    /** A number; one that is undefined has no property. */
    private static double real(Value row, String name) {
        return row.get(name).asDouble(Double.NaN);
    }

    private static Unit unit(Value row) {
        String id = row.get("actorId").asString();
        String name = row.get("name").asString();
        String level = row.get("level").asString();
        Optional<Country> country = row.get("country").isNull()
                ? Optional.empty()
                : Optional.of(Country.of(row.get("country").asString()));
        return switch (level) {
            case "country" -> Country.of(id);
            case "subdivision" -> new Subdivision(id, name, country.orElseThrow());
            default -> new Institution(id, name, country);
        };
    }

    /**
     * The unit of a node.
     *
     * @throws IndexOutOfBoundsException if there is no such node
     * @throws IllegalArgumentException if it was not among the rows
     */
    U unit(int node) {
        U unit = units.get(node);
        if (unit == null) {
            throw new IllegalArgumentException("the unit of node " + node + " is missing");
        }
        return unit;
    }

    /** How many units the network has by its header. */
    int count() {
        return outputs.length;
    }

    /** How many were added. */
    long added() {
        return units.stream().filter(Objects::nonNull).count();
    }

    /** How many ties a node is the source of. */
    int tiesFrom(int node) {
        return ties[node];
    }

    /** How many ties there are. */
    long ties() {
        return Arrays.stream(ties).asLongStream().sum();
    }

    /** Adds all units to a network, in order. */
    void addTo(NetworkAssembly<U> parts) {
        for (int node = 0; node < outputs.length; node++) {
            parts.unit(unit(node), outputs[node], strengthCredits[node]);
        }
    }

    /** The network with its measures and communities. */
    MeasuredNetwork<U> measured(CollaborationNetwork<U> network, Value header) {
        Map<Measure, NodeScores> scores = new EnumMap<>(Measure.class);
        measures.forEach((measure, values) -> scores.put(measure, NodeScores.of(values)));
        Partition partition = Partition.of(communities);
        return new MeasuredNetwork<>(
                network,
                scores,
                new Leiden.Result(
                        partition,
                        real(header, "communityQuality"),
                        header.get("communityIterations").asInt()),
                new CommunityRoles(NodeScores.of(participation), NodeScores.of(withinModuleZ), partition));
    }
}
