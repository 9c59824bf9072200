package io.github.brigraph.study;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.display.Tabular;
import io.github.brigraph.hub.Hub;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.InnovationIndex;
import io.github.brigraph.unit.InnovationIndex.Tier;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Partners by tier of an innovation index: how many there are, the joint records that have one of them, the hubs among them.
 *
 * @param index the name of the index
 * @param tiers all tiers in their order
 * @param joint all joint records; a record with partners of two tiers counts in both
 */
public record TierTable(String index, List<TierRow> tiers, long joint) implements Tabular {

    public TierTable {
        tiers = List.copyOf(tiers);
    }

    /**
     * One tier.
     *
     * @param tier the tier
     * @param members the partners in it, in order of their codes
     * @param records the joint records that have at least one of them
     * @param hubs those of them among the top hubs, the first first
     */
    public record TierRow(Tier tier, List<Country> members, long records, List<Country> hubs) {

        public TierRow {
            members = List.copyOf(members);
            hubs = List.copyOf(hubs);
        }
    }

    static TierTable of(
            Scope<Country> scope, Collection<Country> partners, InnovationIndex index, List<Hub<Country>> top) {
        var groups = scope.groups();
        Tier[] tierOf = groups.units().stream().map(index::tier).toArray(Tier[]::new);
        long[] records = new long[Tier.values().length];
        long joint = 0;
        for (int g = 0; g < groups.size(); g++) {
            if (!scope.joint(g)) {
                continue;
            }
            joint += groups.count(g);
            int seen = 0;
            for (int i = 0; i < groups.unitCount(g); i++) {
                int unit = groups.unit(g, i);
                seen |= scope.isPartner(unit) ? 1 << tierOf[unit].ordinal() : 0;
            }
            for (Tier tier : Tier.values()) {
                records[tier.ordinal()] += (seen >>> tier.ordinal() & 1) * groups.count(g);
            }
        }
        List<TierRow> rows = new ArrayList<>();
        for (Tier tier : Tier.values()) {
            rows.add(new TierRow(
                    tier,
                    index.members(tier, partners),
                    records[tier.ordinal()],
                    top.stream()
                            .map(Hub::unit)
                            .filter(u -> index.tier(u) == tier)
                            .toList()));
        }
        return new TierTable(index.name(), rows, joint);
    }

    @Override
    public DataTable table() {
        DataTable.Builder table = DataTable.named("tiers")
                .text("tier")
                .whole("partners")
                .whole("records")
                .real("share_of_joint")
                .text("hubs")
                .text("members");
        for (TierRow row : tiers) {
            table.add(row.tier().label())
                    .add(row.members().size())
                    .add(row.records())
                    .add(joint == 0 ? Double.NaN : (double) row.records() / joint)
                    .add(codes(row.hubs()))
                    .add(codes(row.members()))
                    .end();
        }
        return table.build();
    }

    private static String codes(List<Country> countries) {
        return String.join(";", countries.stream().map(Country::code).toList());
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
