package io.github.brigraph.network;

import io.github.brigraph.display.DataTable;
import io.github.brigraph.display.Tabular;
import io.github.brigraph.graph.CsrGraph;
import io.github.brigraph.subject.SubjectField;
import io.github.brigraph.subject.SubjectFields;
import io.github.brigraph.unit.Institution;
import io.github.brigraph.unit.Unit;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A network of two kinds of nodes, ties only between the kinds: countries and fields, institutions and fields, countries
 * and institutions. A tie counts the records that carry both ends, each record once. Immutable.
 *
 * <pre>{@code
 * RecordGroups<Country> records = study.tally().countries().groups();
 * TwoModeNetwork<Country, String> specialities = TwoModeNetwork.fields(records, study.tally().settings().subjects().fields());
 * specialities.projectRows(Projection.COSINE);
 * }</pre>
 *
 * <p>A projection ties nodes of one kind by what they share of the other. It is dense where a node of the other kind has
 * many ties, of which each pair gets one; the projections differ in what such a node is worth.
 *
 * @param <R> the first kind, the rows of the table
 * @param <C> the second kind, the columns
 */
public final class TwoModeNetwork<R, C> implements Tabular {

    private final List<R> rows;
    private final List<C> columns;
    private final long[] records;
    private final CsrGraph graph;

    /** How much two nodes of a kind share; d_k is the degree of node k of the other kind, w the records of a tie. */
    public enum Projection {
        /** {@code Σ_k 1}: how many nodes of the other kind both are tied to. */
        SHARED,
        /**
         * {@code Σ_k 1/(d_k − 1)}: each of the other kind is worth 1 to every node tied to it (Newman 2001, <a
         * href="https://doi.org/10.1103/PhysRevE.64.016132">10.1103/PhysRevE.64.016132</a>).
         */
        NEWMAN,
        /** {@code Σ_k min(w_ik, w_jk)}: the records that both have in the same. */
        MINIMUM,
        /** {@code Σ_k w_ik w_jk / √(Σ_k w_ik² Σ_k w_jk²)}: the cosine of the profiles of records. */
        COSINE
    }

    private TwoModeNetwork(List<R> rows, List<C> columns, CsrGraph graph) {
        this.rows = List.copyOf(rows);
        this.columns = List.copyOf(columns);
        this.graph = graph;
        this.records = new long[graph.arcCount()];
        Arrays.setAll(records, arc -> (long) graph.weight(arc));
    }

    /** Collects ties in rows; both kinds come out in the order of their comparators. */
    private static final class Draft<R, C> {
        private final Map<R, Map<C, Long>> cells = new HashMap<>();

        void add(R row, C column, long records) {
            cells.computeIfAbsent(row, r -> new HashMap<>()).merge(column, records, Math::addExact);
        }

        TwoModeNetwork<R, C> network(Comparator<R> byRow, Comparator<C> byColumn) {
            List<R> rows = cells.keySet().stream().sorted(byRow).toList();
            List<C> columns = cells.values().stream()
                    .flatMap(row -> row.keySet().stream())
                    .distinct()
                    .sorted(byColumn)
                    .toList();
            Map<C, Integer> numbers = new HashMap<>();
            columns.forEach(column -> numbers.put(column, rows.size() + numbers.size()));
            CsrGraph.Builder builder = CsrGraph.builder(rows.size() + columns.size());
            for (int r = 0; r < rows.size(); r++) {
                int row = r;
                Objects.requireNonNull(cells.get(rows.get(r)))
                        .forEach((column, count) ->
                                builder.edge(row, Objects.requireNonNull(numbers.get(column)), count));
            }
            return new TwoModeNetwork<>(rows, columns, builder.build());
        }
    }

    /**
     * The units of records against the fields that the records are in.
     *
     * @param fields the fields that the tally was told of; the columns are their ids, in their order
     */
    public static <U extends Unit> TwoModeNetwork<U, String> fields(RecordGroups<U> groups, SubjectFields fields) {
        List<String> names = ids(fields);
        Draft<U, String> draft = new Draft<>();
        for (int g = 0; g < groups.size(); g++) {
            for (int i = 0; i < groups.unitCount(g); i++) {
                U unit = groups.units().get(groups.unit(g, i));
                for (int f = 0; f < names.size(); f++) {
                    if (inField(groups, g, f)) {
                        draft.add(unit, names.get(f), groups.count(g));
                    }
                }
            }
        }
        return draft.network(Comparator.comparing(Unit::id), Comparator.comparingInt(names::indexOf));
    }

    /**
     * The institutions of records against the fields that the records are in. Time O(fields · institutions of signatures).
     *
     * @param fields the fields that the tally was told of; the columns are their ids, in their order
     */
    public static TwoModeNetwork<Institution, String> institutionFields(RecordGroups<?> groups, SubjectFields fields) {
        List<String> names = ids(fields);
        Draft<Institution, String> draft = new Draft<>();
        for (int f = 0; f < names.size(); f++) {
            int field = f;
            for (ItemCount<Institution> count : groups.institutions(g -> inField(groups, g, field))) {
                draft.add(count.item(), names.get(f), count.records());
            }
        }
        return draft.network(Comparator.comparing(Unit::id), Comparator.comparingInt(names::indexOf));
    }

