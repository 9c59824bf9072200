package io.github.brigraph.report;

import io.github.brigraph.study.FieldTable.FieldSummary;
import io.github.brigraph.study.IndustryTable;
import io.github.brigraph.study.IndustryTable.IndustryCount;
import io.github.brigraph.study.LayerTable.LayerComparison;
import io.github.brigraph.study.PatternTable.PatternCount;
import io.github.brigraph.study.StudyTables;
import io.github.brigraph.study.TierTable.TierRow;
import io.github.brigraph.study.TopList;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Unit;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The tables of the study: fields, patents by industry, tiers, patterns, layers. */
final class StudyPart {

    private static final int LEADERS = 5;
    private static final int INDUSTRIES = 15;

    private final Findings findings;
    private final StudyTables tables;

    private StudyPart(Findings findings) {
        this.findings = findings;
        this.tables = findings.study().tables();
    }

    static List<Section> of(Findings findings) {
        StudyPart part = new StudyPart(findings);
        return List.of(
                new Section("fields", "Fields", part.fields()),
                new Section("industries", "Patents by industry", part.industries()),
                new Section("patterns", "Patterns of cooperation", part.patterns()));
    }

    private static <T> String leaders(TopList<T> list, Function<T, String> name) {
        return list.places().stream()
                .limit(LEADERS)
                .map(p -> name.apply(p.item()) + " (" + Numerals.whole(p.records()) + ")")
                .collect(Collectors.joining(", "));
    }

    private Markup fields() {
        Markup body = new Markup();
        List<FieldSummary> rows = tables.fields().fields();
        if (rows.get(0).records() == 0) {
            return body.element("p", "There is no joint publication: " + findings.groupLabel() + ".", "class", "empty");
        }
        body.element(
                        "p",
                        "Joint publications, " + findings.groupLabel() + ". A publication counts once for each partner,"
                                + " institution and category that it has, and in each of its fields. Fields are queries of"
                                + " ours over categories, keywords and titles; run.json names their file.")
                .line();
        PageTable table = new PageTable("Who leads in each field (joint publications, whole counting)")
                .name("Field")
                .number("Joint publications", "whole counting")
                .text("Partners")
                .text("Institutions abroad")
                .text("Institutions at home")
                .text("Categories");
        for (FieldSummary field : rows) {
            table.row(
                    field.name(),
                    Numerals.whole(field.records()),
                    leaders(field.partners(), Unit::name),
                    leaders(field.institutionsAbroad(), Unit::name),
                    leaders(field.institutionsHome(), Unit::name),
                    leaders(field.categories(), c -> c));
        }
        table.writeTo(body);
        return body;
    }

    private Markup industries() {
        Markup body = new Markup();
        IndustryTable industries = tables.industries();
        if (industries.patents() == 0) {
            return body.element("p", "There is no joint patent: " + findings.groupLabel() + ".", "class", "empty");
        }
        body.element(
                        "p",
                        Numerals.count(industries.patents(), "joint patent") + ", " + findings.groupLabel() + ", "
                                + Numerals.whole(industries.unclassified())
                                + " of them without an industry. A patent is in every industry that it has, so the first"
                                + " column adds up to more than the patents.")
                .line();
        PageTable table = new PageTable("Joint patents by industry")
                .name("Code")
                .text("Industry")
                .number("Patents", "whole counting")
                .number("Patents", "fractional counting");
        for (IndustryCount i :
                industries.industries().stream().limit(INDUSTRIES).toList()) {
            table.row(i.code(), i.name(), Numerals.whole(i.records()), Numerals.fixed(i.fractional(), 1));
        }
        table.writeTo(body);
        if (industries.industries().size() > INDUSTRIES) {
            body.element("p", "All industries are in patent-industries.csv.", "class", "note")
                    .line();
        }
        body.element(
                        "p",
                        "Partners by joint patents: "
                                + leaders(tables.patentPartners().partners(), Unit::name) + ".")
                .line();
        return body;
    }

    private Markup patterns() {
        Markup body = new Markup();
        body.element(
                        "p",
                        "Within a dimension every record has one pattern. Tiers are bands of ranks of "
                                + findings.study().settings().innovationIndex().name()
                                + "; two countries two tiers apart or more make a vertical pair, others a horizontal one.")
                .line();
        PageTable table = new PageTable("Records by how they cooperate")
                .name("Dimension")
                .text("Pattern")
                .number("Records", "")
                .number("Share", "of the joint records");
        for (PatternCount p : tables.patterns().patterns()) {
            table.row(
                    words(p.dimension()),
                    words(p.pattern()),
                    Numerals.whole(p.records()),
                    Double.isNaN(p.share())
                            ? "–"
                            : Numerals.percent(p.records(), tables.patterns().joint()));
        }
        table.writeTo(body);
        tiers(body);
        for (LayerComparison c : tables.layers().comparisons()) {
            body.element("p", sentence(c)).line();
        }
        return body;
    }

    private void tiers(Markup body) {
        PageTable table = new PageTable("Partners by tier of the innovation index")
                .name("Ranks")
                .number("Partners", "")
                .number("Joint records", "with at least one of them")
                .text("Hubs among them");
        for (TierRow row : tables.tiers().tiers()) {
            table.row(
                    row.tier().label(),
                    Numerals.whole(row.members().size()),
                    Numerals.whole(row.records()),
                    row.hubs().stream().map(Country::name).collect(Collectors.joining(", ")));
        }
        table.writeTo(body);
    }

    private static String sentence(LayerComparison c) {
        return "Joint records, " + words(c.first().label()) + " against "
                + words(c.second().label()) + ": "
                + Numerals.whole(c.records().first()) + " to "
                + Numerals.whole(c.records().second())
                + "; " + Numerals.whole(c.partners().both()) + " of "
                + Numerals.whole(c.partners().first()) + " and "
                + Numerals.whole(c.partners().second()) + " partners are in both; rank correlation (Spearman) "
                + (Double.isNaN(c.spearman()) ? "undefined" : Numerals.fixed(c.spearman(), 2)) + ".";
    }

    private static String words(String label) {
        return label.replace('_', ' ').toLowerCase(Locale.ROOT);
    }
}
