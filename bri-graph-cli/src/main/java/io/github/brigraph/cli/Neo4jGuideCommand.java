package io.github.brigraph.cli;

import io.github.brigraph.neo4j.BrowserGuide;
import io.github.brigraph.neo4j.BrowserLook;
import io.github.brigraph.neo4j.StoreOptions;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bri-graph neo4j guide}: the ready queries and the style for the Browser of a server of one's own. */
@Command(
        name = "guide",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Serves the ready queries and the style to the Browser of a server of yours, on this machine until"
                        + " Ctrl-C, and says what to type there.")
final class Neo4jGuideCommand implements Callable<Integer> {

    @Option(
            names = "--analysis",
            required = true,
            paramLabel = "NAME",
            description = "The analysis that the queries ask, as load was told or list shows it.")
    private String analysis = "";

    @Option(
            names = "--label-prefix",
            paramLabel = "PREFIX",
            description = "What labels start with (default: ${DEFAULT-VALUE}).")
    private String prefix = StoreOptions.STANDARD_PREFIX;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine command = Objects.requireNonNull(spec).commandLine();
        StoreOptions options;
        try {
            options = StoreOptions.DEFAULT.labelPrefix(prefix);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, Sentence.of(e), e);
        }
        try (BrowserFiles files = BrowserFiles.serve(BrowserLook.style(options))) {
            files.guide(BrowserGuide.html(analysis, options));
            PrintWriter out = command.getOut();
            out.println("In the Browser, run one after the other:");
            // Of this machine's names, a server lets its Browser fetch from this one unless told otherwise.
            out.println(":config {autoComplete: false}");
            out.println(":style " + BrowserFiles.byName(files.style()));
            out.println(":guide " + BrowserFiles.byName(files.guide()));
            out.println("Stop with Ctrl-C.");
            out.flush();
            new CountDownLatch(1).await();
        }
        return Main.DONE;
    }
}
