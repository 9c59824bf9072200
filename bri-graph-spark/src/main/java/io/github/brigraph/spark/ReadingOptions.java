package io.github.brigraph.spark;

import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.TallySettings;
import io.github.brigraph.read.ColumnMapping;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordFormat;
import io.github.brigraph.read.Strictness;
import io.github.brigraph.resolve.RollUp;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Optional;

/**
 * All that executors must know to read as the driver was told to, small enough to be sent to each.
 *
 * @param format the format of all files, where the caller knows it
 * @param encoding the encoding of all files, where the caller knows it
 * @param mapping what the columns of other tables mean
 * @param directory a dump of ROR
 * @param overrides corrections
 * @param rollUp which of an organisation and its parts count
 * @param strictness what is done with a record that cannot be read
 * @param keeps what the tally keeps
 * @param partBytes files of JSON lines are read in parts of at least so many bytes
 */
record ReadingOptions(
        Optional<RecordFormat> format,
        Optional<Charset> encoding,
        Optional<Mapping> mapping,
        Optional<SmallFile> directory,
        Optional<SmallFile> overrides,
        RollUp rollUp,
        Strictness strictness,
        TallySettings keeps,
        long partBytes) {

    private static final long STANDARD_PART = 256L << 20;

    static final ReadingOptions DEFAULT = new ReadingOptions(
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            RollUp.MOST_SPECIFIC,
            Strictness.TOLERANT,
            TallySettings.DEFAULT.subjects(io.github.brigraph.subject.Subjects.standard()),
            STANDARD_PART);

    /** The lines of a mapping of columns. */
    record Mapping(String name, List<String> lines) {

        Mapping {
            lines = List.copyOf(lines);
        }

        ColumnMapping columns() throws IOException {
            return ColumnMapping.parse(name, lines);
        }
    }

    ReadingOptions format(RecordFormat value) {
        return new ReadingOptions(
                Optional.of(value), encoding, mapping, directory, overrides, rollUp, strictness, keeps, partBytes);
    }

    ReadingOptions encoding(Charset value) {
        return new ReadingOptions(
                format, Optional.of(value), mapping, directory, overrides, rollUp, strictness, keeps, partBytes);
    }

    ReadingOptions mapping(Mapping value) {
        return new ReadingOptions(
                format, encoding, Optional.of(value), directory, overrides, rollUp, strictness, keeps, partBytes);
    }

    ReadingOptions directory(SmallFile value) {
        return new ReadingOptions(
                format, encoding, mapping, Optional.of(value), overrides, rollUp, strictness, keeps, partBytes);
    }

    ReadingOptions overrides(SmallFile value) {
        return new ReadingOptions(
                format, encoding, mapping, directory, Optional.of(value), rollUp, strictness, keeps, partBytes);
    }

    ReadingOptions rollUp(RollUp value) {
        return new ReadingOptions(format, encoding, mapping, directory, overrides, value, strictness, keeps, partBytes);
    }

    ReadingOptions strictness(Strictness value) {
        return new ReadingOptions(format, encoding, mapping, directory, overrides, rollUp, value, keeps, partBytes);
    }

    ReadingOptions keeps(TallySettings value) {
        return new ReadingOptions(
                format, encoding, mapping, directory, overrides, rollUp, strictness, value, partBytes);
    }

    ReadingOptions partBytes(long value) {
        return new ReadingOptions(format, encoding, mapping, directory, overrides, rollUp, strictness, keeps, value);
    }

    /** How files are read. */
    RecordFile.Hints hints() throws IOException {
        Optional<ColumnMapping> columns =
                mapping.isPresent() ? Optional.of(mapping.get().columns()) : Optional.empty();
        return new RecordFile.Hints(format, encoding, columns);
    }

    void writeTo(DataOutputStream out) throws IOException {
        Wire.optional(out, format.map(RecordFormat::label), Wire::text);
        Wire.optional(out, encoding.map(Charset::name), Wire::text);
        Wire.optional(out, mapping, (o, m) -> {
            Wire.text(o, m.name);
            Wire.list(o, m.lines, Wire::text);
        });
        Wire.optional(out, directory, (o, f) -> f.writeTo(o));
        Wire.optional(out, overrides, (o, f) -> f.writeTo(o));
        Wire.text(out, rollUp.name());
        Wire.text(out, strictness.name());
        // A tally of nothing carries its settings in a format that is its own.
        ByteArrayOutputStream nothing = new ByteArrayOutputStream();
        CollaborationTally.of(keeps).writeTo(nothing);
        Wire.block(out, nothing.toByteArray());
        out.writeLong(partBytes);
    }

    static ReadingOptions readFrom(DataInputStream in) throws IOException {
        return new ReadingOptions(
                Wire.optional(in, Wire::text).flatMap(RecordFormat::labelled),
                Wire.optional(in, Wire::text).map(Charset::forName),
                Wire.optional(in, i -> new Mapping(Wire.text(i), Wire.list(i, Wire::text))),
                Wire.optional(in, SmallFile::readFrom),
                Wire.optional(in, SmallFile::readFrom),
                RollUp.valueOf(Wire.text(in)),
                Strictness.valueOf(Wire.text(in)),
                CollaborationTally.readFrom(new ByteArrayInputStream(Wire.block(in)))
                        .settings(),
                in.readLong());
    }
}
