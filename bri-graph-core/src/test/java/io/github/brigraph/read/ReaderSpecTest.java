package io.github.brigraph.read;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.JointActivity;
import io.github.brigraph.record.Party;
import io.github.brigraph.record.Patent;
import io.github.brigraph.record.Publication;
import io.github.brigraph.record.ResearchRecord;
import io.github.brigraph.unit.Country;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every file in {@code specs} is read as its neighbour {@code .expected} says: the format, then each record and each
 * problem, a line for each field. A neighbour {@code .mapping} says what the columns of a table mean.
 */
class ReaderSpecTest {

    @TestFactory
    Stream<DynamicTest> readsEverySpecAsExpected() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(ReaderSpecTest.class.getResource("specs"))
                .toURI());
        List<Path> specs;
        try (Stream<Path> files = Files.list(folder)) {
            specs = files.filter(ReaderSpecTest::isSpec).sorted().toList();
        }
        assertEquals(true, specs.size() >= 10, "specs");
        return specs.stream()
                .map(spec -> DynamicTest.dynamicTest(spec.getFileName().toString(), () -> check(spec)));
    }

    private static boolean isSpec(Path file) {
        return !file.toString().endsWith(".expected") && !file.toString().endsWith(".mapping");
    }

    private static void check(Path spec) throws IOException {
        String expected = Files.readString(spec.resolveSibling(spec.getFileName() + ".expected"));
        assertEquals(expected, described(spec));
    }

    private static String described(Path spec) throws IOException {
        Path mapping = spec.resolveSibling(spec.getFileName() + ".mapping");
        RecordFile file = RecordFile.detect(
                spec,
                new RecordFile.Hints(
                        Optional.empty(),
                        Optional.empty(),
                        Files.exists(mapping) ? Optional.of(ColumnMapping.read(mapping)) : Optional.empty()));
        List<String> lines = new ArrayList<>();
        lines.add(file.format().label() + ", " + file.encoding());
        List<String> problems = new ArrayList<>();
        ReadSummary summary = RecordReader.of(file)
                .onProblem(p -> problems.add("problem " + p))
                .forEach(r -> lines.addAll(described(r)));
        lines.addAll(problems);
        lines.add("accepted " + summary.accepted() + ", rejected " + summary.rejected());
        return String.join("\n", lines) + "\n";
    }

    private static List<String> described(ResearchRecord record) {
        List<String> lines = new ArrayList<>();
        lines.add("record " + record.id() + " at line " + record.origin().line() + ", "
                + record.type().label() + ", year "
                + (record.year().isPresent() ? record.year().getAsInt() : "-"));
        add(lines, "title", record.core().title());
        add(
                lines,
                "authors",
                record.core().authors().stream()
                        .map(a -> a.name() + a.orcid().map(o -> " <" + o + ">").orElse(""))
                        .collect(Collectors.joining(" | ")));
        for (Address address : record.addresses()) {
            add(
                    lines,
                    "address " + address.authors(),
                    address.text()
                            + address.profileCountries().stream()
                                    .map(Country::code)
                                    .collect(Collectors.joining(",", " {", "}"))
                            + address.profileInstitutions());
        }
        add(lines, "categories", String.join(" | ", record.core().categories()));
        add(lines, "keywords", String.join(" | ", record.core().keywords()));
        add(lines, "identifiers", String.valueOf(record.core().identifiers().values()));
        if (record instanceof Publication publication) {
            add(lines, "document type", publication.documentType());
            add(lines, "organisations", String.join(" | ", publication.organisations()));
            add(lines, "funders", String.join(" | ", publication.funders()));
        } else if (record instanceof Patent patent) {
            add(lines, "applicants", parties(patent.applicants()));
            add(lines, "inventors", parties(patent.inventors()));
            add(lines, "ipc", String.join(" | ", patent.classes().ipc()));
            add(lines, "cpc", String.join(" | ", patent.classes().cpc()));
            add(lines, "industries", String.join(" | ", patent.classes().industries()));
            add(lines, "years", patent.years().toString());
        } else if (record instanceof JointActivity activity) {
            add(lines, "kind", activity.kind());
        }
        return lines;
    }

    private static String parties(List<Party> parties) {
        return parties.stream()
                .map(p -> p.name()
                        + (p.countries().isEmpty() ? "" : " " + p.countries())
                        + (p.subdivisions().isEmpty() ? "" : " " + p.subdivisions()))
                .collect(Collectors.joining(" | "));
    }

    private static void add(List<String> lines, String name, String value) {
        if (!value.isEmpty() && !value.equals("{}")) {
            lines.add("  " + name + ": " + value);
        }
    }

    /** Writes what is read now beside each spec that has no expectation yet, to be reviewed by a person. */
    public static void main(String[] folders) {
        try (Stream<Path> files = Files.list(Path.of(folders[0]))) {
            for (Path spec : files.filter(ReaderSpecTest::isSpec).toList()) {
                Path expected = spec.resolveSibling(spec.getFileName() + ".expected");
                if (!Files.exists(expected)) {
                    Files.writeString(expected, described(spec));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
