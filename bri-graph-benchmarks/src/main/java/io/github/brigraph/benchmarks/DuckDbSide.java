package io.github.brigraph.benchmarks;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A peer, in a process of its own: DuckDB through its JDBC driver, told which fields it needs; one thread. */
public final class DuckDbSide {

    private static final String WORKS = """
            CREATE TEMP TABLE works AS
            SELECT list_distinct(list_transform(profiles, p -> p.id)) AS institutions,
                   list_distinct(list_transform(profiles, p -> p.country_code)) AS countries
            FROM (SELECT flatten(list_transform(authorships, a -> a.institutions)) AS profiles
                  FROM read_json('FOLDER/**/*.jsonl*', format = 'newline_delimited', maximum_object_size = 100000000,
                       columns = {authorships: 'STRUCT(institutions STRUCT(id VARCHAR, country_code VARCHAR)[])[]'}))
            """;
    private static final String PAIRS = """
            SELECT count(*), coalesce(sum(n), 0) FROM (
                SELECT a, b, count(*) AS n
                FROM (SELECT a, unnest(UNITS) AS b FROM (SELECT unnest(UNITS) AS a, UNITS FROM works))
                WHERE a < b GROUP BY a, b)
            """;

    private DuckDbSide() {}

    /** Reads the works below a folder and prints the totals. */
    public static void main(String[] args) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = connection.createStatement()) {
            statement.execute("SET threads = 1");
            statement.execute(WORKS.replace("FOLDER", args[0]));
            long works = numbers(statement, "SELECT count(*), 0 FROM works")[0];
            long[] institutions = numbers(statement, PAIRS.replace("UNITS", "institutions"));
            long[] countries = numbers(statement, PAIRS.replace("UNITS", "countries"));
            System.out.println(
                    new PairTotals(works, institutions[0], institutions[1], countries[0], countries[1]).line());
        }
    }

    private static long[] numbers(Statement statement, String query) throws SQLException {
        try (ResultSet row = statement.executeQuery(query)) {
            row.next();
            return new long[] {row.getLong(1), row.getLong(2)};
        }
    }
}
