package io.github.brigraph.study;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.display.Tabular;
import io.github.brigraph.network.RecordGroups;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.InnovationIndex;
import io.github.brigraph.unit.InnovationIndex.Tier;
import io.github.brigraph.unit.UnitGroup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The records of the focal country by how they cooperate; without a focal country, all records.
 *
 * <p>Within each dimension every record that it looks at has exactly one pattern:
 *
 * <ul>
 *   <li><b>partners</b>, all records: {@code domestic} (one country), {@code bilateral}, {@code trilateral},
 *       {@code quadrilateral_and_more} (joint records by all their countries), {@code outside_group} (several countries
 *       that make no joint record), {@code no_country}.
 *   <li><b>institutions</b>, all records: {@code domestic_one_institution}, {@code domestic_several_institutions},
 *       {@code domestic_institution_unknown}, {@code international}, {@code no_country}.
 *   <li><b>capability</b>, joint records, by the tiers of the innovation index of all pairs of their countries: two tiers
 *       apart or more is vertical, else horizontal; {@code vertical}, {@code horizontal}, {@code mixed} (both kinds of
 *       pair), {@code with_unranked} (a country that the index does not rank).
 *   <li><b>third_party</b>, joint records: {@code third_party} joins the focal country with an advanced and a developing
 *       one (without a focal country: at least three countries, an advanced and a developing among them); {@code other}.
 *       Advanced are the countries of a list, else those of tier 1-20; developing are the other ranked ones.
 *   <li><b>mediation</b>, records that join two partners or more, where there is a focal country: {@code mediated} with it,
 *       {@code direct} without.
 * </ul>
 *
 * <p>A share is one of the joint records, for patterns of joint records; it is undefined for the others.
 *
 * @param patterns the patterns in the order above, those without a record too
 * @param joint the joint records
 */
public record PatternTable(List<PatternCount> patterns, long joint) implements Tabular {

    public PatternTable {
        patterns = List.copyOf(patterns);
    }

    /**
     * One pattern.
     *
     * @param dimension what records are told apart by
     * @param pattern the pattern
     * @param records its records
     * @param share its share of the joint records; undefined for patterns of other records
     */
    public record PatternCount(String dimension, String pattern, long records, double share) {}

    static PatternTable of(Scope<Country> scope, InnovationIndex index, Optional<UnitGroup> advanced) {
        return new Counter(scope, index, advanced).table();
    }

    /** The records of a pattern. */
    public long records(String dimension, String pattern) {
        return patterns.stream()
                .filter(p -> p.dimension().equals(dimension) && p.pattern().equals(pattern))
                .mapToLong(PatternCount::records)
                .sum();
    }

    /** Whether a pattern is one of joint records. */
    private enum Base {
        JOINT,
        OTHER
    }

    private static final class Counter {

        private final Scope<Country> scope;
        private final RecordGroups<Country> groups;
        private final Tier[] tiers;
        private final boolean[] advanced;
        private final Map<String, Map<String, Base>> patterns = new LinkedHashMap<>();
        private final Map<String, Long> counts = new LinkedHashMap<>();
        private long joint;

        Counter(Scope<Country> scope, InnovationIndex index, Optional<UnitGroup> list) {
            this.scope = scope;
            this.groups = scope.groups();
            this.tiers = groups.units().stream().map(index::tier).toArray(Tier[]::new);
            this.advanced = new boolean[tiers.length];
            for (int u = 0; u < tiers.length; u++) {
                Country unit = groups.units().get(u);
                Tier tier = tiers[u];
                advanced[u] = list.map(g -> g.contains(unit)).orElse(tier == Tier.FIRST);
            }
            declare("partners", Base.OTHER, "domestic");
            declare("partners", Base.JOINT, "bilateral", "trilateral", "quadrilateral_and_more");
            declare("partners", Base.OTHER, "outside_group", "no_country");
            declare(
                    "institutions",
                    Base.OTHER,
                    "domestic_one_institution",
                    "domestic_several_institutions",
                    "domestic_institution_unknown",
                    "international",
                    "no_country");
            declare("capability", Base.JOINT, "vertical", "horizontal", "mixed", "with_unranked");
            declare("third_party", Base.JOINT, "third_party", "other");
            if (scope.focal().isPresent()) {
                declare("mediation", Base.JOINT, "mediated");
                declare("mediation", Base.OTHER, "direct");
            }
        }

