package io.github.brigraph.display;

/** A result that is a table. */
public interface Tabular {

    /** The table. */
    DataTable table();
}
