package io.github.brigraph.study;

/** What is done about records whose identifier came before. */
public enum Duplicates {
    /** They are counted in the networks like any other, counted as duplicates besides, and listed as problems. */
    REPORT("report"),
    /** They are counted in the networks like any other, and nobody looks for them. */
    KEEP("keep");

    private final String label;

    Duplicates(String label) {
        this.label = label;
    }

    /** The name that options carry. */
    public String label() {
        return label;
    }

    @Override
    public String toString() {
        return label;
    }
}
