package io.github.brigraph.neo4j;

import com.google.common.base.Suppliers;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.hub.Measure;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.Period;
import io.github.brigraph.network.Tie;
import io.github.brigraph.network.UnitOutput;
import io.github.brigraph.structure.DisparityFilter;
import io.github.brigraph.structure.RelativeStrength;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.Subdivision;
import io.github.brigraph.unit.Unit;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * What is stored of a network: the properties of the network, of its units and of its ties.
 *
 * <p>A value that is undefined has no property. An infinite one is refused, because Neo4j would keep it, and every query
 * that sums or sorts would be wrong.
 */
final class NetworkContent<U extends Unit> {

    private final NetworkKey key;
    private final MeasuredNetwork<U> measured;
    private final Annotations<U> annotations;
    /** It reads every row, and is asked for more than once. */
    private final Supplier<String> digest = Suppliers.memoize(this::digested);

    NetworkContent(NetworkKey key, MeasuredNetwork<U> measured, Annotations<U> annotations) {
        this.key = key;
        this.measured = measured;
        this.annotations = annotations;
    }

    /** What a study adds to a network. Nothing is added that is there already. */
    interface Annotations<U extends Unit> {

        /** Adds properties of the network. */
        default void network(Map<String, Object> properties) {}

        /** Adds properties of a unit. */
        default void unit(U unit, Map<String, Object> properties) {}

        /** Adds properties of a tie. */
        default void tie(Tie<U> tie, Map<String, Object> properties) {}

        /** The relations from its units to others. */
        default List<Link> links() {
            return List.of();
        }

        /** The fields that stand beside its units. */
        default List<Map<String, Object>> fields() {
            return List.of();
        }
    }

    /**
     * A tie as it is stored.
     *
     * @param source the node whose id comes first
     * @param target the other
     */
    record TieRow(int source, int target, Map<String, Object> properties) {}

    NetworkKey key() {
        return key;
    }

    int units() {
        return measured.network().units().size();
    }

    long ties() {
        return measured.network().graph().edgeCount();
    }

    /** The digest of all units and ties. */
    String digest() {
        return digest.get();
    }

    private String digested() {
        RowDigest digest = new RowDigest();
        for (int node = 0; node < units(); node++) {
            digest.add(id(node), unit(node));
        }
        tieRows().forEach(row -> digest.add(row.source + "-" + row.target, row.properties));
        return digest.text();
    }

    /** The id of a load of this content: rows of the same content are the same whichever load wrote them. */
    long loadId() {
        return Long.parseUnsignedLong(digest().substring(0, 16), 16);
    }

    /** The properties of the network while it is written. */
    Map<String, Object> header() {
        Map<String, Object> row = new LinkedHashMap<>(network());
        row.put("status", StoredNetwork.Status.LOADING.name());
        row.put("contentDigest", digest());
        row.put("loadId", loadId());
        return row;
    }

    /** The properties of the network, without those that the loading adds. */
    Map<String, Object> network() {
        Map<String, Object> row = new LinkedHashMap<>(key.properties());
        row.put("name", key.kind() + ", " + key.period() + ", " + key.counting().label());
        // A hub network of the records of a period does not bear the period itself.
        row.put("periodFirst", (long) measured.network().period().first());
        row.put("periodLast", (long) measured.network().period().last());
        row.put("records", measured.network().records());
        row.put("nodeCount", (long) units());
        row.put("relationshipCount", ties());
        row.put("linkCount", (long) links().size());
        row.put("communityCount", (long) measured.communities().partition().communityCount());
        real(row, "communityQuality", measured.communities().quality());
        row.put("communityIterations", (long) measured.communities().iterations());
        row.put(
                "measures",
                Arrays.stream(Measure.values())
                        .filter(m -> measured.scores(m).isPresent())
                        .map(m -> PropertyNames.camelCase(m.label()))
                        .toList());
        annotations.network(row);
        return row;
    }

    String id(int node) {
        return measured.network().unit(node).id();
    }

    String level(int node) {
        return measured.network().unit(node).level().name().toLowerCase(Locale.ROOT);
    }

    int community(int node) {
        return measured.communities().partition().communityOf(node);
    }

    /** The labels of a unit beside that of actors. */
    List<String> labels(int node, Schema schema) {
        return List.of(schema.level(level(node)), schema.community(community(node)));
    }

