package io.github.brigraph.neo4j;

import io.github.brigraph.community.Leiden;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.neo4j.NetworkContent.Annotations;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.Period;
import io.github.brigraph.study.PeriodTable.PeriodSummary;
import io.github.brigraph.study.StudyResult;
import io.github.brigraph.study.StudySettings;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Unit;
import io.github.brigraph.unit.UnitGroup;
import java.util.Comparator;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/** The networks of a study, each with what the study knows of its units and ties. */
final class StudyContent {

    private final StudyResult study;
    private final StudySettings settings;
    private final String analysis;

    StudyContent(StudyResult study, Optional<String> analysis) {
        this.study = study;
        this.settings = study.settings();
        this.analysis = analysis.orElseGet(() -> "study-" + RowDigest.of(inputs() + text()));
    }

    /** A network that belongs to no study. */
    static <U extends Unit> NetworkContent<U> plain(MeasuredNetwork<U> measured, String analysis) {
        CollaborationNetwork<U> network = measured.network();
        String level = level(network);
        String kind = level.equals("country") ? "countries" : level + "s";
        return new NetworkContent<>(
                new NetworkKey(analysis, kind, level, network.counting(), network.period(), ""),
                measured,
                new Annotations<>() {});
    }

    /** The finest level of the units; that of countries where there are none. */
    private static String level(CollaborationNetwork<?> network) {
        return network.units().stream()
                .map(Unit::level)
                .max(Comparator.naturalOrder())
                .orElse(Unit.Level.COUNTRY)
                .name()
                .toLowerCase(Locale.ROOT);
    }

    private String inputs() {
        return study.inputs().stream().map(i -> i.sha256()).sorted().collect(Collectors.joining("\n", "", "\n"));
    }

    /** All settings that change a number of a network, beside those that the key has. */
    private String text() {
        return String.join(
                "\n",
                settings.focal().map(Country::code).orElse(""),
                partners(),
                settings.territories().name(),
                settings.territories().folds().toString(),
                String.valueOf(settings.mostUnits()),
                String.valueOf(settings.resolution()),
                String.valueOf(settings.seed()),
                study.source().duplicates().label(),
                study.source().rollUp().label());
    }

    private String partners() {
        return settings.partners()
                .map(g -> g + " " + g.members().stream().map(Country::code).collect(Collectors.joining(",")))
                .orElse("");
    }

    /** The networks one after the other, those first that others point to. */
    void forEach(Consumer<NetworkContent<?>> each) {
        NetworkKey countries = key("countries", "country", settings.period());
        each.accept(new NetworkContent<>(
                countries, study.countries(), new CountryAnnotations(this, CountryAnnotations.Part.WHOLE, countries)));
        each.accept(new NetworkContent<>(
                key("institutions", "institution", settings.period()),
                study.institutions(),
                new PlacedAnnotations<>(this, study.institutions().network(), countries)));
        study.subdivisions()
                .ifPresent(below -> each.accept(new NetworkContent<>(
                        key("subdivisions", "subdivision", settings.period()),
                        below.network(),
                        new PlacedAnnotations<>(this, below.network().network(), countries))));
        NetworkKey hubs = key("hubs", "country", settings.period());
        each.accept(new NetworkContent<>(
                hubs, study.hubNetwork(), new CountryAnnotations(this, CountryAnnotations.Part.HUBS, hubs)));
        for (PeriodSummary period : study.tables().periods().periods()) {
            each.accept(ofPeriod(period.period()));
        }
    }

    private NetworkContent<Country> ofPeriod(Period period) {
        CollaborationNetwork<Country> network = countries(period);
        Leiden leiden = Leiden.modularity().resolution(settings.resolution()).seed(settings.seed());
        NetworkKey key = key("countries-by-period", "country", period);
        return new NetworkContent<>(
                key,
                MeasuredNetwork.of(network, leiden, Runtime.getRuntime().availableProcessors()),
                new CountryAnnotations(this, CountryAnnotations.Part.PERIOD, key));
    }

    /** The network of countries of other years, counted like that of the study. */
    CollaborationNetwork<Country> countries(Period period) {
        return study.tally()
                .countries()
                .counting(settings.counting())
                .years(period)
                .territories(settings.territories())
                .mostUnits(settings.mostUnits())
                .network();
    }

    private NetworkKey key(String kind, String level, Period period) {
        return new NetworkKey(analysis, kind, level, settings.counting(), period, text());
    }

    StudyResult study() {
        return study;
    }

    /** Adds what the study says of all its networks. */
    void describe(Map<String, Object> properties) {
        settings.focal().ifPresent(c -> properties.put("focal", c.code()));
        settings.partners().map(UnitGroup::toString).ifPresent(g -> properties.put("partners", g));
        properties.put("territories", settings.territories().name());
        if (settings.mostUnits() < Integer.MAX_VALUE) {
            properties.put("maxUnits", (long) settings.mostUnits());
        }
        properties.put("resolution", settings.resolution());
        properties.put("seed", settings.seed());
    }
}
