package io.github.brigraph.cli;

import com.google.common.io.Closer;
import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import io.github.brigraph.neo4j.BrowserGuide;
import io.github.brigraph.neo4j.BrowserLook;
import io.github.brigraph.neo4j.LocalServer;
import io.github.brigraph.neo4j.Neo4jStore;
import io.github.brigraph.neo4j.Neo4jStoreException;
import io.github.brigraph.neo4j.SavedNetwork;
import io.github.brigraph.neo4j.StoreOptions;
import io.github.brigraph.neo4j.StoredNetwork;
import io.github.brigraph.study.StudyResult;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.neo4j.driver.AuthTokens;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bri-graph neo4j browse}: a study in Neo4j Browser, without a server of one's own. */
@Command(
        name = "browse",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Records in; a Neo4j of its own starts on this machine with the networks in it, and its Browser opens"
                        + " with a first query filled in and a guide of ready queries beside it. Ctrl-C stops it. The options of the study are those of analyze."
                        + " Needs bri-graph-neo4j.jar, which has Neo4j in it.")
final class Neo4jBrowseCommand implements Callable<Integer> {

    @Mixin
    private StudyRun study = new StudyRun();

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = "Folder of the database, kept for the next time (default: one that is deleted at the end).")
    private @Nullable Path store;

    @Option(names = "--port", paramLabel = "N", description = "Port of the Browser (default: one that is free).")
    private @Nullable Integer port;

    @Option(names = "--bolt-port", paramLabel = "N", description = "Port of the database (default: one that is free).")
    private @Nullable Integer boltPort;

    @Option(names = "--no-open", description = "Tell the address of the page, and open nothing.")
    private boolean noOpen;

    @Mixin
    private Quietness quietness = new Quietness();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException, InterruptedException {
        CommandLine command = java.util.Objects.requireNonNull(spec).commandLine();
        StudyRun.Asked asked = study.asked(command);
        LocalServer server = LocalServer.find()
                .orElseThrow(() -> new Neo4jStoreException("there is no Neo4j in this jar; run the same command with"
                        + " bri-graph-neo4j.jar, which the module bri-graph-neo4j-embedded makes (GPLv3, as Neo4j is),"
                        + " or load into a server of yours with bri-graph neo4j load"));
        Closer atTheEnd = Closer.create();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> closed(atTheEnd)));
        BrowserFiles files = atTheEnd.register(BrowserFiles.serve(BrowserLook.style(StoreOptions.DEFAULT)));
        LocalServer.Start start = new LocalServer.Start(
                folder(atTheEnd),
                optional(port),
                optional(boltPort),
                List.of("config {autoComplete: false}", "style " + files.style(), "guide " + files.guide()));
        List<SavedNetwork> networks;
        LocalServer.Running running;
        try (ProgressLine progress = quietness.progress(command)) {
            progress.at("starting " + server.name(), 0, 1);
            running = server.start(start);
            atTheEnd.register(running::close);
            progress.at("starting " + server.name(), 1, 1);
            try (Neo4jStore neo4j =
                    Neo4jStore.open(running.bolt().toString(), AuthTokens.none(), StoreOptions.DEFAULT)) {
                StudyResult result = study.run(asked, command, progress);
                Damages.report(command.getErr(), result.source().damaged());
                networks = neo4j.save(result, asked.save().progress(progress));
            }
        }
        files.guide(BrowserGuide.html(networks.get(0).network().analysis(), StoreOptions.DEFAULT));
        tell(command, running, networks);
        // Until Ctrl-C.
        new CountDownLatch(1).await();
        return Main.DONE;
    }

    /** The folder of the database: the one that was named, or one that is deleted at the end. */
    private Path folder(Closer atTheEnd) throws IOException {
        if (store != null) {
            return store.toAbsolutePath();
        }
        Path folder = Files.createTempDirectory("bri-graph-neo4j-");
        atTheEnd.register(() -> MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE));
        return folder;
    }

    private static void closed(Closer closer) {
        try {
            closer.close();
        } catch (IOException e) {
            // The command ends; there is nobody to tell.
        }
    }

    private void tell(CommandLine command, LocalServer.Running running, List<SavedNetwork> networks) {
        List<StoredNetwork> stored =
                networks.stream().map(SavedNetwork::network).toList();
        if (quietness.sumsUp()) {
            stored.forEach(n -> command.getOut().println(Neo4jCommand.line(n)));
        }
        URI page = stored.stream()
                .filter(n -> n.kind().equals("hubs"))
                .findFirst()
                .or(() -> stored.stream().findFirst())
                .map(n -> running.browser(BrowserLook.strongestTies(n, StoreOptions.DEFAULT)))
                .orElseThrow();
        command.getOut().println("Database: " + running.bolt());
        command.getOut().println("Browser: " + page);
        command.getOut().println("Stop with Ctrl-C.");
        command.getOut().flush();
        if (!noOpen) {
            DesktopBrowser.open(page);
        }
    }

    private static OptionalInt optional(@Nullable Integer value) {
        return value == null ? OptionalInt.empty() : OptionalInt.of(value);
    }
}
