package io.github.brigraph.neo4j;

import io.github.brigraph.study.Progress;
import java.util.Optional;

/**
 * How a network or a study is saved.
 *
 * @param analysis the name of the analysis that networks belong to: what is saved again under the same name, with the same
 *     settings, takes the place of what was there; empty for a name made from what is saved
 * @param progress hears how far the work has come
 */
public record SaveOptions(Optional<String> analysis, Progress progress) {

    /** A name made from what is saved, nobody listens. */
    public static final SaveOptions DEFAULT = new SaveOptions(Optional.empty(), Progress.NONE);

    public SaveOptions {
        if (analysis.filter(String::isBlank).isPresent()) {
            throw new IllegalArgumentException("an analysis must have a name, was blank");
        }
    }

    /** The same under the name of an analysis. */
    public SaveOptions analysis(String name) {
        return new SaveOptions(Optional.of(name), progress);
    }

    /** The same with somebody who listens. */
    public SaveOptions progress(Progress listener) {
        return new SaveOptions(analysis, listener);
    }
}
