package io.github.brigraph.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.github.brigraph.display.Decimal;
import io.github.brigraph.display.PrintableText;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.Tie;
import io.github.brigraph.unit.Unit;
import java.io.IOException;
import java.io.Writer;
import java.util.Iterator;
import java.util.List;

/** Writes JSON Graph Format, version 2: nodes by id, numbers of units and ties as metadata. */
final class JsonGraphFile {

    private JsonGraphFile() {}

    static <U extends Unit> void write(MeasuredNetwork<U> measured, Writer out) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
            json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
            json.writeStartObject();
            json.writeObjectFieldStart("graph");
            json.writeBooleanField("directed", false);
            nodes(json, measured);
            edges(json, measured);
            json.writeEndObject();
            json.writeEndObject();
        }
        out.write('\n');
    }

    private static <U extends Unit> void nodes(JsonGenerator json, MeasuredNetwork<U> measured) throws IOException {
        List<NodeColumn> columns = NodeColumn.of(measured);
        json.writeObjectFieldStart("nodes");
        for (int node = 0; node < measured.network().units().size(); node++) {
            U unit = measured.network().unit(node);
            json.writeObjectFieldStart(PrintableText.of(unit.id()));
            json.writeStringField("label", PrintableText.of(unit.name()));
            json.writeObjectFieldStart("metadata");
            for (NodeColumn column : columns) {
                String text = column.text().apply(node);
                if (!text.isEmpty()) {
                    json.writeFieldName(column.name());
                    if (column.kind() == NodeColumn.Kind.TEXT) {
                        json.writeString(text);
                    } else {
                        json.writeNumber(text);
                    }
                }
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndObject();
    }

    private static <U extends Unit> void edges(JsonGenerator json, MeasuredNetwork<U> measured) throws IOException {
        json.writeArrayFieldStart("edges");
        for (Iterator<Tie<U>> ties = measured.network().ties().iterator(); ties.hasNext(); ) {
            Tie<U> tie = ties.next();
            json.writeStartObject();
            json.writeStringField("source", PrintableText.of(tie.source().id()));
            json.writeStringField("target", PrintableText.of(tie.target().id()));
            json.writeObjectFieldStart("metadata");
            json.writeNumberField("papers", tie.papers());
            json.writeFieldName("weight");
            json.writeNumber(Decimal.text(tie.weight()));
            if (tie.firstYear().isPresent()) {
                json.writeNumberField("first_year", tie.firstYear().getAsInt());
            }
            if (tie.lastYear().isPresent()) {
                json.writeNumberField("last_year", tie.lastYear().getAsInt());
            }
            json.writeEndObject();
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
