package io.github.brigraph.neo4j;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.neo4j.driver.AccessMode;
import org.neo4j.driver.Driver;
import org.neo4j.driver.Query;
import org.neo4j.driver.Record;
import org.neo4j.driver.Session;
import org.neo4j.driver.SessionConfig;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.RetryableException;
import org.neo4j.driver.exceptions.value.ValueException;
import org.neo4j.driver.summary.ResultSummary;

/** One database of a server: queries in managed transactions, failures as sentences. */
final class Database {

    /** Rows that the server sends at once; with the usual 1,000 reading takes twice as long. */
    private static final long FETCH = 10_000;

    /** A server that is started anew in the middle of a load is waited for. */
    private static final long RETRY_NANOS = 60_000_000_000L;

    private static final long FIRST_PAUSE_MILLIS = 200;
    private static final long LONGEST_PAUSE_MILLIS = 5_000;

    private static final Pattern VERSION = Pattern.compile("(\\d{1,6})\\.(\\d{1,6})");

    private final Driver driver;
    private final SessionConfig config;
    private final SessionConfig reading;
    private final Failures failures;
    /** The version of the protocol that is spoken with the server, once it was asked. */
    private volatile String protocol = "";

    Database(Driver driver, StoreOptions options, Failures failures) {
        this.driver = driver;
        SessionConfig.Builder builder = SessionConfig.builder()
                .withFetchSize(FETCH)
                // On a cluster, what was written is seen by what reads next.
                .withBookmarkManager(driver.executableQueryBookmarkManager());
        options.database().ifPresent(builder::withDatabase);
        this.config = builder.build();
        this.reading = builder.withDefaultAccessMode(AccessMode.READ).build();
        this.failures = failures;
    }

    /** A batch did not fit into the server's memory for transactions. */
    static final class TooLarge extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooLarge(Neo4jException cause) {
            super(cause);
        }
    }

    /** Tells within seconds whether the server can be reached and used; nothing is tried again. */
    void check() {
        run(() -> {
            driver.verifyConnectivity();
            return name();
        });
    }

    /** The name of the database, which must be there; the home database has one too. */
    private String name() {
        return String.valueOf(summary().database().name());
    }

    private ResultSummary summary() {
        try (Session session = driver.session(config)) {
            ResultSummary summary = session.run("RETURN 1").consume();
            protocol = summary.server().protocolVersion();
            return summary;
        }
    }

    /** Whether labels may come with the rows of a query, as they may from Neo4j 5.26 on. */
    boolean takesLabels() {
        if (protocol.isEmpty()) {
            run(this::summary);
        }
        return takesLabels(protocol);
    }

    /**
     * The same by the version of the protocol, such as {@code 5.8}, which does not lie: that of the server is unknown where it
     * runs within another program. Neo4j 5.26 was the first to speak 5.7.
     */
    static boolean takesLabels(String protocol) {
        Matcher version = VERSION.matcher(protocol);
        if (!version.matches()) {
            return false;
        }
        int major = Integer.parseInt(version.group(1));
        return major > 5 || (major == 5 && Integer.parseInt(version.group(2)) >= 7);
    }

    /** Refuses a database that cannot be written to, before anything is tried. */
    void checkWritable() {
        String name = run(this::name);
        List<Record> found = now(
                "SHOW DATABASES YIELD name, access, writer WHERE name = $name RETURN access, writer",
                Map.of("name", name));
        boolean readOnly = !found.isEmpty()
                && found.stream()
                        .noneMatch(r -> r.get("access").asString("read-write").equals("read-write")
                                && r.get("writer").asBoolean(true));
        if (readOnly) {
            throw new Neo4jStoreException(failures.readOnly());
        }
    }

    Failures failures() {
        return failures;
    }

    /** What a query answers, without trying again. */
    List<Record> now(String query, Map<String, Object> parameters) {
        return run(() -> {
            try (Session session = driver.session(config)) {
                return session.run(query, parameters).list();
            }
        });
    }

    /**
     * Writes in a transaction, tried again where the driver says that it may succeed; what the query answers.
     *
     * @throws Neo4jStoreException if it fails, also for lack of memory in the server
     */
    List<Record> write(String query, Map<String, Object> parameters) {
        try {
            return writeSome(query, parameters);
        } catch (TooLarge e) {
            throw failure(e);
        }
    }

    /**
     * The same for a part of some work, of which less can be done at once.
     *
     * @throws TooLarge if the server lacks memory for the transaction
     */
    List<Record> writeSome(String query, Map<String, Object> parameters) {
        return retried(config, session -> {
            try (Transaction transaction = session.beginTransaction()) {
                List<Record> answer = transaction.run(query, parameters).list();
                transaction.commit();
                return answer;
            }
        });
    }

    /** Reads rows one after the other. The work starts afresh where the transaction is tried again. */
    <T> T read(Query query, Function<Rows, T> work) {
        try {
            return retried(reading, session -> {
                try (Transaction transaction = session.beginTransaction()) {
                    return work.apply(each -> transaction.run(query).forEachRemaining(each));
                }
            });
        } catch (TooLarge e) {
            throw failure(e);
        }
    }

    /** Rows that come one after the other. */
    interface Rows {
        void forEach(Consumer<Record> each);
    }

    /** The driver's own retrying would also try a transaction again that does not fit into memory, in vain. */
    private <T> T retried(SessionConfig how, Function<Session, T> work) {
        long end = System.nanoTime() + RETRY_NANOS;
        long pause = FIRST_PAUSE_MILLIS;
        while (true) {
            try (Session session = driver.session(how)) {
                return work.apply(session);
            } catch (ValueException e) {
                // No failure of the server: a value is not what the reader of a row takes it for.
                throw e;
            } catch (Neo4jException e) {
                if (Failures.isOutOfMemory(e.code() == null ? "" : e.code())) {
                    throw new TooLarge(e);
                }
                if (Failures.isElsewhere(e)) {
                    // Not waited for where no server will take it.
                    checkWritable();
                }
                if (!(e instanceof RetryableException) || System.nanoTime() - end > 0) {
                    throw failures.of(e);
                }
            }
            pause(pause);
            pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Neo4jStoreException("the work was interrupted; run it again to end it", e);
        }
    }

    private <T> T run(Supplier<T> work) {
        try {
            return work.get();
        } catch (Neo4jException e) {
            throw failures.of(e);
        }
    }

    Neo4jStoreException failure(TooLarge e) {
        return failures.of((Neo4jException) Objects.requireNonNull(e.getCause()));
    }
}
