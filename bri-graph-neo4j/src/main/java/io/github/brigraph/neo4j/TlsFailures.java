package io.github.brigraph.neo4j;

import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import javax.net.ssl.SSLException;
import org.neo4j.driver.exceptions.SecurityException;

/** What the driver's failures say of TLS: one side speaks it and the other does not, or a certificate is not trusted. */
final class TlsFailures {

    private static final String SELF_SIGNED = "+ssc";
    private static final String TRUSTED = "+s";

    private final String server;
    private final Set<Throwable> causes;

    private TlsFailures(String server, Set<Throwable> causes) {
        this.server = server;
        this.causes = causes;
    }

    /** The sentence for a failure, if TLS is the reason. */
    static Optional<String> sentence(String server, Throwable failure) {
        Set<Throwable> causes = Collections.newSetFromMap(new IdentityHashMap<>());
        collect(failure, causes);
        return new TlsFailures(server, causes).sentence();
    }

    private static void collect(Throwable failure, Set<Throwable> into) {
        for (Throwable cause = failure; cause != null && into.add(cause); cause = cause.getCause()) {
            for (Throwable suppressed : cause.getSuppressed()) {
                collect(suppressed, into);
            }
        }
    }

    private Optional<String> sentence() {
        if (any(CertificateExpiredException.class::isInstance)) {
            return Optional.of(
                    "the certificate of " + server + " has expired; let an administrator renew it, or" + trustAnyway());
        }
        // The driver tells of a certificate that it does not trust as of a user who may do nothing.
        if (any(c -> says(c, "No subject alternative") || says(c, "No name matching"))) {
            return Optional.of("the certificate of " + server
                    + " is made out for another host; name the host that it is" + " made out for, or" + trustAnyway());
        }
        if (any(CertificateException.class::isInstance) || any(c -> c instanceof SecurityException && isOfTls(c))) {
            return Optional.of("this Java does not trust the certificate of " + server + ", as it trusts none that is"
                    + " self-signed; add it to Java's trust store with keytool -importcert, or" + trustAnyway());
        }
        if (any(c -> says(c, "SSL handshake with"))) {
            return Optional.of("what answers at " + server + " does not speak TLS; write " + with("")
                    + " if the server is meant to do without, else let an administrator turn TLS on for Bolt");
        }
        if (!server.contains(TRUSTED + ":") && any(c -> says(c, "Connection to the database terminated"))) {
            return Optional.of(
                    server + " ends the connection before a word is said, as a server does that asks for TLS;"
                            + " write " + with(TRUSTED) + ", or " + with(SELF_SIGNED)
                            + " if its certificate is self-signed, and"
                            + " see that this is its port for Bolt (7687 unless set otherwise)");
        }
        return Optional.empty();
    }

    private static boolean isOfTls(Throwable failure) {
        return failure.getCause() instanceof SSLException;
    }

    private String trustAnyway() {
        return " write " + with(SELF_SIGNED) + " to trust it unseen, which is safe only where nobody can come between";
    }

    /** The address with another kind of TLS. */
    private String with(String kind) {
        return server.replaceFirst("^(bolt|neo4j)(\\+ssc|\\+s)?:", "$1" + kind + ":");
    }

    private boolean any(Predicate<Throwable> condition) {
        return causes.stream().anyMatch(condition);
    }

    private static boolean says(Throwable failure, String words) {
        return failure.getMessage() != null && failure.getMessage().contains(words);
    }
}
