package io.github.brigraph.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.brigraph.read.Problem;
import io.github.brigraph.read.RecordFile;
import io.github.brigraph.read.RecordFiles;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code bri-graph inspect}: what is in these files. */
@Command(
        name = "inspect",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = "What is in these files: format, encoding, records, affiliations, countries, problems.",
        footer = {"", "Examples:", "  bri-graph inspect savedrecs.txt", "  bri-graph inspect records/ --json"})
final class InspectCommand implements Callable<Integer> {

    private static final int SHOWN_PROBLEMS = 5;

    @Mixin
    private InputOptions.Paths input = new InputOptions.Paths();

    @Option(names = "--json", description = "An array of one object a file.")
    private boolean json;

    @CommandLine.Spec
    private CommandLine.Model.@Nullable CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        PrintWriter out = java.util.Objects.requireNonNull(spec).commandLine().getOut();
        RecordFiles files = input.find(List.of());
        List<Inspection> inspections = new ArrayList<>();
        for (RecordFile file : files.files()) {
            inspections.add(Inspection.of(file));
        }
        List<Problem> unread = new ArrayList<>(files.skipped());
        unread.addAll(files.damaged());
        if (json) {
            writeJson(out, inspections, unread);
        } else {
            inspections.forEach(i -> writeText(out, i));
            unread.forEach(p -> out.println("not read: " + p));
        }
        return Main.DONE;
    }

    private static void writeText(PrintWriter out, Inspection i) {
        out.println(i.file());
        out.println("  " + i.file().format().label() + ", " + i.file().encoding());
        out.println("  " + i.accepted() + " records, " + i.rejected() + " rejected, " + i.duplicates() + " duplicates; "
                + i.withAffiliation() + " with affiliation, " + i.withCountry() + " with country");
        if (!i.firstId().isEmpty()) {
            out.println("  first " + i.firstId() + ", last " + i.lastId());
        }
        i.missing().forEach(m -> out.println("  note: " + m));
        i.problems().stream().limit(SHOWN_PROBLEMS).forEach(p -> out.println("  " + p));
        if (i.problems().size() > SHOWN_PROBLEMS) {
            out.println("  … and " + (i.problems().size() - SHOWN_PROBLEMS) + " more problems");
        }
    }

    private static void writeJson(PrintWriter out, List<Inspection> inspections, List<Problem> skipped)
            throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.useDefaultPrettyPrinter();
            json.writeStartArray();
            for (Inspection i : inspections) {
                writeObject(json, i);
            }
            for (Problem problem : skipped) {
                writeUnread(json, problem);
            }
            json.writeEndArray();
        }
        out.println();
    }

    /** A file of no known format has the same keys, and nothing in them. */
    private static void writeUnread(JsonGenerator json, Problem problem) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", problem.source());
        json.writeNullField("format");
        json.writeNullField("encoding");
        for (String count : List.of("records", "rejected", "duplicates", "withAffiliation", "withCountry")) {
            json.writeNumberField(count, 0);
        }
        json.writeStringField("firstId", "");
        json.writeStringField("lastId", "");
        json.writeArrayFieldStart("problems");
        json.writeString(problem.toString());
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeObject(JsonGenerator json, Inspection i) throws IOException {
        json.writeStartObject();
        json.writeStringField("path", i.file().toString());
        json.writeStringField("format", i.file().format().label());
        json.writeStringField("encoding", i.file().encoding());
        json.writeNumberField("records", i.accepted());
        json.writeNumberField("rejected", i.rejected());
        json.writeNumberField("duplicates", i.duplicates());
        json.writeNumberField("withAffiliation", i.withAffiliation());
        json.writeNumberField("withCountry", i.withCountry());
        json.writeStringField("firstId", i.firstId());
        json.writeStringField("lastId", i.lastId());
        json.writeArrayFieldStart("problems");
        for (Problem problem : i.problems()) {
            json.writeString(problem.toString());
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
