package io.github.brigraph.spark;

import io.github.brigraph.read.Problem;
import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.resolve.Overrides;
import io.github.brigraph.study.Duplicates;
import io.github.brigraph.study.FileTally;
import io.github.brigraph.study.InputDamage;
import io.github.brigraph.study.InputDigest;
import io.github.brigraph.study.SavedTally;
import io.github.brigraph.study.StudySource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Makes the outcome of the merged share of all tasks.
 *
 * @param asked what was asked for
 * @param resolver the driver's resolver
 * @param duplicates what was done about duplicates
 * @param merged the lists of merged ids that were honoured
 */
record Ending(SparkTally asked, AddressResolver resolver, Duplicates duplicates, Optional<InputDigest> merged) {

    /**
     * What is known of the files.
     *
     * @param added those that were read
     * @param known those that were passed over
     * @param told what was said of them before they were read
     * @param damaged what was said of those that are damaged from their beginning
     */
    record Files(List<InputDigest> added, List<InputDigest> known, List<Problem> told, List<Problem> damaged) {

        private List<InputDamage> damaged(Share share) {
            List<InputDigest> byNumber = added.stream().sorted().toList();
            List<InputDamage> all = new ArrayList<>();
            share.damages()
                    .forEach((number, damage) ->
                            all.add(InputDamage.at(damage.first(), byNumber.get((int) (long) number))
                                    .and(damage.places() - 1)));
            damaged.forEach(problem -> all.add(InputDamage.ofWhole(problem)));
            return all;
        }
    }

    TallyOutcome outcome(Share share, Files files) {
        List<InputDigest> inputs = new ArrayList<>(files.added);
        asked.before().ifPresent(b -> inputs.addAll(b.records()));
        resolver.directory().map(InputDigest::of).ifPresent(inputs::add);
        resolver.overrides().map(InputDigest::of).ifPresent(inputs::add);
        merged.ifPresent(inputs::add);
        inputs.sort(null);
        List<InputDamage> damaged = new ArrayList<>(files.damaged(share));
        asked.before().ifPresent(b -> damaged.addAll(b.source().damaged()));
        StudySource source = new StudySource(
                inputs,
                asked.before().map(b -> b.source().duplicates()).orElse(duplicates),
                asked.options().rollUp(),
                Optional.empty(),
                damaged.stream().distinct().sorted().toList());
        List<Problem> problems = new ArrayList<>(files.told);
        problems.addAll(share.problems());
        List<Problem> unmatched =
                resolver.overrides().map(o -> unmatched(o, share)).orElse(List.of());
        problems.addAll(unmatched);
        return new TallyOutcome(
                new SavedTally(share.tally(), source),
                files.added,
                files.known,
                problems,
                files.told.size() + share.problemCount() + unmatched.size());
    }

    /** Corrections that no executor found an address for. */
    private static List<Problem> unmatched(Overrides overrides, Share share) {
        return overrides.entries().stream()
                .filter(e -> share.unmatched().map(u -> u.contains(e.line())).orElse(true))
                .map(e -> FileTally.unmatched(overrides.source(), e))
                .toList();
    }
}