    /** The properties of a unit. */
    Map<String, Object> unit(int node) {
        CollaborationNetwork<U> network = measured.network();
        U unit = network.unit(node);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("actorId", unit.id());
        row.put("node", (long) node);
        row.put("name", unit.name());
        row.put("level", level(node));
        country(unit).ifPresent(c -> row.put("country", c.id()));
        UnitOutput output = network.output(node);
        row.put("papers", output.papers());
        real(row, "papersFractional", output.papersFractional());
        row.put("scp", output.singleCountry());
        row.put("mcp", output.multipleCountries());
        row.put("strengthCredit", network.strengthCredit(node));
        for (Measure measure : Measure.values()) {
            Optional<NodeScores> scores = measured.scores(measure);
            scores.ifPresent(s -> real(row, PropertyNames.camelCase(measure.label()), s.get(node)));
        }
        real(row, "participationWeighted", measured.roles().participation().get(node));
        real(row, "withinModuleZWeighted", measured.roles().withinCommunity().get(node));
        row.put("role", measured.roles().role(node).name().toLowerCase(Locale.ROOT));
        row.put("community", (long) community(node));
        annotations.unit(unit, row);
        return row;
    }

    private static Optional<Country> country(Unit unit) {
        if (unit instanceof Institution institution) {
            return institution.country();
        }
        return unit instanceof Subdivision subdivision ? Optional.of(subdivision.country()) : Optional.empty();
    }

    /** The ties, made one after the other, in order of source and target. */
    Stream<TieRow> tieRows() {
        CollaborationNetwork<U> network = measured.network();
        return network.ties().map(tie -> {
            int source = network.node(tie.source()).orElseThrow();
            int target = network.node(tie.target()).orElseThrow();
            return new TieRow(source, target, tie(tie, source, target));
        });
    }

    private Map<String, Object> tie(Tie<U> tie, int source, int target) {
        CsrGraph graph = measured.network().graph();
        int there = graph.arc(source, target);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("papers", tie.papers());
        real(row, "weight", tie.weight());
        // One at a time, because for millions of ties all together need more memory than the network.
        real(row, "associationStrength", RelativeStrength.ASSOCIATION.of(graph, source, there));
        real(row, "salton", RelativeStrength.SALTON.of(graph, source, there));
        real(row, "jaccard", RelativeStrength.JACCARD.of(graph, source, there));
        real(row, "inclusion", RelativeStrength.INCLUSION.of(graph, source, there));
        real(row, "disparityAlphaSource", DisparityFilter.alpha(graph, source, there));
        real(row, "disparityAlphaTarget", DisparityFilter.alpha(graph, target, graph.arc(target, source)));
        tie.firstYear().ifPresent(year -> row.put("firstYear", (long) year));
        tie.lastYear().ifPresent(year -> row.put("lastYear", (long) year));
        annotations.tie(tie, row);
        return row;
    }

    /** Puts a number into a row, unless it is undefined. */
    static void real(Map<String, Object> row, String name, double value) {
        if (Double.isInfinite(value)) {
            throw new IllegalArgumentException("a number must be finite to be stored, " + name + " was " + value
                    + (row.containsKey("actorId") ? " of " + row.get("actorId") : ""));
        }
        if (!Double.isNaN(value)) {
            row.put(name, value);
        }
    }

    /** Relations to what stands beside the units. */
    List<Link> links() {
        return annotations.links();
    }

    /** The fields, each with its {@code fieldId}. */
    List<Map<String, Object>> fields() {
        return annotations.fields();
    }

    /**
     * A relation from a unit of this network to a unit of another network, or to a field of this one or another.
     *
     * @param kind what it says
     * @param from the id of the unit
     * @param of the id of the network of the other end
     * @param to the id of the other unit, or of the field
     * @param properties its properties
     */
    record Link(Kind kind, String from, String of, String to, Map<String, Object> properties) {

        enum Kind {
            /** In a country of the network of countries. */
            LOCATED_IN,
            /** In the top list of a field. */
            RANKED_IN
        }
    }

    /** The years of a network as properties; none where all count. */
    static void years(Map<String, Object> row, Period period) {
        if (!period.equals(Period.ALL)) {
            row.put("yearFrom", (long) period.first());
            row.put("yearTo", (long) period.last());
        }
    }
}
