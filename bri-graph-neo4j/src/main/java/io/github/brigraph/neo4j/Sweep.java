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

    /** Deletes all ties of the network. */
    void ties() {
        relations(schema.collaboratesWith(), "true", 0);
    }

    /** Deletes the relations to countries and fields that are of another load. */
    void oldLinks(long load) {
        relations(links(), "r.loadId IS NULL OR r.loadId <> $load", load);
    }

    /** Deletes the units that are of another load, and whatever hangs on them. */
    void oldUnits(long load) {
        units("a.loadId IS NULL OR a.loadId <> $load", load);
    }

    /** Deletes all ties, relations and units of the network. */
    void all() {
        ties();
        relations(links(), "true", 0);
        units("true", 0);
    }

    private String links() {
        return schema.locatedIn() + "|" + schema.rankedIn();
    }

    private void relations(String types, String condition, long load) {
        repeat(
                "MATCH (:" + schema.actor() + " {networkId: $id})-[r:" + types + "]->() WHERE " + condition
                        + " WITH r LIMIT $rows DELETE r RETURN count(*) AS gone",
                load);
    }

    private void units(String condition, long load) {
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
                if (gone < rows) {
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
