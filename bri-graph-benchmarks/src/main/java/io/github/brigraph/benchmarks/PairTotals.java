package io.github.brigraph.benchmarks;

import io.github.brigraph.network.Tie;
import io.github.brigraph.study.SavedTally;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * What every side must agree on.
 *
 * @param works works that were read
 * @param institutionTies distinct pairs of institutions that have a profile
 * @param institutionPairs how often they come on a work, summed up
 * @param countryTies distinct pairs of countries
 * @param countryPairs how often they come on a work, summed up
 */
record PairTotals(long works, long institutionTies, long institutionPairs, long countryTies, long countryPairs) {

    private static final String MARK = "totals ";

    /** The totals that a side printed on a line of its own. */
    static PairTotals printedIn(String output) {
        String line = output.lines()
                .filter(l -> l.startsWith(MARK))
                .reduce((first, second) -> second)
                .orElseThrow(() -> new IllegalStateException("no totals in: " + output));
        String[] n = line.substring(MARK.length()).split(" ", -1);
        return new PairTotals(
                Long.parseLong(n[0]),
                Long.parseLong(n[1]),
                Long.parseLong(n[2]),
                Long.parseLong(n[3]),
                Long.parseLong(n[4]));
    }

    /** The totals of a tally; institutions that only an address names have no profile and do not count here. */
    static PairTotals of(Path tally) throws IOException {
        SavedTally saved = SavedTally.read(tally);
        List<Tie<Institution>> profiled = saved.tally()
                .institutions()
                .network()
                .ties()
                .filter(t -> t.source().ror().isPresent() && t.target().ror().isPresent())
                .toList();
        List<Tie<Country>> countries =
                saved.tally().countries().network().ties().toList();
        return new PairTotals(
                saved.tally().coverage().different(),
                profiled.size(),
                profiled.stream().mapToLong(Tie::papers).sum(),
                countries.size(),
                countries.stream().mapToLong(Tie::papers).sum());
    }

    /** The line that a side prints. */
    String line() {
        return MARK + works + " " + institutionTies + " " + institutionPairs + " " + countryTies + " " + countryPairs;
    }
}
