package io.github.brigraph.hub;

import io.github.brigraph.community.CommunityConnectivity;
import io.github.brigraph.community.Consensus;
import io.github.brigraph.community.Leiden;
import io.github.brigraph.display.Displayable;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.Weighting;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.structure.CommunityRoles;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A network with the measures of its units and its communities.
 *
 * @param network the network
 * @param measures the scores in node order; a measure that would take too long is missing
 * @param communities the communities and their quality (modularity)
 * @param roles the places of the units in these communities, on weights
 * @param <U> the kind of unit
 */
public record MeasuredNetwork<U extends Unit>(
        CollaborationNetwork<U> network,
        Map<Measure, NodeScores> measures,
        Leiden.Result communities,
        CommunityRoles roles)
        implements Displayable {

    /**
     * The largest product of units and ties up to which measures that look at every unit in turn are computed: 2·10⁹,
     * which is about a minute on one core.
     */
    public static final double LARGEST_EXACT = 2e9;

    public MeasuredNetwork {
        measures = Map.copyOf(measures);
    }

    /**
     * Measures a network.
     *
     * <p>Betweenness looks at every unit in turn; it is left out where units × ties exceed {@link #LARGEST_EXACT}, and
     * {@link #leftOut()} says so. The other measures take O(ties) or little more.
     *
     * @param leiden how communities are found
     * @param threads how many threads work; the result does not depend on it
     */
    public static <U extends Unit> MeasuredNetwork<U> of(CollaborationNetwork<U> network, Leiden leiden, int threads) {
        Map<Measure, NodeScores> measures = new EnumMap<>(Measure.class);
        Workbench bench = new Workbench(network, threads);
        double work = (double) network.graph().nodeCount() * network.graph().edgeCount();
        for (Measure measure : Measure.values()) {
            if (measure.cost() == Measure.Cost.LINEAR || work <= LARGEST_EXACT) {
                measures.put(measure, measure.compute(bench));
            }
        }
        Leiden.Result communities = leiden.run(network.graph());
        CommunityRoles roles = CommunityRoles.of(network.graph(), communities.partition(), Weighting.WEIGHTED);
        return new MeasuredNetwork<>(network, measures, communities, roles);
    }

    /**
     * How far each unit's community is the same whatever the seed: the mean Jaccard index of its community here and in runs
     * with {@link Consensus#STANDARD_RUNS} successive seeds, from 0 to 1.
     *
     * @param leiden how communities are found in each run: as they were here, for their stability
     * @param threads how many threads work; the result does not depend on it
     */
    public NodeScores stability(Leiden leiden, int threads) {
        return Consensus.of(leiden).threads(threads).run(network.graph()).stabilityOf(communities.partition());
    }

    /** How every community hangs together, in order of their numbers. */
    public CommunityConnectivity connectivity() {
        return CommunityConnectivity.of(network.graph(), communities.partition());
    }

    /**
     * The members of every community, in order of their numbers: what {@link
     * io.github.brigraph.community.CommunityHistory} follows from one period's network to the next.
     */
    public List<Set<U>> communityMembers() {
        List<Set<U>> members = new ArrayList<>();
        for (int c = 0; c < communities.partition().communityCount(); c++) {
            Set<U> units = new LinkedHashSet<>();
            for (int node : communities.partition().members(c)) {
                units.add(network.unit(node));
            }
            members.add(Collections.unmodifiableSet(units));
        }
        return members;
    }

    /** The scores of a measure, unless it was left out. */
    public Optional<NodeScores> scores(Measure measure) {
        return Optional.ofNullable(measures.get(measure));
    }

    /** The measures that were left out because they would take too long. */
    public List<Measure> leftOut() {
        return java.util.Arrays.stream(Measure.values())
                .filter(m -> !measures.containsKey(m))
                .toList();
    }
}
