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

    private static final int ROWS = 25;

    private InstitutionPart() {}

    static Section of(Findings findings) {
        Markup body = new Markup();
        CollaborationNetwork<Institution> network =
                findings.study().institutions().network();
        int all = network.units().size();
        if (all == 0) {
            body.element("p", "No institution was found in the addresses.", "class", "empty");
        } else {
            table(findings, network).writeTo(body);
            body.element(
                    "p",
                    Numerals.count(all, "institution") + " in institutions.*, tied by "
                            + Numerals.count(network.graph().edgeCount(), "pair")
                            + ". Names are as addresses give them, brought to"
                            + " one spelling; territories are not folded here.",
                    "class",
                    "note");
        }
        return new Section("institutions", "Institutions", body);
    }

    private static PageTable table(Findings findings, CollaborationNetwork<Institution> network) {
        PageTable table = new PageTable("Institutions by papers (full counting), over all records")
                .number("No.", "")
                .name("Institution")
                .text("Country or region")
                .number("Papers", "full counting")
                .number("Papers", "fractional, 1/n of a record of n institutions")
                .number("Partners", "degree")
                .number("Strength", findings.unitOfWeight());
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
                    institution.country().map(c -> c.name()).orElse("–"),
                    Numerals.whole(output.papers()),
                    Numerals.fixed(output.papersFractional(), 1),
                    Numerals.whole(graph.degree(node)),
                    Numerals.weight(graph.strength(node)));
        }
        return table;
    }
}
