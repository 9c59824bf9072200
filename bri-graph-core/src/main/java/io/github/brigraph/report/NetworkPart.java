package io.github.brigraph.report;

import io.github.brigraph.network.Tie;
import io.github.brigraph.unit.Country;
import java.util.Comparator;
import java.util.List;

/** The network of countries as a picture and as a matrix. */
final class NetworkPart {

    private static final int PAIRS = 50;

    private NetworkPart() {}

    /** The picture, with what the script needs to search it and to show more of its ties or fewer. */
    static Section network(Findings findings) {
        Language language = findings.language();
        Markup body = new Markup();
        if (findings.network().graph().edgeCount() == 0) {
            body.element("p", language.say("network.empty"), "class", "empty");
        } else {
            controls(language, body);
            Section.figure(body, Figures.network(findings.study(), language));
        }
        return new Section("network", language.say("network"), body);
    }

    /** Hidden until the script of the page, without which they would do nothing, shows them. */
    private static void controls(Language language, Markup body) {
        body.open("div", "class", "controls", "hidden", "hidden").line();
        body.open("label", "for", "network-search")
                .text(language.say("network.search"))
                .close();
        body.empty("input", "id", "network-search", "type", "search", "list", "network-names", "autocomplete", "off")
                .line();
        body.element("datalist", "", "id", "network-names").line();
        body.open("label", "for", "network-threshold")
                .text(language.say("network.threshold"))
                .close();
        body.empty("input", "id", "network-threshold", "type", "range", "min", "0", "max", "0", "step", "1")
                .line();
        body.element(
                        "output",
                        "",
                        "id",
                        "network-shown",
                        "for",
                        "network-threshold",
                        "data-text",
                        language.say("network.shown"))
                .line();
        body.element(
                        "p",
                        language.say("network.hint"),
                        "id",
                        "network-told",
                        "class",
                        "told",
                        "role",
                        "status",
                        "data-none",
                        language.say("network.notfound"),
                        "data-partners",
                        language.say("network.strongest"))
                .line();
        body.close().line();
    }

    static Section matrix(Findings findings) {
        Language language = findings.language();
        Markup body = new Markup();
        if (findings.network().graph().edgeCount() == 0) {
            body.element("p", language.say("network.empty"), "class", "empty");
        } else {
            body.element(
                            "p",
                            language.say("matrix.hint"),
                            "id",
                            "matrix-told",
                            "class",
                            "told",
                            "hidden",
                            "hidden",
                            "data-text",
                            language.say("map.tie"))
                    .line();
            Section.figure(body, MatrixFigure.of(findings.countries(), language));
            pairs(findings, body);
        }
        return new Section("matrix", language.say("matrix"), body);
    }

    private static void pairs(Findings findings, Markup body) {
        Language language = findings.language();
        List<Tie<Country>> ties = findings.network()
                .ties()
                .sorted(Comparator.comparingLong((Tie<Country> t) -> -t.papers()))
                .limit(PAIRS)
                .toList();
        PageTable table = new PageTable(language.say("matrix.table"))
                .sortable()
                .name(language.say("country"))
                .text(language.say("matrix.other"))
                .number(language.say("joint.records"), language.say("counting.full"));
        for (Tie<Country> tie : ties) {
            table.row(language.name(tie.source()), language.name(tie.target()), Numerals.whole(tie.papers()));
        }
        body.open("details")
                .element("summary", language.say("matrix.as.table", language.count("tie", ties.size())))
                .line();
        table.writeTo(body);
        body.close().line();
    }
}
