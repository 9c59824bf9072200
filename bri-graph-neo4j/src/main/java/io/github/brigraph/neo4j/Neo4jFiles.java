package io.github.brigraph.neo4j;

import io.github.brigraph.export.OutputFolder;
import io.github.brigraph.neo4j.NetworkContent.Link;
import io.github.brigraph.study.StudyResult;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A study as files for Neo4j, without a server: {@code load.cypher}, a script for {@code cypher-shell}; CSV files with
 * {@code neo4j-admin-import.txt}, the command line that makes a new database of them; and for the Browser {@code style.grass} and
 * {@code guide.html}, the ready queries.
 *
 * <p>What they make is what {@link Neo4jStore#save(StudyResult, SaveOptions)} makes: the store lists, verifies and loads it.
 * The script is safe to run twice. The import makes no constraints; run {@code load.cypher}'s first lines for them.
 */
public final class Neo4jFiles {

    private static final int ROWS = 100;

    private final Schema schema;
    private final Writer script;

    private Neo4jFiles(Schema schema, Writer script) {
        this.schema = schema;
        this.script = script;
    }

    /**
     * Writes the files of a study.
     *
     * @param options the database does not matter, the prefix of labels does
     * @throws IllegalArgumentException if a number of a network is infinite
     */
    public static void write(OutputFolder folder, StudyResult study, SaveOptions save, StoreOptions options)
            throws IOException {
        Schema schema = new Schema(options.labelPrefix());
        List<NetworkContent<?>> contents = new ArrayList<>();
        new StudyContent(study, save.analysis()).forEach(contents::add);
        try (Writer out = folder.text("load.cypher")) {
            Neo4jFiles files = new Neo4jFiles(schema, out);
            for (Schema.Rule rule : schema.rules()) {
                files.statement(rule.statement());
            }
            for (NetworkContent<?> content : contents) {
                files.network(content);
            }
        } catch (UncheckedIOException e) {
            throw new IOException(e.getCause());
        }
        new AdminImport(folder, schema).write(contents);
        write(folder, "style.grass", BrowserLook.style(options));
        write(folder, "guide.html", BrowserGuide.html(contents.get(0).key().analysis(), options));
    }

    private static void write(OutputFolder folder, String name, String text) throws IOException {
        try (Writer out = folder.text(name)) {
            out.write(text);
        }
    }

    private void statement(String text) {
        try {
            script.write(text + ";\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void network(NetworkContent<?> content) {
        String id = content.key().id();
        long load = content.loadId();
        String network = "(n:" + schema.network() + " {id: " + CypherText.of(id) + "})";
        statement("MERGE " + network + " SET n = " + CypherText.of(content.header()));
        units(content, network);
        ties(content, id);
        links(content, id);
        sweep(id, load);
        statement("MATCH " + network + " SET n.status = 'COMPLETE'");
    }

    /** What an older script or load left. */
    private void sweep(String id, long load) {
        String old = ".loadId <> " + load;
        String of = " {networkId: " + CypherText.of(id) + "})";
        String types = String.join("|", schema.collaboratesWith(), schema.locatedIn(), schema.rankedIn());
        statement("MATCH (:" + schema.actor() + of + "-[r:" + types + "]->() WHERE r" + old + " DELETE r");
        statement("MATCH (a:" + schema.actor() + of + " WHERE a" + old + " DETACH DELETE a");
        statement("MATCH (f:" + schema.field() + of + " WHERE f" + old + " DETACH DELETE f");
    }

    private void units(NetworkContent<?> content, String network) {
        Map<String, List<Integer>> byLabels = new TreeMap<>();
        for (int node = 0; node < content.units(); node++) {
            byLabels.computeIfAbsent(Schema.text(content.labels(node, schema)), l -> new ArrayList<>())
                    .add(node);
        }
        byLabels.forEach((labels, nodes) -> rows(
                nodes.stream()
                        .map(node -> CypherText.of(with(content.unit(node), content)))
                        .iterator(),
                "] AS row MATCH " + network + " MERGE (a:" + schema.actor()
                        + " {networkId: row.networkId, actorId: row.actorId}) SET a = row REMOVE a" + schema.removable()
                        + " SET a" + labels + " MERGE (a)-[:" + schema.inNetwork() + "]->(n)"));
    }

    /** A row with what tells whose it is. */
    static Map<String, Object> with(Map<String, Object> row, NetworkContent<?> content) {
        Map<String, Object> all = new LinkedHashMap<>(row);
        all.put("networkId", content.key().id());
        all.put("loadId", content.loadId());
        return all;
    }

    private void ties(NetworkContent<?> content, String id) {
        String end = "] AS row MATCH (s:" + schema.actor() + " {networkId: " + CypherText.of(id)
                + ", actorId: row.s}) MATCH (t:" + schema.actor() + " {networkId: " + CypherText.of(id)
                + ", actorId: row.t}) MERGE (s)-[r:" + schema.collaboratesWith() + "]->(t) SET r = row.p";
        rows(
                content.tieRows()
                        .map(tie -> "{s: " + CypherText.of(content.id(tie.source())) + ", t: "
                                + CypherText.of(content.id(tie.target())) + ", p: "
                                + CypherText.of(with(tie.properties(), content)) + "}")
                        .iterator(),
                end);
    }

    private void rows(Iterator<String> rows, String end) {
        List<String> waiting = new ArrayList<>();
        while (rows.hasNext()) {
            waiting.add(rows.next());
            if (waiting.size() == ROWS || !rows.hasNext()) {
                statement("UNWIND [\n" + String.join(",\n", waiting) + "\n" + end);
                waiting.clear();
            }
        }
    }

    private void links(NetworkContent<?> content, String id) {
        rows(
                content.fields().stream()
                        .map(field -> CypherText.of(with(field, content)))
                        .iterator(),
                "] AS row MATCH (n:" + schema.network() + " {id: row.networkId}) MERGE (f:" + schema.field()
                        + " {networkId: row.networkId, fieldId: row.fieldId}) SET f = row MERGE (f)-[:"
                        + schema.inNetwork() + "]->(n)");
        for (Link.Kind kind : Link.Kind.values()) {
            rows(
                    content.links().stream()
                            .filter(link -> link.kind() == kind)
                            .map(link -> "{from: " + CypherText.of(link.from()) + ", of: " + CypherText.of(link.of())
                                    + ", to: " + CypherText.of(link.to()) + ", p: "
                                    + CypherText.of(with(link.properties(), content)) + "}")
                            .iterator(),
                    "] AS row MATCH (a:" + schema.actor() + " {networkId: " + CypherText.of(id)
                            + ", actorId: row.from}) MATCH " + schema.end(kind) + " MERGE (a)-[r:" + schema.type(kind)
                            + "]->(b) SET r = row.p");
        }
    }
}
