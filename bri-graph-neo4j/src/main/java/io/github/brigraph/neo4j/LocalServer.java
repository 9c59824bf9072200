package io.github.brigraph.neo4j;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.ServiceLoader;

/**
 * A Neo4j server with its Browser that this program itself can start, for those who have none. It is found where it is on the
 * class path: the artifact {@code bri-graph-neo4j-embedded} (GPLv3, as Neo4j is) holds one; nothing else of this library needs
 * or names Neo4j's own code.
 */
public interface LocalServer {

    /** The server on the class path, if there is one. */
    static Optional<LocalServer> find() {
        return ServiceLoader.load(LocalServer.class).findFirst();
    }

    /** What it is, such as {@code Neo4j 5.26.30}. */
    String name();

    /**
     * Starts it on 127.0.0.1, without passwords, and waits until it answers. The server reports nothing to anybody; the page of
     * the Browser itself asks for its fonts, and for what it measures its use with, where there is a network.
     *
     * @throws Neo4jStoreException if it cannot start, such as at a port that is taken
     */
    Running start(Start start);

    /**
     * How to start.
     *
     * @param folder the folder of its data, logs and the like; made if missing; what an earlier start left there is there
     *     again
     * @param httpPort the port of the Browser, or empty for one that is free
     * @param boltPort the port of the database, or empty for one that is free
     * @param whenConnected commands, without their colon, that the Browser runs when it has connected
     */
    record Start(Path folder, OptionalInt httpPort, OptionalInt boltPort, List<String> whenConnected) {

        public Start {
            whenConnected = List.copyOf(whenConnected);
        }
    }

    /** A server that runs until it is closed, which waits until all is on disk. */
    interface Running extends AutoCloseable {

        /** Where the database answers, such as {@code bolt://127.0.0.1:7687}. */
        URI bolt();

        /** Where the Browser is, connected and with a query filled in that is not run yet. */
        URI browser(String query);

        @Override
        void close();
    }
}
