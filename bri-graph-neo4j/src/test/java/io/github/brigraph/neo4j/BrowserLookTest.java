package io.github.brigraph.neo4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class BrowserLookTest {

    private static final StoredNetwork NETWORK = new StoredNetwork(
            "n1",
            "a",
            "hubs",
            "country",
            "full",
            OptionalInt.empty(),
            OptionalInt.empty(),
            StoredNetwork.Status.COMPLETE,
            2,
            1);

    @Test
    void theReadmeShowsTheStyleThatIsShipped() throws Exception {
        assertTrue(Files.readString(Path.of("README.md"))
                .contains("```css\n" + BrowserLook.style(StoreOptions.DEFAULT) + "```"));
    }

    @Test
    void theStyleIsThatOfTheLabelsOfAPrefix() {
        String style = BrowserLook.style(StoreOptions.DEFAULT.labelPrefix("Study"));
        assertTrue(style.contains("node.StudyCommunity12 {"), style);
        assertFalse(style.contains("Collab"), style);
    }

    @Test
    void theFirstQueryIsOfOneNetwork() {
        assertEquals(
                "MATCH (a:CollabActor {networkId: 'n1'})-[r:COLLABORATES_WITH]->(b)\n"
                        + "RETURN a, r, b ORDER BY r.weight DESC LIMIT 100",
                BrowserLook.strongestTies(NETWORK, StoreOptions.DEFAULT));
        assertTrue(BrowserLook.strongestTies(NETWORK, StoreOptions.DEFAULT.labelPrefix("Study"))
                .startsWith("MATCH (a:StudyActor {networkId: 'n1'})-[r:STUDY_COLLABORATES_WITH]->"));
    }
}
