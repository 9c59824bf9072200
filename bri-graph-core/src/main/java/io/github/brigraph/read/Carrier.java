package io.github.brigraph.read;

/** What carries a table. */
enum Carrier {
    /** Text with separators and quotes. */
    CSV,
    /** Text with a tab between cells. */
    TAB,
    /** A workbook of Excel before 2007. */
    XLS,
    /** A workbook in Office Open XML. */
    XLSX
}
