package io.github.brigraph.spark;

import io.github.brigraph.export.Version;
import io.github.brigraph.network.Coverage;
import io.github.brigraph.read.Problem;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.SparkException;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * {@code bri-graph tally} for {@code spark-submit}. Exit codes: 0 done, 1 failed with one sentence on standard error, 2 wrong
 * usage, 3 done with damaged inputs.
 */
@Command(
        name = "TallyJob",
        mixinStandardHelpOptions = true,
        versionProvider = TallyJob.VersionProvider.class,
        sortOptions = false,
        description =
                "Reads records on a cluster into a tally, a file that bri-graph analyze takes in place of records. It is"
                        + " equal, to the byte, to the one that bri-graph tally makes of the same files.",
        footer = {
            "",
            "Paths are of any file system that Hadoop knows: hdfs:, s3a:, file: (which all executors must share), globs too.",
            "",
            "Examples:",
            "  spark-submit --master spark://host:7077 --class io.github.brigraph.spark.TallyJob bri-graph-spark.jar \\",
            "      hdfs:///openalex/works --out hdfs:///openalex/all.tally",
            "  … bri-graph-spark.jar s3a://bucket/2026-11/ --onto s3a://bucket/all.tally --out s3a://bucket/all.tally",
            "  bri-graph analyze all.tally --out results --focal CN",
            "",
            "Exit codes: 0 done, 1 failed (one sentence on standard error), 2 wrong usage, 3 done, but an input is damaged and",
            "part of it is missing from the tally."
        })
public final class TallyJob implements Callable<Integer> {

    static final int DONE = 0;
    static final int FAILED = 1;
    static final int WRONG_USAGE = 2;
    static final int DAMAGED = 3;

    private static final int PROBLEMS_SHOWN = 10;

    @Mixin
    private TallyJobOptions options = new TallyJobOptions();

    @Option(names = "--quiet", description = "No summary.")
    private boolean quiet;

    @Option(names = "--debug", description = "Show the stack trace when something fails.")
    private boolean debug;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    private TallyJob() {}

    /** Runs the job and exits with its code. */
    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(new OutputStreamWriter(System.out, StandardCharsets.UTF_8), true);
        PrintWriter err = new PrintWriter(new OutputStreamWriter(System.err, StandardCharsets.UTF_8), true);
        System.exit(run(arguments, out, err));
    }

    /** Runs the job and returns its exit code. */
    static int run(String[] arguments, PrintWriter out, PrintWriter err) {
        TallyJob job = new TallyJob();
        int code = new CommandLine(job)
                .setOut(out)
                .setErr(err)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setAbbreviatedOptionsAllowed(false)
                .setUsageHelpWidth(100)
                .setParameterExceptionHandler(TallyJob::wrongUsage)
                .setExecutionExceptionHandler((e, command, parsed) -> job.failed(e, command))
                .execute(arguments);
        out.flush();
        err.flush();
        return code;
    }

    @Override
    public Integer call() throws IOException {
        CommandLine command = java.util.Objects.requireNonNull(spec).commandLine();
        boolean sessionWasThere = SparkSession.getDefaultSession().isDefined();
        SparkSession session = SparkSession.builder().appName("bri-graph tally").getOrCreate();
        try {
            Configuration hadoop = session.sparkContext().hadoopConfiguration();
            TallyOutcome outcome = options.run(session);
            TallyFile.write(outcome.tally(), options.out(), hadoop);
            tell(outcome, command.getErr());
            if (!quiet) {
                sumUp(outcome, command.getOut());
            }
            outcome.tally().source().damaged().forEach(d -> command.getErr().println("bri-graph: damaged: " + d));
            return outcome.tally().source().damaged().isEmpty() ? DONE : DAMAGED;
        } catch (IllegalArgumentException e) {
            throw new ParameterException(command, sentence(e), e);
        } finally {
            if (!sessionWasThere) {
                session.stop();
            }
        }
    }

    private static void tell(TallyOutcome outcome, PrintWriter err) {
        for (Problem problem : outcome.problems().stream().limit(PROBLEMS_SHOWN).toList()) {
            err.println("bri-graph: "
                    + (problem.line() > 0 ? problem.source() + ":" + problem.line() + ": " : "")
                    + problem.reason());
        }
        if (outcome.problemCount() > PROBLEMS_SHOWN) {
            err.printf(
                    Locale.ROOT,
                    "bri-graph: and %,d problems more; bri-graph inspect --json lists them all%n",
                    outcome.problemCount() - PROBLEMS_SHOWN);
        }
    }

    private void sumUp(TallyOutcome outcome, PrintWriter to) {
        Coverage coverage = outcome.tally().tally().coverage();
        to.printf(
                Locale.ROOT,
                "%,d files read, %,d passed over because the tally holds them; it holds %,d files%n",
                outcome.added().size(),
                outcome.known().size(),
                outcome.tally().records().size());
        to.printf(
                Locale.ROOT,
                "%,d records, %,d rejected, %,d with a country; %,d of %,d addresses unresolved%n",
                coverage.total(Coverage.Item.ACCEPTED) + coverage.total(Coverage.Item.REJECTED),
                coverage.total(Coverage.Item.REJECTED),
                coverage.total(Coverage.Item.WITH_COUNTRY),
                coverage.total(Coverage.Item.ADDRESSES_UNRESOLVED),
                coverage.total(Coverage.Item.ADDRESSES));
        to.println("Written to " + options.out());
    }

    private static int wrongUsage(ParameterException e, String[] arguments) {
        PrintWriter err = e.getCommandLine().getErr();
        err.println("bri-graph: " + sentence(e));
        CommandLine.UnmatchedArgumentException.printSuggestions(e, err);
        err.println("Try: --help");
        return WRONG_USAGE;
    }

    private int failed(Exception e, CommandLine command) {
        command.getErr().println("bri-graph: " + sentence(e));
        if (debug) {
            e.printStackTrace(command.getErr());
        }
        return FAILED;
    }

    /** What went wrong, in one sentence; of a task, its first line, without the traces that Spark adds. */
    static String sentence(Exception failure) {
        Throwable e = failure instanceof UncheckedIOException io && io.getCause() != null ? io.getCause() : failure;
        String message = e.getMessage();
        if (message == null || message.isBlank()) {
            return "unexpected " + e.getClass().getSimpleName();
        }
        boolean ofSpark = e instanceof SparkException || message.startsWith("Job aborted");
        String told = ofSpark ? message.lines().findFirst().orElse(message) : message;
        return told.replaceAll("\\s*\\R\\s*", " ").strip();
    }

    /** The version of the library. */
    static final class VersionProvider implements CommandLine.IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"bri-graph " + Version.current()};
        }
    }
}
