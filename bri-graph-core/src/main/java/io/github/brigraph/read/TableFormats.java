package io.github.brigraph.read;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The meanings of tables that are known, in the order in which they are tried. */
final class TableFormats {

    private static final List<TableFormat> ALL = Stream.concat(
                    Stream.of(
                            new WosTable(),
                            new OpenAlexTable(),
                            new DimensionsTable(),
                            new LensPatentTable(),
                            new GooglePatentTable(),
                            new IncopatTable(),
                            new PatentscopeTable(),
                            new EmbaseTable(),
                            new IeeeTable(),
                            new ScopusTable()),
                    NamesTable.ALL.stream())
            .toList();

    private TableFormats() {}

    /** The table that a header announces. */
    static Optional<TableFormat> recognise(Columns columns) {
        return ALL.stream().filter(t -> t.recognises(columns)).findFirst();
    }

    /** The tables that may be of a format. */
    static List<TableFormat> of(RecordFormat format) {
        return ALL.stream()
                .filter(t -> Stream.of(Carrier.values()).anyMatch(c -> t.format(c) == format))
                .toList();
    }

    static List<TableFormat> all() {
        return ALL;
    }
}
