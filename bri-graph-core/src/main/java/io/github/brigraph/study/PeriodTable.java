package io.github.brigraph.study;

import io.github.brigraph.community.Leiden;
import io.github.brigraph.display.DataTable;
import io.github.brigraph.display.Tabular;
import io.github.brigraph.graph.Weighting;
import io.github.brigraph.hub.HubQuestion;
import io.github.brigraph.hub.HubTable;
import io.github.brigraph.hub.Ranking;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.Period;
import io.github.brigraph.network.UnitQuery;
import io.github.brigraph.structure.CommunityRoles;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The network of all countries and the hubs, period by period: growth, ties that come and go, ranks and roles that change.
 *
 * @param periods the periods, the earliest first
 * @param hubs the hubs of each period, by period and rank
 */
public record PeriodTable(List<PeriodSummary> periods, List<HubOfPeriod> hubs) implements Tabular {

    public PeriodTable {
        periods = List.copyOf(periods);
        hubs = List.copyOf(hubs);
    }

    /**
     * One period.
     *
     * @param period the years
     * @param records the records with a country
     * @param joint the joint records
     * @param ties of the network of all countries
     */
    public record PeriodSummary(Period period, long records, long joint, Ties ties) {}

    /**
     * The ties of a period beside those of the period before.
     *
     * @param count how many there are
     * @param entered how many were not there in the period before; all in the first
     * @param left how many of the period before are gone
     */
    public record Ties(long count, long entered, long left) {}

    /**
     * A hub in a period.
     *
     * @param period the years
     * @param unit the unit
     * @param rank its rank by hub score
     * @param score the score
     * @param change how many ranks it rose since the period before (negative: fell); empty where it was not ranked
     * @param role its role among the communities of the network of all countries in the period
     */
    public record HubOfPeriod(
            Period period, Unit unit, int rank, double score, Optional<Integer> change, CommunityRoles.Role role) {}

    static <U extends Unit> PeriodTable of(HubQuestion<U> question, List<Period> periods, Leiden leiden) {
        List<PeriodSummary> summaries = new ArrayList<>();
        List<HubOfPeriod> hubs = new ArrayList<>();
        Set<String> before = new HashSet<>();
        TreeMap<Unit, Integer> ranksBefore = new TreeMap<>();
        for (Period period : periods) {
            UnitQuery<U> query = question.query().years(period);
            HubQuestion<U> asked = question.of(query);
            CollaborationNetwork<U> network = query.network();
            Set<String> ties = new HashSet<>();
            network.ties()
                    .forEach(t -> ties.add(t.source().id() + " " + t.target().id()));
            Set<String> gone = new HashSet<>(before);
            gone.removeAll(ties);
            int kept = before.size() - gone.size();
            Scope<U> scope = new Scope<>(asked.groups(), question.focal(), question.partners());
            summaries.add(new PeriodSummary(
                    period,
                    asked.groups().records(g -> asked.groups().unitCount(g) > 0),
                    asked.groups().records(scope::joint),
                    new Ties(ties.size(), ties.size() - kept, gone.size())));
            CommunityRoles roles = CommunityRoles.of(
                    network.graph(), leiden.run(network.graph()).partition(), Weighting.WEIGHTED);
            TreeMap<Unit, Integer> ranks = new TreeMap<>();
            for (Ranking.Place<U> place : HubTable.ranking(asked).places()) {
                ranks.put(place.unit(), place.rank());
                hubs.add(new HubOfPeriod(
                        period,
                        place.unit(),
                        place.rank(),
                        place.value(),
                        Optional.ofNullable(ranksBefore.get(place.unit())).map(rank -> rank - place.rank()),
                        roles.role(network.node(place.unit()).orElseThrow())));
            }
            before = ties;
            ranksBefore = ranks;
        }
        return new PeriodTable(summaries, hubs);
    }

    @Override
    public DataTable table() {
        DataTable.Builder table = DataTable.named("periods")
                .text("period")
                .whole("records")
                .whole("joint_records")
                .real("growth")
                .whole("ties")
                .whole("ties_entered")
                .whole("ties_left");
        for (int i = 0; i < periods.size(); i++) {
            PeriodSummary p = periods.get(i);
            double growth = i == 0 ? Double.NaN : (double) p.joint / periods.get(i - 1).joint - 1;
            table.add(p.period.toString())
                    .add(p.records)
                    .add(p.joint)
                    .add(growth)
                    .add(p.ties.count)
                    .add(p.ties.entered)
                    .add(p.ties.left)
                    .end();
        }
        return table.build();
    }

    /** The hubs of all periods. */
    public DataTable hubTable() {
        DataTable.Builder table = DataTable.named("hub-periods")
                .text("period")
                .whole("rank")
                .text("id")
                .text("name")
                .real("score")
                .whole("rank_change")
                .text("role");
        for (HubOfPeriod hub : hubs) {
            table.add(hub.period.toString())
                    .add(hub.rank)
                    .add(hub.unit.id())
                    .add(hub.unit.name())
                    .add(hub.score);
            hub.change.ifPresentOrElse(table::add, table::blank);
            table.add(hub.role.name().toLowerCase(java.util.Locale.ROOT)).end();
        }
        return table.build();
    }

    @Override
    public String toString() {
        return table() + "\n" + hubTable();
    }
}
