package io.github.brigraph.neo4j;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.neo4j.driver.Record;

/**
 * One load's hold on a network: what it writes is written only as long as no other load of that network, and no deletion, has begun.
 * The network bears the name of its load, {@code writer}, and the number of the batches of its ties while it is LOADING.
 */
final class Claim {

    private final Database database;
    private final Schema schema;
    private final Map<String, Object> parameters;

    Claim(Database database, Schema schema, NetworkContent<?> content) {
        this.database = database;
        this.schema = schema;
        this.parameters = Map.of(
                "id",
                content.key().id(),
                "load",
                content.loadId(),
                "writer",
                UUID.randomUUID().toString());
    }

    /** Takes the network, which is made where it is not there. */
    void begin(Map<String, Object> header) {
        database.write(
                "MERGE (n:" + schema.network() + " {id: $id}) SET n = $row, n.writer = $writer, n.tieBatches = 0",
                with(Map.of("row", header)));
    }

    /** The head of every query of the load: finds the network as {@code n}, or nothing if it was taken away. */
    String head() {
        return "MATCH (n:" + schema.network() + " {id: $id, loadId: $load, writer: $writer}) ";
    }

    /** The parameters of the head, and others. */
    Map<String, Object> with(Map<String, ?> more) {
        Map<String, Object> all = new HashMap<>(parameters);
        all.putAll(more);
        return all;
    }

    /** Sees that a query wrote so many rows, as it does unless the network was taken away. */
    void check(List<Record> answer, int rows) {
        if (written(answer) != rows) {
            throw lost();
        }
    }

    /** Sees that the network was not taken away. */
    void hold() {
        check(database.now(head() + "RETURN count(*) AS written", with(Map.of())), 1);
    }

    static long written(List<Record> answer) {
        return answer.isEmpty() ? 0 : answer.get(0).get("written").asLong();
    }

    Neo4jStoreException lost() {
        return new Neo4jStoreException("network " + parameters.get("id")
                + " is being loaded, deleted or changed by somebody else; wait until that is done and run this again");
    }

    /** Says that the network is whole; saying it twice, as when the answer got lost, is saying it once. */
    void complete() {
        List<Record> answer = database.write(
                "MATCH (n:" + schema.network()
                        + " {id: $id, loadId: $load}) WHERE n.writer = $writer OR n.status = $status"
                        + " SET n.status = $status REMOVE n.writer, n.tieBatches RETURN count(*) AS written",
                with(Map.of("status", StoredNetwork.Status.COMPLETE.name())));
        check(answer, 1);
    }
}
