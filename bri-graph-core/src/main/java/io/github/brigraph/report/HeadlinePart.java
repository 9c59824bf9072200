package io.github.brigraph.report;

import io.github.brigraph.hub.Hub;
import io.github.brigraph.network.Coverage;
import io.github.brigraph.study.TrendYear;
import io.github.brigraph.unit.Country;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The numbers that come first. */
final class HeadlinePart {

    private static final int LEADERS = 5;
    /** A ratio to fewer records than this would be chance. */
    private static final int FEW = 10;

    private final Findings findings;
    private final Markup body = new Markup();

    private HeadlinePart(Findings findings) {
        this.findings = findings;
    }

    static Section of(Findings findings) {
        HeadlinePart part = new HeadlinePart(findings);
        part.write();
        return new Section("headline", "Headline numbers", part.body);
    }

    private void write() {
        if (findings.records() == 0) {
            body.element("p", "There is no record to report on" + why() + ".", "class", "empty")
                    .line();
        }
        body.open("div", "class", "cards").line();
        card(Numerals.whole(findings.records()), "records", "all types, of the years asked for");
        int units = findings.network().units().size();
        card(
                Numerals.whole(units),
                units == 1 ? "country or region" : "countries and regions",
                "with " + Numerals.count(findings.network().graph().edgeCount(), "tie") + " among them");
        card(
                Numerals.percent(findings.international(), findings.records()),
                "international",
                Numerals.count(findings.international(), "record") + " of two or more countries or regions");
        if (findings.hasGroup()) {
            card(
                    Numerals.whole(findings.withGroup()),
                    "joint records",
                    findings.groupLabel() + ": " + Numerals.percent(findings.withGroup(), findings.records())
                            + " of all records");
        }
        growth();
        placed();
        body.close().line();
        leaders();
    }

    private String why() {
        return findings.coverage().total(Coverage.Item.ACCEPTED) > 0
                ? ": none of those read is of the years asked for"
                : "";
    }

    private void card(String number, String what, String more) {
        body.open("div", "class", "card")
                .element("strong", number)
                .element("span", what)
                .element("small", more)
                .close()
                .line();
    }

    private void placed() {
        long accepted = findings.coverage().different();
        long placed = findings.coverage().total(Coverage.Item.WITH_COUNTRY);
        if (accepted > 0) {
            card(
                    Numerals.percent(placed, accepted),
                    "placed",
                    Numerals.whole(accepted - placed) + " of " + Numerals.count(accepted, "record")
                            + " read tell no country or region");
        }
    }

    private void growth() {
        SortedMap<Integer, Long> years = new TreeMap<>();
        for (TrendYear t : findings.study().trend()) {
            long value = findings.hasGroup() ? t.withGroup() : t.international();
            t.year().ifPresent(year -> years.merge(year, value, Long::sum));
        }
        years.values().removeIf(value -> value == 0);
        if (years.size() < 2) {
            return;
        }
        int first = years.firstKey();
        int last = years.lastKey();
        long before = years.getOrDefault(first, 0L);
        long after = years.getOrDefault(last, 0L);
        String kind = findings.hasGroup() ? "joint" : "international";
        if (before < FEW) {
            card(
                    Numerals.whole(before) + " → " + Numerals.whole(after),
                    kind + " records",
                    "in " + first + " and in " + last + "; too few at first to speak of growth");
            return;
        }
        double factor = (double) after / before;
        double yearly = StrictMath.pow(factor, 1.0 / (last - first)) - 1;
        card(
                "× " + Numerals.fixed(factor, factor < 10 ? 2 : 1),
                "from " + first + " to " + last,
                Numerals.whole(before) + " to " + Numerals.whole(after) + " " + kind + " records a year, "
                        + Numerals.fixed(100 * yearly, 1) + "% a year; a last year may be incomplete");
    }

    private void leaders() {
        List<Country> leading = findings.leadingPartners();
        if (!leading.isEmpty()) {
            leader(
                    "Leading partners",
                    leading.stream()
                            .limit(LEADERS)
                            .map(c -> c.name() + " (" + Numerals.whole(findings.jointPapers(c)) + ")")
                            .collect(Collectors.joining(", ")),
                    "joint records with " + findings.focal().map(Country::name).orElse("") + ", full counting");
        }
        List<Hub<Country>> hubs = findings.study().hubs().hubs().stream()
                .filter(h -> h.strength() > 0)
                .limit(LEADERS)
                .toList();
        if (!hubs.isEmpty()) {
            leader(
                    "Leading hubs",
                    hubs.stream()
                            .map(h -> h.unit().name() + " (" + Numerals.fixed(h.score(), 3) + ")")
                            .collect(Collectors.joining(", ")),
                    "hub score, 0 to 1" + HubPart.scope(findings));
        }
    }

    private void leader(String what, String who, String unit) {
        body.open("p", "class", "leaders")
                .element("strong", what + ": ")
                .text(who)
                .element("small", " " + unit)
                .close()
                .line();
    }
}
