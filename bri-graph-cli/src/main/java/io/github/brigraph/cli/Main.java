package io.github.brigraph.cli;

import io.github.brigraph.export.Version;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;

/** The command {@code bri-graph} with its subcommands. Exit codes: 0 done, 1 failed, 2 wrong usage, 3 done with damaged inputs. */
@Command(
        name = "bri-graph",
        mixinStandardHelpOptions = true,
        versionProvider = Main.VersionProvider.class,
        synopsisSubcommandLabel = "COMMAND",
        description = "Collaboration networks of countries and institutions from publication records:"
                + " their hubs and communities.",
        footer = {
            "",
            "Examples:",
            "  bri-graph sample --out sample",
            "  bri-graph analyze sample --out results --focal CN --partners belt-and-road",
            "  bri-graph inspect savedrecs.txt",
            "",
            "Exit codes: 0 done, 1 failed (one sentence on standard error), 2 wrong usage, 3 done, but an input is",
            "damaged and part of it is missing from the result (named on standard error and in run.json)."
        },
        subcommands = {
            AnalyzeCommand.class,
            ExplainCommand.class,
            InspectCommand.class,
            MeasureCommand.class,
            Neo4jCommand.class,
            ResolveCommand.class,
            SampleCommand.class,
            TallyCommand.class,
            CommandLine.HelpCommand.class
        })
public final class Main implements Runnable {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int DAMAGED = 3;

    @Option(names = "--debug", scope = ScopeType.INHERIT, description = "Show the stack trace when something fails.")
    private boolean debug;

    @CommandLine.Spec
    private CommandLine.Model.@org.jspecify.annotations.Nullable CommandSpec spec;

    private Main() {}

    /** Runs the command and exits with its code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        System.exit(run(arguments, out, err));
    }

    /** Runs the command and returns its exit code. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        Main main = new Main();
        CommandLine command = new CommandLine(main)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setUsageHelpWidth(100)
                .setUsageHelpAutoWidth(true)
                .setParameterExceptionHandler(Main::wrongUsage)
                .setExecutionExceptionHandler((e, c, parsed) -> main.failed(e, c));
        int code = executed(command, arguments);
        out.flush();
        err.flush();
        return code;
    }

    private static int executed(CommandLine command, String[] arguments) {
        try {
            return command.execute(arguments);
        } catch (OutOfMemoryError e) {
            command.getErr().println("bri-graph: the memory is not enough; give Java more, such as java -Xmx4g -jar …");
            return FAILED;
        }
    }

    @Override
    public void run() {
        if (spec != null) {
            throw new ParameterException(spec.commandLine(), "name a command, such as analyze; see bri-graph --help");
        }
    }

    private static int wrongUsage(ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("bri-graph: " + Sentence.of(e));
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try: " + e.getCommandLine().getCommandSpec().qualifiedName() + " --help");
        return WRONG_USAGE;
    }

    private int failed(Exception e, CommandLine command) {
        command.getErr().println("bri-graph: " + Sentence.of(e));
        if (debug) {
            e.printStackTrace(command.getErr());
        }
        return FAILED;
    }

    /** The version of the library. */
    static final class VersionProvider implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"bri-graph " + Version.current()};
        }
    }
}
