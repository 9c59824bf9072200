package io.github.brigraph.neo4j;

import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.Counting;
import io.github.brigraph.network.NetworkAssembly;
import io.github.brigraph.network.Period;
import io.github.brigraph.network.Tie;
import io.github.brigraph.unit.Unit;
import java.util.Map;
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
        UnitColumns<U> units = database.read(
                new Query("MATCH (a:" + schema.actor() + " {networkId: $id}) RETURN properties(a) AS row", of),
                result -> {
                    // Afresh, because a transaction may be tried again.
                    UnitColumns<U> columns = new UnitColumns<>(header, kind);
                    result.forEach(record -> columns.add(record.get("row")));
                    return columns;
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
                    units.addTo(parts);
                    result.forEach(record -> parts.tie(tie(record, units)));
                    return parts.build();
                });
        return units.measured(network, header);
    }

    private static Period period(Value header) {
        return new Period(
                header.get("periodFirst").asInt(), header.get("periodLast").asInt());
    }

    private static <U extends Unit> Tie<U> tie(Record row, UnitColumns<U> units) {
        return new Tie<>(
                units.unit(row.get("source").asInt()),
                units.unit(row.get("target").asInt()),
                row.get("papers").asLong(),
                row.get("weight").asDouble(),
                year(row.get("firstYear")),
                year(row.get("lastYear")));
    }

    private static OptionalInt year(Value value) {
        return value.isNull() ? OptionalInt.empty() : OptionalInt.of(value.asInt());
    }
}
