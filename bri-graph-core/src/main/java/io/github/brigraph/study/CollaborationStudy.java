package io.github.brigraph.study;

import io.github.brigraph.community.Leiden;
import io.github.brigraph.hub.Measure;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.hub.Ranking;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.Counting;
import io.github.brigraph.network.CountryQuery;
import io.github.brigraph.network.Period;
import io.github.brigraph.read.RecordFiles;
import io.github.brigraph.record.RecordType;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.TerritoryPolicy;
import io.github.brigraph.unit.UnitGroup;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/**
 * The front door: files of records in, networks of countries and institutions, hubs, communities and trend out.
 *
 * <pre>{@code
 * StudyResult study = CollaborationStudy.of(Path.of("records"))
 *         .focal(Country.CHINA)
 *         .partners(UnitGroup.named("belt-and-road"))
 *         .years(2014, 2021)
 *         .run();
 * study.hubs().top(5);
 * }</pre>
 *
 * <p>Immutable; each method gives a new study. Equal files and settings give an equal result, at any number of threads.
 */
public final class CollaborationStudy {

    private final Ingest ingest;
    private final StudySettings settings;

    private CollaborationStudy(Ingest ingest, StudySettings settings) {
        this.ingest = ingest;
        this.settings = settings;
    }

    /**
     * A study of files and folders, every record, every country.
     *
     * @throws io.github.brigraph.read.UnreadableInputException if a path does not exist or a file is of no format that is
     *     read
     */
    public static CollaborationStudy of(Path... paths) throws IOException {
        return of(Ingest.of(RecordFiles.find(Arrays.asList(paths))));
    }

    /** A study of what a reading gives. */
    public static CollaborationStudy of(Ingest ingest) {
        return new CollaborationStudy(ingest, StudySettings.DEFAULT);
    }

    /** The same study with all its settings. */
    public CollaborationStudy settings(StudySettings value) {
        return new CollaborationStudy(ingest, value);
    }

    /** The same study of a focal country. */
    public CollaborationStudy focal(Country country) {
        return settings(settings.focal(country));
    }

    /** The same study with a group of partners. */
    public CollaborationStudy partners(UnitGroup group) {
        return settings(settings.partners(group));
    }

    /** The same study of records of these years. */
    public CollaborationStudy years(int first, int last) {
        return settings(settings.period(new Period(first, last)));
    }

    /** The same study, counting this way. */
    public CollaborationStudy counting(Counting counting) {
        return settings(settings.counting(counting));
    }

    /** The same study with territories folded. */
    public CollaborationStudy territories(TerritoryPolicy policy) {
        return settings(settings.territories(policy));
    }

    /** Reads the files and answers. */
    public StudyResult run() throws IOException {
        return run(RecordLog.NONE);
    }

    /** Reads the files, each record and problem heard by a log, and answers. */
    public StudyResult run(RecordLog log) throws IOException {
        Ingest.Result read = ingest.mostInstitutions(settings.mostUnits()).run(log);
        return new Answers(read.tally()).all(read.inputs());
    }

    /** The answers to the questions of the study. */
    private final class Answers {

        private final CollaborationTally tally;
        private final CountryQuery all;
        private final Set<Country> partners = settings.partnerSet();
        private final Leiden leiden =
                Leiden.modularity().resolution(settings.resolution()).seed(settings.seed());

        Answers(CollaborationTally tally) {
            this.tally = tally;
            this.all = tally.countries()
                    .counting(settings.counting())
                    .years(settings.period())
                    .territories(settings.territories())
                    .mostUnits(settings.mostUnits());
        }

        StudyResult all(List<InputDigest> inputs) {
            MeasuredNetwork<Country> countries = measured("measuring countries", all.network());
            MeasuredNetwork<Institution> institutions = measured(
                    "measuring institutions",
                    tally.institutions()
                            .counting(settings.counting())
                            .years(settings.period())
                            .network());
            MeasuredNetwork<Country> hubNetwork =
                    measured("ranking hubs", hubQuery().network());
            Map<Measure, Ranking<Country>> ranks = hubRanks(hubNetwork);
            return new StudyResult(
                    settings,
                    inputs,
                    ingest.duplicates(),
                    ingest.resolver().rollUp(),
                    ingest.resolver().overrides().map(StudyResult.Corrections::of),
                    tally,
                    countries,
                    institutions,
                    ranks.getOrDefault(Measure.STRENGTH, new Ranking<>(List.of())),
                    ranks,
                    hubNetwork,
                    trend());
        }

        private <U extends io.github.brigraph.unit.Unit> MeasuredNetwork<U> measured(
                String stage, CollaborationNetwork<U> network) {
            ingest.progress().at(stage, 0, 1);
            MeasuredNetwork<U> measured = MeasuredNetwork.of(network, leiden, ingest.threads());
            ingest.progress().at(stage, 1, 1);
            return measured;
        }

        private CountryQuery hubQuery() {
            Set<Country> members = new TreeSet<>(partners);
            settings.foldedFocal().ifPresent(members::add);
            CountryQuery query = all.among(members);
            return settings.focal().map(query::carrying).orElse(query);
        }

        private Map<Measure, Ranking<Country>> hubRanks(MeasuredNetwork<Country> measured) {
            CollaborationNetwork<Country> network = measured.network();
            List<Country> ranked =
                    network.units().stream().filter(partners::contains).toList();
            Map<Measure, Ranking<Country>> ranks = new EnumMap<>(Measure.class);
            measured.measures()
                    .forEach((measure, scores) -> ranks.put(
                            measure,
                            Ranking.of(ranked, u -> scores.get(network.node(u).orElseThrow()))));
            return ranks;
        }

        private List<TrendYear> trend() {
            List<TrendYear> trend = new ArrayList<>();
            Optional<Country> focal = settings.foldedFocal();
            for (RecordType type : RecordType.values()) {
                CountryQuery query = all.types(Set.of(type));
                SortedMap<Integer, Long> international = query.recordsByYear(units -> units.size() > 1);
                SortedMap<Integer, Long> joint = query.recordsByYear(units -> focal.map(
                                f -> units.contains(f) && units.stream().anyMatch(partners::contains))
                        .orElseGet(
                                () -> units.stream().filter(partners::contains).count() > 1));
                query.recordsByYear()
                        .forEach((year, records) -> trend.add(new TrendYear(
                                year == 0 ? OptionalInt.empty() : OptionalInt.of(year),
                                type,
                                records,
                                international.getOrDefault(year, 0L),
                                joint.getOrDefault(year, 0L))));
            }
            return trend;
        }
    }
}
