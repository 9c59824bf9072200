package io.github.brigraph.read;

import com.fasterxml.jackson.core.JsonParser;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.Origin;
import io.github.brigraph.record.Party;
import io.github.brigraph.unit.Country;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;

/** A patent of Lens. The residence of a party is its country; the jurisdiction is the office's. */
final class LensPatent implements JsonRecord {

    private final Draft draft;
    private final PatentDraft patent;
    private String jurisdiction = "";
    private String number = "";
    private String kind = "";
    private String title = "";
    private boolean titleIsEnglish;

    LensPatent(Origin origin) {
        draft = new Draft(origin, RecordFormat.PATENTS_LENS_JSON.database());
        patent = new PatentDraft(draft);
    }

    @Override
    public void field(String name, JsonParser json) throws IOException {
        switch (name) {
            case "lens_id" -> Json.text(json).ifPresent(t -> draft.ownId(Scheme.LENS, t));
            case "jurisdiction" -> jurisdiction = Json.text(json).orElse("");
            case "doc_number" -> number = Json.text(json).orElse("");
            case "kind" -> kind = Json.text(json).orElse("");
            case "publication_type", "doc_type" -> Json.text(json).ifPresent(draft::type);
            case "date_published" -> Json.text(json).ifPresent(t -> patent.publication(Years.find(t)));
            case "year_published" -> Json.text(json).ifPresent(t -> patent.publication(Years.find(t)));
            case "biblio" -> Json.object(json, this::biblio);
            default -> json.skipChildren();
        }
    }

    private void biblio(String name, JsonParser json) throws IOException {
        switch (name) {
            case "invention_title" -> Json.array(json, this::title);
            case "application_reference" -> date(json, d -> patent.application(Years.find(d)));
            case "priority_claims" ->
                Json.object(json, (n, p) -> {
                    if (n.equals("claims")) {
                        Json.array(p, e -> date(e, d -> patent.priority(Years.find(d))));
                    } else {
                        date(p, d -> patent.priority(Years.find(d)));
                    }
                });
            case "parties" ->
                Json.object(json, (n, p) -> {
                    switch (n) {
                        case "applicants" -> Json.array(p, e -> party(e, patent::applicant));
                        case "inventors" -> Json.array(p, e -> party(e, (who, where) -> patent.inventor(who)));
                        default -> p.skipChildren();
                    }
                });
            case "classifications_ipcr", "classifications_ipc" -> symbols(json, s -> patent.ipc(List.of(s)));
            case "classifications_cpc" -> symbols(json, s -> patent.cpc(List.of(s)));
            default -> json.skipChildren();
        }
    }

    private void title(JsonParser json) throws IOException {
        String[] found = {"", ""};
        Json.object(json, (name, p) -> {
            switch (name) {
                case "text" -> found[0] = Json.text(p).orElse("");
                case "lang" -> found[1] = Json.text(p).orElse("");
                default -> p.skipChildren();
            }
        });
        boolean english = found[1].equals("en");
        if (title.isEmpty() || (english && !titleIsEnglish)) {
            title = found[0];
            titleIsEnglish = english;
        }
    }

    private static void date(JsonParser json, Consumer<String> taker) throws IOException {
        Json.object(json, (name, p) -> {
            if (name.equals("date")) {
                Json.text(p).ifPresent(taker);
            } else {
                p.skipChildren();
            }
        });
    }

    private void party(JsonParser json, BiConsumer<Party, String> taker) throws IOException {
        String[] found = {"", "", ""};
        Json.object(json, (name, p) -> {
            switch (name) {
                case "residence", "extracted_country" -> found[0] = Json.text(p).orElse(found[0]);
                case "extracted_address" -> found[1] = Json.text(p).orElse("");
                case "extracted_name" ->
                    Json.object(p, (n, v) -> {
                        if (n.equals("value")) {
                            found[2] = Json.text(v).orElse("");
                        } else {
                            v.skipChildren();
                        }
                    });
                case "name" -> found[2] = found[2].isEmpty() ? Json.text(p).orElse("") : found[2];
                default -> p.skipChildren();
            }
        });
        Optional<Country> country = CountryCell.find(found[0]);
        if (country.isEmpty() && !found[0].isEmpty()) {
            draft.warn("residence", "not a country's code", found[0]);
        }
        taker.accept(new Party(found[2], country.stream().toList(), List.of()), found[1]);
    }

    private static void symbols(JsonParser json, Consumer<String> taker) throws IOException {
        Json.object(
                json,
                (list, p) -> Json.array(
                        p,
                        e -> Json.object(e, (name, v) -> {
                            if (name.equals("symbol")) {
                                Json.text(v).ifPresent(taker);
                            } else {
                                v.skipChildren();
                            }
                        })));
    }

    @Override
    public void finish(RecordSink sink) {
        draft.title(title);
        if (!number.isEmpty()) {
            draft.identifier(Scheme.PATENT, (jurisdiction + " " + number + " " + kind).strip());
        }
        patent.finish(sink);
    }
}
