package io.github.brigraph.study;

import io.github.brigraph.read.Problem;
import java.util.Comparator;

/**
 * What is damaged in an input: a gzip that breaks or is cut off, a record that the file ends within, a line that is no text of
 * its format. All that is sound around it was read.
 *
 * @param input the name of the file
 * @param sha256 the SHA-256 of its bytes; empty of a file that broke before its format could be recognised
 * @param places how many places are damaged
 * @param firstLine the line of the first of them; 0 where the file as a whole is damaged
 * @param firstReason what is wrong there
 */
public record InputDamage(String input, String sha256, long places, long firstLine, String firstReason)
        implements Comparable<InputDamage> {

    private static final Comparator<InputDamage> ORDER = Comparator.comparing(InputDamage::sha256)
            .thenComparing(InputDamage::input)
            .thenComparing(InputDamage::firstReason);

    /** Damage that begins at a place. */
    public static InputDamage at(Problem first, InputDigest input) {
        return new InputDamage(input.name(), input.sha256(), 1, first.line(), first.reason());
    }

    /** A file that breaks before its format could be recognised. */
    public static InputDamage ofWhole(Problem problem) {
        return new InputDamage(problem.source(), "", 1, 0, problem.reason());
    }

    /** The same with places more. */
    public InputDamage and(long more) {
        return new InputDamage(input, sha256, places + more, firstLine, firstReason);
    }

    @Override
    public int compareTo(InputDamage other) {
        return ORDER.compare(this, other);
    }

    /** One sentence, such as {@code part_000.gz:1842: the gzip stream breaks (…); records are lost here, and 2 places more}. */
    @Override
    public String toString() {
        return input
                + (firstLine > 0 ? ":" + firstLine : "")
                + ": "
                + firstReason
                + (places > 1 ? ", and " + (places - 1) + (places > 2 ? " places more" : " place more") : "");
    }
}
