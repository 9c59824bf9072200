package io.github.brigraph.study;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.hub.Certainty;
import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.Counting;
import io.github.brigraph.network.InstitutionQuery;
import io.github.brigraph.network.Period;
import io.github.brigraph.network.UnitQuery;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.InnovationIndex;
import io.github.brigraph.unit.TerritoryPolicy;
import io.github.brigraph.unit.Unit;
import io.github.brigraph.unit.UnitGroup;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * Everything that can change a number of a study, beside its records and what its tally keeps of them.
 *
 * <p>Immutable; each method that takes a value gives new settings.
 */
public final class StudySettings {

    /**
     * No focal country, every partner, all years, full counting, ISO codes, no limit on units a record, resolution 1,
     * seed 1; no replicates and samples; top lists of ten; the innovation index of 2022; periods of four years.
     */
    public static final StudySettings DEFAULT = new StudySettings(new Draft());

    private final Draft values;

    private StudySettings(Draft values) {
        this.values = values;
    }

    /** The values while they are put together. */
    private static final class Draft {
        Optional<Country> focal = Optional.empty();
        Optional<UnitGroup> partners = Optional.empty();
        Period period = Period.ALL;
        Counting counting = Counting.FULL;
        TerritoryPolicy territories = TerritoryPolicy.iso();
        int mostUnits = Integer.MAX_VALUE;
        double resolution = 1;
        Certainty certainty = Certainty.NONE;
        int top = 10;
        int patentThreshold = 0;
        InnovationIndex index = InnovationIndex.standard();
        Optional<UnitGroup> advanced = Optional.empty();
        Optional<LocalDate> retrieved = Optional.empty();
        Periods periods = Periods.fixed(4);

        Draft() {}

        Draft(Draft other) {
            focal = other.focal;
            partners = other.partners;
            period = other.period;
            counting = other.counting;
            territories = other.territories;
            mostUnits = other.mostUnits;
            resolution = other.resolution;
            certainty = other.certainty;
            top = other.top;
            patentThreshold = other.patentThreshold;
            index = other.index;
            advanced = other.advanced;
            retrieved = other.retrieved;
            periods = other.periods;
        }
    }

    private StudySettings with(Consumer<Draft> change) {
        Draft changed = new Draft(values);
        change.accept(changed);
        return new StudySettings(changed);
    }

    /** The same settings with a focal country. */
    public StudySettings focal(Country country) {
        return with(d -> d.focal = Optional.of(country));
    }

    /** The same settings with a group of partners. */
    public StudySettings partners(UnitGroup group) {
        return with(d -> d.partners = Optional.of(group));
    }

    /** The same settings with a period. */
    public StudySettings period(Period value) {
        return with(d -> d.period = value);
    }

    /** The same settings with a way of counting. */
    public StudySettings counting(Counting value) {
        return with(d -> d.counting = value);
    }

    /** The same settings with a policy of territories. */
    public StudySettings territories(TerritoryPolicy value) {
        return with(d -> d.territories = value);
    }

    /** The same settings, leaving out records of more units than this, at least 1. */
    public StudySettings mostUnits(int value) {
        checkArgument(value >= 1, "the largest number of units a record must be at least 1, was %s", value);
        return with(d -> d.mostUnits = value);
    }

    /** The same settings with a resolution of communities, positive: above 1 more and smaller ones. */
    public StudySettings resolution(double value) {
        checkArgument(Double.isFinite(value) && value > 0, "the resolution must be positive and finite, was %s", value);
        return with(d -> d.resolution = value);
    }

    /** The same settings with a seed, of communities, replicates and samples. */
    public StudySettings seed(long value) {
        return with(d -> d.certainty = d.certainty.seed(value));
    }

    /** The same settings with so much effort spent on saying how sure ranks and strengths are. */
    public StudySettings certainty(Certainty value) {
        return with(d -> d.certainty = value);
    }

    /** The same settings with top lists of so many places, at least 1; equals at the end of a list all stand in it. */
    public StudySettings top(int value) {
        checkArgument(value >= 1, "a top list must have at least 1 place, was %s", value);
        return with(d -> d.top = value);
    }

    /** The same settings, listing partners with more joint patents than this. */
    public StudySettings patentThreshold(int value) {
        checkArgument(value >= 0, "the threshold of joint patents must not be negative, was %s", value);
        return with(d -> d.patentThreshold = value);
    }

    /** The same settings with another innovation index. */
    public StudySettings innovationIndex(InnovationIndex value) {
        return with(d -> d.index = value);
    }

    /** The same settings with a list of advanced countries, for third-party cooperation; else those of the first tier. */
    public StudySettings advanced(UnitGroup value) {
        return with(d -> d.advanced = Optional.of(value));
    }

    /** The same settings with the day on which the records were retrieved, by which incomplete years are told. */
    public StudySettings retrieved(LocalDate value) {
        return with(d -> d.retrieved = Optional.of(value));
    }

    /** The same settings with other periods to compare. */
    public StudySettings periods(Periods value) {
        return with(d -> d.periods = value);
    }

    /** The focal country, if the study has one. */
    public Optional<Country> focal() {
        return values.focal;
    }

    /** The group of partner countries; empty for every country. */
    public Optional<UnitGroup> partners() {
        return values.partners;
    }

    /** The years. */
    public Period period() {
        return values.period;
    }

    /** How weights are counted. */
    public Counting counting() {
        return values.counting;
    }

    /** How territories fold. */
    public TerritoryPolicy territories() {
        return values.territories;
    }

    /** Records of more units are left out. */
    public int mostUnits() {
        return values.mostUnits;
    }

    /** The resolution of the communities. */
    public double resolution() {
        return values.resolution;
    }

    /** The seed of communities, replicates and samples. */
    public long seed() {
        return values.certainty.seed();
    }

    /** How many replicates and samples say how sure ranks and strengths are. */
    public Certainty certainty() {
        return values.certainty;
    }

    /** How many places top lists have. */
    public int top() {
        return values.top;
    }

    /** Partners with more joint patents are listed. */
    public int patentThreshold() {
        return values.patentThreshold;
    }

    /** The index that tiers of capability are taken from. */
    public InnovationIndex innovationIndex() {
        return values.index;
    }

    /** The advanced countries of third-party cooperation; empty for those of the first tier. */
    public Optional<UnitGroup> advanced() {
        return values.advanced;
    }

    /** When the records were retrieved, where that is known. */
    public Optional<LocalDate> retrieved() {
        return values.retrieved;
    }

    /** The periods that are compared. */
    public Periods periods() {
        return values.periods;
    }

    /** The partner countries after folding, without the focal country. */
    public Set<Country> partnerSet() {
        Set<Country> members = new TreeSet<>();
        for (Country country : partners().map(g -> List.copyOf(g.members())).orElse(Country.all())) {
            members.add(territories().fold(country));
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
        return focal().map(territories()::fold);
    }

    /** A question asked as these settings count. */
    <U extends Unit> UnitQuery<U> ask(UnitQuery<U> query) {
        return query.counting(counting())
                .years(period())
                .territories(territories())
                .mostUnits(mostUnits());
    }

    /** The subdivisions of the focal country beside whole countries; of every country where there is no focal one. */
    UnitQuery<Unit> askSubdivisions(CollaborationTally tally) {
        return ask(tally.subdivisions(foldedFocal().map(List::of).orElse(Country.all())));
    }

    /** Institutions asked for as these settings count. */
    InstitutionQuery askInstitutions(CollaborationTally tally) {
        return tally.institutions().counting(counting()).years(period());
    }
}
