package io.github.brigraph.network;

import io.github.brigraph.display.Displayable;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.structure.Backbone;
import io.github.brigraph.unit.Unit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Units tied by their joint records: undirected, without self-ties, immutable.
 *
 * <p>Units stand in order of their ids; that order is the node order of {@link #graph()}. A weight counts joint records
 * under {@link #counting()} and means closeness, not length. Units without a joint record are isolated nodes.
 *
 * @param <U> the kind of unit; {@code Unit} itself for networks of several levels
 */
public final class CollaborationNetwork<U extends Unit> implements Displayable {

    private final List<U> units;
    private final List<UnitOutput> outputs;
    private final CsrGraph graph;
    private final TieColumns ties;
    /** Credit in units of 1/{@link Counting#SCALE}. */
    private final long[] strengths;
    /** How many arcs to smaller nodes the rows up to that of a node have: an arc of it less these is a tie. */
    private final int[] arcsBelow;

    private final Basis basis;
    private final UnitIndex nodes;

    /** What a network was made of: the way of counting, the years, and the number of records that carry a unit. */
    record Basis(Counting counting, Period period, long records) {}

    CollaborationNetwork(List<U> units, List<UnitOutput> outputs, Ties ties, long[] strengths, Basis basis) {
        this.units = List.copyOf(units);
        this.outputs = List.copyOf(outputs);
        this.graph = ties.graph();
        this.ties = ties.columns();
        this.strengths = strengths;
        this.arcsBelow = arcsBelow(graph);
        this.basis = basis;
        this.nodes = new UnitIndex(this.units);
    }

    private static int[] arcsBelow(CsrGraph graph) {
        int[] arcs = new int[graph.nodeCount()];
        int before = 0;
        for (int node = 0; node < arcs.length; node++) {
            before += graph.firstArcBeyond(node) - graph.rowStart(node);
            arcs[node] = before;
        }
        return arcs;
    }

    /** The units in node order, which is the order of their ids. */
    public List<U> units() {
        return units;
    }

    /** The unit of a node. */
    public U unit(int node) {
        return units.get(node);
    }

    /** The node of a unit, if the unit is in the network. */
    public Optional<Integer> node(U unit) {
        int node = nodes.node(unit);
        return node < 0 ? Optional.empty() : Optional.of(node);
    }

    /** The records of a unit. */
    public UnitOutput output(int node) {
        return outputs.get(node);
    }

    /**
     * The strength of a node: the sum of the weights of its ties, summed as whole numbers of credit and so without the
     * rounding of a sum of fractions. Under Newman's counting it is the number of its collaborative records.
     */
    public double strength(int node) {
        return Counting.records(strengths[node]);
    }

    /** The {@link #strength} of a node as the whole number that it is kept as, in units of 1/{@link Counting#SCALE}. */
    public long strengthCredit(int node) {
        return strengths[node];
    }

    /** The graph, on which every algorithm of this library runs; node u is {@code unit(u)}. */
    public CsrGraph graph() {
        return graph;
    }

    /** How weights were counted. */
    public Counting counting() {
        return basis.counting();
    }

    /** The years of the records. */
    public Period period() {
        return basis.period();
    }

    /**
     * The number of records that the network was asked of and that carry at least one unit, kept as a node or not: the T
     * of indicators over publication totals ({@link PublicationStrength}). Records without any resolved unit are none.
     */
    public long records() {
        return basis.records();
    }

    /** The weight of the tie of two units; 0 where they have none or are not in the network. */
    public double weight(U a, U b) {
        int u = nodeOf(a);
        int v = nodeOf(b);
        return u < 0 || v < 0 ? 0 : graph.weightBetween(u, v).orElse(0);
    }

    /** The joint records of two units (full counting); 0 where they have none or are not in the network. */
    public long papers(U a, U b) {
        int u = nodeOf(a);
        int v = nodeOf(b);
        return u < 0 || v < 0 ? 0 : papers(u, v);
    }

    /** The joint records of two nodes (full counting); 0 where they have none. */
    long papers(int u, int v) {
        int tie = tieOf(u, v);
        return tie < 0 ? 0 : ties.papers(tie);
    }

    /** The row of the tie of two nodes, or -1. */
    private int tieOf(int u, int v) {
        int low = Math.min(u, v);
        int arc = graph.arc(low, Math.max(u, v));
        return arc < 0 ? -1 : arc - arcsBelow[low];
    }

    /** The node of a unit, or -1. */
    int nodeOf(@Nullable Unit unit) {
        return nodes.node(unit);
    }

    /** The ties of a unit, the strongest first, equally strong ones in order of the partner; none if it is not here. */
    public List<Tie<U>> partnersOf(U unit) {
        int node = nodeOf(unit);
        if (node < 0) {
            return List.of();
        }
        return IntStream.range(graph.rowStart(node), graph.rowEnd(node))
                .boxed()
                .sorted(Comparator.comparingDouble((Integer arc) -> -graph.weight(arc)))
                .map(arc -> tie(node, arc))
                .toList();
    }

    private Tie<U> tie(int node, int arc) {
        int other = graph.target(arc);
        int tie = other > node ? arc - arcsBelow[node] : tieOf(other, node);
        return new Tie<>(
                units.get(Math.min(node, other)),
                units.get(Math.max(node, other)),
                ties.papers(tie),
                graph.weight(arc),
                ties.firstYear(tie),
                ties.lastYear(tie));
    }

    /** All ties, each once, in order of source and target. */
    public Stream<Tie<U>> ties() {
        return IntStream.range(0, units.size())
                .mapToObj(node -> IntStream.range(graph.firstArcBeyond(node), graph.rowEnd(node))
                        .mapToObj(arc -> tie(node, arc)))
                .flatMap(ofNode -> ofNode);
    }

    /**
     * The network of some of its units and the ties among them, as it is: the outputs of the units, the weights of the ties
     * and {@link #records()} stay those of the whole.
     *
     * @throws IllegalArgumentException if a unit is not in the network
     */
    public CollaborationNetwork<U> among(Collection<? extends U> some) {
        return NetworkParts.among(this, some);
    }

    /**
     * The ego network of a unit: the unit, those up to so many ties away, and the ties among all of them.
     *
     * @param steps 1 for the unit's partners
     * @throws IllegalArgumentException if the unit is not in the network or the number is negative
     */
    public CollaborationNetwork<U> ego(U unit, int steps) {
        return NetworkParts.ego(this, unit, steps);
    }

    /**
     * The network without one unit: its node and ties are gone, the rest is as it was. The records are the same; ties of
     * others that rest on records with the unit stay. {@link UnitRemoval} says what falls apart.
     *
     * @throws IllegalArgumentException if the unit is not in the network
     */
    public CollaborationNetwork<U> without(U unit) {
        return NetworkParts.without(this, unit);
    }

    /** The network of the same units and the ties that a backbone keeps, with all that they carry. */
    public CollaborationNetwork<U> backbone(Backbone backbone) {
        return NetworkParts.backbone(this, backbone);
    }

    /**
     * This network and another in one: the units and ties of either. Joint records, weights, outputs and {@link #records()}
     * add up, first and last years and the period span both: right where no record is in both, as for two periods or two
     * corpora; a record that is in both counts twice.
     *
     * @throws IllegalArgumentException if the two count differently
     */
    public CollaborationNetwork<U> union(CollaborationNetwork<U> other) {
        return NetworkAlgebra.union(this, other);
    }

    /**
     * What this network and another have in common: the units that are in both and the ties that are in both. Joint records,
     * weights, outputs and {@link #records()} are the smaller of the two; years and period span both.
     *
     * @throws IllegalArgumentException if the two count differently
     */
    public CollaborationNetwork<U> intersection(CollaborationNetwork<U> other) {
        return NetworkAlgebra.intersection(this, other);
    }

    /**
     * The ties of this network that another does not have. All units of this one stay, with their outputs; the ties keep
     * what they carry, so weights are not subtracted.
     */
    public CollaborationNetwork<U> difference(CollaborationNetwork<U> other) {
        return NetworkAlgebra.difference(this, other);
    }

    /** What the tie of two nodes adds up to, empty where they have none; credit is that of its weight. */
    Optional<TieSums> sums(int u, int v) {
        int tie = tieOf(u, v);
        if (tie < 0) {
            return Optional.empty();
        }
        long credit = counting() == Counting.FULL
                ? Math.multiplyExact(ties.papers(tie), Counting.SCALE)
                : Math.round(graph.weight(graph.arc(u, v)) * Counting.SCALE);
        return Optional.of(ties.sums(tie, credit));
    }

    /**
     * The network as a read-only JGraphT graph over the same arrays: no copy is made, and any algorithm of JGraphT runs
     * on it.
     *
     * <p><b>What a weight means must be said.</b> JGraphT's betweenness, closeness and shortest paths read an edge weight
     * as a length, its PageRank and clustering as a strength. Taken the wrong way, a wrong number looks like a right one:
     * on A–B 100, B–C 100, A–C 1, strengths read as lengths give B a betweenness of 0. So there is no default:
     *
     * <pre>{@code
     * new BetweennessCentrality<>(network.asGraph(EdgeWeights.LENGTH)).getScores();
     * new PageRank<>(network.asGraph(EdgeWeights.STRENGTH)).getScores();
     * }</pre>
     *
     * <p>Vertices and edges are iterated in node order. Edges are values, equal by their ends. The graph says of itself
     * that it is simple, undirected, weighted and unmodifiable; methods that would change it throw
     * {@link UnsupportedOperationException}.
     */
    public org.jgrapht.Graph<U, CollaborationEdge<U>> asGraph(EdgeWeights weights) {
        return new JGraphTView<>(this, weights);
    }

    @Override
    public String toString() {
        return units.size() + " units, " + graph.edgeCount() + " ties, weights in "
                + basis.counting().unitOfWeight() + ", years " + basis.period();
    }
}
