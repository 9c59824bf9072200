package io.github.brigraph.read;

/** What a reader does with a record that it cannot read. */
public enum Strictness {
    /** Reject the record, report the problem, go on. */
    TOLERANT,
    /** Stop with a {@link MalformedRecordException} at the first rejected record. */
    STRICT
}
