package io.github.brigraph.neo4j;

import io.github.brigraph.neo4j.NetworkContent.Link;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The names in the database. Labels carry the prefix; relationship types do where the prefix is not the standard one, so
 * that the ready queries read well.
 */
record Schema(String prefix) {

    /** Communities with a label, and so a colour, of their own: the largest. The others share one. */
    static final int COLOURED = 12;

    String network() {
        return prefix + "Network";
    }

    String actor() {
        return prefix + "Actor";
    }

    String field() {
        return prefix + "Field";
    }

    /** The label of a level: {@code CollabCountry}. */
    String level(String level) {
        return prefix + level.substring(0, 1).toUpperCase(Locale.ROOT) + level.substring(1);
    }

    /** The label of a community, by which the Browser colours it. */
    String community(long community) {
        return prefix + "Community" + (community < COLOURED ? String.valueOf(community + 1) : "Other");
    }

    /** Labels as Cypher writes them: {@code :A:B}. */
    static String text(List<String> labels) {
        return ":" + String.join(":", labels);
    }

    /** All labels that an actor may have beside that of actors, as Cypher removes them. */
    String removable() {
        return IntStream.rangeClosed(0, COLOURED)
                        .mapToObj(this::community)
                        .map(l -> ":" + l)
                        .collect(Collectors.joining())
                + List.of("country", "subdivision", "institution").stream()
                        .map(l -> ":" + level(l))
                        .collect(Collectors.joining());
    }

    /** A type of relationships, whose name with the standard prefix is given. */
    String type(String name) {
        return prefix.equals(StoreOptions.STANDARD_PREFIX) ? name : prefix.toUpperCase(Locale.ROOT) + "_" + name;
    }

    String collaboratesWith() {
        return type("COLLABORATES_WITH");
    }

    String inNetwork() {
        return type("IN_NETWORK");
    }

    String locatedIn() {
        return type("LOCATED_IN");
    }

    String rankedIn() {
        return type("RANKED_IN");
    }

    /** The type of a relation to another network or a field. */
    String type(Link.Kind kind) {
        return switch (kind) {
            case LOCATED_IN -> locatedIn();
            case RANKED_IN -> rankedIn();
        };
    }

    /** The other end of such a relation, {@code b}, as a row names it. */
    String end(Link.Kind kind) {
        return switch (kind) {
            case LOCATED_IN -> "(b:" + actor() + " {networkId: row.of, actorId: row.to})";
            case RANKED_IN -> "(b:" + field() + " {networkId: row.of, fieldId: row.to})";
        };
    }

    /** What the database must hold, by name. */
    List<Rule> rules() {
        String name = "bri_graph_" + prefix.toLowerCase(Locale.ROOT);
        return List.of(
                new Rule(name + "_network", Rule.Kind.UNIQUE_NODE, network(), List.of("id")),
                new Rule(name + "_actor", Rule.Kind.UNIQUE_NODE, actor(), List.of("networkId", "actorId")),
                // A constraint of two properties is no index of its first.
                new Rule(name + "_units", Rule.Kind.NODE_INDEX, actor(), List.of("networkId")),
                new Rule(name + "_tie", Rule.Kind.RELATIONSHIP_INDEX, collaboratesWith(), List.of("networkId")));
    }

    /**
     * A constraint or an index.
     *
     * @param name its name
     * @param kind what it is
     * @param on the label or type
     * @param properties its properties
     */
    record Rule(String name, Kind kind, String on, List<String> properties) {

        enum Kind {
            UNIQUE_NODE,
            NODE_INDEX,
            RELATIONSHIP_INDEX
        }

        /** The statement that makes it where it is not there. */
        String statement() {
            String of = properties.stream().map(p -> "x." + p).collect(Collectors.joining(", "));
            return switch (kind) {
                case UNIQUE_NODE ->
                    "CREATE CONSTRAINT " + name + " IF NOT EXISTS FOR (x:" + on + ") REQUIRE (" + of + ") IS UNIQUE";
                case NODE_INDEX -> "CREATE INDEX " + name + " IF NOT EXISTS FOR (x:" + on + ") ON (" + of + ")";
                case RELATIONSHIP_INDEX ->
                    "CREATE INDEX " + name + " IF NOT EXISTS FOR ()-[x:" + on + "]-() ON (" + of + ")";
            };
        }

        /** What it is, for a person. */
        String text() {
            String what =
                    switch (kind) {
                        case UNIQUE_NODE -> "uniqueness of ";
                        case NODE_INDEX -> "index of nodes ";
                        case RELATIONSHIP_INDEX -> "index of relationships ";
                    };
            return what + on + "(" + String.join(", ", properties) + ")";
        }
    }
}
