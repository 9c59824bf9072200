package io.github.brigraph.cli;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/** What Neo4j Browser fetches when it has connected: the style and the guide, served on 127.0.0.1 to this machine only. */
final class BrowserFiles implements Closeable {

    private static final String STYLE = "/style.grass";
    private static final String GUIDE = "/guide.html";
    private static final byte[] LOOPBACK = {127, 0, 0, 1};
    private static final int OK = 200;
    private static final int NO_CONTENT = 204;

    private final HttpServer server;
    private volatile String guide = "";

    private BrowserFiles(HttpServer server) {
        this.server = server;
    }

    static BrowserFiles serve(String style) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(LOOPBACK), 0), 0);
        BrowserFiles files = new BrowserFiles(server);
        server.createContext(STYLE, exchange -> answer(exchange, "text/plain", style));
        server.createContext(GUIDE, exchange -> answer(exchange, "text/html", files.guide));
        server.start();
        return files;
    }

    private static void answer(HttpExchange exchange, String type, String text) throws IOException {
        try (exchange) {
            Headers headers = exchange.getResponseHeaders();
            // The page comes from another port of this machine, and asks first whether it may, for it sends headers of
            // its own.
            headers.set("Access-Control-Allow-Origin", "*");
            headers.set("Access-Control-Allow-Headers", "*");
            if (exchange.getRequestMethod().equals("OPTIONS")) {
                exchange.sendResponseHeaders(NO_CONTENT, -1);
                return;
            }
            headers.set("Content-Type", type + "; charset=utf-8");
            byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(OK, bytes.length);
            try (OutputStream body = exchange.getResponseBody()) {
                body.write(bytes);
            }
        }
    }

    URI style() {
        return address(STYLE);
    }

    URI guide() {
        return address(GUIDE);
    }

    /** Serves a guide from now on. */
    void guide(String html) {
        guide = html;
    }

    private URI address(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /** The same address with the name of this machine in place of its number. */
    static URI byName(URI address) {
        return URI.create(address.toString().replace("//127.0.0.1:", "//localhost:"));
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
