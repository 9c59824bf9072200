package io.github.brigraph.report;

import io.github.brigraph.hub.Hub;
import io.github.brigraph.hub.Interval;
import io.github.brigraph.network.Coverage;
import io.github.brigraph.record.RecordType;
import io.github.brigraph.study.TrendYear;
import io.github.brigraph.unit.Country;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;

/** The numbers that come first. */
final class HeadlinePart {

    private static final int LEADERS = 5;
    /** A ratio to fewer records than this would be chance. */
    private static final int FEW = 10;

    private final Findings findings;
    private final Language language;
    private final Markup body = new Markup();

    private HeadlinePart(Findings findings) {
        this.findings = findings;
        this.language = findings.language();
    }

    static Section of(Findings findings) {
        HeadlinePart part = new HeadlinePart(findings);
        part.write();
        return new Section("headline", findings.language().say("headline"), part.body);
    }

    private void write() {
        if (findings.records() == 0) {
            boolean read = findings.coverage().total(Coverage.Item.ACCEPTED) > 0;
            body.element("p", language.say(read ? "headline.empty.years" : "headline.empty"), "class", "empty")
                    .line();
        }
        body.open("div", "class", "cards").line();
        card(
                Numerals.whole(findings.records()),
                language.say("headline.records"),
                language.say("headline.records.more"));
        int units = findings.network().units().size();
        card(
                Numerals.whole(units),
                language.say(units == 1 ? "headline.country" : "headline.countries"),
                language.say(
                        "headline.ties",
                        language.count("tie", findings.network().graph().edgeCount())));
        card(
                Numerals.percent(findings.international(), findings.records()),
                language.say("headline.international"),
                language.say(
                        "headline.international.more",
                        language.count("record", findings.international()),
                        share(findings.international())));
        if (findings.hasGroup()) {
            card(
                    Numerals.whole(findings.withGroup()),
                    language.say("headline.joint"),
                    language.say("headline.joint.more", findings.groupLabel(), share(findings.withGroup())));
        }
        growing().ifPresent(this::growth);
        placed();
        body.close().line();
        leaders();
        if (findings.records() > 0) {
            body.element("p", language.say("headline.intervals"), "class", "note")
                    .line();
        }
    }

    private void card(String number, String what, String more) {
        body.open("div", "class", "card")
                .element("strong", number)
                .element("span", what)
                .element("small", more)
                .close()
                .line();
    }

    /** A share of all records and its interval. */
    private String share(long part) {
        long all = findings.records();
        String share = Numerals.percent(part, all);
        return all == 0 ? share : share + " [" + Interval95.percent(Interval95.share(part, all)) + "]";
    }

    private void placed() {
        long accepted = findings.coverage().different();
        long placed = findings.coverage().total(Coverage.Item.WITH_COUNTRY);
        if (accepted > 0) {
            card(
                    Numerals.percent(placed, accepted),
                    language.say("headline.placed"),
                    language.say(
                            "headline.placed.more",
                            Numerals.whole(accepted - placed),
                            language.count("record", accepted)));
        }
    }

    /** The type whose growth is told: publications where there are any, for types are not complete in the same years. */
    private Optional<RecordType> growing() {
        return findings.study().trend().stream()
                .filter(t -> t.year().isPresent())
                .map(TrendYear::type)
                .min(Comparator.naturalOrder());
    }

    /** Records of the kind that the study is about by year, of years that are complete. */
    private NavigableMap<Integer, Long> years(RecordType type) {
        NavigableMap<Integer, Long> years = new TreeMap<>();
        for (TrendYear t : findings.study().trend()) {
            long value = findings.hasGroup() ? t.withGroup() : t.international();
            if (t.type() == type && t.complete() && value > 0) {
                t.year().ifPresent(year -> years.put(year, value));
            }
        }
        return years;
    }

    private void growth(RecordType type) {
        NavigableMap<Integer, Long> years = years(type);
        if (years.size() < 2) {
            return;
        }
        int first = years.firstKey();
        int last = years.lastKey();
        long before = years.getOrDefault(first, 0L);
        long after = years.getOrDefault(last, 0L);
        String kind = language.say(
                findings.hasGroup() ? "headline.growth.joint" : "headline.growth.international",
                language.say("type." + type.label()));
        if (before < FEW) {
            card(
                    Numerals.whole(before) + " → " + Numerals.whole(after),
                    kind,
                    language.say("headline.growth.few", first, last));
            return;
        }
        double factor = (double) after / before;
        Interval interval = Interval95.ratio(after, before);
        double yearly = StrictMath.pow(factor, 1.0 / (last - first)) - 1;
        int digits = factor < 10 ? 2 : 1;
        card(
                "× " + Numerals.fixed(factor, digits),
                language.say("headline.growth", first, last),
                language.say(
                        "headline.growth.more",
                        Numerals.whole(before),
                        Numerals.whole(after),
                        kind,
                        Numerals.fixed(interval.low(), digits) + "–" + Numerals.fixed(interval.high(), digits),
                        Numerals.fixed(100 * yearly, 1) + "%"));
    }

    private void leaders() {
        List<Country> leading = findings.leadingPartners();
        if (!leading.isEmpty()) {
            leader(
                    language.say("headline.partners"),
                    language.list(leading.stream()
                            .limit(LEADERS)
                            .map(c -> named(c, Numerals.whole(findings.jointPapers(c))))
                            .toList()),
                    language.say(
                            "headline.partners.unit",
                            findings.focal().map(language::name).orElse("")));
        }
        List<Hub<Country>> hubs = findings.study().hubs().hubs().stream()
                .filter(h -> h.strength() > 0)
                .limit(LEADERS)
                .toList();
        if (!hubs.isEmpty()) {
            leader(
                    language.say("headline.hubs"),
                    language.list(hubs.stream()
                            .map(h -> h.rank()
                                    + h.ranks().map(HubFigure::interval).orElse("") + " "
                                    + named(h.unit(), Numerals.fixed(h.score(), 3)))
                            .toList()),
                    language.say("headline.hubs.unit", findings.hubScope()));
        }
    }

    private String named(Country country, String number) {
        return language.say("named.number", language.name(country), number);
    }

    private void leader(String what, String who, String unit) {
        body.open("p", "class", "leaders")
                .element("strong", language.say("label", what))
                .text(who)
                .element("small", " " + unit)
                .close()
                .line();
    }
}
