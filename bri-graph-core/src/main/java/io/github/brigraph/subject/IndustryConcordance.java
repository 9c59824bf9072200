package io.github.brigraph.subject;

import static com.google.common.base.Preconditions.checkArgument;

import com.google.common.hash.Hashing;
import io.github.brigraph.display.Decimal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * What industries a code of the International Patent Classification belongs to, and with which shares: for patents whose
 * record carries no class of the national economy.
 *
 * <p>A code has the industries of the longest prefix that the file knows. A patent's codes weigh alike; codes with the same
 * prefix count once: its share in an industry is the mean of the shares of its prefixes. Shares of a prefix usually add up
 * to 1, and are used as they stand.
 */
public final class IndustryConcordance {

    private final String name;
    private final Map<String, SortedMap<String, Double>> byPrefix;
    private final Map<String, String> names;
    private final int longest;

    private IndustryConcordance(
            String name, Map<String, SortedMap<String, Double>> byPrefix, Map<String, String> names) {
        this.name = name;
        this.byPrefix = byPrefix;
        this.names = names;
        this.longest = byPrefix.keySet().stream().mapToInt(String::length).max().orElse(0);
    }

    /**
     * Reads a file of lines with an IPC prefix, the code of an industry, a share from 0 to 1, and perhaps the name of the
     * industry, between tabs, semicolons or commas; a first line that names the columns, empty lines and lines that start
     * with {@code #} are skipped.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a line is wrong; the message gives file and line
     */
    public static IndustryConcordance fromFile(Path file) throws IOException {
        return parse(String.valueOf(file.getFileName()), Files.readAllLines(file));
    }

    /**
     * A concordance from the lines of a file.
     *
     * @throws IllegalArgumentException if a line is wrong; the message gives the name and the line
     */
    public static IndustryConcordance parse(String file, List<String> lines) {
        Map<String, SortedMap<String, Double>> byPrefix = new HashMap<>();
        Map<String, String> names = new HashMap<>();
        boolean first = true;
        for (int i = 0; i < lines.size(); i++) {
            String line = lines.get(i).replace("\ufeff", "").strip();
            if (line.isEmpty() || line.startsWith("#")) {
                continue;
            }
            String separator = line.indexOf('\t') >= 0 ? "\t" : line.indexOf(';') >= 0 ? ";" : ",";
            String[] cells = line.split(separator, 4);
            String where = file + ":" + (i + 1);
            checkArgument(
                    cells.length >= 3,
                    "%s: a line must have an IPC prefix, an industry and a share, was \"%s\"",
                    where,
                    line);
            if (first && !isNumber(cells[2])) {
                first = false;
                continue;
            }
            first = false;
            put(byPrefix, cells, where);
            if (cells.length > 3 && !cells[3].isBlank()) {
                names.put(cells[1].strip(), cells[3].strip());
            }
        }
        checkArgument(!byPrefix.isEmpty(), "%s: a concordance must have a line, has none", file);
        return new IndustryConcordance(file, byPrefix, names);
    }

    private static void put(Map<String, SortedMap<String, Double>> byPrefix, String[] cells, String where) {
        checkArgument(isNumber(cells[2]), "%s: a share must be a number, was \"%s\"", where, cells[2].strip());
        double share = Double.parseDouble(cells[2].strip());
        checkArgument(share >= 0 && share <= 1, "%s: a share must be in [0, 1], was %s", where, share);
        String prefix = normalised(cells[0]);
        checkArgument(!prefix.isEmpty(), "%s: a line must start with an IPC prefix, was \"%s\"", where, cells[0]);
        SortedMap<String, Double> shares = byPrefix.computeIfAbsent(prefix, p -> new TreeMap<>());
        checkArgument(
                shares.put(cells[1].strip(), share) == null,
                "%s: %s with %s is there twice",
                where,
                prefix,
                cells[1].strip());
    }

    private static boolean isNumber(String cell) {
        return cell.strip().matches("[0-9]*\\.?[0-9]+([eE][-+]?[0-9]+)?");
    }

    private static String normalised(String ipc) {
        StringBuilder out = new StringBuilder(ipc.length());
        for (int i = 0; i < ipc.length(); i++) {
            char c = ipc.charAt(i);
            if (!Character.isWhitespace(c)) {
                out.append(c);
            }
        }
        return out.toString().toUpperCase(Locale.ROOT);
    }

    /** The lines of a file that reads as this, in order. */
    public List<String> lines() {
        List<String> lines = new ArrayList<>();
        new TreeMap<>(byPrefix)
                .forEach((prefix, shares) -> shares.forEach((industry, share) -> lines.add(
                        String.join("\t", prefix, industry, Decimal.text(share), names.getOrDefault(industry, "")))));
        return lines;
    }

    /** The SHA-256 of what it says, in lower-case hexadecimal. */
    public String digest() {
        return Hashing.sha256()
                .hashString(String.join("\n", lines()), StandardCharsets.UTF_8)
                .toString();
    }

    /** The file's name without its folder. */
    public String name() {
        return name;
    }

    /** The name of an industry where the file gives one; empty where it does not. */
    public String industryName(String code) {
        return names.getOrDefault(code, "");
    }

    /** The industries of a patent with these IPC codes, with its share in each; empty where no code is known. */
    public SortedMap<String, Double> industries(List<String> ipc) {
        TreeSet<String> prefixes = new TreeSet<>();
        for (String code : ipc) {
            String whole = normalised(code);
            for (int length = Math.min(longest, whole.length()); length > 0; length--) {
                if (byPrefix.containsKey(whole.substring(0, length))) {
                    prefixes.add(whole.substring(0, length));
                    break;
                }
            }
        }
        SortedMap<String, Double> shares = new TreeMap<>();
        for (String prefix : prefixes) {
            byPrefix.getOrDefault(prefix, new TreeMap<>()).forEach((industry, share) -> {
                if (share > 0) {
                    shares.merge(industry, share / prefixes.size(), Double::sum);
                }
            });
        }
        return shares;
    }
}
