package io.github.brigraph.cli;

import io.github.brigraph.neo4j.Neo4jStore;
import io.github.brigraph.neo4j.SaveOptions;
import io.github.brigraph.neo4j.SavedNetwork;
import io.github.brigraph.study.StudyResult;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bri-graph neo4j load}: a study into Neo4j. */
@Command(
        name = "load",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "Records in; networks of countries, institutions, hubs and periods into Neo4j. The options of the"
                + " study are those of analyze. What is there already is left as it is; what was cut off is"
                + " repaired by loading it again.")
final class Neo4jLoadCommand implements Callable<Integer> {

    @Mixin
    private StudyRun study = new StudyRun();

    @Mixin
    private Neo4jOptions neo4j = new Neo4jOptions();

    @Option(names = "--dry-run", description = "Say what would be written, and write nothing.")
    private boolean dryRun;

    @Mixin
    private Quietness quietness = new Quietness();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine command = java.util.Objects.requireNonNull(spec).commandLine();
        StudyRun.Asked asked = study.asked(command);
        List<SavedNetwork> networks;
        int code;
        // The server comes first: nobody wants to hear of a wrong password when the records were read.
        try (Neo4jStore store = neo4j.open(command);
                ProgressLine progress = quietness.progress(command)) {
            StudyResult result = study.run(asked, command, progress);
            code = Damages.report(command.getErr(), result.source().damaged());
            SaveOptions save = asked.save().progress(progress);
            networks = dryRun ? store.preview(result, save) : store.save(result, save);
        }
        if (quietness.sumsUp()) {
            networks.forEach(n -> command.getOut()
                    .println(Neo4jCommand.line(n.network()) + "  " + (dryRun ? "would be " : "")
                            + n.outcome().name().toLowerCase(Locale.ROOT)));
        }
        return code;
    }
}
