package io.github.brigraph.neo4j;

import static io.github.brigraph.neo4j.NetworkContent.real;

import io.github.brigraph.hub.Hub;
import io.github.brigraph.hub.Interval;
import io.github.brigraph.hub.Measure;
import io.github.brigraph.hub.Ranking;
import io.github.brigraph.neo4j.NetworkContent.Annotations;
import io.github.brigraph.neo4j.NetworkContent.Link;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.Period;
import io.github.brigraph.network.Tie;
import io.github.brigraph.study.FieldTable.FieldSummary;
import io.github.brigraph.study.MediatedTies.MediatedTie;
import io.github.brigraph.study.PeriodTable.HubOfPeriod;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.study.StudySettings;
import io.github.brigraph.study.TopList;
import io.github.brigraph.study.TrendYear;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Unit;
import io.github.brigraph.unit.UnitGroup;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a study knows of countries: groups, ranks and how sure they are, fields, years. */
final class CountryAnnotations implements Annotations<Country> {

    private final StudyContent content;
    private final Part part;
    private final NetworkKey key;
    private final StudySettings settings;
    private final StudyResult study;
    private final Set<Country> partners;
    private final List<UnitGroup> groups = new ArrayList<>();
    private final Map<Country, Hub<Country>> hubs = new HashMap<>();
    private final Map<Country, Map<String, Object>> ranks = new HashMap<>();
    private final Map<String, MediatedTie> mediated = new HashMap<>();
    private final Map<Integer, CollaborationNetwork<Country>> years = new TreeMap<>();

    /** Which network of countries is described. */
    enum Part {
        WHOLE,
        HUBS,
        PERIOD
    }

    CountryAnnotations(StudyContent content, Part part, NetworkKey key) {
        this.content = content;
        this.part = part;
        this.key = key;
        this.study = content.study();
        this.settings = study.settings();
        this.partners = settings.partnerSet();
        UnitGroup.names().forEach(name -> groups.add(UnitGroup.named(name)));
        settings.partners().ifPresent(asked -> {
            groups.removeIf(g -> g.name().equals(asked.name()));
            groups.add(asked);
        });
        if (part == Part.PERIOD) {
            periodRanks(key.period());
            return;
        }
        study.hubs().hubs().forEach(hub -> hubs.put(hub.unit(), hub));
        if (part == Part.HUBS) {
            measureRanks();
        } else {
            study.tables()
                    .mediatedTies()
                    .ties()
                    .forEach(
                            t -> mediated.put(t.source().id() + " " + t.target().id(), t));
            study.trend().stream()
                    .map(TrendYear::year)
                    .filter(y -> y.isPresent())
                    .map(y -> y.getAsInt())
                    .distinct()
                    .forEach(y -> years.put(y, content.countries(new Period(y, y))));
        }
    }

    private void periodRanks(Period period) {
        for (HubOfPeriod hub : study.tables().periods().hubs()) {
            if (hub.period().equals(period) && hub.unit() instanceof Country country) {
                Map<String, Object> row = ranks.computeIfAbsent(country, c -> new HashMap<>());
                row.put("hubRank", (long) hub.rank());
                real(row, "hubScore", hub.score());
                hub.change().ifPresent(change -> row.put("hubRankChange", (long) change));
            }
        }
    }

    private void measureRanks() {
        for (Map.Entry<Measure, Ranking<Country>> by : study.hubs().byMeasure().entrySet()) {
            String name = PropertyNames.camelCase(by.getKey().label());
            Map<Country, Interval> intervals = study.hubs().rankIntervals().getOrDefault(by.getKey(), Map.of());
            for (Ranking.Place<Country> place : by.getValue().places()) {
                Map<String, Object> row = ranks.computeIfAbsent(place.unit(), c -> new HashMap<>());
                row.put(name + "Rank", (long) place.rank());
                Interval interval = intervals.get(place.unit());
                if (interval != null) {
                    row.put(name + "RankLow", (long) interval.low());
                    row.put(name + "RankHigh", (long) interval.high());
                }
            }
        }
    }

    @Override
    public void network(Map<String, Object> properties) {
        content.describe(properties);
    }

    @Override
    public void unit(Country unit, Map<String, Object> row) {
        List<String> memberOf = groups.stream()
                .filter(g -> g.members().contains(unit))
                .map(UnitGroup::name)
                .sorted()
                .toList();
        // The importer of Neo4j makes no property of an empty list, so nobody does.
        if (!memberOf.isEmpty()) {
            row.put("groups", memberOf);
        }
        row.put("focal", settings.isFocal(unit));
        row.put("partner", partners.contains(unit));
        Hub<Country> hub = hubs.get(unit);
        if (hub != null) {
            hub(hub, row);
        }
        row.putAll(ranks.getOrDefault(unit, Map.of()));
    }

    private static void hub(Hub<Country> hub, Map<String, Object> row) {
        row.put("hubRank", (long) hub.rank());
        real(row, "hubScore", hub.score());
        hub.ranks().ifPresent(interval -> {
            row.put("hubRankLow", (long) interval.low());
            row.put("hubRankHigh", (long) interval.high());
        });
        hub.expectation().ifPresent(e -> {
            real(row, "expectedStrength", e.expected());
            if (e.expected() > 0) {
                real(row, "observedOverExpected", e.observedOverExpected());
            }
            real(row, "strengthZ", e.z());
            real(row, "strengthPAdjusted", e.adjustedP());
        });
    }

    @Override
    public void tie(Tie<Country> tie, Map<String, Object> row) {
        if (part != Part.WHOLE) {
            return;
        }
        MediatedTie known = mediated.get(tie.source().id() + " " + tie.target().id());
        if (known != null) {
            row.put("papersWithFocal", known.withFocal());
        } else if (settings.isFocal(tie.source()) || settings.isFocal(tie.target())) {
            row.put("papersWithFocal", tie.papers());
        }
        List<Object> of = new ArrayList<>();
        List<Object> weights = new ArrayList<>();
        years.forEach((year, network) -> {
            double weight = network.weight(tie.source(), tie.target());
            if (weight > 0) {
                of.add((long) year);
                weights.add(weight);
            }
        });
        row.put("years", of);
        row.put("yearlyWeights", weights);
    }

    @Override
    public List<Map<String, Object>> fields() {
        if (part != Part.WHOLE) {
            return List.of();
        }
        return study.tables().fields().fields().stream()
                .map(f -> Map.<String, Object>of("fieldId", f.id(), "name", f.name(), "records", f.records()))
                .toList();
    }

    @Override
    public List<Link> links() {
        List<Link> links = new ArrayList<>();
        if (part != Part.WHOLE) {
            return links;
        }
        for (FieldSummary field : study.tables().fields().fields()) {
            for (TopList.Place<Unit> place : field.partners().places()) {
                links.add(new Link(
                        Link.Kind.RANKED_IN,
                        place.item().id(),
                        key.id(),
                        field.id(),
                        Map.of("kind", "partner", "rank", (long) place.rank(), "records", place.records())));
            }
        }
        return links;
    }
}
