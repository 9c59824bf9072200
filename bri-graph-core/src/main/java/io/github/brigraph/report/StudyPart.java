package io.github.brigraph.report;

import io.github.brigraph.study.FieldTable;
import io.github.brigraph.study.FieldTable.FieldSummary;
import io.github.brigraph.study.IndustryTable;
import io.github.brigraph.study.IndustryTable.IndustryCount;
import io.github.brigraph.study.StudyTables;
import io.github.brigraph.study.TopList;
import io.github.brigraph.subject.SubjectFields;
import io.github.brigraph.subject.Subjects;
import java.util.List;
import java.util.function.Function;

/** The tables of the study of subjects: fields of papers, industries of patents. */
final class StudyPart {

    private static final int LEADERS = 5;
    private static final int INDUSTRIES = 15;

    private final Findings findings;
    private final Language language;
    private final StudyTables tables;
    private final Subjects subjects;

    private StudyPart(Findings findings) {
        this.findings = findings;
        this.language = findings.language();
        this.tables = findings.study().tables();
        this.subjects = findings.study().tally().settings().subjects();
    }

    static Section fields(Findings findings) {
        return new Section("fields", findings.language().say("fields"), new StudyPart(findings).fields());
    }

    static Section industries(Findings findings) {
        return new Section("industries", findings.language().say("industries"), new StudyPart(findings).industries());
    }

    private <T> String leaders(TopList<T> list, Function<T, String> name) {
        return language.list(list.places().stream()
                .limit(LEADERS)
                .map(p -> language.say("named.number", name.apply(p.item()), Numerals.whole(p.records())))
                .toList());
    }

    private String name(FieldSummary field) {
        if (field.id().equals(FieldTable.ALL)) {
            return language.say("fields.all");
        }
        SubjectFields fields = subjects.fields();
        return fields.indexOf(field.id())
                .map(i -> fields.all().get(i).name(language.locale()))
                .orElse(field.name());
    }

    private Markup fields() {
        Markup body = new Markup();
        List<FieldSummary> rows = tables.fields().fields();
        if (rows.get(0).records() == 0) {
            return body.element("p", language.say("fields.empty", findings.groupLabel()), "class", "empty");
        }
        body.element("p", language.say("fields.introduction", findings.groupLabel()))
                .line();
        PageTable table = new PageTable(language.say("fields.table"))
                .name(language.say("fields.field"))
                .number(language.say("fields.records"), language.say("counting.whole"))
                .text(language.say("fields.partners"))
                .text(language.say("fields.abroad"))
                .text(language.say("fields.home"))
                .text(language.say("fields.categories"));
        for (FieldSummary field : rows) {
            table.row(
                    name(field),
                    Numerals.whole(field.records()),
                    leaders(field.partners(), language::name),
                    leaders(field.institutionsAbroad(), language::name),
                    leaders(field.institutionsHome(), language::name),
                    leaders(field.categories(), c -> c));
        }
        table.writeTo(body);
        return body;
    }

    private Markup industries() {
        Markup body = new Markup();
        IndustryTable industries = tables.industries();
        if (industries.patents() == 0) {
            return body.element("p", language.say("industries.empty", findings.groupLabel()), "class", "empty");
        }
        body.element(
                        "p",
                        language.say(
                                "industries.introduction",
                                language.count("patent", industries.patents()),
                                findings.groupLabel(),
                                Numerals.whole(industries.unclassified())))
                .line();
        table(industries).writeTo(body);
        if (industries.industries().size() > INDUSTRIES) {
            body.element("p", language.say("industries.more"), "class", "note").line();
        }
        body.element(
                        "p",
                        language.say(
                                "industries.partners",
                                leaders(tables.patentPartners().partners(), language::name)))
                .line();
        return body;
    }

    private PageTable table(IndustryTable industries) {
        PageTable table = new PageTable(language.say("industries.table"))
                .sortable()
                .name(language.say("code"))
                .text(language.say("industries.industry"))
                .number(language.say("industries.patents"), language.say("counting.whole"))
                .number(language.say("industries.patents"), language.say("counting.shares"));
        double most = industries.industries().stream()
                .mapToDouble(i -> (double) i.records())
                .max()
                .orElse(1);
        for (IndustryCount i :
                industries.industries().stream().limit(INDUSTRIES).toList()) {
            table.row(List.of(
                    Markup.of(i.code()),
                    Markup.of(subjects.industryName(i.code(), language.locale())),
                    HubPart.bar((double) i.records(), most),
                    Markup.of(Numerals.fixed(i.fractional(), 1))));
        }
        return table;
    }
}
