package io.github.brigraph.study;

import io.github.brigraph.display.Displayable;
import io.github.brigraph.hub.HubCard;
import io.github.brigraph.hub.HubSensitivity;
import io.github.brigraph.hub.HubTable;
import io.github.brigraph.hub.MeasuredNetwork;
import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.network.NetworkHistory;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.Unit;
import java.util.List;
import java.util.Optional;

/**
 * What a study found.
 *
 * @param settings the settings that it was run with
 * @param source what the records came from
 * @param tally the tally of all records, for further questions
 * @param countries the network of countries over all records of the period
 * @param institutions the network of institutions over all records of the period
 * @param subdivisions the study below the country, where the tally keeps subdivisions
 * @param hubs the partners as hubs, the first first
 * @param hubNetwork the network in which hubs are looked for, measured: focal country and partners on the records that carry
 *     the focal country; partners on all records where there is no focal country
 * @param sensitivity the hubs under other ways of counting, and what unresolved addresses could change
 * @param cards what makes each of the first hubs one
 * @param tables trend, fields, industries, tiers, patterns, layers, periods
 */
public record StudyResult(
        StudySettings settings,
        StudySource source,
        CollaborationTally tally,
        MeasuredNetwork<Country> countries,
        MeasuredNetwork<Institution> institutions,
        Optional<SubdivisionStudy> subdivisions,
        HubTable<Country> hubs,
        MeasuredNetwork<Country> hubNetwork,
        HubSensitivity<Country> sensitivity,
        List<HubCard<Country>> cards,
        StudyTables tables)
        implements Displayable {

    public StudyResult {
        cards = List.copyOf(cards);
    }

    /** A sentence on what was studied. */
    @Override
    public String toString() {
        String focal = settings.focal().map(Country::name).orElse("all countries");
        String partners = settings.partners().map(g -> " with " + g).orElse("");
        return "Study of " + focal + partners + ": " + countries.network() + "; "
                + hubs.hubs().size() + " hubs ranked";
    }

    /** The records by year and type. */
    public List<TrendYear> trend() {
        return tables.trend().years();
    }

    /** Records of the period that join the focal country with a partner (all types). */
    public long recordsWithGroup() {
        return tables.trend().withGroup();
    }

    /** The network of countries year by year. */
    public NetworkHistory<Country> countryHistory() {
        return settings.ask(tally.countries()).history(countries.network());
    }

    /** The network of institutions year by year. */
    public NetworkHistory<Institution> institutionHistory() {
        return settings.askInstitutions(tally).history(institutions.network());
    }

    /** The network of subdivisions year by year, where there is one. */
    public Optional<NetworkHistory<Unit>> subdivisionHistory() {
        return subdivisions.map(
                below -> settings.askSubdivisions(tally).history(below.network().network()));
    }

    /** The files by their content; none where the study was run on a tally. */
    public List<InputDigest> inputs() {
        return source.inputs();
    }
}
