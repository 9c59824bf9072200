package io.github.brigraph.neo4j.embedded;

import io.github.brigraph.neo4j.LocalServer;
import io.github.brigraph.neo4j.Neo4jStoreException;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.OptionalInt;
import java.util.ResourceBundle;
import java.util.TreeMap;
import org.neo4j.server.CommunityBootstrapper;
import org.neo4j.server.NeoBootstrapper;

/** Neo4j's Community Edition in this process: Bolt, HTTP and the Browser on 127.0.0.1. */
public final class EmbeddedNeo4j implements LocalServer {

    private static final String HERE = "127.0.0.1";
    /** Not asked of Neo4j, which reads it from a manifest that a jar of all in one has not. */
    private static final String VERSION = ResourceBundle.getBundle("io.github.brigraph.neo4j.embedded.version")
            .getString("neo4j");

    private static final byte[] LOOPBACK = {127, 0, 0, 1};

    /** For the {@link java.util.ServiceLoader}. */
    public EmbeddedNeo4j() {}

    @Override
    public String name() {
        return "Neo4j " + VERSION;
    }

    @Override
    public Running start(Start start) {
        int http = port(start.httpPort());
        int bolt = port(start.boltPort());
        CommunityBootstrapper server = new CommunityBootstrapper();
        PrintStream out = System.out;
        try {
            Path conf = Files.createDirectories(start.folder().resolve("conf"));
            // The server tells its log to standard output, which is the caller's.
            System.setOut(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8));
            int code =
                    server.start(start.folder(), conf.resolve("neo4j.conf"), settings(start, http, bolt), false, false);
            if (code != NeoBootstrapper.OK) {
                server.stop();
                throw new Neo4jStoreException(
                        name() + " did not start in " + start.folder() + "; its log, logs/debug.log there, says why");
            }
        } catch (IOException e) {
            throw new Neo4jStoreException(name() + " cannot write to " + start.folder() + ": " + e.getMessage(), e);
        } finally {
            System.setOut(out);
        }
        return new Started(server, http, bolt);
    }

    private static Map<String, String> settings(Start start, int http, int bolt) {
        Map<String, String> settings = new TreeMap<>();
        settings.put("server.default_listen_address", HERE);
        settings.put("server.default_advertised_address", HERE);
        settings.put("server.http.enabled", "true");
        settings.put("server.https.enabled", "false");
        settings.put("server.http.listen_address", HERE + ":" + http);
        settings.put("server.http.advertised_address", HERE + ":" + http);
        settings.put("server.bolt.listen_address", HERE + ":" + bolt);
        settings.put("server.bolt.advertised_address", HERE + ":" + bolt);
        settings.put("dbms.security.auth_enabled", "false");
        settings.put("dbms.usage_report.enabled", "false");
        settings.put("client.allow_telemetry", "false");
        settings.put("browser.remote_content_hostname_whitelist", HERE + ",localhost");
        settings.put("server.memory.pagecache.size", "128m");
        if (!start.whenConnected().isEmpty()) {
            settings.put("browser.post_connect_cmd", String.join("; ", start.whenConnected()));
        }
        return settings;
    }

    private static int port(OptionalInt asked) {
        try (ServerSocket socket = new ServerSocket(asked.orElse(0), 1, InetAddress.getByAddress(LOOPBACK))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new Neo4jStoreException(
                    "port " + asked.orElse(0) + " of this machine is taken; name another, or none for one that is free",
                    e);
        }
    }

    private static final class Started implements Running {

        private final NeoBootstrapper server;
        private final int http;
        private final int bolt;
        private boolean running = true;

        private Started(NeoBootstrapper server, int http, int bolt) {
            this.server = server;
            this.http = http;
            this.bolt = bolt;
        }

        @Override
        public URI bolt() {
            return URI.create("bolt://" + HERE + ":" + bolt);
        }

        @Override
        public URI browser(String query) {
            return URI.create("http://" + HERE + ":" + http + "/browser/?dbms=" + encoded(bolt().toString())
                    + "&preselectAuthMethod=NO_AUTH&cmd=edit&arg=" + encoded(query));
        }

        private static String encoded(String text) {
            return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
        }

        @Override
        public synchronized void close() {
            if (running) {
                running = false;
                server.stop();
            }
        }
    }
}
