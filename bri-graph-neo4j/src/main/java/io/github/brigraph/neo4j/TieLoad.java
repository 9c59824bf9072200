package io.github.brigraph.neo4j;

import io.github.brigraph.neo4j.NetworkContent.TieRow;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.neo4j.driver.Record;

/**
 * Writes the ties of a network whose units are there: takes away those that are there, then creates all, each batch once.
 *
 * <p>Created and not merged, because a merge looks through the ties of one of the ends, which is most of the work where a network
 * is dense. Lest any be created twice, a batch counts itself on the network within its own transaction: where it was committed
 * and the answer got lost, as when the server is killed at that moment, it is not written again. The units of
 * a batch are found once, by the ids of the database, which are quicker than any index, and rows name them by their places among
 * these; a batch is written only if all of them are there and are units of the network.
 */
final class TieLoad {

    /** The two ends come before the properties. */
    private static final int ENDS = 2;

    private final Database database;
    private final Schema schema;
    private final Claim claim;
    /** The ids of the database, by node. */
    private final String[] nodes;

    private long batchesDone;

    TieLoad(Database database, Schema schema, Claim claim, String[] nodes) {
        this.database = database;
        this.schema = schema;
        this.claim = claim;
        this.nodes = nodes;
    }

    void write(NetworkContent<?> content, Batches batches, IntConsumer sent) {
        batches.send(content.tieRows().iterator(), this::batch, sent);
    }

    private void batch(List<TieRow> ties) {
        List<String> columns = columns(ties);
        int[] ends = ties.stream()
                .flatMapToInt(tie -> IntStream.of(tie.source(), tie.target()))
                .sorted()
                .distinct()
                .toArray();
        List<Object> rows = new ArrayList<>(ties.size());
        for (TieRow tie : ties) {
            rows.add(row(tie, ends, columns));
        }
        List<String> ids = Arrays.stream(ends).mapToObj(node -> nodes[node]).toList();
        List<Record> answer = database.writeSome(
                query(columns), claim.with(Map.of("rows", rows, "ends", ids, "before", batchesDone)));
        if (Claim.written(answer) != ties.size() && !isDone()) {
            throw claim.lost();
        }
        batchesDone++;
    }

    /** The names of all properties that a tie of the batch has. */
    private static List<String> columns(List<TieRow> ties) {
        TreeSet<String> names = new TreeSet<>();
        ties.forEach(tie -> names.addAll(tie.properties().keySet()));
        return List.copyOf(names);
    }

    /** Without the names of its properties, which are longer than they; one that is undefined is null, which is no property. */
    private static List<Object> row(TieRow tie, int[] ends, List<String> columns) {
        List<Object> row = new ArrayList<>(columns.size() + ENDS);
        row.add(Arrays.binarySearch(ends, tie.source()));
        row.add(Arrays.binarySearch(ends, tie.target()));
        columns.forEach(column -> row.add(tie.properties().get(column)));
        return row;
    }

    private String query(List<String> columns) {
        String properties = IntStream.range(0, columns.size())
                .mapToObj(i -> ", " + columns.get(i) + ": row[" + (i + ENDS) + "]")
                .collect(Collectors.joining());
        return claim.head() + "WHERE n.tieBatches = $before SET n.tieBatches = $before + 1"
                + " WITH n UNWIND $ends AS id MATCH (a) WHERE elementId(a) = id AND a:" + schema.actor()
                + " AND a.networkId = $id WITH collect(a) AS ends WHERE [a IN ends | elementId(a)] = $ends"
                + " UNWIND $rows AS row WITH row, ends[row[0]] AS s, ends[row[1]] AS t CREATE (s)-[:"
                + schema.collaboratesWith() + " {networkId: $id, loadId: $load" + properties
                + "}]->(t) RETURN count(*) AS written";
    }

    /** Whether the batch was committed although no answer came, so that it was not found to be the next one. */
    private boolean isDone() {
        List<Record> answer = database.now(claim.head() + "RETURN n.tieBatches AS done", claim.with(Map.of()));
        return !answer.isEmpty() && answer.get(0).get("done").asLong() == batchesDone + 1;
    }
}
