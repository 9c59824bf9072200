package io.github.brigraph.neo4j;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.neo4j.driver.Record;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;

/** The constraints and indexes of a store in its database. */
final class SchemaRules {

    private final Database database;
    private final Schema schema;

    SchemaRules(Database database, Schema schema) {
        this.database = database;
        this.schema = schema;
    }

    /**
     * Makes those that are not there, and sees that they are.
     *
     * @throws Neo4jStoreException if the database is read-only, or something of the user's own stands in the way
     */
    void prepare() {
        database.checkWritable();
        Set<String> there = rulesThere();
        List<Schema.Rule> missing = schema.rules().stream()
                .filter(rule -> !there.contains(rule.text()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        for (Schema.Rule rule : missing) {
            try {
                database.write(rule.statement(), Map.of());
            } catch (Neo4jStoreException e) {
                throw e.getCause() instanceof Neo4jException cause && Failures.isSchema(cause)
                        ? database.failures().clash(rule)
                        : e;
            }
        }
        // A constraint of the same name elsewhere makes the statement do nothing, without a word.
        Set<String> now = rulesThere();
        for (Schema.Rule rule : missing) {
            if (!now.contains(rule.text())) {
                throw database.failures().clash(rule);
            }
        }
        database.write("CALL db.awaitIndexes(60)", Map.of());
    }

    private Set<String> rulesThere() {
        Set<String> texts = new TreeSet<>();
        database.now(
                        "SHOW CONSTRAINTS YIELD type, entityType, labelsOrTypes, properties WHERE entityType = 'NODE'"
                                + " AND type IN ['UNIQUENESS', 'NODE_PROPERTY_UNIQUENESS', 'NODE_KEY']"
                                + " RETURN labelsOrTypes, properties",
                        Map.of())
                .forEach(row -> texts.add(text(Schema.Rule.Kind.UNIQUE_NODE, row)));
        database.now(
                        "SHOW INDEXES YIELD type, entityType, labelsOrTypes, properties WHERE type = 'RANGE'"
                                + " RETURN entityType, labelsOrTypes, properties",
                        Map.of())
                .forEach(row -> texts.add(text(
                        row.get("entityType").asString().equals("NODE")
                                ? Schema.Rule.Kind.NODE_INDEX
                                : Schema.Rule.Kind.RELATIONSHIP_INDEX,
                        row)));
        return texts;
    }

    /** A constraint or an index that is there, as the text of a rule. */
    private static String text(Schema.Rule.Kind kind, Record row) {
        List<String> on = row.get("labelsOrTypes").asList(Value::asString);
        List<String> properties = row.get("properties").asList(Value::asString);
        return new Schema.Rule("", kind, on.isEmpty() ? "" : on.get(0), properties).text();
    }
}
