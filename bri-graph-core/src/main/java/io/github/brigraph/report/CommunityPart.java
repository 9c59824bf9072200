package io.github.brigraph.report;

import io.github.brigraph.community.Leiden;
import io.github.brigraph.display.Decimal;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.graph.Partition;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The communities of the network of countries. */
final class CommunityPart {

    private final Findings findings;
    private final Language language;
    private final Partition partition;

    private CommunityPart(Findings findings) {
        this.findings = findings;
        this.language = findings.language();
        this.partition = findings.countries().communities().partition();
    }

    static Section of(Findings findings) {
        return new Section("communities", findings.language().say("communities"), new CommunityPart(findings).body());
    }

    private Markup body() {
        Markup body = new Markup();
        int groups =
                (int) Arrays.stream(partition.sizes()).filter(size -> size > 1).count();
        if (groups == 0) {
            return body.element("p", language.say("network.empty"), "class", "empty");
        }
        Leiden.Result found = findings.countries().communities();
        body.element(
                        "p",
                        language.say(
                                "communities.introduction",
                                language.count("community", groups),
                                Numerals.fixed(found.quality(), 3),
                                Decimal.text(findings.study().settings().resolution()),
                                findings.study().settings().seed()))
                .line();
        PageTable table = new PageTable(language.say("communities.table", findings.unitOfWeight()))
                .number(language.say("community"), "")
                .number(language.say("communities.members"), "")
                .text(language.say("countries"));
        for (int c = 0; c < groups; c++) {
            List<Integer> members = strongestFirst(partition.members(c));
            String names = language.names(
                    members.stream().map(findings.network()::unit).toList());
            table.row(List.of(chip(c + 1), Markup.of(String.valueOf(members.size())), Markup.of(names)));
        }
        table.writeTo(body);
        long alone = partition.communityCount() - (long) groups;
        if (alone > 0) {
            body.element("p", language.say("communities.alone", language.count("country", alone)), "class", "note")
                    .line();
        }
        return body;
    }

    private List<Integer> strongestFirst(int[] members) {
        CsrGraph graph = findings.network().graph();
        return Arrays.stream(members)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer node) -> -graph.strength(node)))
                .toList();
    }

    /** A community's number on its colour. */
    static Markup chip(int community) {
        return new Markup()
                .element(
                        "span",
                        String.valueOf(community),
                        "class",
                        "chip " + Ink.community(community).label());
    }
}
