package io.github.brigraph.read;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Identifiers.Scheme;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tables of Embase. {@code Author Addresses} are {@code (names; names, e-mail) address. , (names) address.}; older exports have
 * a correspondence address only, which does not count.
 */
final class EmbaseTable implements TableFormat {

    private static final Pattern START_OF_ADDRESS =
            Pattern.compile("(?:^|,\\s*|;\\s*|\\n\\s*)\\((?=[^()]*[A-Z][^()]*\\)\\s*\\S)");
    private static final Pattern YEAR_OF_SOURCE = Pattern.compile("\\(((?:1[5-9]|20)[0-9]{2})\\)");

    @Override
    public RecordFormat format(Carrier carrier) {
        return carrier == Carrier.XLS || carrier == Carrier.XLSX ? RecordFormat.EMBASE_XLSX : RecordFormat.EMBASE_CSV;
    }

    @Override
    public boolean recognises(Columns columns) {
        return columns.hasAll("title", "author names")
                && columns.hasAny("emtree medical index terms", "embase accession id", "pui", "correspondence address");
    }

    @Override
    public Optional<String> lacksAddresses(Columns columns) {
        return columns.hasAll("author addresses") ? Optional.empty() : Optional.of("Author Addresses");
    }

    @Override
    public void read(Row row, RecordSink sink) {
        Draft draft = new Draft(row.origin(), RecordFormat.EMBASE_CSV.database())
                .title(row.cell("title", "original title"))
                .year(row.cell("publication year", "date of publication"), "Publication Year")
                .type(row.cell("publication type"))
                .keywords(Cells.split(row.cell("author keywords"), ","))
                .identifier(Scheme.DOI, row.cell("doi"))
                .identifier(Scheme.PMID, row.cell("medline pmid"))
                .otherId(row.cell("pui", "embase accession id"));
        Matcher m = YEAR_OF_SOURCE.matcher(row.cell("source"));
        if (m.find()) {
            draft.year(m.group(1), "Source");
        }
        List<String> names = Cells.split(row.cell("author names"), ", ");
        draft.authors(names);
        draft.addresses(addresses(row.cell("author addresses"), names)).finish(sink);
    }

    /** The addresses of a cell, or of a field of RIS that holds one. */
    static List<Address> addresses(String cell, List<String> names) {
        List<Address> addresses = new ArrayList<>();
        Matcher m = START_OF_ADDRESS.matcher(cell);
        List<Integer> starts = new ArrayList<>();
        while (m.find()) {
            starts.add(m.end());
        }
        if (starts.isEmpty() && !cell.isBlank()) {
            addresses.add(Address.of(trimmed(cell), Address.Style.FREE));
        }
        for (int i = 0; i < starts.size(); i++) {
            int to = i + 1 < starts.size() ? cell.lastIndexOf('(', starts.get(i + 1) - 1) : cell.length();
            String item = cell.substring(starts.get(i), to);
            int close = item.indexOf(')');
            String text = trimmed(item.substring(close + 1));
            if (!text.isEmpty()) {
                addresses.add(new Address(
                        text, Address.Style.FREE, positions(item.substring(0, close), names), List.of(), List.of()));
            }
        }
        return addresses;
    }

    private static List<Integer> positions(String bracket, List<String> names) {
        Map<String, Integer> positions = new HashMap<>();
        for (int i = names.size() - 1; i >= 0; i--) {
            positions.put(names.get(i).replace(",", ""), i);
        }
        return Cells.split(bracket).stream()
                .map(n -> positions.getOrDefault(
                        n.contains(",") ? n.substring(0, n.indexOf(',')).strip() : n, -1))
                .filter(p -> p >= 0)
                .sorted()
                .distinct()
                .toList();
    }

    private static String trimmed(String address) {
        String text = address.strip();
        while (text.endsWith(",") || text.endsWith(".") || text.endsWith(";")) {
            text = text.substring(0, text.length() - 1).strip();
        }
        return text;
    }
}
