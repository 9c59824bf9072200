package io.github.brigraph.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import io.github.brigraph.display.Decimal;
import io.github.brigraph.hub.HubScore;
import io.github.brigraph.hub.Measure;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.Coverage;
import io.github.brigraph.network.TallySettings;
import io.github.brigraph.resolve.Overrides;
import io.github.brigraph.study.InputDamage;
import io.github.brigraph.study.InputDigest;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.study.StudySettings;
import io.github.brigraph.study.StudySource;
import io.github.brigraph.study.TrendYear;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.io.Writer;
import java.util.Locale;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * The manifest of a run, {@code run.json}: inputs by their digests, the version, every option that can change a number,
 * coverage; no paths, threads or times. The same manifest means the same bytes.
 */
final class Manifest {

    private final StudyResult study;
    private final JsonGenerator json;

    private Manifest(StudyResult study, JsonGenerator json) {
        this.study = study;
        this.json = json;
    }

    static void write(StudyResult study, Writer out) throws IOException {
        DefaultIndenter indent = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter pretty =
                new DefaultPrettyPrinter().withObjectIndenter(indent).withArrayIndenter(indent);
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.setPrettyPrinter(pretty);
            new Manifest(study, json).write();
        }
        out.write('\n');
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("program", "bri-graph");
        json.writeStringField("version", Version.current());
        inputs();
        settings(study.settings());
        if (study.source().corrections().isPresent()) {
            corrections(study.source().corrections().get());
        }
        coverage(study.tally().coverage());
        // Of the accepted records those of the years and within the limit on units: what the networks rest on.
        json.writeNumberField(
                "records_counted",
                study.trend().stream().mapToLong(TrendYear::records).sum());
        hubs();
        network("countries", study.countries());
        network("institutions", study.institutions());
        json.writeEndObject();
    }

    private void inputs() throws IOException {
        json.writeArrayFieldStart("inputs");
        for (InputDigest input : study.inputs()) {
            json.writeStartObject();
            json.writeStringField("name", input.name());
            json.writeStringField("format", input.format());
            json.writeStringField("encoding", input.encoding());
            json.writeNumberField("bytes", input.bytes());
            json.writeStringField("sha256", input.sha256());
            json.writeEndObject();
        }
        json.writeEndArray();
        if (!study.source().damaged().isEmpty()) {
            damaged();
        }
    }

    private void damaged() throws IOException {
        json.writeArrayFieldStart("damaged");
        for (InputDamage damage : study.source().damaged()) {
            json.writeStartObject();
            json.writeStringField("name", damage.input());
            json.writeStringField("sha256", damage.sha256());
            json.writeNumberField("places", damage.places());
            json.writeNumberField("first_line", damage.firstLine());
            json.writeStringField("first_reason", damage.firstReason());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void settings(StudySettings settings) throws IOException {
        json.writeObjectFieldStart("options");
        optional("focal", settings.focal().map(c -> c.code()).orElse(""));
        if (settings.partners().isPresent()) {
            group(settings.partners().get());
        }
        json.writeStringField("years", settings.period().toString());
        json.writeStringField("duplicates", study.source().duplicates().label());
        json.writeStringField("institution_roll_up", study.source().rollUp().label());
        json.writeStringField("counting", settings.counting().label());
        json.writeStringField("territories", settings.territories().name());
        json.writeObjectFieldStart("territories_folded");
        for (var fold : settings.territories().folds().entrySet()) {
            json.writeStringField(fold.getKey().code(), fold.getValue().code());
        }
        json.writeEndObject();
        if (settings.mostUnits() < Integer.MAX_VALUE) {
            json.writeNumberField("max_units", settings.mostUnits());
        }
        json.writeFieldName("resolution");
        json.writeNumber(Decimal.text(settings.resolution()));
        json.writeNumberField("seed", settings.seed());
        tables(settings);
        json.writeEndObject();
    }

    /** What the tables of the study and the certainty of its hubs depend on. */
    private void tables(StudySettings settings) throws IOException {
        TallySettings keeps = study.tally().settings();
        json.writeStringField("finest_level", keeps.finest().name().toLowerCase(Locale.ROOT));
        json.writeStringField("fields", keeps.subjects().fields().name());
        json.writeStringField("fields_sha256", keeps.subjects().fields().digest());
        optional(
                "concordance", keeps.subjects().concordance().map(c -> c.name()).orElse(""));
        optional(
                "concordance_sha256",
                keeps.subjects().concordance().map(c -> c.digest()).orElse(""));
        json.writeStringField("innovation_index", settings.innovationIndex().name());
        optional("advanced", settings.advanced().map(UnitGroup::toString).orElse(""));
        optional("retrieved", settings.retrieved().map(Object::toString).orElse(""));
        json.writeStringField("periods", settings.periods().toString());
        json.writeNumberField("top", settings.top());
        json.writeNumberField("patent_threshold", settings.patentThreshold());
        json.writeNumberField("bootstrap", settings.certainty().replicates());
        json.writeNumberField("null_samples", settings.certainty().samples());
        json.writeFieldName("interval_level");
        json.writeNumber(Decimal.text(settings.certainty().level()));
    }

    private void optional(String name, String value) throws IOException {
        if (value.isEmpty()) {
            json.writeNullField(name);
        } else {
            json.writeStringField(name, value);
        }
    }

    private void group(UnitGroup group) throws IOException {
        json.writeObjectFieldStart("partners");
        json.writeStringField("name", group.name());
        optional("as_of", group.asOf().map(Object::toString).orElse(""));
        json.writeNumberField("members", group.members().size());
        json.writeStringField("provenance", group.provenance());
        json.writeArrayFieldStart("codes");
        for (Country member : group.members()) {
            json.writeString(member.code());
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void corrections(StudySource.Corrections corrections) throws IOException {
        json.writeObjectFieldStart("overrides");
        json.writeStringField("file", corrections.file());
        json.writeNumberField("decided", corrections.decided());
        json.writeNumberField("undecided", corrections.undecided());
        json.writeArrayFieldStart("unmatched");
        for (Overrides.Entry entry : corrections.unmatched()) {
            json.writeStartObject();
            json.writeNumberField("line", entry.line());
            json.writeStringField("text", entry.text());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void coverage(Coverage coverage) throws IOException {
        json.writeObjectFieldStart("coverage");
        for (Map.Entry<Coverage.Item, Long> item : coverage.totals().entrySet()) {
            json.writeNumberField(label(item.getKey()), item.getValue());
        }
        json.writeObjectFieldStart("by_source");
        for (String source : coverage.bySource(Coverage.Item.ACCEPTED).keySet()) {
            json.writeObjectFieldStart(source);
            for (Coverage.Item item : Coverage.Item.values()) {
                json.writeNumberField(label(item), coverage.bySource(item).getOrDefault(source, 0L));
            }
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectFieldStart("by_year");
        for (int year : coverage.byYear(Coverage.Item.ACCEPTED).keySet()) {
            json.writeObjectFieldStart(year == 0 ? "none" : String.valueOf(year));
            nonZero(item -> coverage.byYear(item).getOrDefault(year, 0L));
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeObjectFieldStart("by_country");
        for (Country country : coverage.countries()) {
            json.writeObjectFieldStart(country.code());
            nonZero(item -> coverage.of(country, item));
            json.writeEndObject();
        }
        json.writeEndObject();
        json.writeEndObject();
    }

    private void nonZero(ToLongFunction<Coverage.Item> of) throws IOException {
        for (Coverage.Item item : Coverage.Item.values()) {
            long count = of.applyAsLong(item);
            if (count > 0) {
                json.writeNumberField(label(item), count);
            }
        }
    }

    private static String label(Coverage.Item item) {
        return item.name().toLowerCase(Locale.ROOT);
    }

    /** What hubs are ranked by, how well the null model mixed, and by which day years are told complete. */
    private void hubs() throws IOException {
        json.writeObjectFieldStart("hubs");
        json.writeNumberField("ranked", study.hubs().hubs().size());
        json.writeArrayFieldStart("score_over");
        for (Measure measure : HubScore.MEASURES) {
            json.writeString(measure.label());
        }
        json.writeEndArray();
        json.writeFieldName("null_autocorrelation");
        double left = study.hubs().autocorrelation().orElse(Double.NaN);
        if (Double.isFinite(left)) {
            json.writeNumber(Decimal.text(left));
        } else {
            json.writeNull();
        }
        json.writeEndObject();
        optional(
                "years_complete_as_of",
                study.tables().trend().retrieved().map(Object::toString).orElse(""));
    }

    private void network(String name, MeasuredNetwork<?> measured) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("units", measured.network().units().size());
        json.writeNumberField("ties", measured.network().graph().edgeCount());
        json.writeNumberField("communities", measured.communities().partition().communityCount());
        double quality = measured.communities().quality();
        json.writeFieldName("modularity");
        if (Double.isFinite(quality)) {
            json.writeNumber(Decimal.text(quality));
        } else {
            json.writeNull();
        }
        json.writeArrayFieldStart("measures_left_out_as_too_long");
        for (Measure measure : measured.leftOut()) {
            json.writeString(measure.label());
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
