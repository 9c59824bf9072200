package io.github.brigraph.export;

import com.google.common.base.CharMatcher;
import com.google.common.base.Splitter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads a Pajek network of vertices and edges; a vertex is known by its number. */
final class PajekNetwork {

    private static final Pattern VERTEX = Pattern.compile("(\\d+)(?:\\s+(?:\"([^\"]*)\"|(\\S+)).*)?");
    private static final Splitter WORDS = Splitter.on(CharMatcher.whitespace()).omitEmptyStrings();

    /** A mistyped count must not fill the memory. */
    private static final int MOST_VERTICES = 10_000_000;

    private final NetworkCollector collector;
    private final List<String> labels = new ArrayList<>();
    private String section = "";
    private long line;

    private PajekNetwork(NetworkCollector collector) {
        this.collector = collector;
    }

    static AttributedNetwork read(Reader in, NetworkCollector collector) throws IOException {
        PajekNetwork pajek = new PajekNetwork(collector);
        try {
            BufferedReader lines = new BufferedReader(in);
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                pajek.line++;
                pajek.take(text.strip());
            }
        } catch (CharacterCodingException e) {
            throw pajek.error("the text from here on must be UTF-8, was not");
        }
        for (int vertex = 0; vertex < pajek.labels.size(); vertex++) {
            pajek.collector.node(Integer.toString(vertex + 1), pajek.labels.get(vertex), 1);
        }
        return pajek.collector.network();
    }

    private void take(String text) throws IOException {
        if (text.isEmpty() || text.startsWith("%")) {
            return;
        }
        if (text.startsWith("*")) {
            section = WORDS.splitToList(text).get(0).toLowerCase(Locale.ROOT);
            if ("*vertices".equals(section)) {
                vertices(text);
            }
            return;
        }
        switch (section) {
            case "*vertices" -> vertex(text);
            case "*edges" -> edge(text);
            case "*arcs", "*arcslist" -> throw error("a network must be undirected, was one of arcs");
            default -> throw error("a network must have *Vertices and *Edges, was in " + section);
        }
    }

    private void vertices(String text) throws IOException {
        List<String> parts = WORDS.splitToList(text);
        int count;
        try {
            count = Integer.parseInt(parts.size() > 1 ? parts.get(1) : "");
        } catch (NumberFormatException e) {
            throw error("*Vertices must say how many there are, was " + text);
        }
        if (count < 0 || count > MOST_VERTICES) {
            throw error("*Vertices must be in 0.." + MOST_VERTICES + ", was " + count);
        }
        for (int vertex = 1; vertex <= count; vertex++) {
            labels.add(Integer.toString(vertex));
        }
    }

    private void vertex(String text) throws IOException {
        Matcher vertex = VERTEX.matcher(text);
        if (!vertex.matches()) {
            throw error("a vertex must be a number and a label, was " + text);
        }
        int number;
        try {
            number = Integer.parseInt(vertex.group(1));
        } catch (NumberFormatException e) {
            number = 0;
        }
        if (number < 1 || number > labels.size()) {
            throw error("the number of a vertex must be in 1.." + labels.size() + ", was " + vertex.group(1));
        }
        String label = vertex.group(2) != null ? vertex.group(2) : vertex.group(3);
        if (label != null) {
            labels.set(number - 1, label);
        }
    }

    private void edge(String text) throws IOException {
        List<String> parts = WORDS.splitToList(text);
        if (parts.size() < 2) {
            throw error("an edge must name two vertices, was " + text);
        }
        collector.edge(parts.get(0), parts.get(1), parts.size() > 2 ? parts.get(2) : "1", line);
    }

    private NetworkFileException error(String sentence) {
        return collector.error(line, sentence);
    }
}
