package io.github.brigraph.record;

/** The kinds of research record. */
public enum RecordType {
    PUBLICATION(0, "publication"),
    PATENT(1, "patent"),
    JOINT_ACTIVITY(2, "joint_activity");

    private final int code;
    private final String label;

    RecordType(int code, String label) {
        this.code = code;
        this.label = label;
    }

    /** The type of a {@link #code()}. */
    public static RecordType ofCode(int code) {
        for (RecordType type : values()) {
            if (type.code == code) {
                return type;
            }
        }
        throw new IllegalArgumentException("the code of a record type must be 0, 1 or 2, was " + code);
    }

    /** A small number that saved tallies carry and that never changes. */
    public int code() {
        return code;
    }

    /** The name that files carry: {@code publication}, {@code patent}, {@code joint_activity}. */
    public String label() {
        return label;
    }
}
