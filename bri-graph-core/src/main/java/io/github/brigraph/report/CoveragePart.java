package io.github.brigraph.report;

import io.github.brigraph.network.Coverage;
import io.github.brigraph.network.Coverage.Item;
import io.github.brigraph.study.Duplicates;
import java.util.List;

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
            bySource();
        }
        if (coverage.total(Item.ADDRESSES) > 0) {
            byEvidence();
        }
    }

    private String duplicates() {
        if (findings.study().duplicates() == Duplicates.KEEP) {
            return "Duplicates were not looked for.";
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
        long bare = accepted - coverage.total(Item.WITH_ADDRESS);
        sentence(Numerals.count(bare, "record") + " (" + Numerals.percent(bare, accepted)
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
        if (accepted != findings.records()) {
            sentence("Of " + Numerals.count(accepted, "accepted record") + " the numbers of this page rest on "
                    + Numerals.whole(findings.records())
                    + ", those within the years and the limit of units asked for.");
        }
    }

    private void sentence(String text) {
        body.element("li", text).line();
    }

    private void bySource() {
        PageTable table = new PageTable("Records by source")
                .name("Source")
                .number("Read", "records")
                .number("Rejected", "records")
                .number("Duplicate", "records")
                .number("With address", "records")
                .number("With country", "records")
                .number("With institution", "records")
                .number("With an unresolved address", "records");
        List<Item> items = List.of(
                Item.REJECTED,
                Item.DUPLICATE,
                Item.WITH_ADDRESS,
                Item.WITH_COUNTRY,
                Item.WITH_INSTITUTION,
                Item.WITH_UNRESOLVED_ADDRESS);
        for (String source : coverage.bySource(Item.ACCEPTED).keySet()) {
            String[] row = new String[items.size() + 2];
            row[0] = source.isEmpty() ? "–" : source;
            row[1] = Numerals.whole(of(Item.ACCEPTED, source) + of(Item.REJECTED, source));
            for (int i = 0; i < items.size(); i++) {
                row[i + 2] = Numerals.whole(of(items.get(i), source));
            }
            table.row(row);
        }
        table.writeTo(body);
    }

    private long of(Item item, String source) {
        return coverage.bySource(item).getOrDefault(source, 0L);
    }

    private void byEvidence() {
        PageTable table = new PageTable("Addresses by what their country or region rests on")
                .name("Evidence")
                .text("Meaning")
                .number("Addresses", "each once a record")
                .number("Share", "of all addresses");
        if (coverage.total(Item.ADDRESSES_OVERRIDE) > 0) {
            evidence(table, Item.ADDRESSES_OVERRIDE, "override", "a correction that the user brought");
        }
        evidence(table, Item.ADDRESSES_NAMED, "named", "the address names the country or region");
        evidence(table, Item.ADDRESSES_STATE, "state", "it names a state or province of it");
        evidence(table, Item.ADDRESSES_CITY, "city", "it names a city of it");
        evidence(table, Item.ADDRESSES_INSTITUTION, "institution", "its institution is known and lies there");
        evidence(table, Item.ADDRESSES_PROFILE, "profile", "only the database's profile of the institution says so");
        if (coverage.total(Item.ADDRESSES_IGNORED) > 0) {
            evidence(table, Item.ADDRESSES_IGNORED, "ignored", "left out by a correction that the user brought");
        }
        evidence(table, Item.ADDRESSES_UNRESOLVED, "none", "unresolved");
        table.writeTo(body);
    }

    private void evidence(PageTable table, Item item, String name, String meaning) {
        long n = coverage.total(item);
        table.row(name, meaning, Numerals.whole(n), Numerals.percent(n, coverage.total(Item.ADDRESSES)));
    }
}