    /**
     * The units of records against the institutions on the same records, wherever those are: the institutions that a country
     * works with, its own among them. Time O(units · institutions of signatures).
     */
    public static <U extends Unit> TwoModeNetwork<U, Institution> institutions(RecordGroups<U> groups) {
        Draft<U, Institution> draft = new Draft<>();
        for (int u = 0; u < groups.units().size(); u++) {
            int unit = u;
            for (ItemCount<Institution> count : groups.institutions(g -> groups.has(g, unit))) {
                draft.add(groups.units().get(u), count.item(), count.records());
            }
        }
        return draft.network(Comparator.comparing(Unit::id), Comparator.comparing(Unit::id));
    }

    /** The units of records against the subject categories of the records. Time O(units · categories of signatures). */
    public static <U extends Unit> TwoModeNetwork<U, String> categories(RecordGroups<U> groups) {
        Draft<U, String> draft = new Draft<>();
        for (int u = 0; u < groups.units().size(); u++) {
            int unit = u;
            for (ItemCount<String> count : groups.categories(g -> groups.has(g, unit))) {
                draft.add(groups.units().get(u), count.item(), count.records());
            }
        }
        return draft.network(Comparator.comparing(Unit::id), Comparator.naturalOrder());
    }

    private static List<String> ids(SubjectFields fields) {
        return fields.all().stream().map(SubjectField::id).toList();
    }

    private static boolean inField(RecordGroups<?> groups, int group, int field) {
        return (groups.fields(group) >>> field & 1) == 1;
    }

    /** The nodes of the first kind that have a tie, in order. */
    public List<R> rows() {
        return rows;
    }

    /** The nodes of the second kind that have a tie, in order. */
    public List<C> columns() {
        return columns;
    }

    /** The records that carry a node of each kind; 0 where there are none. */
    public long records(R row, C column) {
        int r = rows.indexOf(row);
        int c = columns.indexOf(column);
        int arc = r < 0 || c < 0 ? -1 : graph.arc(r, rows.size() + c);
        return arc < 0 ? 0 : records[arc];
    }

    /**
     * The network as a graph on which every algorithm of this library runs: the rows are its first nodes, the columns those
     * after them, weights are records.
     */
    public CsrGraph graph() {
        return graph;
    }

    /**
     * The rows, tied by what they share of the columns; node i is {@code rows().get(i)}. Time O(Σ d²) over the columns.
     */
    public CsrGraph projectRows(Projection projection) {
        return project(projection, 0, rows.size());
    }

    /** The columns, tied by what they share of the rows; node i is {@code columns().get(i)}. */
    public CsrGraph projectColumns(Projection projection) {
        return project(projection, rows.size(), columns.size());
    }

    private CsrGraph project(Projection projection, int first, int size) {
        CsrGraph.Builder builder = CsrGraph.builder(size);
        double[] shared = new double[size];
        for (int i = 0; i < size; i++) {
            for (int arc = graph.rowStart(first + i); arc < graph.rowEnd(first + i); arc++) {
                int k = graph.target(arc);
                for (int back = graph.rowStart(k); back < graph.rowEnd(k); back++) {
                    int j = graph.target(back) - first;
                    if (j > i) {
                        shared[j] += term(projection, graph.degree(k), graph.weight(arc), graph.weight(back));
                    }
                }
            }
            for (int j = i + 1; j < size; j++) {
                if (shared[j] > 0) {
                    double length = projection == Projection.COSINE ? length(first + i) * length(first + j) : 1;
                    builder.edge(i, j, shared[j] / length);
                    shared[j] = 0;
                }
            }
        }
        return builder.build();
    }

    private static double term(Projection projection, int degree, double a, double b) {
        return switch (projection) {
            case SHARED -> 1;
            case NEWMAN -> 1 / (degree - 1.0);
            case MINIMUM -> Math.min(a, b);
            case COSINE -> a * b;
        };
    }

    private double length(int node) {
        double squares = 0;
        for (int arc = graph.rowStart(node); arc < graph.rowEnd(node); arc++) {
            squares += graph.weight(arc) * graph.weight(arc);
        }
        return Math.sqrt(squares);
    }

    /** The ties, one a row: {@code row, column, records}. Units stand by their ids. */
    @Override
    public DataTable table() {
        DataTable.Builder table =
                DataTable.named("two-mode").text("row").text("column").whole("records");
        for (int r = 0; r < rows.size(); r++) {
            for (int arc = graph.rowStart(r); arc < graph.rowEnd(r); arc++) {
                table.add(name(rows.get(r)))
                        .add(name(columns.get(graph.target(arc) - rows.size())))
                        .add(records[arc])
                        .end();
            }
        }
        return table.build();
    }

    private static String name(Object node) {
        return node instanceof Unit unit ? unit.id() : String.valueOf(node);
    }

    @Override
    public String toString() {
        return table().toString();
    }
}
