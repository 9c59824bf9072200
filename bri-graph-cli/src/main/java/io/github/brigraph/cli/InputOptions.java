package io.github.brigraph.cli;

import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.read.RecordFormat;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The files to read and how. */
final class InputOptions {

    @Parameters(
            arity = "1..*",
            paramLabel = "PATH",
            description = "Files of records, plain or .gz, or folders of them.")
    private List<Path> paths = List.of();

    @Option(
            names = "--format",
            paramLabel = "FORMAT",
            converter = FormatConverter.class,
            description = "Format of all files: wos-plain, scopus-csv, openalex-json, openalex-jsonl"
                    + " (default: recognised for each file).")
    private @Nullable RecordFormat format;

    @Option(
            names = "--encoding",
            paramLabel = "NAME",
            converter = CharsetConverter.class,
            description = "Encoding of all files, such as UTF-8 or windows-1252 (default: recognised for each file).")
    private @Nullable Charset encoding;

    /** Finds the files, those of a folder that results are written to excepted. */
    RecordFiles find(Optional<Path> except) throws IOException {
        return RecordFiles.find(
                paths, new RecordFiles.Selection(Optional.ofNullable(format), Optional.ofNullable(encoding), except));
    }

    /** Formats by their labels. */
    static final class FormatConverter implements CommandLine.ITypeConverter<RecordFormat> {
        @Override
        public RecordFormat convert(String value) {
            return Arrays.stream(RecordFormat.values())
                    .filter(f -> f.label().equals(value))
                    .findFirst()
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
