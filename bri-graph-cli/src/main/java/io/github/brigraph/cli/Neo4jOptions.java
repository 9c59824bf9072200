package io.github.brigraph.cli;

import io.github.brigraph.neo4j.Neo4jStore;
import io.github.brigraph.neo4j.StoreOptions;
import java.io.Console;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthToken;
import org.neo4j.driver.AuthTokens;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Which database of which server; the password comes from the environment or is asked for, never from an option. */
final class Neo4jOptions {

    private static final String PASSWORD = "NEO4J_PASSWORD";

    @Option(
            names = "--uri",
            paramLabel = "URI",
            description = "Address of the server: neo4j://HOST:PORT, neo4j+s:// with TLS (default: ${DEFAULT-VALUE}).")
    private String uri = "neo4j://localhost:7687";

    @Option(
            names = "--user",
            paramLabel = "NAME",
            description = "User; the password is that of the environment variable NEO4J_PASSWORD, or asked for"
                    + " (default: ${DEFAULT-VALUE}).")
    private String user = "neo4j";

    @Option(names = "--no-auth", description = "The server asks for no user and password.")
    private boolean open;

    @Option(names = "--database", paramLabel = "NAME", description = "Database (default: the user's home database).")
    private @Nullable String database;

    @Option(
            names = "--label-prefix",
            paramLabel = "PREFIX",
            description = "What labels start with, so that they are no labels of yours (default: ${DEFAULT-VALUE}).")
    private String prefix = StoreOptions.STANDARD_PREFIX;

    /** The store, whose connection was checked. */
    Neo4jStore open(CommandLine command) {
        return Neo4jStore.open(uri, token(command, System.getenv()), options(command));
    }

    StoreOptions options(CommandLine command) {
        try {
            StoreOptions options = StoreOptions.DEFAULT.labelPrefix(prefix);
            return database == null ? options : options.database(database);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, Sentence.of(e), e);
        }
    }

    // From JDK 22 on there is a console without a terminal too; it reads the password from standard input.
    @SuppressWarnings("SystemConsoleNull")
    private AuthToken token(CommandLine command, Map<String, String> environment) {
        if (open) {
            return AuthTokens.none();
        }
        String given = environment.get(PASSWORD);
        if (given != null) {
            return AuthTokens.basic(user, given);
        }
        Console console = System.console();
        if (console == null) {
            throw new CommandLine.ParameterException(
                    command,
                    "set the environment variable " + PASSWORD + ", or run this on a terminal, to be asked for it");
        }
        char[] typed = console.readPassword("Password of %s at %s: ", user, uri);
        return AuthTokens.basic(user, typed == null ? "" : String.valueOf(typed));
    }
}
