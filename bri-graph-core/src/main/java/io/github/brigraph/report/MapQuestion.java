package io.github.brigraph.report;

import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.TerritoryPolicy;
import java.util.Optional;
import java.util.Set;

/**
 * What a map is asked to show.
 *
 * @param network the network
 * @param focal the country whose joint records are shown; where there is none, the records of each country are
 * @param partners the partners of a study; empty where every country is one
 * @param territories which territories count as part of which
 */
record MapQuestion(
        CollaborationNetwork<Country> network,
        Optional<Country> focal,
        Optional<Set<Country>> partners,
        TerritoryPolicy territories) {

    /** A network by itself: every country, each by its records. */
    static MapQuestion of(CollaborationNetwork<Country> network) {
        return new MapQuestion(network, Optional.empty(), Optional.empty(), TerritoryPolicy.iso());
    }

    static MapQuestion of(Findings findings) {
        return new MapQuestion(
                findings.network(),
                findings.focal(),
                findings.groupName().isPresent()
                        ? Optional.of(findings.study().settings().partnerSet())
                        : Optional.empty(),
                findings.territories());
    }

    boolean isFocal(Country country) {
        return focal.filter(country::equals).isPresent();
    }

    boolean isPartner(Country country) {
        return !isFocal(country) && partners.map(p -> p.contains(country)).orElse(true);
    }

    long records(Country country) {
        return network.node(country).map(n -> network.output(n).papers()).orElse(0L);
    }

    /** What the shade of a country counts. */
    long value(Country country) {
        return focal.map(f -> f.equals(country) ? 0 : network.papers(f, country))
                .orElseGet(() -> records(country));
    }
}
