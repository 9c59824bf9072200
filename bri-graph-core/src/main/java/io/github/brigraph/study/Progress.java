package io.github.brigraph.study;

/** Hears how far long work has come. Called often, by one thread at a time; it should return at once. */
@FunctionalInterface
public interface Progress {

    /** Nobody listens. */
    Progress NONE = (stage, done, total) -> {};

    /**
     * Work went on.
     *
     * @param stage what is being done, as a phrase for a person, such as {@code reading}
     * @param done how much of it is done, in a unit of its own
     * @param total how much there is to do, at least 1
     */
    void at(String stage, long done, long total);
}
