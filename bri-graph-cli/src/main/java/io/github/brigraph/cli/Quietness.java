package io.github.brigraph.cli;

import picocli.CommandLine;
import picocli.CommandLine.Option;

/** Whether a command tells what it does. */
final class Quietness {

    @Option(names = "--quiet", description = "No progress and no summary.")
    private boolean quiet;

    /** Whether the command sums up what it did. */
    boolean sumsUp() {
        return !quiet;
    }

    /** The progress of a command, to be closed. */
    ProgressLine progress(CommandLine command) {
        return new ProgressLine(command.getErr(), ProgressLine.Style.of(quiet));
    }
}
