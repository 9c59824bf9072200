package io.github.brigraph.report;

import io.github.brigraph.unit.Country;
import java.util.Comparator;
import java.util.List;

/** The world map, and its numbers as a table. */
final class MapPart {

    private MapPart() {}

    static Section of(Findings findings) {
        Markup body = new Markup();
        Section.figure(body, WorldMap.of(MapQuestion.of(findings), findings.language()));
        table(findings, body);
        return new Section("map", findings.language().say("map"), body);
    }

    private static void table(Findings findings, Markup body) {
        Language language = findings.language();
        PageTable table = new PageTable(language.say("map.table"))
                .sortable()
                .name(language.say("country"))
                .text(language.say("code"));
        findings.focal()
                .ifPresent(
                        f -> table.number(language.say("joint.with", language.name(f)), language.say("counting.full")));
        table.number(language.say("records"), language.say("records.note"))
                .number(language.say("map.several"), language.say("map.several.note"));
        List<Country> countries = findings.network().units().stream()
                .sorted(Comparator.comparingLong((Country c) -> -findings.mapped(c)))
                .toList();
        for (Country country : countries) {
            String records = Numerals.whole(findings.papers(country));
            String several = Numerals.whole(findings.network()
                    .node(country)
                    .map(n -> findings.network().output(n).multipleCountries())
                    .orElse(0L));
            if (findings.focal().isEmpty()) {
                table.row(language.name(country), country.code(), records, several);
            } else {
                boolean focal = country.equals(findings.focal().get());
                String joint = focal ? "–" : Numerals.whole(findings.jointPapers(country));
                table.row(language.name(country), country.code(), joint, records, several);
            }
        }
        body.open("details")
                .element("summary", language.say("map.as.table", language.count("country", countries.size())))
                .line();
        table.writeTo(body);
        body.close().line();
    }
}
