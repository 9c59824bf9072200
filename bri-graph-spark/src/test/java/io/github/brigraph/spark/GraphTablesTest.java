package io.github.brigraph.spark;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.Counting;
import io.github.brigraph.network.Tie;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class GraphTablesTest {

    private static final Path SAMPLE = Path.of("../examples/data/synthetic-wos-2014-2021.txt.gz");

    private static CollaborationTally tally;

    @BeforeAll
    static void tally() throws IOException {
        tally = PlainRun.of(PlainRun.ingest(SAMPLE)).outcome().tally().tally();
    }

    @Test
    void edgesHaveEveryTieOnceWithTheColumnsOfGraphFrames() {
        CollaborationNetwork<Country> network =
                tally.countries().counting(Counting.FRACTIONAL).network();
        Dataset<Row> edges = GraphTables.edges(LocalSpark.session(), network);
        assertEquals(List.of("src", "dst", "records", "weight", "first_year", "last_year"), List.of(edges.columns()));
        assertEquals(
                network.ties().map(GraphTablesTest::shown).toList(),
                edges.collectAsList().stream().map(Row::toString).toList());
    }

    private static String shown(Tie<?> tie) {
        return "[" + tie.source().id() + "," + tie.target().id() + "," + tie.papers() + "," + tie.weight() + ","
                + tie.firstYear().getAsInt() + "," + tie.lastYear().getAsInt() + "]";
    }

    @Test
    void arcsGoBothWays() {
        CollaborationNetwork<Institution> network = tally.institutions().network();
        Dataset<Row> arcs = GraphTables.arcs(LocalSpark.session(), network);
        assertEquals(2L * network.graph().edgeCount(), arcs.count());
        arcs.createOrReplaceTempView("arcs");
        GraphTables.vertices(LocalSpark.session(), network).createOrReplaceTempView("vertices");
        // Every end is a vertex, and degree and strength are those of the arcs.
        Row wrong = LocalSpark.session()
                .sql(
                        "select count(*) from vertices v left join (select src, count(*) as degree, sum(weight) as strength"
                                + " from arcs group by src) a on v.id = a.src where coalesce(a.degree, 0) <> v.degree"
                                + " or abs(coalesce(a.strength, 0) - v.strength) > 1e-6")
                .first();
        assertEquals(0, wrong.getLong(0));
        assertEquals(
                0,
                LocalSpark.session()
                        .sql("select count(*) from arcs left anti join vertices on dst = id")
                        .first()
                        .getLong(0));
    }

    @Test
    void verticesTellWhatUnitsDo() {
        CollaborationNetwork<Country> network = tally.countries().network();
        Dataset<Row> vertices = GraphTables.vertices(LocalSpark.session(), network);
        assertEquals(network.units().size(), vertices.count());
        Row china = vertices.filter("id = 'CN'").first();
        assertEquals("China", china.getAs("label"));
        assertEquals("country", china.getAs("level"));
        assertEquals("CN", china.getAs("country"));
        long records = china.getAs("records");
        assertEquals(network.output(network.node(Country.CHINA).orElseThrow()).papers(), records);
        assertEquals(
                records, (long) china.getAs("single_country_records") + (long) china.getAs("multiple_country_records"));
    }

    @Test
    void yearsOfATieAddUpToIt() {
        var history = tally.countries().history(tally.countries().network());
        Dataset<Row> years = GraphTables.years(LocalSpark.session(), history);
        assertEquals(List.of("src", "dst", "year", "weight"), List.of(years.columns()));
        var sums = years.groupBy("src", "dst").sum("weight").collectAsList().stream()
                .collect(Collectors.toMap(r -> r.getString(0) + " " + r.getString(1), r -> r.getDouble(2)));
        assertTrue(history.network().graph().edgeCount() > 100);
        history.network()
                .ties()
                .forEach(tie -> assertEquals(
                        tie.weight(),
                        sums.get(tie.source().id() + " " + tie.target().id()),
                        1e-9,
                        tie.toString()));
    }
}
