package io.github.brigraph.report;

import io.github.brigraph.network.Coverage;
import io.github.brigraph.network.Coverage.Item;
import io.github.brigraph.study.Duplicates;
import io.github.brigraph.study.TrendYear;
import java.util.List;

/** What was read, what could be placed, and what is missing. */
final class CoveragePart {

    private final Findings findings;
    private final Language language;
    private final Coverage coverage;
    private final Markup body = new Markup();

    private CoveragePart(Findings findings) {
        this.findings = findings;
        this.language = findings.language();
        this.coverage = findings.coverage();
    }

    static Section of(Findings findings) {
        CoveragePart part = new CoveragePart(findings);
        part.write();
        return new Section("coverage", findings.language().say("coverage"), part.body);
    }

    private void write() {
        body.open("ul", "class", "sentences").line();
        sentences();
        body.close().line();
        if (coverage.total(Item.ACCEPTED) + coverage.total(Item.REJECTED) > 0) {
            new CoverageTables(coverage, language, body).write();
        }
    }

    private String duplicates() {
        if (findings.study().source().duplicates() == Duplicates.KEEP) {
            return language.say("coverage.duplicates.keep");
        }
        if (findings.study().source().duplicates() == Duplicates.MERGE) {
            long merged = coverage.total(Item.MERGED);
            return merged == 0
                    ? language.say("coverage.duplicates.merge.none")
                    : language.say("coverage.duplicates.merge", language.count("record", merged));
        }
        long duplicates = coverage.total(Item.DUPLICATE);
        return duplicates == 0
                ? language.say("coverage.duplicates.none")
                : language.say("coverage.duplicates.report", language.count("record", duplicates));
    }

    private void sentences() {
        long accepted = coverage.total(Item.ACCEPTED);
        long rejected = coverage.total(Item.REJECTED);
        sentence(
                language.say("coverage.read", language.count("record", accepted + rejected), Numerals.whole(rejected)));
        sentence(duplicates());
        long different = coverage.different();
        long bare = different - coverage.total(Item.WITH_ADDRESS);
        sentence(language.say("coverage.bare", language.count("record", bare), Numerals.percent(bare, different)));
        long nowhere = coverage.total(Item.WITH_ADDRESS) - coverage.total(Item.WITH_COUNTRY);
        sentence(language.say("coverage.nowhere", language.count("record", nowhere)));
        long open = coverage.total(Item.ADDRESSES_UNRESOLVED);
        sentence(language.say(
                "coverage.unresolved",
                Numerals.whole(open),
                language.count("address", coverage.total(Item.ADDRESSES)),
                Numerals.percent(open, coverage.total(Item.ADDRESSES)),
                language.count("record", coverage.total(Item.WITH_UNRESOLVED_ADDRESS))));
        long undated = accepted - coverage.total(Item.WITH_YEAR);
        if (undated > 0) {
            sentence(language.say("coverage.undated", language.count("record", undated)));
        }
        if (different != findings.records()) {
            sentence(language.say(
                    "coverage.asked", language.count("record", different), Numerals.whole(findings.records())));
        }
        incomplete();
    }

    private void incomplete() {
        List<String> years = findings.study().trend().stream()
                .filter(t -> !t.complete() && t.year().isPresent())
                .map(this::year)
                .toList();
        if (!years.isEmpty()) {
            sentence(language.say("coverage.incomplete", language.list(years)));
        }
    }

    private String year(TrendYear year) {
        return language.say(
                "named.number",
                year.year().orElseThrow(),
                language.say("type." + year.type().label()));
    }

    private void sentence(String text) {
        body.element("li", text).line();
    }
}
