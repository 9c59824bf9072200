package io.github.brigraph.neo4j;

import io.github.brigraph.study.Progress;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;

/** Compares a network as it stands with what it says of itself: the counts, and the digest of every row. */
final class NetworkCheck {

    private final Database database;
    private final Schema schema;
    private final Progress progress;

    /** Rows of one kind: what asks for them, and what says what a row is about. */
    private record Part(String query, Function<Record, String> about) {}

    NetworkCheck(Database database, Schema schema, Progress progress) {
        this.database = database;
        this.schema = schema;
        this.progress = progress;
    }

    /** What is wrong with units and ties, as sentences; none if all is well. */
    List<String> contentFaults(String id) {
        List<Record> found = database.now(
                "MATCH (n:" + schema.network() + " {id: $id}) RETURN n.nodeCount AS units, n.relationshipCount AS ties,"
                        + " n.linkCount AS links, n.contentDigest AS digest",
                Map.of("id", id));
        if (found.isEmpty()) {
            return List.of("there is no network " + id);
        }
        Record said = found.get(0);
        long total = Math.max(1, said.get("units").asLong(0) + said.get("ties").asLong(0));
        RowDigest digest = new RowDigest();
        long units = added(
                new Part(
                        "MATCH (a:" + schema.actor() + " {networkId: $id}) RETURN properties(a) AS row",
                        record -> record.get("row").get("actorId").asString("")),
                id,
                digest,
                new long[] {0, total});
        long ties = added(
                new Part(
                        "MATCH (s:" + schema.actor() + " {networkId: $id})-[r:" + schema.collaboratesWith()
                                + "]->(t) RETURN s.node AS source, t.node AS target, properties(r) AS row",
                        record -> record.get("source").asObject() + "-"
                                + record.get("target").asObject()),
                id,
                digest,
                new long[] {units, total});
        List<String> faults = new ArrayList<>();
        if (units != said.get("units").asLong(-1)) {
            faults.add("it has " + units + " units where it had " + said.get("units"));
        }
        if (ties != said.get("ties").asLong(-1)) {
            faults.add("it has " + ties + " ties where it had " + said.get("ties"));
        }
        if (faults.isEmpty() && !digest.text().equals(said.get("digest").asString(""))) {
            faults.add("a property of a unit or a tie is not what it was");
        }
        long links = database.now(
                        "MATCH (:" + schema.actor() + " {networkId: $id})-[r:" + schema.locatedIn() + "|"
                                + schema.rankedIn() + "]->() RETURN count(r) AS links",
                        Map.of("id", id))
                .get(0)
                .get("links")
                .asLong();
        if (links != said.get("links").asLong(-1)) {
            faults.add("it has " + links + " relations to countries and fields where it had " + said.get("links"));
        }
        return faults;
    }

    /** Adds rows to a digest; how many there were. */
    private long added(Part of, String id, RowDigest digest, long[] progressOf) {
        List<RowDigest> kept = new ArrayList<>();
        long rows = database.read(new Query(of.query, Map.of("id", id)), result -> {
            // Afresh, because a transaction may be tried again.
            RowDigest part = new RowDigest();
            long[] count = {0};
            result.forEach(record -> {
                Map<String, Object> row = new HashMap<>(record.get("row").asMap());
                row.remove("networkId");
                row.remove("loadId");
                part.add(of.about.apply(record), row);
                count[0]++;
                progress.at("checking", Math.min(progressOf[1], progressOf[0] + count[0]), progressOf[1]);
            });
            kept.clear();
            kept.add(part);
            return count[0];
        });
        kept.forEach(digest::add);
        return rows;
    }
}
