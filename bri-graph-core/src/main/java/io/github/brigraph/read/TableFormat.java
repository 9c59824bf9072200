package io.github.brigraph.read;

import java.util.Optional;

/** The meaning of a table of one source, whatever carries it: text with separators or a sheet of a workbook. */
interface TableFormat {

    /** The format that a table of this meaning has by its carrier. */
    RecordFormat format(Carrier carrier);

    /** Whether these are the columns of such a table. */
    boolean recognises(Columns columns);

    /** What a table with these columns lacks of what its format can give, in the words of the export's own dialogue. */
    default Optional<String> lacksAddresses(Columns columns) {
        return Optional.empty();
    }

    /** The same, whose institutions count for those that they were merged into, where the source tells such. */
    default TableFormat honouring(MergedIds ids) {
        return this;
    }

    /** Reads a row that is not blank and does not repeat the header. */
    void read(Row row, RecordSink sink);

    /** Whether cells of a tab-delimited table may be quoted over several lines; Web of Science never does so. */
    default boolean quotesInTabs() {
        return true;
    }
}
