package io.github.brigraph.cli;

import io.github.brigraph.resolve.Overrides;
import io.github.brigraph.study.StudySource;
import java.io.PrintWriter;
import java.util.List;

/** What is said about the corrections that a run was given. */
final class Corrections {

    private static final int SHOWN = 5;

    private Corrections() {}

    /** Says which corrections matched nothing, and how many rows are still open. */
    static void report(PrintWriter err, StudySource.Corrections corrections) {
        report(err, corrections.file(), corrections.decided(), corrections.unmatched());
        if (corrections.undecided() > 0) {
            err.println(
                    "bri-graph: " + corrections.file() + ": rows that decide nothing yet: " + corrections.undecided());
        }
    }

    static void report(PrintWriter err, String file, int decided, List<Overrides.Entry> unmatched) {
        if (unmatched.isEmpty()) {
            return;
        }
        err.println(
                "bri-graph: " + unmatched.size() + " of " + decided + " corrections in " + file + " match no address:");
        unmatched.stream().limit(SHOWN).forEach(e -> err.println("  line " + e.line() + ": " + e.text()));
        if (unmatched.size() > SHOWN) {
            err.println("  … and " + (unmatched.size() - SHOWN) + " more");
        }
    }
}
