package io.github.brigraph.study;

import io.github.brigraph.resolve.Overrides;
import io.github.brigraph.resolve.RollUp;
import java.util.List;
import java.util.Optional;

/**
 * What the records of a study came from.
 *
 * @param inputs the files by their content; none where the study was run on a tally
 * @param duplicates what was done about duplicates
 * @param rollUp which of an organisation and its parts count
 * @param corrections how a person's corrections were used, where there were any
 * @param damaged those of the inputs that are damaged; what is sound of them was read
 */
public record StudySource(
        List<InputDigest> inputs,
        Duplicates duplicates,
        RollUp rollUp,
        Optional<Corrections> corrections,
        List<InputDamage> damaged) {

    public StudySource {
        inputs = List.copyOf(inputs);
        damaged = List.copyOf(damaged);
    }

    /** A tally that somebody else made. */
    static StudySource ofTally() {
        return new StudySource(List.of(), Duplicates.KEEP, RollUp.MOST_SPECIFIC, Optional.empty(), List.of());
    }

    /**
     * How a person's corrections were used.
     *
     * @param file the name of their file
     * @param decided rows that decide something
     * @param undecided rows that decide nothing yet
     * @param unmatched rows that matched no address
     */
    public record Corrections(String file, int decided, int undecided, List<Overrides.Entry> unmatched) {

        public Corrections {
            unmatched = List.copyOf(unmatched);
        }

        static Corrections of(Overrides overrides) {
            return new Corrections(
                    overrides.source().name(),
                    overrides.entries().size(),
                    overrides.undecided(),
                    overrides.unmatched());
        }
    }
}
