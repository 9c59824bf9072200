package io.github.brigraph.study;

import io.github.brigraph.community.Leiden;
import io.github.brigraph.graph.ParallelBlocks;
import io.github.brigraph.hub.HubCard;
import io.github.brigraph.hub.HubQuestion;
import io.github.brigraph.hub.HubSensitivity;
import io.github.brigraph.hub.HubTable;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.Counting;
import io.github.brigraph.network.Period;
import io.github.brigraph.network.RecordGroups;
import io.github.brigraph.network.UnitQuery;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.TerritoryPolicy;
import io.github.brigraph.unit.Unit;
import io.github.brigraph.unit.Unit.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;

/** The answers to the questions of a study, from its tally. */
final class StudyAnswers {

    /** Records of more units than this are left out in one of the variants that hubs are compared under. */
    private static final int FEW_UNITS = 10;

    private final CollaborationTally tally;
    private final StudySettings settings;
    private final int threads;
    private final Progress progress;
    private final Set<Country> partners;
    private final Leiden leiden;

    StudyAnswers(CollaborationTally tally, StudySettings settings, int threads, Progress progress) {
        this.tally = tally;
        this.settings = settings;
        this.threads = threads;
        this.progress = progress;
        this.partners = settings.partnerSet();
        this.leiden = Leiden.modularity().resolution(settings.resolution()).seed(settings.seed());
    }

    StudyResult all(StudySource source) {
        UnitQuery<Country> all = query(settings);
        HubQuestion<Country> question = HubQuestion.of(all, settings.foldedFocal(), partners);
        // What is said of institutions and of countries does not meet; side by side they fill two cores better.
        AtomicReference<MeasuredNetwork<Institution>> institutions = new AtomicReference<>();
        AtomicReference<OfCountries> countries = new AtomicReference<>();
        ParallelBlocks.forEach(2, Math.min(2, threads), () -> part -> {
            if (part == 0) {
                institutions.set(measured(
                        "measuring institutions",
                        settings.askInstitutions(tally).network()));
            } else {
                countries.set(ofCountries(question));
            }
        });
        OfCountries found = Objects.requireNonNull(countries.get());
        return new StudyResult(
                settings,
                source,
                tally,
                found.network,
                Objects.requireNonNull(institutions.get()),
                subdivisions(),
                found.hubs,
                found.hubNetwork,
                found.sensitivity,
                HubCard.of(
                        question,
                        found.hubs,
                        new HubCard.CommunityMap<>(
                                found.network.network(),
                                found.network.communities().partition()),
                        settings.top()),
                found.tables);
    }

    /** What is said of countries. */
    private record OfCountries(
            MeasuredNetwork<Country> network,
            HubTable<Country> hubs,
            MeasuredNetwork<Country> hubNetwork,
            HubSensitivity<Country> sensitivity,
            StudyTables tables) {}

    private OfCountries ofCountries(HubQuestion<Country> question) {
        MeasuredNetwork<Country> network =
                measured("measuring countries", question.query().network());
        at("ranking hubs", 0, 3);
        HubTable<Country> hubs = HubTable.of(question, settings.certainty(), threads);
        at("ranking hubs", 1, 3);
        HubSensitivity<Country> sensitivity = HubSensitivity.of(variants(question));
        at("ranking hubs", 2, 3);
        StudyTables tables = tables(question, hubs);
        at("ranking hubs", 3, 3);
        return new OfCountries(network, hubs, MeasuredNetwork.of(hubs.network(), leiden, threads), sensitivity, tables);
    }

    /** Progress of two parts at once, heard one after the other. */
    private synchronized void at(String stage, long done, long total) {
        progress.at(stage, done, total);
    }

    private <U extends Unit> MeasuredNetwork<U> measured(String stage, CollaborationNetwork<U> network) {
        at(stage, 0, 1);
        MeasuredNetwork<U> measured = MeasuredNetwork.of(network, leiden, threads);
        at(stage, 1, 1);
        return measured;
    }

    private UnitQuery<Country> query(StudySettings asked) {
        return asked.ask(tally.countries());
    }

    /** The question as it is, and under other ways of counting. */
    private Map<String, HubQuestion<Country>> variants(HubQuestion<Country> question) {
        Map<String, HubQuestion<Country>> variants = new LinkedHashMap<>();
        variants.put("as_asked", question);
        for (Counting counting : Counting.values()) {
            variants.put("counting_" + counting.label(), question.counting(counting));
        }
        variants.put("max_units_" + FEW_UNITS, question(settings.mostUnits(Math.min(FEW_UNITS, settings.mostUnits()))));
        for (String name : List.of("iso", "hk-mo-in-cn", "hk-mo-tw-in-cn")) {
            boolean asked = settings.territories().equals(TerritoryPolicy.named(name));
            variants.put(
                    "territories_" + name,
                    asked ? question : question(settings.territories(TerritoryPolicy.named(name))));
        }
        return variants;
    }

    private HubQuestion<Country> question(StudySettings asked) {
        return HubQuestion.of(query(asked), asked.foldedFocal(), asked.partnerSet());
    }

    private StudyTables tables(HubQuestion<Country> question, HubTable<Country> hubs) {
        RecordGroups<Country> groups = question.groups();
        Scope<Country> scope = new Scope<>(groups, settings.foldedFocal(), partners);
        FieldTable.Where where =
                new FieldTable.Where(settings.territories(), settings.foldedFocal(), partners::contains);
        return new StudyTables(
                TrendTable.of(scope, settings.retrieved(), g -> true),
                FieldTable.of(scope, tally.settings().subjects().fields(), where, settings.top()),
                IndustryTable.of(scope, tally.settings().subjects()),
                PatentPartners.of(scope, settings.patentThreshold()),
                TierTable.of(scope, partners, settings.innovationIndex(), hubs.top(settings.top())),
                PatternTable.of(scope, settings.innovationIndex(), settings.advanced()),
                LayerTable.of(scope),
                MediatedTies.of(scope),
                PeriodTable.of(question, periods(groups), leiden));
    }

    /** The periods of the years that have a record. */
    private List<Period> periods(RecordGroups<?> groups) {
        int[] years = IntStream.range(0, groups.size())
                .filter(g -> groups.year(g).isPresent())
                .map(g -> groups.year(g).getAsInt())
                .toArray();
        if (years.length == 0) {
            return List.of();
        }
        int first = IntStream.of(years).min().getAsInt();
        int last = IntStream.of(years).max().getAsInt();
        return settings.periods().of(first, last);
    }

    private Optional<SubdivisionStudy> subdivisions() {
        if (tally.settings().finest() != Level.SUBDIVISION) {
            return Optional.empty();
        }
        UnitQuery<Unit> query = settings.askSubdivisions(tally);
        RecordGroups<Unit> groups = query.groups();
        return Optional.of(new SubdivisionStudy(
                measured("measuring subdivisions", query.network()),
                SubdivisionStudy.summaries(
                        groups,
                        new SubdivisionStudy.Terms(
                                partners, tally.settings().subjects().fields(), settings))));
    }
}
