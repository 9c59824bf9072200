package io.github.brigraph.cli;

import io.github.brigraph.neo4j.Neo4jStore;
import io.github.brigraph.neo4j.StoredNetwork;
import io.github.brigraph.neo4j.Verification;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;

/** {@code bri-graph neo4j}: networks in a Neo4j database. */
@Command(
        name = "neo4j",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        description =
                "Networks in a Neo4j database: loaded, listed, verified, deleted; exported for one; browsed without one; a guide for"
                        + " its Browser.",
        footer = {
            "",
            "The password is that of the environment variable NEO4J_PASSWORD, or asked for on a terminal.",
            "",
            "Examples:",
            "  bri-graph neo4j load records/ --focal CN --partners belt-and-road --analysis bri",
            "  bri-graph neo4j list --uri neo4j+s://graph.example.org --user ada --database networks",
            "  bri-graph neo4j delete --analysis bri",
            "  bri-graph neo4j export records/ --out cypher",
            "  bri-graph neo4j browse records/ --focal CN --partners belt-and-road",
            "  bri-graph neo4j guide --analysis bri"
        },
        subcommands = {
            Neo4jLoadCommand.class,
            Neo4jCommand.ListCommand.class,
            Neo4jCommand.VerifyCommand.class,
            Neo4jCommand.DeleteCommand.class,
            Neo4jExportCommand.class,
            Neo4jBrowseCommand.class,
            Neo4jGuideCommand.class
        })
final class Neo4jCommand implements Runnable {

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(
                    spec.commandLine(), "name a command, such as load; see bri-graph neo4j --help");
        }
    }

    private static CommandLine commandOf(CommandLine.Model.@Nullable CommandSpec spec) {
        return java.util.Objects.requireNonNull(spec).commandLine();
    }

    /** A network in a line. */
    static String line(StoredNetwork n) {
        return String.format(
                Locale.ROOT,
                "%s  %-8s  %-20s  %-10s  %-18s  %,8d units  %,10d ties  %s",
                n.id(),
                n.status().name().toLowerCase(Locale.ROOT),
                n.kind(),
                n.years(),
                n.counting(),
                n.units(),
                n.ties(),
                n.analysis());
    }

    /** {@code bri-graph neo4j list}. */
    @Command(name = "list", mixinStandardHelpOptions = true, description = "Lists the networks.")
    static final class ListCommand implements Callable<Integer> {

        @Mixin
        private Neo4jOptions neo4j = new Neo4jOptions();

        @CommandLine.Spec
        private CommandLine.Model.@Nullable CommandSpec spec;

        @Override
        public Integer call() {
            CommandLine command = commandOf(spec);
            try (Neo4jStore store = neo4j.open(command)) {
                store.list().forEach(n -> command.getOut().println(line(n)));
            }
            return Main.DONE;
        }
    }

    /** {@code bri-graph neo4j verify}. */
    @Command(
            name = "verify",
            mixinStandardHelpOptions = true,
            description =
                    "Checks that every network is whole and every value of it what was saved; exits with 1 if not.")
    static final class VerifyCommand implements Callable<Integer> {

        @Mixin
        private Neo4jOptions neo4j = new Neo4jOptions();

        @CommandLine.Spec
        private CommandLine.Model.@Nullable CommandSpec spec;

        @Override
        public Integer call() {
            CommandLine command = commandOf(spec);
            try (Neo4jStore store = neo4j.open(command)) {
                List<Verification> found = store.verify();
                PrintWriter out = command.getOut();
                for (Verification v : found) {
                    out.println(line(v.network()) + (v.holds() ? "  holds" : "  " + String.join("; ", v.faults())));
                }
                long faulty = found.stream().filter(v -> !v.holds()).count();
                if (faulty > 0) {
                    command.getErr()
                            .println("bri-graph: " + faulty + " of " + found.size()
                                    + " networks are not as they were saved; load them again");
                    return Main.FAILED;
                }
            }
            return Main.DONE;
        }
    }

    /** {@code bri-graph neo4j delete}. */
    @Command(
            name = "delete",
            mixinStandardHelpOptions = true,
            description = "Deletes networks, and what you have tied to their units.")
    static final class DeleteCommand implements Callable<Integer> {

        @Parameters(paramLabel = "ID", arity = "0..*", description = "Ids of networks, as list shows them.")
        private List<String> ids = List.of();

        @Option(names = "--analysis", paramLabel = "NAME", description = "All networks of an analysis.")
        private @Nullable String analysis;

        @Option(names = "--dry-run", description = "Say what would be deleted, and delete nothing.")
        private boolean dryRun;

        @Mixin
        private Neo4jOptions neo4j = new Neo4jOptions();

        @CommandLine.Spec
        private CommandLine.Model.@Nullable CommandSpec spec;

        @Override
        public Integer call() {
            CommandLine command = commandOf(spec);
            if (ids.isEmpty() == (analysis == null)) {
                throw new ParameterException(command, "name either ids of networks or --analysis");
            }
            try (Neo4jStore store = neo4j.open(command)) {
                List<StoredNetwork> there = store.list();
                List<StoredNetwork> named = there.stream()
                        .filter(n -> ids.contains(n.id()) || n.analysis().equals(analysis))
                        .toList();
                ids.stream()
                        .filter(id -> there.stream().noneMatch(n -> n.id().equals(id)))
                        .findFirst()
                        .ifPresent(id -> {
                            throw new ParameterException(command, "there is no network " + id);
                        });
                for (StoredNetwork network : named) {
                    if (!dryRun) {
                        store.delete(network.id());
                    }
                    command.getOut().println(line(network) + (dryRun ? "  would be deleted" : "  deleted"));
                }
                if (named.isEmpty()) {
                    command.getErr().println("bri-graph: there is no network of the analysis " + analysis);
                    return Main.FAILED;
                }
            }
            return Main.DONE;
        }
    }
}
