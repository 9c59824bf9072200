package io.github.brigraph.cli;

import io.github.brigraph.read.ColumnMapping;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.read.RecordFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** How files are read; {@link #paths()} says which. */
abstract class InputOptions {

    /** The files to read. */
    static final class Paths extends InputOptions {

        @Parameters(
                arity = "1..*",
                paramLabel = "PATH",
                description = "Files of records, plain, .gz or .zip, or folders of them.")
        private List<Path> paths = List.of();

        @Override
        List<Path> paths() {
            return paths;
        }
    }

    /** The files and folders to read. */
    abstract List<Path> paths();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description =
                    "Format of all files (default: recognised for each file); one of: " + "${COMPLETION-CANDIDATES}.",
            completionCandidates = FormatLabels.class)
    private @Nullable RecordFormat format;

    @Option(
            names = "--merged-ids",
            paramLabel = "PATH",
            description =
                    "What OpenAlex merged: the folder merged_ids of its snapshot, or a file of it. Works that were"
                            + " merged into others are left out, institutions count for those that they went into. Lists among"
                            + " the inputs are found without this.")
    private List<Path> mergedIds = List.of();

    @Option(
            names = "--mapping",
            paramLabel = "FILE",
            description =
                    "What the columns of other tables mean: lines such as title = Name, countries = Country A | Country B,"
                            + " type = joint activity.")
    private @Nullable Path mapping;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = CharsetConverter.class,
            description = "Encoding of all files, such as UTF-8 or windows-1252 (default: recognised for each file).")
    private @Nullable Charset encoding;

    /** Finds the files, those of folders that results are written to excepted. */
    RecordFiles find(List<Path> except) throws IOException {
        Optional<ColumnMapping> columns = mapping == null ? Optional.empty() : Optional.of(ColumnMapping.read(mapping));
        RecordFile.Hints hints =
                new RecordFile.Hints(Optional.ofNullable(format), Optional.ofNullable(encoding), columns);
        return RecordFiles.find(paths(), new RecordFiles.Selection(hints, except, mergedIds));
    }

    /** The labels of the formats. */
    static final class FormatLabels implements Iterable<String> {
        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(RecordFormat.values()).map(RecordFormat::label).iterator();
        }
    }

    /** Formats by their labels. */
    static final class FormatConverter implements CommandLine.ITypeConverter<RecordFormat> {
        @Override
        public RecordFormat convert(String value) {
            return RecordFormat.labelled(value)
                    .orElseThrow(() -> new CommandLine.TypeConversionException("a format must be one of "
                            + Arrays.stream(RecordFormat.values())
                                    .map(RecordFormat::label)
                                    .collect(Collectors.joining(", "))
                            + ", was \"" + value + "\""));
        }
    }

    /** Encodings by their names. */
    static final class CharsetConverter implements CommandLine.ITypeConverter<Charset> {
        @Override
        public Charset convert(String value) {
            try {
                return Charset.forName(value);
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                throw new CommandLine.TypeConversionException("there is no encoding named \"" + value + "\"");
            }
        }
    }
}
