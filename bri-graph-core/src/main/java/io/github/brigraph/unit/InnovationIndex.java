package io.github.brigraph.unit;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * Countries by their rank in an innovation index of one year, and the tiers that studies of capability make of it.
 *
 * <p>The library brings the Global Innovation Index of 2011 to 2022 ({@code gii-2011} … {@code gii-2022}): the published
 * scores, with ranks derived from them (equal scores share a rank where the published table tells them apart). Users bring
 * others as files.
 *
 * @param name the name
 * @param year the year of the index; empty where a file does not say
 * @param ranks countries to their rank, from 1
 * @param provenance one sentence on where the ranks come from
 */
public record InnovationIndex(String name, OptionalInt year, SortedMap<Country, Integer> ranks, String provenance) {

    private static final int FIRST = 2011;
    private static final int LAST = 2022;

    public InnovationIndex {
        checkArgument(!ranks.isEmpty(), "an innovation index must rank countries, %s ranks none", name);
        ranks.forEach((country, rank) ->
                checkArgument(rank >= 1, "a rank must be at least 1, was %s for %s", rank, country.code()));
        ranks = Collections.unmodifiableSortedMap(new TreeMap<>(ranks));
    }

    /** A band of ranks, as the source studies of the Belt and Road cut them. */
    public enum Tier {
        /** Ranks 1 to 20. */
        FIRST("1-20", 1, 20),
        /** Ranks 21 to 50. */
        SECOND("21-50", 21, 50),
        /** Ranks 51 to 100. */
        THIRD("51-100", 51, 100),
        /** Rank 101 and below; the index of 2022 ends at 132. */
        FOURTH("101-132", 101, Integer.MAX_VALUE),
        /** Not ranked; no tier that others could be near to or far from. */
        UNRANKED("unranked", 0, 0);

        private final String label;
        private final int best;
        private final int worst;

        Tier(String label, int best, int worst) {
            this.label = label;
            this.best = best;
            this.worst = worst;
        }

        /** The band of ranks as files write it. */
        public String label() {
            return label;
        }

        /**
         * How many tiers two units are apart; empty where one is unranked.
         */
        public static OptionalInt distance(Tier a, Tier b) {
            return a == UNRANKED || b == UNRANKED
                    ? OptionalInt.empty()
                    : OptionalInt.of(Math.abs(a.ordinal() - b.ordinal()));
        }

        private static Tier of(int rank) {
            for (Tier tier : values()) {
                if (rank >= tier.best && rank <= tier.worst) {
                    return tier;
                }
            }
            return UNRANKED;
        }
    }

    /** The index of 2022, the one of the source studies. */
    public static InnovationIndex standard() {
        return named("gii-" + LAST);
    }

    /** The names of the indexes that come with the library. */
    public static List<String> names() {
        return IntStream.rangeClosed(FIRST, LAST)
                .mapToObj(year -> "gii-" + year)
                .toList();
    }

    /**
     * An index that comes with the library.
     *
     * @throws IllegalArgumentException if there is no such index; the message lists the names
     */
    public static InnovationIndex named(String name) {
        checkArgument(
                names().contains(name),
                "an innovation index must be one of %s, or a file; was %s",
                String.join(", ", names()),
                name);
        return parse(name, ResourceTable.lines("innovation/" + name + ".tsv"));
    }

    /**
     * An index from a file of lines {@code code,rank} (or with a tab between); more columns, a first line that names the
     * columns, empty lines and lines that start with {@code #} are skipped. Lines {@code # name: …}, {@code # year: …}
     * and {@code # provenance: …} say more about it.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a line is wrong; the message gives file and line
     */
    public static InnovationIndex fromFile(Path file) throws IOException {
        return parse(String.valueOf(file.getFileName()), Files.readAllLines(file));
    }

    /** An index by its name, or from the file of a path. */
    public static InnovationIndex parse(String text) throws IOException {
        Path file = Path.of(text);
        return !names().contains(text) && Files.isRegularFile(file) ? fromFile(file) : named(text);
    }

    private static InnovationIndex parse(String file, List<String> lines) {
        String name = file;
        OptionalInt year = OptionalInt.empty();
        String provenance = "the file " + file;
        SortedMap<Country, Integer> ranks = new TreeMap<>();
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\ufeff", "").strip();
            if (line.startsWith("# name:")) {
                name = behindColon(line);
            } else if (line.startsWith("# year:")) {
                year = OptionalInt.of(Integer.parseInt(behindColon(line)));
            } else if (line.startsWith("# provenance:")) {
                provenance = behindColon(line);
            } else if (!line.isEmpty() && !line.startsWith("#")) {
                String[] cells = line.split("[\t,;]", -1);
                Optional<Country> country = Country.find(cells[0].strip());
                boolean header = ranks.isEmpty() && country.isEmpty();
                if (!header) {
                    put(ranks, country, cells, file + ":" + (i + 1));
                }
            }
        }
        return new InnovationIndex(name, year, ranks, provenance);
    }

    private static void put(
            SortedMap<Country, Integer> ranks, Optional<Country> country, String[] cells, String where) {
        Country ranked = country.orElseThrow(() -> new IllegalArgumentException(
                where + ": a line must start with the code of a country, was \"" + cells[0].strip() + "\""));
        String rank = cells.length < 2 ? "" : cells[1].strip();
        checkArgument(rank.matches("[0-9]{1,6}"), "%s: a rank must be a whole number, was \"%s\"", where, rank);
        checkArgument(ranks.put(ranked, Integer.parseInt(rank)) == null, "%s: %s is there twice", where, ranked);
    }

    private static String behindColon(String line) {
        return line.substring(line.indexOf(':') + 1).strip();
    }

    /** The tier of a country. */
    public Tier tier(Country country) {
        Integer rank = ranks.get(country);
        return rank == null ? Tier.UNRANKED : Tier.of(rank);
    }

    /** The countries of a tier among some, in their order. */
    public List<Country> members(Tier tier, java.util.Collection<Country> among) {
        return among.stream().filter(c -> tier(c) == tier).toList();
    }
}
