package io.github.brigraph.neo4j;

import java.util.Map;

/** Takes units and ties of one network away, some thousands a transaction. */
final class Sweep {

    private static final int ROWS = 10_000;

    private final Database database;
    private final Schema schema;
    private final String id;

    Sweep(Database database, Schema schema, String id) {
        this.database = database;
        this.schema = schema;
        this.id = id;
    }

    /** Deletes the relations of the network that fulfil a condition on {@code r}. */
    void relations(String condition, long load) {
        String types = String.join("|", schema.collaboratesWith(), schema.locatedIn(), schema.rankedIn());
        repeat(
                "MATCH (:" + schema.actor() + " {networkId: $id})-[r:" + types + "]->() WHERE " + condition
                        + " WITH r LIMIT $rows DELETE r RETURN count(*) AS gone",
                load);
    }

    /** Deletes the units of the network that fulfil a condition on {@code a}, and whatever hangs on them. */
    void units(String condition, long load) {
        repeat(
                "MATCH (a:" + schema.actor() + " {networkId: $id}) WHERE " + condition
                        + " WITH a LIMIT $rows DETACH DELETE a RETURN count(*) AS gone",
                load);
    }

    private void repeat(String query, long load) {
        int rows = ROWS;
        while (true) {
            try {
                long gone = database.writeSome(query, Map.of("id", id, "load", load, "rows", rows))
                        .get(0)
                        .get("gone")
                        .asLong();
                if (gone == 0) {
                    return;
                }
            } catch (Database.TooLarge e) {
                if (rows == 1) {
                    throw database.failure(e);
                }
                rows = rows / 2;
            }
        }
    }
}
