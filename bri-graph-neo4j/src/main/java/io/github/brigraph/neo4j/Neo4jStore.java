package io.github.brigraph.neo4j;

import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.Tie;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.Config;
import org.neo4j.driver.Driver;
import org.neo4j.driver.GraphDatabase;
import org.neo4j.driver.Logging;
import org.neo4j.driver.Value;
import org.neo4j.driver.exceptions.Neo4jException;

/**
 * Networks and studies in a Neo4j database: saved, listed, checked, read back, deleted.
 *
 * <pre>{@code
 * try (Neo4jStore store = Neo4jStore.open("neo4j://localhost", AuthTokens.basic("neo4j", password), StoreOptions.DEFAULT)) {
 *     store.save(study, SaveOptions.DEFAULT.analysis("belt and road 2014-2021"));
 *     MeasuredNetwork<Country> countries = store.load(store.list().get(0).id(), Country.class);
 * }
 * }</pre>
 *
 * <p><b>What stands there.</b> {@code (:CollabNetwork)}, its units {@code (:CollabActor)}, their ties
 * {@code [:COLLABORATES_WITH]} from the smaller id to the larger; every network has units of its own, so any number of
 * networks stand side by side, and a query of one network says {@code {networkId: …}}. Labels bear a prefix, so nodes of
 * the user's own are never met, and never touched.
 *
 * <p><b>Safe to repeat.</b> A network is LOADING until every row of it was read back and is what was sent, then COMPLETE. A
 * save that was cut off, by whatever, is repaired by saving again; saving again what is there writes nothing. What is read
 * back equals what was saved, number for number.
 *
 * <p>Every method throws {@link Neo4jStoreException} where Neo4j cannot do what is asked; its message says what to do. Safe
 * for use by many threads and programs; of two that save one network at once, the one that began first stops with that exception.
 * Neo4j 5 from 5.7 on.
 */
public final class Neo4jStore implements AutoCloseable {

    private static final int CONNECT_SECONDS = 3;
    private static final int RETRY_SECONDS = 60;

    private final Driver driver;
    private final boolean ownsDriver;
    private final StoreOptions options;
    private final Schema schema;
    private final Database database;

    private Neo4jStore(Driver driver, String server, StoreOptions options, boolean ownsDriver) {
        this.driver = driver;
        this.ownsDriver = ownsDriver;
        this.options = options;
        this.schema = new Schema(options.labelPrefix());
        this.database = new Database(driver, options, new Failures(server, options.database()));
    }

