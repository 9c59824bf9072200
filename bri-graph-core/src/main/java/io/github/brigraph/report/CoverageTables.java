package io.github.brigraph.report;

import io.github.brigraph.network.Coverage;
import io.github.brigraph.network.Coverage.Item;
import io.github.brigraph.unit.Country;
import java.util.Comparator;
import java.util.List;

/** What became of records and addresses, by source, evidence, year and country. */
final class CoverageTables {

    private static final int MOST_COUNTRIES = 40;

    private final Coverage coverage;
    private final Markup body;

    CoverageTables(Coverage coverage, Markup body) {
        this.coverage = coverage;
        this.body = body;
    }

    void write() {
        bySource();
        if (coverage.total(Item.ADDRESSES) > 0) {
            byEvidence();
        }
        if (coverage.total(Item.ACCEPTED) > 0) {
            folded("Records by year", this::byYear);
        }
        if (!coverage.countries().isEmpty()) {
            folded("Addresses by country or region", this::byCountry);
        }
    }

    private void folded(String title, Runnable table) {
        body.open("details").element("summary", title).line();
        table.run();
        body.close().line();
    }

    private void bySource() {
        PageTable table = new PageTable("Records by source")
                .name("Source")
                .number("Read", "records")
                .number("Rejected", "records")
                .number("Duplicate", "records")
                .number("Merged", "records")
                .number("With address", "records")
                .number("With country", "records")
                .number("With institution", "records")
                .number("With an unresolved address", "records");
        List<Item> items = List.of(
                Item.REJECTED,
                Item.DUPLICATE,
                Item.MERGED,
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

    private void byYear() {
        PageTable table = new PageTable("Records by year")
                .name("Year")
                .number("Accepted", "records")
                .number("With address", "records")
                .number("With country", "records")
                .number("With institution", "records")
                .number("With an unresolved address", "records");
        List<Item> items = List.of(
                Item.ACCEPTED,
                Item.WITH_ADDRESS,
                Item.WITH_COUNTRY,
                Item.WITH_INSTITUTION,
                Item.WITH_UNRESOLVED_ADDRESS);
        for (int year : coverage.byYear(Item.ACCEPTED).keySet()) {
            String[] row = new String[items.size() + 1];
            row[0] = year == 0 ? "none" : String.valueOf(year);
            for (int i = 0; i < items.size(); i++) {
                row[i + 1] = Numerals.whole(coverage.byYear(items.get(i)).getOrDefault(year, 0L));
            }
            table.row(row);
        }
        table.writeTo(body);
    }

    private void byCountry() {
        PageTable table = new PageTable("Addresses by country or region, and what each rests on")
                .name("Country or region")
                .number("Records", "with such an address")
                .number("With institution", "records with one that lies there")
                .number("Addresses", "each once a record")
                .number("Named", "addresses")
                .number("State", "addresses")
                .number("City", "addresses")
                .number("Institution", "addresses")
                .number("Profile", "addresses");
        List<Item> items = List.of(
                Item.WITH_COUNTRY,
                Item.WITH_INSTITUTION,
                Item.ADDRESSES,
                Item.ADDRESSES_NAMED,
                Item.ADDRESSES_STATE,
                Item.ADDRESSES_CITY,
                Item.ADDRESSES_INSTITUTION,
                Item.ADDRESSES_PROFILE);
        coverage.countries().stream()
                .sorted(Comparator.comparingLong((Country c) -> coverage.of(c, Item.WITH_COUNTRY))
                        .reversed()
                        .thenComparing(Country::code))
                .limit(MOST_COUNTRIES)
                .forEach(country -> {
                    String[] row = new String[items.size() + 1];
                    row[0] = country.name();
                    for (int i = 0; i < items.size(); i++) {
                        row[i + 1] = Numerals.whole(coverage.of(country, items.get(i)));
                    }
                    table.row(row);
                });
        table.writeTo(body);
        if (coverage.countries().size() > MOST_COUNTRIES) {
            body.element("p", "The " + MOST_COUNTRIES + " with the most records; run.json has all.")
                    .line();
        }
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
