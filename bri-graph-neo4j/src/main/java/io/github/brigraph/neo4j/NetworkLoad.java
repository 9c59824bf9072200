package io.github.brigraph.neo4j;

import io.github.brigraph.neo4j.NetworkContent.Link;
import io.github.brigraph.neo4j.NetworkContent.TieRow;
import io.github.brigraph.study.Progress;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
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
    private final String digest;
    private final long load;
    private int batch;

    NetworkLoad(Database database, StoreOptions options, NetworkContent<?> content, Progress progress) {
        this.database = database;
        this.schema = new Schema(options.labelPrefix());
        this.content = content;
        this.progress = progress;
        this.id = content.key().id();
        this.digest = content.digest();
        this.load = content.loadId();
        this.batch = options.batchRows();
    }

    /** Whether the properties of a stored network say that it is of this content. */
    boolean isOf(Map<String, Object> stored) {
        Map<String, Object> same = new LinkedHashMap<>(stored);
        same.keySet().removeAll(List.of("status", "loadId", "contentDigest"));
        return digest.equals(stored.get("contentDigest")) && content.network().equals(same);
    }

    /** Writes all; the caller has made the constraints. */
    void write() {
        begin();
        units();
        ties();
        fields();
        links();
        sweep();
        complete();
    }

    /** The properties of the network while it is written. */
    Value header() {
        return Values.value(content.header());
    }

    private void begin() {
        database.write("MERGE (n:" + schema.network() + " {id: $id}) SET n = $row", Map.of("id", id, "row", header()));
    }

    private void units() {
        // Units of one level and one colour together, because a label cannot be a parameter on every server.
        Map<String, List<Integer>> byLabels = new TreeMap<>();
        for (int node = 0; node < content.units(); node++) {
            byLabels.computeIfAbsent(content.labels(node, schema), l -> new ArrayList<>())
                    .add(node);
        }
        long[] done = {0};
        byLabels.forEach((labels, nodes) -> {
            String query = mine()
                    + "UNWIND $rows AS row MERGE (a:" + schema.actor() + " {networkId: $id, actorId: row.actorId})"
                    + " SET a = row{.*, networkId: $id, loadId: $load} REMOVE a" + schema.removable() + " SET a"
                    + labels
                    + " MERGE (a)-[:" + schema.inNetwork() + "]->(n) RETURN count(*) AS written";
            send(nodes.stream().map(content::unit).iterator(), query, rows -> {
                done[0] += rows;
                progress.at("writing units", done[0], Math.max(1, content.units()));
            });
        });
    }

    private void ties() {
        String query = mine() + "UNWIND $rows AS row"
                + " MATCH (s:" + schema.actor() + " {networkId: $id, actorId: row.source})"
                + " MATCH (t:" + schema.actor() + " {networkId: $id, actorId: row.target})"
                + " MERGE (s)-[r:" + schema.collaboratesWith() + "]->(t)"
                + " WITH r, row.properties AS p SET r = p{.*, networkId: $id, loadId: $load}"
                + " RETURN count(*) AS written";
        long[] done = {0};
        send(content.tieRows().map(this::row).iterator(), query, rows -> {
            done[0] += rows;
            progress.at("writing ties", done[0], Math.max(1, content.ties()));
        });
    }

    private Map<String, Object> row(TieRow tie) {
        return Map.of(
                "source", content.id(tie.source()), "target", content.id(tie.target()), "properties", tie.properties());
    }

    /** The network as long as it is this load's: another load that begins takes it away. */
    private String mine() {
        return "MATCH (n:" + schema.network() + " {id: $id, loadId: $load}) ";
    }

    private interface Sent {
        void rows(int rows);
    }

    /** Sends rows in batches; a batch that does not fit into the memory of the server goes in halves. */
    private void send(Iterator<Map<String, Object>> rows, String query, Sent sent) {
        List<Map<String, Object>> waiting = new ArrayList<>();
        while (rows.hasNext()) {
            waiting.add(rows.next());
            if (waiting.size() >= batch || !rows.hasNext()) {
                for (int from = 0; from < waiting.size(); ) {
                    from += sendSome(waiting, from, query);
                    sent.rows(Math.min(batch, waiting.size()));
                }
                waiting.clear();
            }
        }
    }

    private int sendSome(List<Map<String, Object>> waiting, int from, String query) {
        while (true) {
            int rows = Math.min(batch, waiting.size() - from);
            try {
                List<Record> answer = database.writeSome(
                        query, Map.of("id", id, "load", load, "rows", List.copyOf(waiting.subList(from, from + rows))));
                checkWritten(answer, rows);
                return rows;
            } catch (Database.TooLarge e) {
                if (rows == 1) {
                    throw database.failure(e);
                }
                batch = Math.max(1, rows / 2);
            }
        }
    }

    private void checkWritten(List<Record> answer, int rows) {
        long written = answer.isEmpty() ? 0 : answer.get(0).get("written").asLong();
        if (written != rows) {
            throw new Neo4jStoreException("network " + id
                    + " is being loaded or deleted by somebody else; wait until that" + " is done and run this again");
        }
    }

    private void sweep() {
        Sweep sweep = new Sweep(database, schema, id);
        sweep.relations("r.loadId IS NULL OR r.loadId <> $load", load);
        sweep.units("a.loadId IS NULL OR a.loadId <> $load", load);
    }

    private void complete() {
        List<String> faults = new NetworkCheck(database, schema, progress).contentFaults(id);
        if (!faults.isEmpty()) {
            throw new Neo4jStoreException("network " + id + " is not as it was written: " + faults.get(0)
                    + "; somebody else wrote to it, run this again");
        }
        List<Record> answer = database.write(
                mine() + "SET n.status = $status RETURN count(*) AS written",
                Map.of("id", id, "load", load, "status", StoredNetwork.Status.COMPLETE.name()));
        checkWritten(answer, 1);
    }

    private void fields() {
        database.write(
                mine() + "OPTIONAL MATCH (f:" + schema.field() + " {networkId: $id}) DETACH DELETE f",
                Map.of("id", id, "load", load));
        String query = mine() + "UNWIND $rows AS row CREATE (f:" + schema.field()
                + ") SET f = row{.*, networkId: $id, loadId: $load} MERGE (f)-[:" + schema.inNetwork()
                + "]->(n) RETURN count(*) AS written";
        send(content.fields().iterator(), query, rows -> {});
    }

    /** Relations to units of other networks, and to fields. */
    private void links() {
        for (Link.Kind kind : Link.Kind.values()) {
            String query = mine() + "UNWIND $rows AS row MATCH (a:" + schema.actor()
                    + " {networkId: $id, actorId: row.from}) MATCH " + schema.end(kind) + " MERGE (a)-[r:"
                    + schema.type(kind)
                    + "]->(b) WITH r, row.properties AS p SET r = p{.*, networkId: $id, loadId: $load}"
                    + " RETURN count(*) AS written";
            Iterator<Map<String, Object>> rows = content.links().stream()
                    .filter(l -> l.kind() == kind)
                    .map(NetworkLoad::row)
                    .iterator();
            send(rows, query, sent -> {});
        }
    }

    private static Map<String, Object> row(Link link) {
        return Map.of("from", link.from(), "of", link.of(), "to", link.to(), "properties", link.properties());
    }
}
