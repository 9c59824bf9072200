package io.github.brigraph.study;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.network.Counting;
import io.github.brigraph.network.Period;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.TerritoryPolicy;
import io.github.brigraph.unit.UnitGroup;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Everything that can change a number of a study, beside its records.
 *
 * @param focal the focal country, if the study has one
 * @param partners the group of partner countries; empty for every country
 * @param period the years
 * @param counting how weights are counted
 * @param territories how territories fold
 * @param mostUnits records of more units are left out
 * @param resolution the resolution of the communities: above 1 more and smaller ones
 * @param seed the seed of the search for communities
 */
public record StudySettings(
        Optional<Country> focal,
        Optional<UnitGroup> partners,
        Period period,
        Counting counting,
        TerritoryPolicy territories,
        int mostUnits,
        double resolution,
        long seed) {

    /** No focal country, every partner, all years, full counting, ISO codes, no limit, resolution 1, seed 1. */
    public static final StudySettings DEFAULT = new StudySettings(
            Optional.empty(),
            Optional.empty(),
            Period.ALL,
            Counting.FULL,
            TerritoryPolicy.iso(),
            Integer.MAX_VALUE,
            1,
            1);

    public StudySettings {
        checkArgument(mostUnits >= 1, "the largest number of units a record must be at least 1, was %s", mostUnits);
        checkArgument(
                Double.isFinite(resolution) && resolution > 0,
                "the resolution must be positive and finite, was %s",
                resolution);
    }

    /** The same settings with a focal country. */
    public StudySettings focal(Country country) {
        return new StudySettings(
                Optional.of(country), partners, period, counting, territories, mostUnits, resolution, seed);
    }

    /** The same settings with a group of partners. */
    public StudySettings partners(UnitGroup group) {
        return new StudySettings(focal, Optional.of(group), period, counting, territories, mostUnits, resolution, seed);
    }

    /** The same settings with a period. */
    public StudySettings period(Period value) {
        return new StudySettings(focal, partners, value, counting, territories, mostUnits, resolution, seed);
    }

    /** The same settings with a way of counting. */
    public StudySettings counting(Counting value) {
        return new StudySettings(focal, partners, period, value, territories, mostUnits, resolution, seed);
    }

    /** The same settings with a policy of territories. */
    public StudySettings territories(TerritoryPolicy value) {
        return new StudySettings(focal, partners, period, counting, value, mostUnits, resolution, seed);
    }

    /** The same settings with a limit on units a record. */
    public StudySettings mostUnits(int value) {
        return new StudySettings(focal, partners, period, counting, territories, value, resolution, seed);
    }

    /** The same settings with a resolution of communities. */
    public StudySettings resolution(double value) {
        return new StudySettings(focal, partners, period, counting, territories, mostUnits, value, seed);
    }

    /** The same settings with a seed. */
    public StudySettings seed(long value) {
        return new StudySettings(focal, partners, period, counting, territories, mostUnits, resolution, value);
    }

    /** The partner countries after folding, without the focal country. */
    public Set<Country> partnerSet() {
        Set<Country> members = new TreeSet<>();
        for (Country country : partners.map(g -> List.copyOf(g.members())).orElse(Country.all())) {
            members.add(territories.fold(country));
        }
        foldedFocal().ifPresent(members::remove);
        return members;
    }

    /** Whether a country is the focal one as the networks show it, that is after folding. */
    public boolean isFocal(Country country) {
        return foldedFocal().filter(country::equals).isPresent();
    }

    /** The focal country after folding. */
    public Optional<Country> foldedFocal() {
        return focal.map(territories::fold);
    }
}
