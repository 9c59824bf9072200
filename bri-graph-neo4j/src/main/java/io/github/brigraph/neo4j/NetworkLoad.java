package io.github.brigraph.neo4j;

import io.github.brigraph.neo4j.NetworkContent.Link;
import io.github.brigraph.study.Progress;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.Values;

/**
 * Writes one network: it is LOADING from the first row to the last, its units come before its ties, what an older load left
 * is swept away, and it is COMPLETE once what stands there is what was to be written. A load that is cut off anywhere is
 * repaired by running it again.
 *
 * <p>Every row carries {@code loadId}, which follows from the content: rows of the same content are the same whichever load
 * wrote them.
 */
final class NetworkLoad {

    private final Database database;
    private final Schema schema;
    private final NetworkContent<?> content;
    private final Progress progress;
    private final String id;
    private final Claim claim;
    private final Batches batches;
    /** What the database calls the units, by node. */
    private final String[] nodes;

    NetworkLoad(Database database, StoreOptions options, NetworkContent<?> content, Progress progress) {
        this.database = database;
        this.schema = new Schema(options.labelPrefix());
        this.content = content;
        this.progress = progress;
        this.id = content.key().id();
        this.claim = new Claim(database, schema, content);
        this.batches = new Batches(database, options.batchRows());
        this.nodes = new String[content.units()];
    }

    /** Whether the properties of a stored network say that it is of this content. */
    boolean isOf(Map<String, Object> stored) {
        Map<String, Object> same = new LinkedHashMap<>(stored);
        same.keySet().removeAll(List.of("status", "loadId", "contentDigest"));
        return content.digest().equals(stored.get("contentDigest"))
                && content.network().equals(same);
    }

    /**
     * Writes all; the caller has made the constraints.
     *
     * @param before the properties of the network that is there, if one is
     */
    void write(List<Value> before) {
        claim.begin(content.header());
        units();
        ties();
        fields();
        links();
        if (!before.stream().allMatch(n -> n.get("loadId").asLong(0) == content.loadId())) {
            sweep();
        }
        complete();
    }

    /** The properties of the network while it is written. */
    Value header() {
        return Values.value(content.header());
    }

    private void units() {
        String query = claim.head()
                + "UNWIND $rows AS row MERGE (a:" + schema.actor() + " {networkId: $id, actorId: row.unit.actorId})"
                + " SET a = row.unit, a.networkId = $id, a.loadId = $load REMOVE a" + schema.removable()
                + (database.takesLabels() ? " SET a:$(row.labels)" : "")
                + " MERGE (a)-[:" + schema.inNetwork() + "]->(n) RETURN a.node AS node, elementId(a) AS id";
        Iterator<Map<String, Object>> rows =
                IntStream.range(0, content.units()).mapToObj(this::unit).iterator();
        batches.send(
                rows,
                some -> {
                    List<Record> answer = database.writeSome(query, claim.with(Map.of("rows", some)));
                    if (answer.size() != some.size()) {
                        throw claim.lost();
                    }
                    answer.forEach(
                            r -> nodes[r.get("node").asInt()] = r.get("id").asString());
                },
                told("writing units", content.units()));
        if (!database.takesLabels()) {
            labels();
        }
    }

    private Map<String, Object> unit(int node) {
        return Map.of("unit", content.unit(node), "labels", content.labels(node, schema));
    }

    /** Gives the units the labels of their level and colour, a query for each kind of them, as servers before 5.26 need. */
    private void labels() {
        Map<String, List<String>> byLabels = new TreeMap<>();
        for (int node = 0; node < content.units(); node++) {
            byLabels.computeIfAbsent(Schema.text(content.labels(node, schema)), l -> new ArrayList<>())
                    .add(nodes[node]);
        }
        byLabels.forEach((labels, some) -> send(
                some.iterator(),
                "UNWIND $rows AS row MATCH (a) WHERE elementId(a) = row AND a:" + schema.actor()
                        + " AND a.networkId = $id SET a" + labels));
    }

    private void ties() {
        new Sweep(database, schema, id).ties();
        new TieLoad(database, schema, claim, nodes).write(content, batches, told("writing ties", content.ties()));
    }

    private IntConsumer told(String stage, long total) {
        long[] done = {0};
        return rows -> {
            done[0] += rows;
            progress.at(stage, done[0], Math.max(1, total));
        };
    }

    /** Sends rows to a query of which every row is answered by one. */
    private <T> void send(Iterator<T> rows, String query) {
        batches.send(
                rows,
                some -> claim.check(
                        database.writeSome(
                                claim.head() + query + " RETURN count(*) AS written", claim.with(Map.of("rows", some))),
                        some.size()),
                sent -> {});
    }

    private void sweep() {
        Sweep sweep = new Sweep(database, schema, id);
        sweep.oldLinks(content.loadId());
        sweep.oldUnits(content.loadId());
    }

    private void complete() {
        NetworkCheck check = new NetworkCheck(database, schema, progress);
        List<String> faults = check.contentFaults(id);
        if (!faults.isEmpty()) {
            // Of a network whose head somebody took off, or of a load that was cut off, other units may be left.
            claim.hold();
            sweep();
            faults = check.contentFaults(id);
        }
        if (!faults.isEmpty()) {
            throw new Neo4jStoreException("network " + id + " is not as it was written: " + faults.get(0)
                    + "; somebody else wrote to it, run this again");
        }
        claim.complete();
    }

    private void fields() {
        database.write(
                claim.head() + "OPTIONAL MATCH (f:" + schema.field() + " {networkId: $id}) DETACH DELETE f",
                claim.with(Map.of()));
        send(
                content.fields().iterator(),
                "UNWIND $rows AS row MERGE (f:" + schema.field() + " {networkId: $id, fieldId: row.fieldId})"
                        + " SET f = row{.*, networkId: $id, loadId: $load} MERGE (f)-[:" + schema.inNetwork()
                        + "]->(n)");
    }

    /** Relations to units of other networks, and to fields. */
    private void links() {
        for (Link.Kind kind : Link.Kind.values()) {
            Iterator<Map<String, Object>> rows = content.links().stream()
                    .filter(l -> l.kind() == kind)
                    .map(NetworkLoad::row)
                    .iterator();
            send(
                    rows,
                    "UNWIND $rows AS row MATCH (a:" + schema.actor() + " {networkId: $id, actorId: row.from}) MATCH "
                            + schema.end(kind) + " MERGE (a)-[r:" + schema.type(kind)
                            + "]->(b) WITH r, row.properties AS p SET r = p{.*, networkId: $id, loadId: $load}");
        }
    }

    private static Map<String, Object> row(Link link) {
        return Map.of("from", link.from(), "of", link.of(), "to", link.to(), "properties", link.properties());
    }
}
