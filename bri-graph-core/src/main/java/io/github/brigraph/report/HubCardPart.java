package io.github.brigraph.report;

import io.github.brigraph.hub.Hub;
import io.github.brigraph.hub.HubCard;
import io.github.brigraph.hub.HubSensitivity;
import io.github.brigraph.unit.Country;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What makes each of the first hubs one, and how far its rank depends on how one counts. */
final class HubCardPart {

    private final Findings findings;
    private final Language language;

    private HubCardPart(Findings findings) {
        this.findings = findings;
        this.language = findings.language();
    }

    static Section of(Findings findings) {
        return new Section("hub-cards", findings.language().say("cards"), new HubCardPart(findings).body());
    }

    private Markup body() {
        Markup body = new Markup();
        List<HubCard<Country>> cards = findings.study().cards().stream()
                .filter(c -> c.hub().strength() > 0)
                .toList();
        if (cards.isEmpty()) {
            return body.element("p", language.say("hubs.empty", findings.hubScope()), "class", "empty");
        }
        body.element("p", language.say("cards.introduction")).line();
        body.open("div", "class", "hub-cards").line();
        cards.forEach(card -> card(card, body));
        return body.close();
    }

    private void card(HubCard<Country> card, Markup body) {
        Hub<Country> hub = card.hub();
        body.open("article", "class", "hub-card");
        body.element(
                        "h3",
                        hub.rank() + hub.ranks().map(HubFigure::interval).orElse("") + " " + language.name(hub.unit()))
                .line();
        body.open("dl").line();
        ties(card, body);
        entry(
                body,
                "cards.together",
                language.say(
                        "cards.together.text",
                        language.count("pair", card.broughtTogether()),
                        Numerals.whole(card.acrossCommunities())));
        hub.expectation()
                .filter(e -> Double.isFinite(e.observedOverExpected()))
                .ifPresent(e -> entry(
                        body,
                        "cards.chance",
                        language.say(
                                "cards.chance.text",
                                Numerals.fixed(e.observedOverExpected(), 2),
                                Numerals.fixed(e.z(), 1),
                                Numerals.fixed(e.adjustedP(), 3))));
        sensitivity(hub.unit(), body);
        body.close().close().line();
    }

    /** Its strongest ties, and the pairs that it brings together most often. */
    private void ties(HubCard<Country> card, Markup body) {
        if (!card.partners().isEmpty()) {
            entry(
                    body,
                    "cards.partners",
                    language.list(card.partners().stream()
                            .map(t -> language.say(
                                    "named.number",
                                    language.name(t.partnerOf(card.hub().unit())),
                                    Numerals.whole(t.papers())))
                            .toList()));
        }
        if (!card.brokered().isEmpty()) {
            entry(
                    body,
                    "cards.brokered",
                    language.list(card.brokered().stream()
                            .map(t -> language.say(
                                    "cards.pair",
                                    language.name(t.source()),
                                    language.name(t.target()),
                                    Numerals.whole(t.withHub()),
                                    Numerals.whole(t.records())))
                            .toList()));
        }
    }

    /** The best and the worst rank under other ways of counting, and the bounds for what is unresolved. */
    private void sensitivity(Country unit, Markup body) {
        HubSensitivity<Country> sensitivity = findings.study().sensitivity();
        int[] ranks = sensitivity.ranks().keySet().stream()
                .flatMapToInt(variant ->
                        sensitivity.rank(variant, unit).map(IntStream::of).orElseGet(IntStream::empty))
                .toArray();
        if (ranks.length > 0) {
            int best = IntStream.of(ranks).min().getAsInt();
            int worst = IntStream.of(ranks).max().getAsInt();
            entry(
                    body,
                    "cards.variants",
                    best == worst
                            ? language.say("cards.variants.same", best, ranks.length)
                            : language.say("cards.variants.text", best, worst, ranks.length));
        }
        Optional<HubSensitivity.Bounds<Country>> bounds =
                sensitivity.bounds().stream().filter(b -> b.unit().equals(unit)).findFirst();
        bounds.ifPresent(b -> entry(
                body,
                "cards.unresolved",
                language.say("cards.unresolved.text", b.rank(), b.mostFavourable(), b.leastFavourable())));
    }

    private void entry(Markup body, String term, String description) {
        body.open("div")
                .element("dt", language.say(term))
                .element("dd", description)
                .close()
                .line();
    }
}
