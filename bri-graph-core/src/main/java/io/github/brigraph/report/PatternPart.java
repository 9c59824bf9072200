package io.github.brigraph.report;

import io.github.brigraph.study.LayerTable.LayerComparison;
import io.github.brigraph.study.MediatedTies;
import io.github.brigraph.study.PatternTable.PatternCount;
import io.github.brigraph.study.PeriodTable.PeriodSummary;
import io.github.brigraph.study.StudyTables;
import io.github.brigraph.study.TierTable.TierRow;
import io.github.brigraph.unit.InnovationIndex.Tier;
import java.util.List;

/** How records cooperate: patterns, tiers, layers, what the focal country mediates, periods. */
final class PatternPart {

    private final Findings findings;
    private final Language language;
    private final StudyTables tables;
    private final Markup body = new Markup();

    private PatternPart(Findings findings) {
        this.findings = findings;
        this.language = findings.language();
        this.tables = findings.study().tables();
    }

    static Section of(Findings findings) {
        PatternPart part = new PatternPart(findings);
        part.write();
        return new Section("patterns", findings.language().say("patterns"), part.body);
    }

    private void write() {
        String index = findings.study().settings().innovationIndex().name();
        body.element(
                        "p",
                        language.say(
                                "patterns.introduction",
                                language.find("index." + index).orElse(index)))
                .line();
        PageTable table = new PageTable(language.say("patterns.table"))
                .name(language.say("patterns.dimension"))
                .text(language.say("patterns.pattern"))
                .number(language.say("records"), "")
                .number(language.say("share"), language.say("patterns.share.note"));
        for (PatternCount p : tables.patterns().patterns()) {
            table.row(
                    language.say("patterns.dimension." + p.dimension()),
                    language.say("patterns.pattern." + p.pattern()),
                    Numerals.whole(p.records()),
                    Double.isNaN(p.share())
                            ? "–"
                            : Numerals.percent(p.records(), tables.patterns().joint()));
        }
        table.writeTo(body);
        tiers();
        periods();
        for (LayerComparison c : tables.layers().comparisons()) {
            body.element("p", sentence(c)).line();
        }
        MediatedTies mediated = tables.mediatedTies();
        findings.focal().filter(f -> !mediated.ties().isEmpty()).ifPresent(f -> body.element(
                        "p",
                        language.say(
                                "patterns.mediated",
                                language.count("tie", mediated.ties().size()),
                                Numerals.whole(mediated.surviving()),
                                language.name(f)))
                .line());
    }

    private void tiers() {
        PageTable table = new PageTable(language.say("tiers.table"))
                .name(language.say("tiers.ranks"))
                .number(language.say("tiers.partners"), "")
                .number(language.say("joint.records"), language.say("tiers.records.note"))
                .text(language.say("tiers.hubs"));
        for (TierRow row : tables.tiers().tiers()) {
            table.row(
                    row.tier() == Tier.UNRANKED
                            ? language.say("tiers.unranked")
                            : row.tier().label().replace('-', '–'),
                    Numerals.whole(row.members().size()),
                    Numerals.whole(row.records()),
                    language.names(row.hubs()));
        }
        table.writeTo(body);
    }

    private void periods() {
        List<PeriodSummary> periods = tables.periods().periods();
        if (periods.size() < 2) {
            return;
        }
        PageTable table = new PageTable(language.say("periods.table"))
                .name(language.say("periods.years"))
                .number(language.say("records"), language.say("periods.records.note"))
                .number(language.say("joint.records"), findings.groupLabel())
                .number(language.say("periods.ties"), language.say("periods.ties.note"))
                .number(language.say("periods.entered"), language.say("periods.entered.note"))
                .number(language.say("periods.left"), language.say("periods.left.note"));
        for (int i = 0; i < periods.size(); i++) {
            PeriodSummary p = periods.get(i);
            table.row(
                    p.period().toString().replace('-', '–'),
                    Numerals.whole(p.records()),
                    Numerals.whole(p.joint()),
                    Numerals.whole(p.ties().count()),
                    i == 0 ? "–" : Numerals.whole(p.ties().entered()),
                    i == 0 ? "–" : Numerals.whole(p.ties().left()));
        }
        table.writeTo(body);
    }

    private String sentence(LayerComparison c) {
        return language.say(
                "layers.sentence",
                language.say("type." + c.first().label()),
                language.say("type." + c.second().label()),
                Numerals.whole(c.records().first()),
                Numerals.whole(c.records().second()),
                Numerals.whole(c.partners().both()),
                Numerals.whole(c.partners().first()),
                Numerals.whole(c.partners().second()),
                Double.isNaN(c.spearman()) ? language.say("undefined") : Numerals.fixed(c.spearman(), 2));
    }
}
