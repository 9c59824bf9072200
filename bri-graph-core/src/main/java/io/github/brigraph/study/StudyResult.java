package io.github.brigraph.study;

import io.github.brigraph.hub.Measure;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.hub.Ranking;
import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.resolve.Overrides;
import io.github.brigraph.resolve.RollUp;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a study found.
 *
 * @param settings the settings that it was run with
 * @param inputs the files by their content; none where the study was run on a saved tally
 * @param duplicates what was done about duplicates
 * @param rollUp which of an organisation and its parts count
 * @param corrections how a person's corrections were used, where there were any
 * @param tally the tally of all records, for further questions
 * @param countries the network of countries over all records of the period
 * @param institutions the network of institutions over all records of the period
 * @param hubs the partners by their strength in {@link #hubNetwork}, the strongest first
 * @param hubRanks the countries ranked by each measure of {@link #hubNetwork}
 * @param hubNetwork the network in which hubs are looked for: focal country and partners on the records that carry the
 *     focal country; partners on all records where there is no focal country
 * @param trend the records by year and type
 */
public record StudyResult(
        StudySettings settings,
        List<InputDigest> inputs,
        Duplicates duplicates,
        RollUp rollUp,
        Optional<Corrections> corrections,
        CollaborationTally tally,
        MeasuredNetwork<Country> countries,
        MeasuredNetwork<Institution> institutions,
        Ranking<Country> hubs,
        Map<Measure, Ranking<Country>> hubRanks,
        MeasuredNetwork<Country> hubNetwork,
        List<TrendYear> trend) {

    public StudyResult {
        inputs = List.copyOf(inputs);
        hubRanks = Map.copyOf(hubRanks);
        trend = List.copyOf(trend);
    }

    /**
     * How a person's corrections were used.
     *
     * @param file the name of their file
     * @param decided rows that decide something
     * @param undecided rows that decide nothing yet
     * @param unmatched rows that matched no address
     */
    public record Corrections(String file, int decided, int undecided, List<Overrides.Entry> unmatched) {

        public Corrections {
            unmatched = List.copyOf(unmatched);
        }

        static Corrections of(Overrides overrides) {
            return new Corrections(
                    overrides.source().name(),
                    overrides.entries().size(),
                    overrides.undecided(),
                    overrides.unmatched());
        }
    }

    /** Records of the period that join the focal country with a partner (all types). */
    public long recordsWithGroup() {
        return trend.stream().mapToLong(TrendYear::withGroup).sum();
    }
}