    /**
     * Opens the store of a server, whose connection is checked at once.
     *
     * @param uri the address, such as {@code neo4j://localhost:7687}, or {@code neo4j+s://…} with TLS
     * @param token user and password
     * @throws Neo4jStoreException if no server answers, within seconds, or it does not let the user in
     */
    public static Neo4jStore open(String uri, AuthToken token, StoreOptions options) {
        if (uri.contains("@")) {
            // Not repeated, since it may hold a password.
            throw new Neo4jStoreException("an address of Neo4j must be like neo4j://localhost:7687, without user and"
                    + " password, which are given apart; the one that was given has an @ in it");
        }
        Config config = Config.builder()
                .withConnectionTimeout(CONNECT_SECONDS, TimeUnit.SECONDS)
                .withMaxTransactionRetryTime(RETRY_SECONDS, TimeUnit.SECONDS)
                .withLogging(Logging.none())
                .withUserAgent("bri-graph")
                .build();
        Driver driver;
        try {
            driver = GraphDatabase.driver(uri, token, config);
        } catch (IllegalArgumentException | Neo4jException e) {
            throw new Neo4jStoreException(
                    "an address of Neo4j must be like neo4j://localhost:7687, was \"" + uri + "\": " + e.getMessage(),
                    e);
        }
        Neo4jStore store = new Neo4jStore(driver, uri, options, true);
        try {
            store.database.check();
            return store;
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    /** The store of a server that the caller is connected to; the driver stays the caller's to close. */
    public static Neo4jStore of(Driver driver, StoreOptions options) {
        return new Neo4jStore(driver, "the server", options, false);
    }

    /**
     * Saves a network.
     *
     * @param options with the name of an analysis, without which it is {@code network}: a network of the same name, level,
     *     counting and period is replaced
     * @throws IllegalArgumentException if a number of the network is infinite
     */
    public <U extends Unit> SavedNetwork save(MeasuredNetwork<U> network, SaveOptions options) {
        new SchemaRules(database, schema).prepare();
        return save(StudyContent.plain(network, options.analysis().orElse("network")), options);
    }

    /**
     * Saves a study: its networks of countries, institutions and subdivisions, of hubs, and of countries by period, with
     * what the study knows of each unit and tie.
     *
     * @param options with the name of an analysis, without which it is made from inputs and settings
     * @return the networks in the order in which they were saved
     */
    public List<SavedNetwork> save(StudyResult study, SaveOptions options) {
        new SchemaRules(database, schema).prepare();
        List<SavedNetwork> saved = new ArrayList<>();
        new StudyContent(study, options.analysis()).forEach(content -> saved.add(save(content, options)));
        return saved;
    }

    /**
     * What {@link #save(StudyResult, SaveOptions)} would do, without writing anything.
     *
     * @return the networks, with what is there now or, of a network that is not there, what would be
     */
    public List<SavedNetwork> preview(StudyResult study, SaveOptions options) {
        database.checkWritable();
        List<SavedNetwork> planned = new ArrayList<>();
        new StudyContent(study, options.analysis()).forEach(content -> planned.add(preview(content, options)));
        return planned;
    }

    private SavedNetwork preview(NetworkContent<?> content, SaveOptions with) {
        NetworkLoad load = new NetworkLoad(database, options, content, with.progress());
        List<Value> before = headers(content.key().id());
        SavedNetwork.Outcome outcome = before.isEmpty()
                ? SavedNetwork.Outcome.CREATED
                : isThere(before.get(0), load, with) ? SavedNetwork.Outcome.UNCHANGED : SavedNetwork.Outcome.REPLACED;
        return new SavedNetwork(stored(load.header()), outcome);
    }

    private SavedNetwork save(NetworkContent<?> content, SaveOptions with) {
        String id = content.key().id();
        NetworkLoad load = new NetworkLoad(database, options, content, with.progress());
        List<Value> before = headers(id);
        SavedNetwork.Outcome outcome = before.isEmpty() ? SavedNetwork.Outcome.CREATED : SavedNetwork.Outcome.REPLACED;
        if (!before.isEmpty() && isThere(before.get(0), load, with)) {
            return new SavedNetwork(stored(before.get(0)), SavedNetwork.Outcome.UNCHANGED);
        }
        load.write(before);
        return new SavedNetwork(stored(headers(id).get(0)), outcome);
    }

    private boolean isThere(Value header, NetworkLoad load, SaveOptions with) {
        return stored(header).status() == StoredNetwork.Status.COMPLETE
                && load.isOf(header.asMap())
                && new NetworkCheck(database, schema, with.progress())
                        .contentFaults(header.get("id").asString())
                        .isEmpty();
    }

    /** The networks of this prefix, in order of analysis, kind, counting, years. */
    public List<StoredNetwork> list() {
        return database
                .now(
                        "MATCH (n:" + schema.network() + ") RETURN properties(n) AS row"
                                + " ORDER BY n.analysisId, n.kind, n.counting, n.yearFrom, n.yearTo, n.id",
                        Map.of())
                .stream()
                .map(record -> stored(record.get("row")))
                .toList();
    }

    private List<Value> headers(String id) {
        return database
                .now("MATCH (n:" + schema.network() + " {id: $id}) RETURN properties(n) AS row", Map.of("id", id))
                .stream()
                .map(record -> record.get("row"))
                .toList();
    }

    private Value header(String id) {
        List<Value> found = headers(id);
        if (found.isEmpty()) {
            throw new Neo4jStoreException("there is no network " + id + "; list shows those that there are");
        }
        return found.get(0);
    }

    private static StoredNetwork stored(Value row) {
        return new StoredNetwork(
                row.get("id").asString(),
                row.get("analysisId").asString(""),
                row.get("kind").asString(""),
                row.get("level").asString(""),
                row.get("counting").asString(""),
                row.get("yearFrom").isNull()
                        ? OptionalInt.empty()
                        : OptionalInt.of(row.get("yearFrom").asInt()),
                row.get("yearTo").isNull()
                        ? OptionalInt.empty()
                        : OptionalInt.of(row.get("yearTo").asInt()),
                StoredNetwork.Status.valueOf(row.get("status").asString().toUpperCase(Locale.ROOT)),
                row.get("nodeCount").asLong(0),
                row.get("relationshipCount").asLong(0));
    }

    /**
     * Reads a network back, whatever its units.
     *
     * @throws Neo4jStoreException if there is none of this id, or it is not whole
     */
    public MeasuredNetwork<Unit> load(String networkId) {
        return load(networkId, Unit.class);
    }

    /**
     * Reads a network of one kind of unit back. Ties go where they stay as they come, so that little more memory is needed than the
     * network takes: 30 bytes a tie where papers and years are small numbers.
     *
     * @throws Neo4jStoreException if there is none of this id, it is not whole, it is of other units, or it is changed meanwhile
     */
    public <U extends Unit> MeasuredNetwork<U> load(String networkId, Class<U> kind) {
        return read(networkId, kind, NetworkReading::network);
    }

    /**
     * Gives all ties of a network, in order of source and target, one after the other: only the units and some thousands of ties are
     * held at a time, so this is for networks that are too large to be loaded.
     *
     * <pre>{@code
     * store.forEachTie(id, Institution.class, tie -> out.println(tie.source().id() + "\t" + tie.target().id()));
     * }</pre>
     *
     * @param each takes a tie; what it throws is thrown on, and ends the reading
     * @return how many ties there are
     * @throws Neo4jStoreException if there is none of this id, it is not whole, it is of other units, or it is changed meanwhile;
     *     ties may have been given before
     */
    public <U extends Unit> long forEachTie(String networkId, Class<U> kind, Consumer<? super Tie<U>> each) {
        return read(networkId, kind, reading -> {
            reading.forEachTie(each);
            return reading.ties();
        });
    }

    private <U extends Unit, T> T read(String networkId, Class<U> kind, Function<NetworkReading<U>, T> work) {
        Value header = header(networkId);
        StoredNetwork.Status status = stored(header).status();
        if (status != StoredNetwork.Status.COMPLETE) {
            throw new Neo4jStoreException(
                    "network " + networkId + " is not whole, it is " + status + "; save it again");
        }
        NetworkReading<U> reading = new NetworkReading<>(database, options, header, kind);
        T result = work.apply(reading);
        if (!headers(networkId).equals(List.of(header))) {
            throw reading.changed();
        }
        return result;
    }

    /** Checks every network: its status, its counts, and every value of every unit and tie. */
    public List<Verification> verify() {
        return list().stream().map(network -> verify(network.id())).toList();
    }

    /** Checks one network. */
    public Verification verify(String networkId) {
        StoredNetwork network = stored(header(networkId));
        if (network.status() != StoredNetwork.Status.COMPLETE) {
            return new Verification(network, List.of("it is " + network.status().name() + "; save it again"));
        }
        return new Verification(
                network,
                new NetworkCheck(database, schema, io.github.brigraph.study.Progress.NONE).contentFaults(networkId));
    }

    /**
     * Deletes a network, its units, its ties, and what a user has tied to its units. A deletion that was cut off is ended by
     * deleting again.
     *
     * @return the network that was there
     * @throws Neo4jStoreException if there is none of this id
     */
    public StoredNetwork delete(String networkId) {
        StoredNetwork network = stored(header(networkId));
        database.checkWritable();
        database.write(
                "MATCH (n:" + schema.network() + " {id: $id}) SET n.status = $status, n.loadId = 0",
                Map.of("id", networkId, "status", StoredNetwork.Status.DELETING.name()));
        new Sweep(database, schema, networkId).all();
        database.write(
                "MATCH (n:" + schema.network() + " {id: $id}) OPTIONAL MATCH (f:" + schema.field()
                        + " {networkId: $id}) DETACH DELETE f, n",
                Map.of("id", networkId));
        return network;
    }

    @Override
    public void close() {
        if (ownsDriver) {
            driver.close();
        }
    }
}
