package io.github.brigraph.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What Neo4j Browser fetches when it has connected: the style, served on 127.0.0.1 to this machine only. */
final class BrowserFiles implements Closeable {

    private static final String STYLE = "/style.grass";
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int OK = 200;

    private final HttpServer server;

    private BrowserFiles(HttpServer server) {
        this.server = server;
    }

    static BrowserFiles serve(String style) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
        server.createContext(STYLE, exchange -> answer(exchange, style.getBytes(StandardCharsets.UTF_8)));
        server.start();
        return new BrowserFiles(server);
    }

    private static void answer(HttpExchange exchange, byte[] text) throws IOException {
        try (exchange) {
            exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
            // The page comes from another port of this machine.
            exchange.getResponseHeaders().set("Access-Control-Allow-Origin", "*");
            exchange.sendResponseHeaders(OK, text.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(text);
            }
        }
    }

    URI style() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + STYLE);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
