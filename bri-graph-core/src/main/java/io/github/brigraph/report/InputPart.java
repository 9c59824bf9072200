package io.github.brigraph.report;

import io.github.brigraph.display.Decimal;
import io.github.brigraph.export.Version;
import io.github.brigraph.study.InputDigest;
import io.github.brigraph.study.StudySettings;
import io.github.brigraph.subject.SubjectFields;
import java.util.List;

/** The manifest: what can change a number of the page, and the inputs by their digests. */
final class InputPart {

    private static final int ROWS = 100;
    private static final int SHORT_DIGEST = 12;

    private final Findings findings;
    private final Language language;

    private InputPart(Findings findings) {
        this.findings = findings;
        this.language = findings.language();
    }

    static Section of(Findings findings) {
        InputPart part = new InputPart(findings);
        Markup body = new Markup();
        part.settings().writeTo(body);
        part.inputs(body);
        return new Section("manifest", findings.language().say("manifest"), body);
    }

    private PageTable settings() {
        PageTable table = new PageTable(language.say("manifest.table"))
                .name(language.say("manifest.option"))
                .text(language.say("manifest.value"));
        table.row(language.say("manifest.version"), "bri-graph " + Version.current());
        question(table);
        certainty(table);
        SubjectFields fields = findings.study().tally().settings().subjects().fields();
        table.row(List.of(
                Markup.of(language.say("fields")),
                new Markup()
                        .text(fields.name() + " ")
                        .element("code", shortened(fields.digest()), "title", fields.digest())));
        return table;
    }

    private void question(PageTable table) {
        StudySettings settings = findings.study().settings();
        table.row(
                language.say("question.focal"),
                settings.focal().map(c -> c.code()).orElse("–"));
        table.row(
                language.say("question.partners"),
                settings.partners().map(Object::toString).orElse("–"));
        table.row(language.say("question.years"), settings.period().toString());
        table.row(language.say("question.counting"), settings.counting().label());
        table.row(language.say("territories"), settings.territories().name());
        table.row(
                language.say("manifest.units"),
                settings.mostUnits() == Integer.MAX_VALUE ? "–" : Numerals.whole(settings.mostUnits()));
        table.row(
                language.say("manifest.duplicates"),
                findings.study().source().duplicates().label());
        table.row(language.say("manifest.index"), settings.innovationIndex().name());
        table.row(
                language.say("manifest.retrieved"),
                findings.study()
                        .tables()
                        .trend()
                        .retrieved()
                        .map(Object::toString)
                        .orElse("–"));
        table.row(language.say("manifest.periods"), settings.periods().toString());
    }

    private void certainty(PageTable table) {
        StudySettings settings = findings.study().settings();
        table.row(language.say("manifest.resolution"), Decimal.text(settings.resolution()));
        table.row(language.say("manifest.seed"), String.valueOf(settings.seed()));
        table.row(
                language.say("manifest.bootstrap"),
                Numerals.whole(settings.certainty().replicates()));
        table.row(
                language.say("manifest.samples"),
                Numerals.whole(settings.certainty().samples()));
    }

    private void inputs(Markup body) {
        List<InputDigest> inputs = findings.study().inputs();
        if (inputs.isEmpty()) {
            body.element("p", language.say("inputs.tally"), "class", "empty");
            return;
        }
        PageTable table = new PageTable(language.say("inputs.table"))
                .name(language.say("inputs.file"))
                .text(language.say("inputs.format"))
                .text(language.say("inputs.encoding"))
                .number(language.say("inputs.size"), language.say("inputs.bytes"))
                .text("SHA-256");
        inputs.stream()
                .limit(ROWS)
                .forEach(input -> table.row(List.of(
                        Markup.of(input.name()),
                        Markup.of(input.format()),
                        Markup.of(input.encoding()),
                        Markup.of(Numerals.whole(input.bytes())),
                        new Markup().element("code", shortened(input.sha256()), "title", input.sha256()))));
        table.writeTo(body);
        if (inputs.size() > ROWS) {
            body.element("p", language.say("inputs.more", Numerals.whole(inputs.size() - ROWS)), "class", "note");
        }
    }

    private static String shortened(String digest) {
        return digest.length() <= SHORT_DIGEST ? digest : digest.substring(0, SHORT_DIGEST) + "…";
    }
}
