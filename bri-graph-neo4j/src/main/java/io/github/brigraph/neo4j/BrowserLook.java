package io.github.brigraph.neo4j;

import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/** How networks look in Neo4j Browser, and a first query that shows one. */
public final class BrowserLook {

    private static final int FIRST_TIES = 100;

    private BrowserLook() {}

    /**
     * The text for {@code :style}, for labels of a prefix: names on units, weights on ties, and a colour for each of the
     * twelve largest communities.
     */
    public static String style(StoreOptions options) {
        try {
            return Resources.toString(Resources.getResource(BrowserLook.class, "style.grass"), StandardCharsets.UTF_8)
                    .replace("node." + StoreOptions.STANDARD_PREFIX, "node." + options.labelPrefix());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Cypher for the hundred strongest ties of one network with their units, and of no other network. */
    public static String strongestTies(StoredNetwork network, StoreOptions options) {
        Schema schema = new Schema(options.labelPrefix());
        return "MATCH (a:" + schema.actor() + " {networkId: " + CypherText.of(network.id()) + "})-[r:"
                + schema.collaboratesWith() + "]->(b)\nRETURN a, r, b ORDER BY r.weight DESC LIMIT " + FIRST_TIES;
    }
}
