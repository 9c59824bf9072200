package io.github.brigraph.spark;

import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.NetworkHistory;
import io.github.brigraph.network.Tie;
import io.github.brigraph.network.UnitOutput;
import io.github.brigraph.network.YearSeries;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.Subdivision;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;

/**
 * Networks as DataFrames, with the columns that GraphFrames asks for: {@code id} of vertices, {@code src} and {@code dst} of
 * edges.
 *
 * <pre>{@code
 * CollaborationNetwork<Institution> network = tally.institutions().network();
 * GraphFrame.apply(GraphTables.vertices(spark, network), GraphTables.arcs(spark, network));
 * }</pre>
 *
 * <p>A collaboration network has no direction, and GraphFrames knows edges with one only: {@link #edges} has each tie once,
 * from the smaller id to the larger, {@link #arcs} both ways, which is what PageRank, shortest paths and degrees need.
 *
 * <p>{@code weight} is the strength of a tie under the network's way of counting, and means closeness, not length;
 * {@code records} are joint records, counted whole. The rows are made on the executors from some 30 bytes a tie, which the
 * driver sends.
 */
public final class GraphTables {

    private static final StructType VERTICES = new StructType()
            .add("id", DataTypes.StringType, false)
            .add("label", DataTypes.StringType, false)
            .add("level", DataTypes.StringType, false)
            .add("country", DataTypes.StringType, true)
            .add("records", DataTypes.LongType, false)
            .add("records_fractional", DataTypes.DoubleType, false)
            .add("single_country_records", DataTypes.LongType, false)
            .add("multiple_country_records", DataTypes.LongType, false)
            .add("degree", DataTypes.IntegerType, false)
            .add("strength", DataTypes.DoubleType, false);

    private GraphTables() {}

    /**
     * The units of a network, in its order: {@code id}, {@code label}, {@code level} ({@code country}, {@code subdivision},
     * {@code institution}), {@code country} (ISO code; null where it is not known), {@code records} and
     * {@code records_fractional} (Σ 1/n over them), {@code single_country_records} (SCP), {@code multiple_country_records}
     * (MCP), {@code degree}, {@code strength}.
     */
    public static <U extends Unit> Dataset<Row> vertices(SparkSession session, CollaborationNetwork<U> network) {
        List<Row> rows = new ArrayList<>(network.units().size());
        for (int node = 0; node < network.units().size(); node++) {
            Unit unit = network.unit(node);
            UnitOutput output = network.output(node);
            rows.add(RowFactory.create(
                    unit.id(),
                    unit.name(),
                    unit.level().name().toLowerCase(java.util.Locale.ROOT),
                    country(unit),
                    output.papers(),
                    output.papersFractional(),
                    output.singleCountry(),
                    output.multipleCountries(),
                    network.graph().rowEnd(node) - network.graph().rowStart(node),
                    network.strength(node)));
        }
        return session.createDataFrame(rows, VERTICES);
    }

    private static @org.jspecify.annotations.Nullable String country(Unit unit) {
        if (unit instanceof Country country) {
            return country.code();
        }
        return unit instanceof Subdivision subdivision
                ? subdivision.country().code()
                : ((Institution) unit).country().map(Country::code).orElse(null);
    }

    /**
     * The ties of a network, each once, in order of {@code src} and {@code dst}, {@code src} being the smaller id:
     * {@code src}, {@code dst}, {@code records}, {@code weight}, {@code first_year} and {@code last_year} (null where no
     * joint record has a year).
     */
    public static <U extends Unit> Dataset<Row> edges(SparkSession session, CollaborationNetwork<U> network) {
        return EdgeTable.of(session, network, EdgeTable.Ways.ONE)
                .table(network.ties().map(tie -> edge(network, tie)).iterator());
    }

    /** The ties of a network as {@link #edges} has them, and once more with {@code src} and {@code dst} exchanged. */
    public static <U extends Unit> Dataset<Row> arcs(SparkSession session, CollaborationNetwork<U> network) {
        return EdgeTable.of(session, network, EdgeTable.Ways.BOTH)
                .table(network.ties().map(tie -> edge(network, tie)).iterator());
    }

    private static <U extends Unit> EdgeTable.Edge edge(CollaborationNetwork<U> network, Tie<U> tie) {
        return new EdgeTable.Edge(
                network.node(tie.source()).orElseThrow(),
                network.node(tie.target()).orElseThrow(),
                tie.papers(),
                tie.weight(),
                new EdgeTable.Years(tie.firstYear(), tie.lastYear()));
    }

    /**
     * The ties of a network in every year in which they have a joint record: {@code src}, {@code dst}, {@code year},
     * {@code weight} in that year.
     */
    public static <U extends Unit> Dataset<Row> years(SparkSession session, NetworkHistory<U> history) {
        CollaborationNetwork<U> network = history.network();
        int[] number = {0};
        Iterator<EdgeTable.Edge> edges = network.ties()
                .flatMap(tie -> inYears(edge(network, tie), history.tie(number[0]++)))
                .iterator();
        return EdgeTable.of(session, network, EdgeTable.Ways.ONE)
                .table(edges)
                .withColumnRenamed("first_year", "year")
                .select("src", "dst", "year", "weight");
    }

    private static Stream<EdgeTable.Edge> inYears(EdgeTable.Edge tie, YearSeries years) {
        return IntStream.range(0, years.size()).mapToObj(i -> {
            OptionalInt year = OptionalInt.of(years.year(i));
            return new EdgeTable.Edge(tie.source(), tie.target(), 0, years.value(i), new EdgeTable.Years(year, year));
        });
    }
}
