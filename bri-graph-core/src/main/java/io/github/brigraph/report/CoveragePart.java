package io.github.brigraph.report;

import io.github.brigraph.network.Coverage;
import io.github.brigraph.network.Coverage.Item;
import io.github.brigraph.study.Duplicates;

/** What was read, what could be placed, and what is missing. */
final class CoveragePart {

    private final Findings findings;
    private final Coverage coverage;
    private final Markup body = new Markup();

    private CoveragePart(Findings findings) {
        this.findings = findings;
        this.coverage = findings.coverage();
    }

    static Section of(Findings findings) {
        CoveragePart part = new CoveragePart(findings);
        part.write();
        return new Section("coverage", "Coverage", part.body);
    }

    private void write() {
        body.open("ul", "class", "sentences").line();
        sentences();
        body.close().line();
        if (coverage.total(Item.ACCEPTED) + coverage.total(Item.REJECTED) > 0) {
            new CoverageTables(coverage, body).write();
        }
    }

    private String duplicates() {
        if (findings.study().source().duplicates() == Duplicates.KEEP) {
            return "Duplicates were not looked for.";
        }
        if (findings.study().source().duplicates() == Duplicates.MERGE) {
            return Numerals.count(coverage.total(Item.MERGED), "record")
                    + " became one with another that is the same, by an identifier or by title, first author and year;"
                    + " each counts once (merged.csv says which field came from where).";
        }
        long duplicates = coverage.total(Item.DUPLICATE);
        return duplicates == 0
                ? "No record has an id that came before."
                : Numerals.count(duplicates, "record")
                        + " with an id that came before: counted like any other, and listed in problems.csv.";
    }

    private void sentences() {
        long accepted = coverage.total(Item.ACCEPTED);
        long rejected = coverage.total(Item.REJECTED);
        sentence(Numerals.count(accepted + rejected, "record") + " read, " + Numerals.whole(rejected)
                + " of them rejected because they could not be read (problems.csv says where and why).");
        sentence(duplicates());
        long different = coverage.different();
        long bare = different - coverage.total(Item.WITH_ADDRESS);
        sentence(Numerals.count(bare, "record") + " (" + Numerals.percent(bare, different)
                + ") without any address: they are in no network.");
        long nowhere = coverage.total(Item.WITH_ADDRESS) - coverage.total(Item.WITH_COUNTRY);
        sentence(Numerals.count(nowhere, "record") + " with addresses, none of which tells a country or region.");
        long open = coverage.total(Item.ADDRESSES_UNRESOLVED);
        sentence(Numerals.count(open, "address") + " of "
                + Numerals.whole(coverage.total(Item.ADDRESSES)) + " ("
                + Numerals.percent(open, coverage.total(Item.ADDRESSES))
                + ") unresolved, on " + Numerals.count(coverage.total(Item.WITH_UNRESOLVED_ADDRESS), "record")
                + ": unresolved.csv lists them. A country or region that only such an address names is missing from its"
                + " record.");
        long undated = accepted - coverage.total(Item.WITH_YEAR);
        if (undated > 0) {
            sentence(Numerals.count(undated, "record") + " without a year.");
        }
        if (different != findings.records()) {
            sentence("Of " + Numerals.count(different, "accepted record") + " the numbers of this page rest on "
                    + Numerals.whole(findings.records())
                    + ", those within the years and the limit of units asked for.");
        }
    }

    private void sentence(String text) {
        body.element("li", text).line();
    }
}
