package io.github.brigraph.report;

import io.github.brigraph.community.Leiden;
import io.github.brigraph.display.Decimal;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.Partition;
import io.github.brigraph.unit.Country;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** The network of countries as a picture, and its communities. */
final class NetworkPart {

    private final Findings findings;
    private final Markup body = new Markup();

    private NetworkPart(Findings findings) {
        this.findings = findings;
    }

    static Section of(Findings findings) {
        NetworkPart part = new NetworkPart(findings);
        part.write();
        return new Section("network", "Network and communities", part.body);
    }

    private void write() {
        Optional<Markup> figure = NetworkFigure.of(findings);
        if (figure.isEmpty()) {
            body.element(
                    "p", "There is no tie between countries or regions, and so no network to draw.", "class", "empty");
            return;
        }
        Section.figure(body, figure.get(), caption());
        communities();
    }

    private String caption() {
        NetworkSelection drawn = NetworkSelection.of(findings.network());
        CsrGraph graph = findings.network().graph();
        return "All records, each country or region with its joint papers. Area: strength (" + findings.unitOfWeight()
                + "). Colour: community. Width of a tie: its weight. Closer means more joint papers than the sizes of both let"
                + " expect (VOS mapping of association strength); the axes mean nothing. Drawn are "
                + drawn.nodes().size() + " of " + Numerals.countries(graph.nodeCount()) + ", the strongest, and "
                + Numerals.whole(drawn.ties().size()) + " of " + Numerals.count(graph.edgeCount(), "tie")
                + "; names without room are left out, hovering tells them. The whole network is in countries.*.";
    }

    private void communities() {
        Leiden.Result found = findings.countries().communities();
        Partition partition = found.partition();
        long groups = Arrays.stream(partition.sizes()).filter(size -> size > 1).count();
        body.element(
                        "p",
                        Numerals.count(groups, "community")
                                + " of two or more, found by the Leiden algorithm (modularity "
                                + Numerals.fixed(found.quality(), 3) + ", resolution "
                                + Decimal.text(findings.study().settings().resolution())
                                + ", seed " + findings.study().settings().seed()
                                + "): those within work with each other more than their sizes let expect.")
                .line();
        PageTable table = new PageTable("Communities of the network of all records, members by strength ("
                        + findings.unitOfWeight() + ")")
                .number("Community", "")
                .number("Members", "")
                .text("Countries and regions");
        for (int c = 0; c < groups; c++) {
            List<Integer> members = strongestFirst(partition.members(c));
            table.row(
                    List.of(HubPart.chip(c + 1), Markup.of(String.valueOf(members.size())), Markup.of(names(members))));
        }
        table.writeTo(body);
        long alone = partition.communityCount() - groups;
        if (alone > 0) {
            body.element("p", "By themselves: " + Numerals.countries(alone) + ".", "class", "note")
                    .line();
        }
    }

    private List<Integer> strongestFirst(int[] members) {
        CsrGraph graph = findings.network().graph();
        return Arrays.stream(members)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer node) -> -graph.strength(node)))
                .toList();
    }

    private String names(List<Integer> members) {
        return members.stream().map(findings.network()::unit).map(Country::name).collect(Collectors.joining(", "));
    }
}
