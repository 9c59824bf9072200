package io.github.brigraph.report;

import io.github.brigraph.record.RecordType;
import io.github.brigraph.study.TrendYear;
import java.util.List;
import java.util.Optional;

/** The records by year and type. */
final class TrendPart {

    private TrendPart() {}

    static Section of(Findings findings) {
        Markup body = new Markup();
        List<TrendYear> trend = findings.study().trend();
        for (RecordType type : RecordType.values()) {
            Optional<Markup> figure = TrendFigure.of(findings, type);
            figure.ifPresent(f -> Section.figure(body, f, caption(findings, type)));
        }
        if (trend.stream().noneMatch(t -> t.year().isPresent())) {
            body.element("p", "No record has a year.", "class", "empty").line();
        }
        long without = trend.stream()
                .filter(t -> t.year().isEmpty())
                .mapToLong(TrendYear::records)
                .sum();
        if (without > 0) {
            body.element(
                            "p",
                            Numerals.count(without, "record") + " without a year: counted everywhere but here.",
                            "class",
                            "note")
                    .line();
        }
        if (!trend.isEmpty()) {
            table(findings, body);
        }
        return new Section("trend", "Trend", body);
    }

    private static String name(RecordType type) {
        return type.label().replace('_', ' ');
    }

    private static String caption(Findings findings, RecordType type) {
        String what = "Records by year, each counted once; record type: " + name(type) + ".";
        return findings.hasGroup()
                ? what + " Records of " + findings.groupLabel() + " are part of the international ones."
                : what;
    }

    private static void table(Findings findings, Markup body) {
        PageTable table = new PageTable("Records by year and type, each record counted once")
                .name("Year")
                .text("Type")
                .number("Records", "")
                .number("International", "two or more countries")
                .number("Share", "international of all");
        if (findings.hasGroup()) {
            table.number("Joint", findings.groupLabel()).number("Share", "joint of all");
        }
        for (TrendYear t : findings.study().trend()) {
            String year = t.year().isPresent() ? String.valueOf(t.year().getAsInt()) : "no year";
            String[] shared = {
                year,
                name(t.type()),
                Numerals.whole(t.records()),
                Numerals.whole(t.international()),
                Numerals.percent(t.international(), t.records())
            };
            if (findings.hasGroup()) {
                table.row(
                        shared[0],
                        shared[1],
                        shared[2],
                        shared[3],
                        shared[4],
                        Numerals.whole(t.withGroup()),
                        Numerals.percent(t.withGroup(), t.records()));
            } else {
                table.row(shared);
            }
        }
        body.open("details").element("summary", "The trend as a table").line();
        table.writeTo(body);
        body.close().line();
    }
}
