package io.github.brigraph.neo4j;

import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.Locale;
import java.util.Optional;
import org.neo4j.driver.exceptions.AuthenticationException;
import org.neo4j.driver.exceptions.AuthorizationExpiredException;
import org.neo4j.driver.exceptions.Neo4jException;
import org.neo4j.driver.exceptions.SecurityException;
import org.neo4j.driver.exceptions.ServiceUnavailableException;
import org.neo4j.driver.exceptions.SessionExpiredException;

/** What a failure of the driver means, in a sentence that says what to do. */
final class Failures {

    private final String server;
    private final Optional<String> database;

    Failures(String server, Optional<String> database) {
        this.server = server;
        this.database = database;
    }

    /** The sentence for a failure. */
    Neo4jStoreException of(Neo4jException e) {
        return new Neo4jStoreException(sentence(e), e);
    }

    private String sentence(Neo4jException e) {
        String code = e.code() == null ? "" : e.code();
        String message = e.getMessage() == null ? "" : e.getMessage();
        if (code.endsWith("CredentialsExpired")) {
            return "the password for " + server + " has expired, as that of a new server has; change it first, in the"
                    + " Browser or with ALTER CURRENT USER SET PASSWORD";
        }
        if (code.endsWith("AuthenticationRateLimit")) {
            return server + " takes no more passwords for a while after too many wrong ones; wait some seconds and try"
                    + " again";
        }
        if (e instanceof AuthenticationException) {
            return server + " did not accept user and password; check both";
        }
        Optional<String> tls = TlsFailures.sentence(server, e);
        if (tls.isPresent()) {
            return tls.get();
        }
        if (e instanceof AuthorizationExpiredException
                || e instanceof SecurityException
                || code.endsWith("Forbidden")) {
            return "the user may not do this in " + database() + " of " + server + ": " + message
                    + "; let an administrator grant it, or name another user or database";
        }
        if (message.contains("HTTP")) {
            return server + " is a port for HTTP; name the port for Bolt, which is 7687 unless set otherwise";
        }
        if (code.endsWith("DatabaseNotFound") || code.endsWith("DatabaseUnavailable")) {
            return "there is no database " + database.orElse("for this user") + " that can be used at " + server
                    + "; SHOW DATABASES lists those that there are";
        }
        if (isReadOnly(code, message)) {
            return readOnly();
        }
        if (isElsewhere(e)) {
            return server + " takes no changes of " + database() + ", as a server does that another one of its cluster"
                    + " leads; give an address that starts with neo4j:// or neo4j+s://, by which the leader is found, or"
                    + " wait until there is one and run this again";
        }
        if (isUnreachable(e)) {
            return "no Neo4j answers at " + server + "; see that the server runs, and that host and port for Bolt (7687"
                    + " unless set otherwise) are right";
        }
        return other(code, message);
    }

    private String other(String code, String message) {
        if (isOutOfMemory(code)) {
            return server
                    + " has no memory left for even a small transaction; wait until those of others have ended, or let"
                    + " an administrator raise dbms.memory.transaction.total.max, and run this again";
        }
        if (code.contains(".Schema.")) {
            return database() + " of " + server + " has a constraint or data of its own that stand in the way: "
                    + message + "; choose another prefix of labels or another database";
        }
        return server + " refused: " + message;
    }

    private String database() {
        return database.map(d -> "database " + d).orElse("the home database");
    }

    String readOnly() {
        return database() + " of " + server
                + " is read-only; name another one, or let an administrator make it writable";
    }

    Neo4jStoreException clash(Schema.Rule rule) {
        return new Neo4jStoreException(database() + " of " + server + " lacks the " + rule.text()
                + " because a constraint or index of your own is in its place or bears its name, " + rule.name()
                + "; choose another prefix of labels or another database");
    }

    /** Whether a statement on constraints failed because of what is there. */
    static boolean isSchema(Neo4jException e) {
        return e.code() != null && e.code().contains(".Schema.");
    }

    private static boolean isUnreachable(Neo4jException e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof ServiceUnavailableException
                    || cause instanceof SessionExpiredException
                    || cause instanceof UnknownHostException
                    || cause instanceof UnresolvedAddressException) {
                return true;
            }
        }
        return false;
    }

    private static boolean isReadOnly(String code, String message) {
        String lower = message.toLowerCase(Locale.ROOT);
        return code.endsWith("ForbiddenOnReadOnlyDatabase")
                || code.endsWith("WriteOnReadOnlyAccessDatabase")
                || lower.contains("read-only")
                || lower.contains("read only");
    }

    /**
     * Whether a server does not take what another one of its cluster may take. By an address that starts with neo4j the driver says
     * so of a database that was made read-only, too.
     */
    static boolean isElsewhere(Neo4jException e) {
        String code = e.code() == null ? "" : e.code();
        String message = e.getMessage() == null ? "" : e.getMessage();
        return code.endsWith("NotALeader")
                || code.endsWith("Statement.AccessMode")
                || message.contains("no longer accepts writes");
    }

    /** Whether a transaction did not fit into the memory that the server has for transactions. */
    static boolean isOutOfMemory(String code) {
        return code.contains("OutOfMemory") || code.contains("MemoryLimit");
    }
}
