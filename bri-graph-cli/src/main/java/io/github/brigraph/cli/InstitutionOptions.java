package io.github.brigraph.cli;

import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.resolve.Overrides;
import io.github.brigraph.resolve.RollUp;
import io.github.brigraph.resolve.RorDirectory;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;

/** By what institutions are known, and which of them count. */
final class InstitutionOptions {

    @Option(
            names = "--ror",
            paramLabel = "FILE",
            description = "Know institutions by a data dump of ROR (ror.org): its .zip, or the .json in it.")
    private @Nullable Path ror;

    @Option(
            names = "--institution-roll-up",
            paramLabel = "HOW",
            converter = RollUpConverter.class,
            description =
                    "Of an organisation and its parts count most-specific: the part; as-named: both where both are"
                            + " named; parent: the next above, such as the university of a hospital; top: the topmost"
                            + " (default: most-specific).")
    private RollUp rollUp = RollUp.MOST_SPECIFIC;

    @Option(
            names = "--overrides",
            paramLabel = "FILE",
            description = "Corrections, a CSV with columns address or institution, and country, ror or ignore;"
                    + " unresolved.csv with a column country filled in is one.")
    private @Nullable Path overrides;

    /** The resolver that the options ask for. */
    AddressResolver resolver() throws IOException {
        AddressResolver resolver = AddressResolver.standard().rollUp(rollUp).remembering();
        resolver = overrides == null ? resolver : resolver.with(read(overrides));
        return ror == null ? resolver : resolver.with(RorDirectory.read(ror));
    }

    private static Overrides read(Path file) throws IOException {
        try {
            return Overrides.read(file);
        } catch (NoSuchFileException e) {
            throw new IOException(file + " does not exist", e);
        } catch (IllegalArgumentException e) {
            throw new IOException(Sentence.of(e), e);
        }
    }

    /** Policies by their labels. */
    static final class RollUpConverter implements CommandLine.ITypeConverter<RollUp> {
        @Override
        public RollUp convert(String value) {
            try {
                return RollUp.of(value);
            } catch (IllegalArgumentException e) {
                throw new CommandLine.TypeConversionException(Sentence.of(e));
            }
        }
    }
}
