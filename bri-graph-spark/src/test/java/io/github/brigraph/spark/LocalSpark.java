package io.github.brigraph.spark;

import org.apache.spark.sql.SparkSession;

/** A Spark within the process of the tests, one for all of them. */
final class LocalSpark {

    private static final SparkSession SESSION = SparkSession.builder()
            .master("local[2]")
            .appName("bri-graph tests")
            .config("spark.ui.enabled", "false")
            .config("spark.sql.shuffle.partitions", "2")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .getOrCreate();

    private LocalSpark() {}

    static SparkSession session() {
        return SESSION;
    }

    static SparkTally tally() {
        return SparkTally.on(SESSION);
    }
}
