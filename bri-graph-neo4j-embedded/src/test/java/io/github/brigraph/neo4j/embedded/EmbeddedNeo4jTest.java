package io.github.brigraph.neo4j.embedded;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.neo4j.LocalServer;
import io.github.brigraph.neo4j.Neo4jStoreException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedNeo4jTest {

    @Test
    void isFoundWhereItIsOnTheClassPath() {
        assertInstanceOf(EmbeddedNeo4j.class, LocalServer.find().orElseThrow());
        assertTrue(LocalServer.find().orElseThrow().name().matches("Neo4j 5\\.[0-9.]+"));
    }

    @Test
    void saysWhichPortIsTaken(@TempDir Path folder) throws Exception {
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}))) {
            LocalServer.Start start =
                    new LocalServer.Start(folder, OptionalInt.of(taken.getLocalPort()), OptionalInt.empty(), List.of());
            Neo4jStoreException e = assertThrows(Neo4jStoreException.class, () -> new EmbeddedNeo4j().start(start));
            assertEquals(
                    "port " + taken.getLocalPort()
                            + " of this machine is taken; name another, or none for one that is free",
                    e.getMessage());
        }
    }
}
