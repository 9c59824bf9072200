package io.github.brigraph.sample;

import com.google.common.collect.ImmutableMap;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Synthetic joint activities of China with the countries of the Belt and Road - 53 joint laboratories, 80 agreements, 9
 * technology transfer centres, 70 parks, as many as a panel on such cooperation counts - as a table, and the mapping that
 * explains its columns.
 *
 * @param seed the seed
 */
public record SyntheticActivities(long seed) {

    private static final ImmutableMap<String, Integer> KINDS =
            ImmutableMap.of("agreement", 80, "joint laboratory", 53, "technology transfer centre", 9, "park", 70);

    /** The mapping of the columns. */
    public static final String MAPPING = """
            # What the columns of synthetic-joint-activities.csv mean.
            type      = joint activity
            kind      = Kind
            id        = Number
            title     = Name
            year      = Founded
            countries = Country A | Country B
            """;

    /** How many activities there are. */
    public static int size() {
        return KINDS.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Writes the table; the writer stays open. Lines end with LF. */
    public void write(Writer out) throws IOException {
        List<Place> partners = Places.INSTANCE.partners();
        try {
            CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
            csv.writeRecord("Number", "Kind", "Name", "Founded", "Country A", "Country B");
            int number = 0;
            for (Map.Entry<String, Integer> kind : KINDS.entrySet()) {
                for (int i = 0; i < kind.getValue(); i++) {
                    number++;
                    Draws draws = new Draws(seed ^ 0x70117, number);
                    // Agreements spread over many countries; the rest follows capability and weight.
                    Place partner = kind.getKey().equals("agreement")
                            ? partners.get(i)
                            : Places.INSTANCE.partner(Field.NONE, draws.unit());
                    csv.writeRecord(
                            String.format(Locale.ROOT, "SYN-JA-%04d", number),
                            kind.getKey(),
                            "Synthetic " + kind.getKey() + " " + number + " of China and " + partner.name(),
                            String.valueOf(2014 + draws.below(8)),
                            "China",
                            partner.code());
                }
            }
            csv.flush();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
    }
}
