package io.github.brigraph.report;

import io.github.brigraph.network.Coverage;
import io.github.brigraph.network.Coverage.Item;
import io.github.brigraph.unit.Country;
import java.util.Comparator;
import java.util.List;

/** What became of records and addresses, by source, evidence, year and country. */
final class CoverageTables {

    private static final int MOST_COUNTRIES = 40;
    private static final int MOST_SOURCES = 40;

    private final Coverage coverage;
    private final Language language;
    private final Markup body;

    CoverageTables(Coverage coverage, Language language, Markup body) {
        this.coverage = coverage;
        this.language = language;
        this.body = body;
    }

    void write() {
        folded("coverage.by.source", this::bySource);
        if (coverage.total(Item.ADDRESSES) > 0) {
            folded("coverage.by.evidence", this::byEvidence);
        }
        if (coverage.total(Item.ACCEPTED) > 0) {
            folded("coverage.by.year", this::byYear);
        }
        if (!coverage.countries().isEmpty()) {
            folded("coverage.by.country", this::byCountry);
        }
    }

    private void folded(String title, Runnable table) {
        body.open("details").element("summary", language.say(title)).line();
        table.run();
        body.close().line();
    }

    private PageTable table(String title, String name, List<Item> items, String unit) {
        PageTable table = new PageTable(language.say(title)).name(language.say(name));
        for (Item item : items) {
            table.number(language.say("coverage.item." + item.name()), language.say(unit));
        }
        return table;
    }

    private void bySource() {
        List<Item> items = List.of(
                Item.ACCEPTED,
                Item.REJECTED,
                Item.DUPLICATE,
                Item.MERGED,
                Item.WITH_ADDRESS,
                Item.WITH_COUNTRY,
                Item.WITH_INSTITUTION,
                Item.WITH_UNRESOLVED_ADDRESS);
        PageTable table = table("coverage.by.source", "coverage.source", items, "unit.records");
        coverage.bySource(Item.ACCEPTED).keySet().stream().limit(MOST_SOURCES).forEach(source -> {
            String[] row = new String[items.size() + 1];
            row[0] = source.isEmpty() ? "–" : source;
            for (int i = 0; i < items.size(); i++) {
                row[i + 1] = Numerals.whole(coverage.bySource(items.get(i)).getOrDefault(source, 0L));
            }
            table.row(row);
        });
        table.writeTo(body);
        more(coverage.bySource(Item.ACCEPTED).size() - MOST_SOURCES);
    }

    private void byYear() {
        List<Item> items = List.of(
                Item.ACCEPTED,
                Item.WITH_ADDRESS,
                Item.WITH_COUNTRY,
                Item.WITH_INSTITUTION,
                Item.WITH_UNRESOLVED_ADDRESS);
        PageTable table = table("coverage.by.year", "year", items, "unit.records");
        for (int year : coverage.byYear(Item.ACCEPTED).keySet()) {
            String[] row = new String[items.size() + 1];
            row[0] = year == 0 ? language.say("year.none") : String.valueOf(year);
            for (int i = 0; i < items.size(); i++) {
                row[i + 1] = Numerals.whole(coverage.byYear(items.get(i)).getOrDefault(year, 0L));
            }
            table.row(row);
        }
        table.writeTo(body);
    }

    private void byCountry() {
        List<Item> items = List.of(
                Item.ADDRESSES,
                Item.ADDRESSES_NAMED,
                Item.ADDRESSES_STATE,
                Item.ADDRESSES_CITY,
                Item.ADDRESSES_INSTITUTION,
                Item.ADDRESSES_PROFILE);
        PageTable table = new PageTable(language.say("coverage.by.country"))
                .name(language.say("country"))
                .number(language.say("coverage.records"), language.say("coverage.records.note"))
                .number(language.say("coverage.item.WITH_INSTITUTION"), language.say("coverage.institution.note"));
        items.forEach(
                item -> table.number(language.say("coverage.item." + item.name()), language.say("unit.addresses")));
        coverage.countries().stream()
                .sorted(Comparator.comparingLong((Country c) -> coverage.of(c, Item.WITH_COUNTRY))
                        .reversed()
                        .thenComparing(Country::code))
                .limit(MOST_COUNTRIES)
                .forEach(country -> {
                    String[] row = new String[items.size() + 3];
                    row[0] = language.name(country);
                    row[1] = Numerals.whole(coverage.of(country, Item.WITH_COUNTRY));
                    row[2] = Numerals.whole(coverage.of(country, Item.WITH_INSTITUTION));
                    for (int i = 0; i < items.size(); i++) {
                        row[i + 3] = Numerals.whole(coverage.of(country, items.get(i)));
                    }
                    table.row(row);
                });
        table.writeTo(body);
        more(coverage.countries().size() - MOST_COUNTRIES);
    }

    private void more(int left) {
        if (left > 0) {
            body.element("p", language.say("coverage.more", Numerals.whole(left)), "class", "note")
                    .line();
        }
    }

    private void byEvidence() {
        PageTable table = new PageTable(language.say("coverage.by.evidence"))
                .name(language.say("coverage.evidence"))
                .text(language.say("coverage.meaning"))
                .number(language.say("coverage.item.ADDRESSES"), language.say("unit.addresses"))
                .number(language.say("share"), language.say("coverage.share.note"));
        for (Item item : Item.values()) {
            boolean kind = item.name().startsWith("ADDRESSES_");
            boolean rare = item == Item.ADDRESSES_OVERRIDE || item == Item.ADDRESSES_IGNORED;
            long n = coverage.total(item);
            if (kind && (n > 0 || !rare)) {
                table.row(
                        language.say("coverage.item." + item.name()),
                        language.say("coverage.meaning." + item.name()),
                        Numerals.whole(n),
                        Numerals.percent(n, coverage.total(Item.ADDRESSES)));
            }
        }
        table.writeTo(body);
    }
}
