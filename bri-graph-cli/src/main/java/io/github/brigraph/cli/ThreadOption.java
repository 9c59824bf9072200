package io.github.brigraph.cli;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** On how many threads a command works. */
final class ThreadOption {

    private int count = Runtime.getRuntime().availableProcessors();

    @Spec(Spec.Target.MIXEE)
    private @Nullable CommandSpec spec;

    @Option(
            names = "--threads",
            paramLabel = "N",
            description = "Threads; the result does not depend on it (default: all processors).")
    void count(int value) {
        if (value < 1) {
            throw new ParameterException(
                    Objects.requireNonNull(spec).commandLine(), "--threads must be at least 1, was " + value);
        }
        count = value;
    }

    /** How many threads, at least 1. */
    int count() {
        return count;
    }
}
