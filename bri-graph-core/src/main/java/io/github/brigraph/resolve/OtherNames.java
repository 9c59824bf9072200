package io.github.brigraph.resolve;

import io.github.brigraph.resolve.NameTrait.Kind;
import io.github.brigraph.unit.Country;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * Names by which papers call organisations and that directories often lack: names before a merger, short and translated
 * names ({@code other-names.tsv}), and the schools of universities that bear a name of their own ({@code schools.tsv}).
 *
 * <p>A directory takes them in when it is read. The organisation is known by its country and one of its names of today; a
 * name that the directory itself gives to another organisation of the country stays with that one.
 */
final class OtherNames {

    static final OtherNames STANDARD = new OtherNames();

    private final List<Row> rows = new ArrayList<>();

    /** An organisation by the names that it may have in a directory, and its other names. */
    private record Row(Country country, List<String> names, List<String> others) {}

    private OtherNames() {
        for (String table : List.of("other-names.tsv", "schools.tsv")) {
            for (List<String> row : Table.rows(table)) {
                rows.add(new Row(Country.of(row.get(0)), Table.list(row.get(1)), Table.list(row.get(2))));
            }
        }
    }

    /** Adds the names to the index of a directory. */
    void addTo(RorIndex index, List<RorOrganization> organizations) {
        for (Row row : rows) {
            for (String name : row.names) {
                Set<Integer> bearers = bearers(index, organizations, row.country, name);
                if (bearers.size() == 1) {
                    int bearer = bearers.iterator().next();
                    add(index, organizations, row, bearer);
                    break;
                }
            }
        }
    }

    private static void add(RorIndex index, List<RorOrganization> organizations, Row row, int bearer) {
        for (String other : row.others) {
            Set<Integer> bearers = bearers(index, organizations, row.country, other);
            if (bearers.isEmpty()) {
                index.addOther(bearer, other, organizations.get(bearer).cities());
            }
        }
    }

    /** The organisations of a country that bear a name: those that it displays, otherwise those that have it besides. */
    private static Set<Integer> bearers(
            RorIndex index, List<RorOrganization> organizations, Country country, String name) {
        Set<Integer> displaying = new TreeSet<>();
        Set<Integer> bearing = new TreeSet<>();
        index.bearers(name, (organization, trait) -> {
            if (organizations.get(organization).countries().contains(country)) {
                (trait.kind() == Kind.NAME ? displaying : bearing).add(organization);
            }
        });
        return displaying.isEmpty() ? bearing : displaying;
    }
}
