package io.github.brigraph.report;

import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.Coverage;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.study.TrendYear;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.TerritoryPolicy;
import io.github.brigraph.unit.UnitGroup;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToLongFunction;

/** A study and what several parts of the page ask of it. */
final class Findings {

    private final StudyResult study;
    private final Language language;
    private final Set<Country> partners;

    Findings(StudyResult study, Language language) {
        this.study = study;
        this.language = language;
        this.partners = study.settings().partnerSet();
    }

    StudyResult study() {
        return study;
    }

    Language language() {
        return language;
    }

    MeasuredNetwork<Country> countries() {
        return study.countries();
    }

    CollaborationNetwork<Country> network() {
        return study.countries().network();
    }

    Coverage coverage() {
        return study.tally().coverage();
    }

    TerritoryPolicy territories() {
        return study.settings().territories();
    }

    /** The focal country after folding. */
    Optional<Country> focal() {
        return study.settings().foldedFocal();
    }

    boolean isPartner(Country country) {
        return partners.contains(country);
    }

    /** The name of the group of partners, if the study has one: as it is written in prose, where it is one of ours. */
    Optional<String> groupName() {
        return study.settings().partners().map(UnitGroup::name).map(name -> language.find("group." + name)
                .orElse(name));
    }

    /** Whom the focal country, or the partners among themselves, are looked at with. */
    String groupLabel() {
        Optional<String> group = groupName();
        return focal().map(language::name)
                .map(f -> language.say("scope.focal", f, group.orElseGet(() -> language.say("scope.anyone"))))
                .orElseGet(() ->
                        group.map(g -> language.say("scope.group", g)).orElseGet(() -> language.say("scope.all")));
    }

    /** Whether records with the group are more than international records under another name. */
    boolean hasGroup() {
        return focal().isPresent() || groupName().isPresent();
    }

    long records() {
        return sum(TrendYear::records);
    }

    long international() {
        return sum(TrendYear::international);
    }

    long withGroup() {
        return study.recordsWithGroup();
    }

    private long sum(ToLongFunction<TrendYear> item) {
        return study.trend().stream().mapToLong(item).sum();
    }

    /** The records of a country, whoever else is on them. */
    long papers(Country country) {
        return network().node(country).map(n -> network().output(n).papers()).orElse(0L);
    }

    /** The joint records of a country with the focal one; 0 where there is none. */
    long jointPapers(Country country) {
        return focal().map(f -> network().papers(f, country)).orElse(0L);
    }

    /** What the map shows of a country: joint records with the focal country, or its records where there is none. */
    long mapped(Country country) {
        return focal().isPresent() ? jointPapers(country) : papers(country);
    }

    /** The number of a country's community, from 1. */
    Optional<Integer> communityOf(Country country) {
        return network()
                .node(country)
                .map(node -> countries().communities().partition().communityOf(node) + 1);
    }

    /** Partners by joint records with the focal country, the most first; those without are left out. */
    List<Country> leadingPartners() {
        return network().units().stream()
                .filter(c -> isPartner(c) && jointPapers(c) > 0)
                .sorted(Comparator.comparingLong((Country c) -> -jointPapers(c)).thenComparing(c -> c))
                .toList();
    }

    /** What a weight counts, such as {@code records, full counting}. */
    String unitOfWeight() {
        return language.say("unit." + study.settings().counting().label());
    }

    /** Behind what the numbers of hubs count: on which records, among whom. */
    String hubScope() {
        Optional<String> focal = focal().map(language::name);
        Optional<String> group = groupName();
        if (focal.isEmpty()) {
            return group.map(g -> language.say("hubs.scope.group", g)).orElse("");
        }
        return group.map(g -> language.say("hubs.scope.focal.group", focal.get(), g))
                .orElseGet(() -> language.say("hubs.scope.focal", focal.get()));
    }
}
