package io.github.brigraph.report;

import io.github.brigraph.hub.Measure;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.Counting;
import io.github.brigraph.unit.TerritoryPolicy;
import java.util.List;

/** How the numbers were made: conventions behind the names of columns. */
final class MethodPart {

    private final Findings findings;
    private final Language language;
    private final Markup body = new Markup();

    private MethodPart(Findings findings) {
        this.findings = findings;
        this.language = findings.language();
    }

    static Section of(Findings findings) {
        MethodPart part = new MethodPart(findings);
        part.write();
        return new Section("method", findings.language().say("method"), part.body);
    }

    /** A territory policy in words. */
    static String territories(TerritoryPolicy policy, Language language) {
        List<String> folds = policy.folds().entrySet().stream()
                .map(e -> language.say("territories.fold", language.name(e.getKey()), language.name(e.getValue())))
                .toList();
        return folds.isEmpty()
                ? language.say("territories.iso", policy.name())
                : language.say("territories.folds", policy.name(), language.list(folds));
    }

    private void write() {
        body.open("dl", "class", "method").line();
        entry("full");
        Counting counting = findings.study().settings().counting();
        if (counting != Counting.FULL) {
            entry(counting.label());
        }
        entry("addresses");
        entry(language.say("territories"), territories(findings.territories(), language));
        entry("international");
        entry("measures.strength");
        entry("measures.degree");
        entry("measures.betweenness");
        entry("measures.pagerank");
        if (findings.study().settings().certainty().replicates() > 0) {
            entry("intervals");
        }
        if (findings.study().settings().certainty().samples() > 0) {
            entry("chance");
        }
        entry("community");
        entry("picture");
        leftOut("countries", findings.countries());
        leftOut("institutions", findings.study().institutions());
        leftOut("hubs", findings.study().hubNetwork());
        body.close().line();
    }

    private void leftOut(String network, MeasuredNetwork<?> measured) {
        List<String> measures = measured.leftOut().stream().map(Measure::label).toList();
        if (!measures.isEmpty()) {
            entry(
                    language.say("method.leftout", language.say(network)),
                    language.say("method.leftout.text", language.list(measures)));
        }
    }

    private void entry(String key) {
        entry(language.say("method." + key), language.say("method." + key + ".text"));
    }

    private void entry(String term, String description) {
        body.open("div").element("dt", term).element("dd", description).close().line();
    }
}
