package io.github.brigraph.cli;

import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.resolve.RollUp;
import io.github.brigraph.resolve.RorDirectory;
import java.io.IOException;
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

    /** The resolver that the options ask for. */
    AddressResolver resolver() throws IOException {
        AddressResolver resolver = AddressResolver.standard().rollUp(rollUp).remembering();
        return ror == null ? resolver : resolver.with(RorDirectory.read(ror));
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
