package io.github.brigraph.report;

import io.github.brigraph.study.TrendYear;
import java.util.ArrayList;
import java.util.List;

/** The records by year and type. */
final class TrendPart {

    private TrendPart() {}

    static Section of(Findings findings) {
        Language language = findings.language();
        Markup body = new Markup();
        List<TrendYear> trend = findings.study().trend();
        if (trend.stream().noneMatch(t -> t.year().isPresent())) {
            body.element("p", language.say("trend.empty"), "class", "empty").line();
        } else {
            Section.figure(body, TrendFigure.of(findings));
        }
        long without = trend.stream()
                .filter(t -> t.year().isEmpty())
                .mapToLong(TrendYear::records)
                .sum();
        if (without > 0) {
            body.element("p", language.say("trend.without", language.count("record", without)), "class", "note")
                    .line();
        }
        if (!trend.isEmpty()) {
            table(findings, body);
        }
        return new Section("trend", language.say("trend"), body);
    }

    private static void table(Findings findings, Markup body) {
        Language language = findings.language();
        PageTable table = new PageTable(language.say("trend.table"))
                .name(language.say("year"))
                .text(language.say("trend.type"))
                .number(language.say("records"), "")
                .number(language.say("trend.international"), language.say("trend.international.note"))
                .number(language.say("share"), language.say("trend.international.share"));
        if (findings.hasGroup()) {
            table.number(language.say("trend.joint"), findings.groupLabel())
                    .number(language.say("share"), language.say("trend.joint.share"));
        }
        for (TrendYear t : findings.study().trend()) {
            String year =
                    t.year().isPresent() ? t.year().getAsInt() + (t.complete() ? "" : "*") : language.say("year.none");
            List<String> row = new ArrayList<>(List.of(
                    year,
                    language.say("type." + t.type().label()),
                    Numerals.whole(t.records()),
                    Numerals.whole(t.international()),
                    Numerals.percent(t.international(), t.records())));
            if (findings.hasGroup()) {
                row.add(Numerals.whole(t.withGroup()));
                row.add(Numerals.percent(t.withGroup(), t.records()));
            }
            table.row(row.toArray(String[]::new));
        }
        body.open("details").element("summary", language.say("trend.as.table")).line();
        table.writeTo(body);
        body.close().line();
    }
}
