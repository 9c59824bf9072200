package io.github.brigraph.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.brigraph.display.Decimal;
import io.github.brigraph.record.Address;
import io.github.brigraph.record.PlacedAddress;
import io.github.brigraph.resolve.AddressResolver;
import io.github.brigraph.resolve.InstitutionMatch;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.Subdivision;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code bri-graph resolve}: addresses to countries and institutions. */
@Command(
        name = "resolve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "One address a line on standard input; on standard output, tab-separated: address, countries (codes with"
                    + " commas between, - for none), evidence, institution, ROR id."
        },
        footer = {
            "",
            "Examples:",
            "  echo 'Georgia Inst Technol, Atlanta, GA 30332 USA' | bri-graph resolve",
            "  echo 'Georgia Inst Technol, Atlanta, GA 30332 USA' | bri-graph resolve --ror ror-data.zip"
        })
final class ResolveCommand implements Callable<Integer> {

    @Option(names = "--json", description = "One JSON object a line.")
    private boolean json;

    @CommandLine.Mixin
    private InstitutionOptions institutions = new InstitutionOptions();

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        CommandLine command = java.util.Objects.requireNonNull(spec).commandLine();
        PrintWriter out = command.getOut();
        AddressResolver resolver = institutions.resolver();
        Matched matched = new Matched();
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        StringBuilder lines = new StringBuilder();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            Address address = Address.of(line, Address.Style.FREE);
            PlacedAddress placed = resolver.resolve(address);
            matched.count(placed);
            lines.append(json ? json(placed, resolver.institutions(address)) : row(placed))
                    .append('\n');
            if (lines.length() > 1 << 16) {
                out.print(lines);
                lines.setLength(0);
                if (out.checkError()) {
                    // Nobody reads any more, as when the output goes to head.
                    return Main.DONE;
                }
            }
        }
        out.print(lines);
        out.flush();
        if (resolver.directory().isPresent()) {
            command.getErr().println("bri-graph: " + matched + " have an institution of the directory");
        }
        return Main.DONE;
    }

    /** How many addresses were matched with a directory. */
    private static final class Matched {

        private long addresses;
        private long known;

        void count(PlacedAddress placed) {
            addresses++;
            known += placed.institutions().stream().anyMatch(i -> i.ror().isPresent()) ? 1 : 0;
        }

        @Override
        public String toString() {
            return String.format(java.util.Locale.ROOT, "%,d of %,d addresses", known, addresses);
        }
    }

    private static String row(PlacedAddress placed) {
        String countries = placed.countries().stream().map(Country::code).collect(Collectors.joining(","));
        return String.join(
                "\t",
                placed.address().text().replace('\t', ' '),
                countries.isEmpty() ? "-" : countries,
                placed.evidence().label(),
                placed.institutions().stream().map(Institution::name).collect(Collectors.joining("; ")),
                placed.institutions().stream().flatMap(i -> i.ror().stream()).collect(Collectors.joining(" ")));
    }

    private static String json(PlacedAddress placed, List<InstitutionMatch> matches) throws IOException {
        java.io.StringWriter text = new java.io.StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.writeStartObject();
            json.writeStringField("address", placed.address().text());
            json.writeArrayFieldStart("countries");
            for (Country country : placed.countries()) {
                json.writeString(country.code());
            }
            json.writeEndArray();
            json.writeStringField("evidence", placed.evidence().label());
            json.writeFieldName("confidence");
            json.writeRawValue(Decimal.fixed(placed.placement().confidence(), 3));
            json.writeArrayFieldStart("subdivisions");
            for (Subdivision subdivision : placed.subdivisions()) {
                json.writeString(subdivision.id());
            }
            json.writeEndArray();
            json.writeArrayFieldStart("institutions");
            for (InstitutionMatch match : matches) {
                Institution institution = match.institution();
                json.writeStartObject();
                json.writeStringField("id", institution.id());
                json.writeStringField("name", institution.name());
                if (institution.ror().isPresent()) {
                    json.writeStringField("ror", institution.ror().get());
                }
                json.writeStringField("match", match.kind().label());
                json.writeFieldName("score");
                json.writeNumber(Decimal.text(match.score()));
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        return text.toString();
    }
}
