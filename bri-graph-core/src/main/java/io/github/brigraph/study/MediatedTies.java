package io.github.brigraph.study;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.display.Tabular;
import io.github.brigraph.network.RecordGroups;
import io.github.brigraph.unit.Unit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Would the tie of two partners survive without the records that also carry the focal unit?
 *
 * @param ties the ties of partners, those with the most joint records first
 */
public record MediatedTies(List<MediatedTie> ties) implements Tabular {

    public MediatedTies {
        ties = List.copyOf(ties);
    }

    /**
     * A tie of two partners.
     *
     * @param source the partner whose id comes first
     * @param target the other
     * @param records their joint records, full counting
     * @param withFocal those of them that carry the focal unit
     */
    public record MediatedTie(Unit source, Unit target, long records, long withFocal) {

        /** Whether there are joint records without the focal unit. */
        public boolean survives() {
            return records > withFocal;
        }
    }

    static MediatedTies of(Scope<?> scope) {
        if (scope.focal().isEmpty()) {
            return new MediatedTies(List.of());
        }
        RecordGroups<?> groups = scope.groups();
        int n = groups.units().size();
        long[][] sums = new long[n * n][];
        for (int g = 0; g < groups.size(); g++) {
            long with = scope.ofFocal(g) ? groups.count(g) : 0;
            for (int i = 0; i < groups.unitCount(g); i++) {
                for (int j = i + 1; j < groups.unitCount(g); j++) {
                    int a = groups.unit(g, i);
                    int b = groups.unit(g, j);
                    if (scope.isPartner(a) && scope.isPartner(b)) {
                        long[] sum = sums[a * n + b] == null ? new long[2] : sums[a * n + b];
                        sum[0] += groups.count(g);
                        sum[1] += with;
                        sums[a * n + b] = sum;
                    }
                }
            }
        }
        List<MediatedTie> ties = new ArrayList<>();
        for (int pair = 0; pair < sums.length; pair++) {
            if (sums[pair] != null) {
                ties.add(new MediatedTie(
                        groups.units().get(pair / n), groups.units().get(pair % n), sums[pair][0], sums[pair][1]));
            }
        }
        ties.sort(Comparator.comparingLong((MediatedTie t) -> -t.records()));
        return new MediatedTies(ties);
    }

    /** How many ties there would be without the records of the focal unit. */
    public long surviving() {
        return ties.stream().filter(MediatedTie::survives).count();
    }

    @Override
    public DataTable table() {
        DataTable.Builder table = DataTable.named("mediated-ties")
                .text("source")
                .text("target")
                .whole("records")
                .whole("records_with_focal")
                .whole("records_without_focal")
                .text("survives");
        for (MediatedTie tie : ties) {
            table.add(tie.source.id())
                    .add(tie.target.id())
                    .add(tie.records)
                    .add(tie.withFocal)
                    .add(tie.records - tie.withFocal)
                    .add(String.valueOf(tie.survives()))
                    .end();
        }
        return table.build();
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
