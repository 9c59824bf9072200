package io.github.brigraph.read;

import java.io.IOException;
import java.util.Optional;

/** A table in a text with separators: rows above the header are passed over, every row below it is a record. */
final class TextTable implements SourceFormat {

    private final RecordFormat format;

    TextTable(RecordFormat format) {
        this.format = format;
    }

    /** The format of the table that a text holds, if it is known. */
    static Optional<RecordFormat> formatOf(Head head) {
        return head.headers().stream()
                .flatMap(h -> TableFormats.recognise(h.columns()).map(t -> t.format(h.carrier())).stream())
                .findFirst();
    }

    @Override
    public RecordFormat format() {
        return format;
    }

    @Override
    public boolean recognises(Head head) {
        return formatOf(head).filter(f -> f == format).isPresent();
    }

    /** The header of a table with its meaning. */
    private record Layout(HeaderRow header, TableFormat table) {}

    private Optional<Layout> layout(Head head) {
        return head.headers().stream()
                .flatMap(h -> TableFormats.of(format).stream()
                        .filter(t -> t.recognises(h.columns()))
                        .map(t -> new Layout(h, t)))
                .findFirst();
    }

    @Override
    public RecordBlocks open(TextInput input) throws IOException {
        Layout layout = layout(input.head())
                .orElseThrow(() -> new UnreadableInputException(
                        input.name() + " has no row of the column names that " + format.label() + " has"));
        return open(input, layout.header, layout.table.honouring(input.merged()));
    }

    /** Opens a table whose header and meaning are known. */
    static RecordBlocks open(TextInput input, HeaderRow header, TableFormat table) {
        TableText text = new TableText(header, table);
        return header.carrier() == Carrier.TAB && !table.quotesInTabs()
                ? ByteBlocks.toFirstDamage(input, TextTable::lastLineEnd, text::lines)
                : ByteBlocks.toFirstDamage(input, new CsvRecordEnds(header.separator()), text::quoted);
    }

    /** The end of the last line; a carriage return at the very end may have its line feed still to come. */
    static int lastLineEnd(byte[] bytes, int length) {
        for (int i = length - 1; i >= 0; i--) {
            if (bytes[i] == '\n' || (bytes[i] == '\r' && i + 1 < length)) {
                return i + 1;
            }
        }
        return 0;
    }
}
