package io.github.brigraph.record;

/** The kinds of research record. */
public enum RecordType {
    PUBLICATION,
    PATENT,
    JOINT_ACTIVITY;

    /** The name that files carry: {@code publication}, {@code patent}, {@code joint_activity}. */
    public String label() {
        return switch (this) {
            case PUBLICATION -> "publication";
            case PATENT -> "patent";
            case JOINT_ACTIVITY -> "joint_activity";
        };
    }
}
