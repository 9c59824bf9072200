package io.github.brigraph.cli;

import io.github.brigraph.export.OutputFolder;
import io.github.brigraph.neo4j.Neo4jFiles;
import io.github.brigraph.neo4j.StoreOptions;
import io.github.brigraph.study.StudyResult;
import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bri-graph neo4j export}: a study as files for Neo4j, without a server. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description =
                "Records in; files for Neo4j out: load.cypher for cypher-shell, and CSV with the command line of"
                        + " neo4j-admin database import, and style and guide of the Browser. No server is needed. The options of the study are those of analyze.")
final class Neo4jExportCommand implements Callable<Integer> {

    @Mixin
    private StudyRun study = new StudyRun();

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "Folder to write to; made if missing.")
    private Path out = Path.of("");

    @Option(
            names = "--label-prefix",
            paramLabel = "PREFIX",
            description = "What labels start with (default: ${DEFAULT-VALUE}).")
    private String prefix = StoreOptions.STANDARD_PREFIX;

    @Mixin
    private Quietness quietness = new Quietness();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine command = java.util.Objects.requireNonNull(spec).commandLine();
        StudyRun.Asked asked = study.asked(command);
        StoreOptions options;
        try {
            options = StoreOptions.DEFAULT.labelPrefix(prefix);
        } catch (IllegalArgumentException e) {
            throw new CommandLine.ParameterException(command, Sentence.of(e), e);
        }
        int code;
        try (OutputFolder folder = Interruption.cleansUp(OutputFolder.open(out));
                ProgressLine progress = quietness.progress(command)) {
            StudyResult result = study.run(asked, command, progress);
            code = Damages.report(command.getErr(), result.source().damaged());
            Neo4jFiles.write(folder, result, asked.save(), options);
            folder.commit();
        }
        if (quietness.sumsUp()) {
            command.getOut().println("Written to " + out);
        }
        return code;
    }
}
