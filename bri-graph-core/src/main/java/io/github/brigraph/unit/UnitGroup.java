package io.github.brigraph.unit;

import static com.google.common.base.Preconditions.checkArgument;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * A named group of countries as of a date, such as the signatories of the Belt and Road Initiative.
 *
 * <p>Members change, so a group has snapshots, each the list that held from its date until the next; nothing between two
 * snapshots is guessed. The library brings {@link #names()}; users bring others as files.
 *
 * <pre>{@code
 * UnitGroup.parse("belt-and-road@2020-12-31")  // the latest snapshot that is not after the date
 * UnitGroup.parse("asean")                     // the latest snapshot
 * UnitGroup.parse("SG,KR,PK")                  // a list of codes
 * UnitGroup.parse("partners.tsv")              // a file
 * }</pre>
 *
 * @param name the name
 * @param asOf the date from which the list held; empty for a list without a date
 * @param members the members in order of their codes; never empty
 * @param provenance one sentence on where the list comes from
 */
public record UnitGroup(String name, Optional<LocalDate> asOf, SortedSet<Country> members, String provenance) {

    public UnitGroup {
        checkArgument(!name.isBlank(), "a group must have a name, was blank");
        checkArgument(!members.isEmpty(), "a group must have members, %s has none", name);
        members = Collections.unmodifiableSortedSet(new TreeSet<>(members));
    }

    /** A group without a date, as a caller puts it together. */
    public static UnitGroup of(String name, Collection<Country> members) {
        return new UnitGroup(name, Optional.empty(), new TreeSet<>(members), "as given");
    }

    /** The names of the groups that come with the library. */
    public static List<String> names() {
        return GroupTable.INSTANCE.names();
    }

    /** The snapshots of a group that comes with the library, the earliest first; empty if there is no such group. */
    public static List<UnitGroup> snapshots(String name) {
        return GroupTable.INSTANCE.snapshots(name);
    }

    /**
     * The latest snapshot of a group that comes with the library.
     *
     * @throws IllegalArgumentException if there is no such group; the message lists the names
     */
    public static UnitGroup named(String name) {
        return named(name, LocalDate.MAX);
    }

    /**
     * The latest snapshot that is not after a date, of a group that comes with the library.
     *
     * @throws IllegalArgumentException if there is no such group, or all its snapshots are later
     */
    public static UnitGroup named(String name, LocalDate date) {
        List<UnitGroup> snapshots = snapshots(name);
        checkArgument(
                !snapshots.isEmpty(),
                "a group must be one of %s, codes such as SG,KR, or a file; was %s",
                String.join(", ", names()),
                name);
        return snapshots.stream()
                .filter(group -> group.asOf().orElse(LocalDate.MIN).compareTo(date) <= 0)
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalArgumentException("the earliest snapshot of " + name + " is of "
                        + snapshots.get(0).asOf().orElseThrow() + ", after " + date));
    }

    /**
     * A group from a file of one member a line: a code, and behind a tab or a comma what a reader likes to know. Lines
     * {@code # name: …}, {@code # as-of: …} (a date), {@code # provenance: …} say more about it; other lines that start with
     * {@code #} and empty lines are skipped. Without them the name is the file's, without folder.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a line is wrong; the message gives file and line
     */
    public static UnitGroup fromFile(Path file) throws IOException {
        String name = String.valueOf(file.getFileName());
        return GroupTable.parse(name, Files.readAllLines(file));
    }

    /**
     * A group from a text: the name of one that comes with the library, with or without {@code @} and a date; codes between
     * commas; or the path of a file. The first that fits holds.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if nothing fits; the message lists the names
     */
    public static UnitGroup parse(String text) throws IOException {
        int at = text.lastIndexOf('@');
        String name = at < 0 ? text : text.substring(0, at);
        if (names().contains(name)) {
            return at < 0 ? named(name) : named(name, date(text.substring(at + 1)));
        }
        List<Optional<Country>> codes = List.of(text.split(",")).stream()
                .map(code -> Country.find(code.strip()))
                .toList();
        if (codes.stream().allMatch(Optional::isPresent)) {
            return of(text, codes.stream().flatMap(Optional::stream).toList());
        }
        Path file = Path.of(text);
        return Files.isRegularFile(file) ? fromFile(file) : named(text);
    }

    /** Whether a country is a member. */
    public boolean contains(Country country) {
        return members.contains(country);
    }

    /** The group by name and date, such as {@code belt-and-road@2020-01-31}. */
    @Override
    public String toString() {
        return name + asOf.map(date -> "@" + date).orElse("");
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            throw new IllegalArgumentException("a date must be written like 2020-12-31, was \"" + text + "\"", e);
        }
    }
}
