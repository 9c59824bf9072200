package io.github.brigraph.cli;

import io.github.brigraph.study.InputDamage;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;

/** What is said of damaged inputs: the job was done with all that is sound of them, and the exit code tells so. */
final class Damages {

    private static final int SHOWN = 5;

    private Damages() {}

    /** Names the damaged inputs; the exit code. */
    static int report(PrintWriter err, List<InputDamage> damaged) {
        if (damaged.isEmpty()) {
            return Main.DONE;
        }
        err.printf(
                Locale.ROOT,
                "bri-graph: %s damaged; what is sound was read, the rest is missing from the result:%n",
                damaged.size() == 1 ? "one input is" : String.format(Locale.ROOT, "%,d inputs are", damaged.size()));
        damaged.stream().limit(SHOWN).forEach(d -> err.println("  " + d));
        if (damaged.size() > SHOWN) {
            err.println("  … and " + (damaged.size() - SHOWN) + " more");
        }
        return Main.DAMAGED;
    }
}
