package io.github.brigraph.export;

import com.google.common.primitives.ImmutableIntArray;
import io.github.brigraph.display.DataTable.Cell;
import io.github.brigraph.display.DataTable.Column;
import io.github.brigraph.display.DataTable.Kind;
import io.github.brigraph.display.DataTable.Real;
import io.github.brigraph.display.DataTable.Text;
import io.github.brigraph.display.DataTable.Whole;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** Gathers attributes, or passes them over where nobody asked for them. */
final class AttributeCollector {

    /** Whether attributes are kept. */
    enum Use {
        KEPT,
        PASSED_OVER
    }

    private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,17})");
    private static final Pattern REAL =
            Pattern.compile("[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]+)?|[+-]?(?i:inf|infinity)|(?i:nan)");

    private static final class Draft {
        private Kind kind = Kind.WHOLE;
        private final List<Integer> rows = new ArrayList<>();
        private final List<String> texts = new ArrayList<>();
    }

    private final Use use;
    private final Map<String, Draft> columns = new LinkedHashMap<>();

    AttributeCollector(Use use) {
        this.use = use;
    }

    /** Says that a column has values of a kind, which all of its values must then be. */
    void declare(String name, Kind kind) {
        if (use == Use.KEPT) {
            widen(columns.computeIfAbsent(name, n -> new Draft()), kind);
        }
    }

    /** Adds a value that is of the kind that it looks like; none where the text is empty. Rows come in ascending order. */
    void add(int row, String name, String text) {
        if (use == Use.KEPT && !text.isEmpty()) {
            add(row, name, kindOf(text), text);
        }
    }

    /** Adds a text, whatever it looks like. */
    void addText(int row, String name, String text) {
        if (use == Use.KEPT) {
            add(row, name, Kind.TEXT, text);
        }
    }

    private void add(int row, String name, Kind kind, String text) {
        Draft draft = columns.computeIfAbsent(name, n -> new Draft());
        int last = draft.rows.size() - 1;
        if (last >= 0 && draft.rows.get(last) == row) {
            draft.texts.set(last, text);
        } else {
            draft.rows.add(row);
            draft.texts.add(text);
        }
        widen(draft, kind);
    }

    private static void widen(Draft draft, Kind kind) {
        boolean wider = kind == Kind.TEXT || (kind == Kind.REAL && draft.kind == Kind.WHOLE);
        draft.kind = wider ? kind : draft.kind;
    }

    private static Kind kindOf(String text) {
        return WHOLE.matcher(text).matches() ? Kind.WHOLE : REAL.matcher(text).matches() ? Kind.REAL : Kind.TEXT;
    }

    Attributes attributes() {
        return new Attributes(columns.entrySet().stream()
                .map(e -> values(e.getKey(), e.getValue()))
                .toList());
    }

    private static Attributes.Values values(String name, Draft draft) {
        ImmutableIntArray rows = ImmutableIntArray.copyOf(draft.rows);
        List<Cell> cells = IntStream.range(0, rows.length())
                .mapToObj(i -> cell(draft.kind, draft.texts.get(i)))
                .toList();
        return new Attributes.Values(new Column(name, draft.kind), rows, cells);
    }

    private static Cell cell(Kind kind, String text) {
        return switch (kind) {
            case TEXT -> new Text(text);
            case WHOLE -> new Whole(Long.parseLong(text));
            case REAL -> new Real(real(text));
        };
    }

    private static double real(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "nan" -> Double.NaN;
            case "inf", "+inf", "infinity", "+infinity" -> Double.POSITIVE_INFINITY;
            case "-inf", "-infinity" -> Double.NEGATIVE_INFINITY;
            default -> Double.parseDouble(text);
        };
    }
}
