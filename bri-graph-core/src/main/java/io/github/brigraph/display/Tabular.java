package io.github.brigraph.display;

/** A result that is a table. */
public interface Tabular extends Displayable {

    /** The table. */
    DataTable table();
}
