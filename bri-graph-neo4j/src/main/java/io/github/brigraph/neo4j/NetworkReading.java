package io.github.brigraph.neo4j;

import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.Counting;
import io.github.brigraph.network.NetworkAssembly;
import io.github.brigraph.network.Period;
import io.github.brigraph.network.Tie;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.value.ValueException;

/**
 * Reads one network back: its units, then its ties in order of source and target, page by page, so that they can go where they are
 * to stay. A page is asked for again where its transaction fails and may succeed.
 *
 * <p>The ties of a unit stand in the database in no order, so a page has all of those of its units and is sorted here; to sort
 * those of all units the server would have to hold them.
 *
 * @param <U> the kind of unit
 */
final class NetworkReading<U extends Unit> {

    private final Database database;
    private final Schema schema;
    private final int tiesAtOnce;
    private final Value header;
    private final String id;
    private final UnitColumns<U> units;

    /**
     * Reads the units.
     *
     * @param header the properties of the network
     * @param kind the class of its units
     */
    NetworkReading(Database database, StoreOptions options, Value header, Class<U> kind) {
        this.database = database;
        this.schema = new Schema(options.labelPrefix());
        this.tiesAtOnce = options.batchRows();
        this.header = header;
        this.id = header.get("id").asString();
        this.units = sound(() -> units(kind));
        checkCounts();
    }

    private UnitColumns<U> units(Class<U> kind) {
        String query = "MATCH (a:" + schema.actor() + " {networkId: $id}) RETURN properties(a) AS row, COUNT { (a)-[:"
                + schema.collaboratesWith() + "]->() } AS ties";
        return database.read(new Query(query, Map.of("id", id)), result -> {
            // Afresh, because a transaction may be tried again.
            UnitColumns<U> columns = new UnitColumns<>(header, kind);
            result.forEach(
                    record -> columns.add(record.get("row"), record.get("ties").asInt()));
            return columns;
        });
    }

    private void checkCounts() {
        long unitsBefore = header.get("nodeCount").asLong(-1);
        long tiesBefore = header.get("relationshipCount").asLong(-1);
        if (units.added() != unitsBefore || units.ties() != tiesBefore) {
            throw new Neo4jStoreException("network " + id + " has " + units.added() + " units and " + units.ties()
                    + " ties where it had " + unitsBefore + " and " + tiesBefore + "; save it again");
        }
    }

    /** The network. */
    MeasuredNetwork<U> network() {
        return sound(() -> {
            NetworkAssembly<U> parts = NetworkAssembly.of(
                    Counting.of(header.get("counting").asString()),
                    new Period(
                            header.get("periodFirst").asInt(),
                            header.get("periodLast").asInt()));
            parts.records(header.get("records").asLong());
            units.addTo(parts);
            parts.tiesInOrder(Math.toIntExact(units.ties()));
            forEachTie(parts::tie);
            return units.measured(parts.build(), header);
        });
    }

    /** How many ties there are. */
    long ties() {
        return units.ties();
    }

    /** Gives all ties in order of source and target. */
    void forEachTie(Consumer<? super Tie<U>> each) {
        int next = 0;
        while (next < units.count()) {
            int from = next;
            long ties = 0;
            do {
                ties += units.tiesFrom(next++);
            } while (next < units.count() && ties + units.tiesFrom(next) <= tiesAtOnce);
            int to = next;
            List<Row<U>> page = ties == 0 ? List.of() : sound(() -> page(from, to));
            if (page.size() != ties) {
                throw changed();
            }
            page.forEach(row -> each.accept(row.tie));
        }
    }

    /** That somebody wrote to the network in the meantime. */
    Neo4jStoreException changed() {
        return new Neo4jStoreException(
                "network " + id + " was changed by somebody else while it was read; run this again");
    }

    /** A tie, and its nodes as one number: the source in the upper half. */
    private record Row<U extends Unit>(long ends, Tie<U> tie) {}

    /** The ties from some of the nodes, in order. */
    private List<Row<U>> page(int from, int to) {
        List<String> sources = new ArrayList<>();
        for (int node = from; node < to; node++) {
            sources.add(units.unit(node).id());
        }
        String query = "UNWIND $sources AS source MATCH (s:" + schema.actor()
                + " {networkId: $id, actorId: source})-[r:" + schema.collaboratesWith()
                + "]->(t) RETURN s.node AS source, t.node AS target, r.papers AS papers, r.weight AS weight,"
                + " r.firstYear AS firstYear, r.lastYear AS lastYear";
        List<Row<U>> rows = database.read(new Query(query, Map.of("id", id, "sources", sources)), result -> {
            List<Row<U>> some = new ArrayList<>();
            result.forEach(record -> some.add(row(record)));
            return some;
        });
        rows.sort(Comparator.comparingLong(Row::ends));
        for (int i = 1; i < rows.size(); i++) {
            if (rows.get(i - 1).ends == rows.get(i).ends) {
                Tie<U> twice = rows.get(i).tie;
                throw new IllegalArgumentException("two ties join "
                        + twice.source().id() + " and " + twice.target().id());
            }
        }
        return rows;
    }

    private Row<U> row(Record record) {
        int source = record.get("source").asInt();
        int target = record.get("target").asInt();
        Tie<U> tie = new Tie<>(
                units.unit(source),
                units.unit(target),
                record.get("papers").asLong(),
                record.get("weight").asDouble(),
                year(record.get("firstYear")),
                year(record.get("lastYear")));
        return new Row<>((long) source << Integer.SIZE | target, tie);
    }

    private static OptionalInt year(Value value) {
        return value.isNull() ? OptionalInt.empty() : OptionalInt.of(value.asInt());
    }

    /** Says of rows that are none of a network that somebody changed them. */
    private <T> T sound(Supplier<T> work) {
        try {
            return work.get();
        } catch (ClassCastException e) {
            throw new Neo4jStoreException(
                    "network " + id + " is of another kind of unit, its level is "
                            + header.get("level").asString(""),
                    e);
        } catch (IllegalArgumentException
                | IndexOutOfBoundsException
                | ArithmeticException
                | NoSuchElementException
                | ValueException e) {
            throw new Neo4jStoreException(
                    "network " + id + " was changed after it was saved; save it again: " + e.getMessage(), e);
        }
    }
}
