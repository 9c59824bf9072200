package io.github.brigraph.report;

import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.UnitOutput;
import io.github.brigraph.unit.Institution;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The institutions with most records. */
final class InstitutionPart {

    private static final int ROWS = 30;

    private InstitutionPart() {}

    static Section of(Findings findings) {
        Language language = findings.language();
        Markup body = new Markup();
        CollaborationNetwork<Institution> network =
                findings.study().institutions().network();
        int all = network.units().size();
        if (all == 0) {
            body.element("p", language.say("institutions.empty"), "class", "empty");
        } else {
            table(findings, network).writeTo(body);
            body.element(
                            "p",
                            language.say(
                                    "institutions.note",
                                    language.count("institution", all),
                                    language.count("tie", network.graph().edgeCount())),
                            "class",
                            "note")
                    .line();
            if (network.graph().edgeCount() > 0) {
                Section.figure(body, Figures.institutions(findings.study(), language));
            }
        }
        return new Section("institutions", language.say("institutions"), body);
    }

    private static PageTable table(Findings findings, CollaborationNetwork<Institution> network) {
        Language language = findings.language();
        PageTable table = new PageTable(language.say("institutions.table"))
                .sortable()
                .number(language.say("institutions.number"), "")
                .name(language.say("institution"))
                .text(language.say("country"))
                .number(language.say("records"), language.say("counting.full"))
                .number(language.say("records"), language.say("institutions.fractional"))
                .number(language.say("hubs.partners"), language.say("hubs.partners.note"))
                .number(language.say("hubs.strength"), findings.unitOfWeight());
        CsrGraph graph = network.graph();
        List<Integer> top = IntStream.range(0, network.units().size())
                .boxed()
                .sorted(Comparator.comparingLong(
                        (Integer node) -> -network.output(node).papers()))
                .limit(ROWS)
                .toList();
        int number = 0;
        for (int node : top) {
            UnitOutput output = network.output(node);
            Institution institution = network.unit(node);
            table.row(
                    String.valueOf(++number),
                    institution.name(),
                    institution.country().map(language::name).orElse("–"),
                    Numerals.whole(output.papers()),
                    Numerals.fixed(output.papersFractional(), 1),
                    Numerals.whole(graph.degree(node)),
                    Numerals.weight(graph.strength(node)));
        }
        return table;
    }
}