        private void declare(String dimension, Base base, String... names) {
            for (String name : names) {
                patterns.computeIfAbsent(dimension, d -> new LinkedHashMap<>()).put(name, base);
            }
        }

        private void count(String dimension, String pattern, int group) {
            counts.merge(dimension + " " + pattern, groups.count(group), Math::addExact);
        }

        PatternTable table() {
            for (int g = 0; g < groups.size(); g++) {
                if (scope.ofFocal(g)) {
                    count("partners", partners(g), g);
                    count("institutions", institutions(g), g);
                }
                if (scope.joint(g)) {
                    joint += groups.count(g);
                    count("capability", capability(g), g);
                    count("third_party", thirdParty(g) ? "third_party" : "other", g);
                }
                if (scope.focal().isPresent() && scope.partners(g) > 1) {
                    count("mediation", scope.ofFocal(g) ? "mediated" : "direct", g);
                }
            }
            List<PatternCount> rows = new ArrayList<>();
            patterns.forEach((dimension, names) -> names.forEach((name, base) -> {
                long records = counts.getOrDefault(dimension + " " + name, 0L);
                double share = base == Base.OTHER || joint == 0 ? Double.NaN : (double) records / joint;
                rows.add(new PatternCount(dimension, name, records, share));
            }));
            return new PatternTable(rows, joint);
        }

        private String partners(int g) {
            int units = groups.unitCount(g);
            if (units < 2) {
                return units == 0 ? "no_country" : "domestic";
            }
            if (!scope.joint(g)) {
                return "outside_group";
            }
            return units == 2 ? "bilateral" : units == 3 ? "trilateral" : "quadrilateral_and_more";
        }

        private String institutions(int g) {
            int units = groups.unitCount(g);
            if (units != 1) {
                return units == 0 ? "no_country" : "international";
            }
            return switch (groups.institutionCount(g)) {
                case NONE -> "domestic_institution_unknown";
                case ONE -> "domestic_one_institution";
                case SEVERAL -> "domestic_several_institutions";
            };
        }

        private String capability(int g) {
            boolean vertical = false;
            boolean horizontal = false;
            for (int i = 0; i < groups.unitCount(g); i++) {
                for (int j = 0; j < i; j++) {
                    OptionalInt distance = Tier.distance(tiers[groups.unit(g, i)], tiers[groups.unit(g, j)]);
                    if (distance.isEmpty()) {
                        return "with_unranked";
                    }
                    vertical |= distance.getAsInt() >= 2;
                    horizontal |= distance.getAsInt() < 2;
                }
            }
            return vertical && horizontal ? "mixed" : vertical ? "vertical" : "horizontal";
        }

        private boolean thirdParty(int g) {
            boolean hasAdvanced = false;
            boolean hasDeveloping = false;
            for (int i = 0; i < groups.unitCount(g); i++) {
                int unit = groups.unit(g, i);
                if (unit != scope.focalNumber()) {
                    hasAdvanced |= advanced[unit];
                    hasDeveloping |= !advanced[unit] && tiers[unit] != Tier.UNRANKED;
                }
            }
            return hasAdvanced && hasDeveloping && groups.unitCount(g) >= 3;
        }
    }

    @Override
    public DataTable table() {
        DataTable.Builder table = DataTable.named("patterns")
                .text("dimension")
                .text("pattern")
                .whole("records")
                .real("share_of_collaborative");
        patterns.forEach(p -> table.add(p.dimension())
                .add(p.pattern())
                .add(p.records())
                .add(p.share())
                .end());
        return table.build();
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
