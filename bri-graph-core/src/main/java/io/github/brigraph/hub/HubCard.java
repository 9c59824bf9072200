package io.github.brigraph.hub;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.graph.Partition;
import io.github.brigraph.network.CollaborationNetwork;
import io.github.brigraph.network.RecordGroups;
import io.github.brigraph.network.Tie;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What makes a unit a hub: its partners, and whom it brings together.
 *
 * @param hub the unit in its place
 * @param partners its strongest ties in the hub network, that with the focal unit left out
 * @param brokered the pairs of partners that most records with the hub join, the most first
 * @param broughtTogether how many pairs of partners have joint records only together with the hub
 * @param acrossCommunities how many of these pairs are of two communities
 * @param <U> the kind of unit
 */
public record HubCard<U extends Unit>(
        Hub<U> hub,
        List<Tie<U>> partners,
        List<BrokeredTie<U>> brokered,
        long broughtTogether,
        long acrossCommunities) {

    private static final int SHOWN = 5;

    public HubCard {
        partners = List.copyOf(partners);
        brokered = List.copyOf(brokered);
    }

    /**
     * Two partners on records with the hub.
     *
     * @param source the partner whose id comes first
     * @param target the other
     * @param records their joint records in the hub network, full counting
     * @param withHub those of them with the hub
     * @param communities the communities of the two, where both are in the network of communities
     * @param <U> the kind of unit
     */
    public record BrokeredTie<U extends Unit>(
            U source, U target, long records, long withHub, Optional<Communities> communities) {}

    /** The communities of two units. */
    public record Communities(int source, int target) {

        /** Whether they are two. */
        public boolean differ() {
            return source != target;
        }
    }

    /**
     * The communities that units are in.
     *
     * @param network the network that they were found in
     * @param partition the communities
     */
    public record CommunityMap<U extends Unit>(CollaborationNetwork<U> network, Partition partition) {

        OptionalInt of(U unit) {
            return network.node(unit)
                    .map(node -> OptionalInt.of(partition.communityOf(node)))
                    .orElseGet(OptionalInt::empty);
        }
    }

    /** The cards of the first hubs of a question. */
    public static <U extends Unit> List<HubCard<U>> of(
            HubQuestion<U> question, HubTable<U> table, CommunityMap<U> communities, int top) {
        Pairs<U> pairs = new Pairs<>(question);
        return table.top(top).stream()
                .map(hub -> card(hub, table, pairs, communities))
                .toList();
    }

    /** The cards as a table: a row for each partner and each brokered pair. */
    public static <U extends Unit> DataTable table(List<HubCard<U>> cards) {
        DataTable.Builder table = DataTable.named("hub-cards")
                .whole("rank")
                .text("id")
                .text("name")
                .text("kind")
                .text("source")
                .text("target")
                .whole("records")
                .whole("records_with_hub")
                .text("communities_differ");
        for (HubCard<U> card : cards) {
            U unit = card.hub.unit();
            for (Tie<U> tie : card.partners) {
                row(table, card, "partner")
                        .add(unit.id())
                        .add(tie.partnerOf(unit).id())
                        .add(tie.papers())
                        .add(tie.papers())
                        .add("")
                        .end();
            }
            for (BrokeredTie<U> tie : card.brokered) {
                row(table, card, "brokered")
                        .add(tie.source.id())
                        .add(tie.target.id())
                        .add(tie.records)
                        .add(tie.withHub)
                        .add(tie.communities
                                .map(c -> String.valueOf(c.differ()))
                                .orElse(""))
                        .end();
            }
        }
        return table.build();
    }

    private static <U extends Unit> DataTable.Builder row(DataTable.Builder table, HubCard<U> card, String kind) {
        return table.add(card.hub.rank())
                .add(card.hub.unit().id())
                .add(card.hub.unit().name())
                .add(kind);
    }

    private static <U extends Unit> HubCard<U> card(
            Hub<U> hub, HubTable<U> table, Pairs<U> pairs, CommunityMap<U> communities) {
        List<BrokeredTie<U>> all = pairs.with(hub.unit(), communities);
        List<Tie<U>> ties = table.network().partnersOf(hub.unit()).stream()
                .filter(t -> pairs.question.partners().contains(t.partnerOf(hub.unit())))
                .limit(SHOWN)
                .toList();
        List<BrokeredTie<U>> only =
                all.stream().filter(t -> t.records == t.withHub).toList();
        return new HubCard<>(
                hub,
                ties,
                all.stream()
                        .sorted(Comparator.comparingLong((BrokeredTie<U> t) -> -t.withHub))
                        .limit(SHOWN)
                        .toList(),
                only.size(),
                only.stream()
                        .filter(t -> t.communities.filter(Communities::differ).isPresent())
                        .count());
    }

    /** Joint records of pairs of partners in the hub network. */
    private static final class Pairs<U extends Unit> {

        private final HubQuestion<U> question;
        private final RecordGroups<U> groups;
        private final boolean[] partner;
        private final long[] all;
        private final int n;

        Pairs(HubQuestion<U> question) {
            this.question = question;
            this.groups = question.groups();
            this.n = groups.units().size();
            this.partner = new boolean[n];
            for (int u = 0; u < n; u++) {
                partner[u] = question.partners().contains(groups.units().get(u));
            }
            this.all = sums(-1);
        }

        /** Joint records of all pairs, on the records that have a unit where one is named. */
        private long[] sums(int carrying) {
            long[] sums = new long[n * n];
            for (int g = 0; g < groups.size(); g++) {
                if (!question.counts(g) || (carrying >= 0 && !groups.has(g, carrying))) {
                    continue;
                }
                for (int i = 0; i < groups.unitCount(g); i++) {
                    for (int j = i + 1; j < groups.unitCount(g); j++) {
                        if (partner[groups.unit(g, i)] && partner[groups.unit(g, j)]) {
                            sums[groups.unit(g, i) * n + groups.unit(g, j)] += groups.count(g);
                        }
                    }
                }
            }
            return sums;
        }

        List<BrokeredTie<U>> with(U hub, CommunityMap<U> communities) {
            int number = groups.number(hub);
            long[] with = sums(number);
            List<BrokeredTie<U>> ties = new ArrayList<>();
            for (int pair = 0; pair < with.length; pair++) {
                int a = pair / n;
                int b = pair % n;
                if (with[pair] > 0 && a != number && b != number) {
                    ties.add(tie(pair, with[pair], communities));
                }
            }
            return ties;
        }

        private BrokeredTie<U> tie(int pair, long with, CommunityMap<U> communities) {
            U source = groups.units().get(pair / n);
            U target = groups.units().get(pair % n);
            OptionalInt a = communities.of(source);
            OptionalInt b = communities.of(target);
            return new BrokeredTie<>(
                    source,
                    target,
                    all[pair],
                    with,
                    a.isPresent() && b.isPresent()
                            ? Optional.of(new Communities(a.getAsInt(), b.getAsInt()))
                            : Optional.empty());
        }
    }
}
