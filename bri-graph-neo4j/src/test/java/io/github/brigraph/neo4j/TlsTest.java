package io.github.brigraph.neo4j;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.neo4j.configuration.connectors.BoltConnector;
import org.neo4j.configuration.connectors.BoltConnector.EncryptionLevel;
import org.neo4j.configuration.ssl.SslPolicyConfig;
import org.neo4j.configuration.ssl.SslPolicyScope;
import org.neo4j.driver.AuthTokens;
import org.neo4j.harness.Neo4jBuilders;

/** A server with TLS and one without, under every kind of address. */
@Timeout(value = 30, unit = TimeUnit.SECONDS)
class TlsTest {

    @TempDir
    static Path folder;

    private static TestServer plain;
    private static TestServer withTls;

    @BeforeAll
    static void start() throws Exception {
        SelfSigned.in(folder);
        plain = TestServer.start();
        SslPolicyConfig policy = SslPolicyConfig.forScope(SslPolicyScope.BOLT);
        withTls = TestServer.start(Neo4jBuilders.newInProcessBuilder(Path.of("target"))
                .withDisabledServer()
                .withConfig(policy.enabled, true)
                .withConfig(policy.base_directory, folder.toAbsolutePath())
                .withConfig(BoltConnector.encryption_level, EncryptionLevel.REQUIRED));
    }

    @AfterAll
    static void stop() {
        plain.close();
        withTls.close();
    }

    private static String address(TestServer server, String scheme) {
        return server.uri().replaceFirst("^bolt(\\+s|\\+ssc)?:", scheme + ":");
    }

    private static String sentence(TestServer server, String scheme) {
        return assertThrows(
                        Neo4jStoreException.class, () -> open(server, scheme).close())
                .getMessage();
    }

    private static Neo4jStore open(TestServer server, String scheme) {
        return Neo4jStore.open(address(server, scheme), AuthTokens.none(), StoreOptions.DEFAULT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt", "neo4j"})
    void aServerThatAsksForTlsIsToldApartFromNoServer(String scheme) {
        assertEquals(
                address(withTls, scheme)
                        + " ends the connection before a word is said, as a server does that asks for TLS; write "
                        + address(withTls, scheme + "+s") + ", or " + address(withTls, scheme + "+ssc")
                        + " if its certificate is self-signed, and see that this is its port for Bolt (7687 unless set"
                        + " otherwise)",
                sentence(withTls, scheme));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt+s", "bolt+ssc", "neo4j+s", "neo4j+ssc"})
    void aServerWithoutTlsIsNamedAsSuch(String scheme) {
        assertEquals(
                "what answers at " + address(plain, scheme) + " does not speak TLS; write "
                        + address(plain, scheme.substring(0, scheme.indexOf('+')))
                        + " if the server is meant to do without, else let an administrator turn TLS on for Bolt",
                sentence(plain, scheme));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt+s", "neo4j+s"})
    void aCertificateThatNobodyVouchesForIsNotTakenForAForbiddenUser(String scheme) {
        assertEquals(
                "this Java does not trust the certificate of " + address(withTls, scheme)
                        + ", as it trusts none that is self-signed; add it to Java's trust store with keytool -importcert,"
                        + " or write " + address(withTls, scheme + "sc")
                        + " to trust it unseen, which is safe only where nobody can come between",
                sentence(withTls, scheme));
    }

    @ParameterizedTest
    @ValueSource(strings = {"bolt+ssc", "neo4j+ssc"})
    void aSelfSignedCertificateIsTakenWhereThatIsAskedFor(String scheme) {
        try (Neo4jStore store = open(withTls, scheme)) {
            SavedNetwork saved = store.save(Studies.random(30, 60, 1), SaveOptions.DEFAULT.analysis(scheme));
            assertEquals(60, saved.network().ties());
        }
    }

    @Test
    void aPlainAddressFitsAPlainServer() {
        try (Neo4jStore store = open(plain, "neo4j")) {
            assertEquals(0, store.list().size());
        }
    }
}
