package io.github.brigraph.neo4j;

import io.github.brigraph.community.Leiden;
import io.github.brigraph.graph.NodeScores;
import io.github.brigraph.graph.Partition;
import io.github.brigraph.hub.Measure;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.Counting;
import io.github.brigraph.network.NetworkAssembly;
import io.github.brigraph.network.Period;
import io.github.brigraph.network.Tie;
import io.github.brigraph.network.UnitOutput;
import io.github.brigraph.structure.CommunityRoles;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.Subdivision;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;

/** Reads one network back. */
final class NetworkReading {

    private final Database database;
    private final Schema schema;

    NetworkReading(Database database, Schema schema) {
        this.database = database;
        this.schema = schema;
    }

    /** The network of a header; the units must be of a class. */
    <U extends Unit> MeasuredNetwork<U> read(Value header, Class<U> kind) {
        Map<String, Object> of = Map.of("id", header.get("id").asString());
        List<Value> rows = database.read(
                new Query("MATCH (a:" + schema.actor() + " {networkId: $id}) RETURN properties(a) AS row", of),
                result -> {
                    List<Value> units = new ArrayList<>();
                    result.forEach(record -> units.add(record.get("row")));
                    units.sort(Comparator.comparingLong(row -> row.get("node").asLong()));
                    return units;
                });
        CollaborationNetwork<U> network = database.read(
                new Query(
                        "MATCH (s:" + schema.actor() + " {networkId: $id})-[r:" + schema.collaboratesWith()
                                + "]->(t) RETURN s.node AS source, t.node AS target, r.papers AS papers,"
                                + " r.weight AS weight, r.firstYear AS firstYear, r.lastYear AS lastYear",
                        of),
                result -> {
                    NetworkAssembly<U> parts = NetworkAssembly.of(
                            Counting.of(header.get("counting").asString()), period(header));
                    parts.records(header.get("records").asLong());
                    List<U> units = new ArrayList<>();
                    for (Value row : rows) {
                        U unit = kind.cast(unit(row));
                        units.add(unit);
                        parts.unit(unit, output(row), row.get("strengthCredit").asLong());
                    }
                    result.forEach(record -> parts.tie(tie(record, units)));
                    return parts.build();
                });
        return new MeasuredNetwork<>(network, measures(header, rows), communities(header, rows), roles(rows));
    }

    private static Period period(Value header) {
        return new Period(
                header.get("periodFirst").asInt(), header.get("periodLast").asInt());
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

    private static UnitOutput output(Value row) {
        return new UnitOutput(
                row.get("papers").asLong(),
                row.get("papersFractional").asDouble(),
                row.get("scp").asLong(),
                row.get("mcp").asLong());
    }

    private static <U extends Unit> Tie<U> tie(Record row, List<U> units) {
        return new Tie<>(
                units.get(row.get("source").asInt()),
                units.get(row.get("target").asInt()),
                row.get("papers").asLong(),
                row.get("weight").asDouble(),
                year(row.get("firstYear")),
                year(row.get("lastYear")));
    }

    private static OptionalInt year(Value value) {
        return value.isNull() ? OptionalInt.empty() : OptionalInt.of(value.asInt());
    }

    private static Map<Measure, NodeScores> measures(Value header, List<Value> rows) {
        List<String> present = header.get("measures").asList(Value::asString);
        Map<Measure, NodeScores> measures = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            String name = PropertyNames.camelCase(measure.label());
            if (present.contains(name)) {
                measures.put(measure, scores(rows, name));
            }
        }
        return measures;
    }

    private static NodeScores scores(List<Value> rows, String name) {
        return NodeScores.of(rows.stream()
                .mapToDouble(row -> row.get(name).asDouble(Double.NaN))
                .toArray());
    }

    private static Leiden.Result communities(Value header, List<Value> rows) {
        return new Leiden.Result(
                partition(rows),
                header.get("communityQuality").asDouble(Double.NaN),
                header.get("communityIterations").asInt());
    }

    private static Partition partition(List<Value> rows) {
        return Partition.of(
                rows.stream().mapToInt(row -> row.get("community").asInt()).toArray());
    }

    private static CommunityRoles roles(List<Value> rows) {
        return new CommunityRoles(
                scores(rows, "participationWeighted"), scores(rows, "withinModuleZWeighted"), partition(rows));
    }
}
