package io.github.brigraph.unit;

import static com.google.common.base.Preconditions.checkArgument;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;

/** The groups as read once from the resources {@code groups/}, and the reading of one such table. */
final class GroupTable {

    static final GroupTable INSTANCE = read();

    private final SortedMap<String, List<UnitGroup>> byName;

    private GroupTable(SortedMap<String, List<UnitGroup>> byName) {
        this.byName = byName;
    }

    List<String> names() {
        return List.copyOf(byName.keySet());
    }

    List<UnitGroup> snapshots(String name) {
        return byName.getOrDefault(name, List.of());
    }

    static UnitGroup parse(String file, List<String> lines) {
        String name = file;
        Optional<LocalDate> asOf = Optional.empty();
        String provenance = "the file " + file;
        SortedSet<Country> members = new TreeSet<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\ufeff", "").strip();
            if (line.startsWith("# name:")) {
                name = behindColon(line);
            } else if (line.startsWith("# as-of:")) {
                asOf = Optional.of(UnitGroup.date(behindColon(line)));
            } else if (line.startsWith("# provenance:")) {
                provenance = behindColon(line);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                String code = line.split("[\t,]", 2)[0].strip();
                String where = file + ":" + (i + 1);
                Country member = Country.find(code)
                        .orElseThrow(() -> new IllegalArgumentException(
                                where + ": a line must start with the code of a country, was \"" + code + "\""));
                checkArgument(members.add(member), "%s: %s is there twice", where, member);
            }
        }
        return new UnitGroup(name, asOf, members, provenance);
    }

    private static String behindColon(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    private static GroupTable read() {
        SortedMap<String, List<UnitGroup>> byName = new TreeMap<>();
        for (List<String> row : ResourceTable.rows("groups/index.tsv")) {
            UnitGroup group = parse(row.get(0), ResourceTable.lines("groups/" + row.get(0)));
            byName.computeIfAbsent(group.name(), key -> new ArrayList<>()).add(group);
        }
        byName.replaceAll((name, snapshots) -> snapshots.stream()
                .sorted(Comparator.comparing(group -> group.asOf().orElse(LocalDate.MIN)))
                .toList());
        return new GroupTable(byName);
    }
}
