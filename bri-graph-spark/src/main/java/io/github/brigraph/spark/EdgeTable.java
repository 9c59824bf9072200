package io.github.brigraph.spark;

import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.unit.Unit;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.api.java.JavaSparkContext;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.broadcast.Broadcast;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/** Makes a DataFrame of edges: the driver sends numbers of nodes, the executors know the ids. */
final class EdgeTable {

    private static final StructType SCHEMA = new StructType()
            .add("src", DataTypes.StringType, false)
            .add("dst", DataTypes.StringType, false)
            .add("records", DataTypes.LongType, false)
            .add("weight", DataTypes.DoubleType, false)
            .add("first_year", DataTypes.IntegerType, true)
            .add("last_year", DataTypes.IntegerType, true);

    private static final int EDGES_A_CHUNK = 1 << 14;
    private static final int NO_YEAR = Integer.MIN_VALUE;

    private final SparkSession session;
    private final Broadcast<byte[]> ids;
    private final Ways ways;

    private EdgeTable(SparkSession session, Broadcast<byte[]> ids, Ways ways) {
        this.session = session;
        this.ids = ids;
        this.ways = ways;
    }

    /** Whether an edge is there once or in both directions. */
    enum Ways {
        ONE,
        BOTH
    }

    /** The years of the first and last joint record. */
    record Years(OptionalInt first, OptionalInt last) {}

    /** An edge by the numbers of its nodes. */
    record Edge(int source, int target, long records, double weight, Years years) {

        void writeTo(DataOutputStream out) throws IOException {
            out.writeInt(source);
            out.writeInt(target);
            out.writeLong(records);
            out.writeDouble(weight);
            out.writeInt(years.first.orElse(NO_YEAR));
            out.writeInt(years.last.orElse(NO_YEAR));
        }
    }

    static EdgeTable of(SparkSession session, CollaborationNetwork<?> network, Ways ways) {
        try {
            byte[] ids = Wire.bytes(
                    network.units().stream().map(Unit::id).toList(), (out, all) -> Wire.list(out, all, Wire::text));
            return new EdgeTable(session, spark(session).broadcast(ids), ways);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static JavaSparkContext spark(SparkSession session) {
        return JavaSparkContext.fromSparkContext(session.sparkContext());
    }

    Dataset<Row> table(Iterator<Edge> edges) {
        List<byte[]> chunks = new ArrayList<>();
        while (edges.hasNext()) {
            chunks.add(chunk(edges));
        }
        JavaRDD<byte[]> sent = spark(session).parallelize(chunks, Math.max(1, chunks.size()));
        return session.createDataFrame(sent.mapPartitions(new Decoder(ids, ways)), SCHEMA);
    }

    private static byte[] chunk(Iterator<Edge> edges) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 16);
        DataOutputStream out = new DataOutputStream(bytes);
        try {
            for (int i = 0; i < EDGES_A_CHUNK && edges.hasNext(); i++) {
                edges.next().writeTo(out);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Makes rows on an executor. */
    private record Decoder(Broadcast<byte[]> sentIds, Ways ways) implements FlatMapFunction<Iterator<byte[]>, Row> {

        @Override
        public Iterator<Row> call(Iterator<byte[]> chunks) throws IOException {
            List<String> ids = Wire.value(sentIds.value(), in -> Wire.list(in, Wire::text));
            List<Row> rows = new ArrayList<>();
            while (chunks.hasNext()) {
                byte[] chunk = chunks.next();
                Wire.value(chunk, in -> {
                    while (in.available() > 0) {
                        add(in, ids, rows);
                    }
                    return rows;
                });
            }
            return rows.iterator();
        }

        private void add(DataInputStream in, List<String> ids, List<Row> rows) throws IOException {
            String source = ids.get(in.readInt());
            String target = ids.get(in.readInt());
            Object[] values = {source, target, in.readLong(), in.readDouble(), year(in.readInt()), year(in.readInt())};
            rows.add(RowFactory.create(values));
            if (ways == Ways.BOTH) {
                Object[] back = values.clone();
                back[0] = target;
                back[1] = source;
                rows.add(RowFactory.create(back));
            }
        }

        private static @org.jspecify.annotations.Nullable Integer year(int year) {
            return year == NO_YEAR ? null : year;
        }
    }
}
