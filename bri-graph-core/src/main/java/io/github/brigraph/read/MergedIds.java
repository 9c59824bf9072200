package io.github.brigraph.read;

import com.google.common.hash.Hasher;
import com.google.common.hash.Hashing;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * Works and institutions that OpenAlex merged into others, as the folder {@code merged_ids} of its snapshot lists them: files with
 * the columns {@code merge_date}, {@code id} and {@code merge_into_id}. Those of authors, sources and so on are passed over.
 *
 * <ul>
 *   <li>A work that was merged into another is none of its own: OpenAlex asks those who keep a copy to delete it, the other
 *       standing for both. It is left out, listed and counted ({@link RecordSink#superseded}), whether or not the other is
 *       among the inputs.
 *   <li>An institution that was merged into another counts for that one, under the id that the other has: its ROR id where
 *       the snapshot's institutions are at hand to tell it, otherwise both by their id at OpenAlex.
 * </ul>
 *
 * <p>Chains are followed; of several rows for an id the latest holds. Memory is 16 bytes a merged work, twice that while the lists
 * are read. Immutable.
 */
public final class MergedIds {

    /** Nothing was merged. */
    public static final MergedIds NONE =
            new MergedIds(new MergedPairs.Builder('W').build(), new MergedPairs.Builder('I').build(), Map.of(), 0);

    private static final String PREFIX = "https://openalex.org/";

    private final MergedPairs works;
    private final MergedPairs institutions;
    private final Map<Long, Institution> survivors;
    /** Those that others were merged into. */
    private final Set<Long> targets = new HashSet<>();

    private final long bytes;
    private final String sha256;

    private MergedIds(MergedPairs works, MergedPairs institutions, Map<Long, Institution> survivors, long bytes) {
        this.works = works;
        this.institutions = institutions;
        this.survivors = Map.copyOf(survivors);
        for (int i = 0; i < institutions.size(); i++) {
            targets.add(institutions.intoAt(i));
        }
        this.bytes = bytes;
        this.sha256 = digest(works, institutions, survivors);
    }

    /**
     * Reads lists of merged ids, and institutions where they lie beside them: from files, or from folders such as {@code
     * data/merged_ids} or the whole of a snapshot.
     *
     * @throws UnreadableInputException with a sentence, if a path does not exist or has no list of merged ids, if a file is
     *     damaged, a row is none of such a list, or ids were merged in a circle
     */
    public static MergedIds read(List<Path> paths) throws IOException {
        List<Path> lists = new ArrayList<>();
        List<Path> profiles = new ArrayList<>();
        for (Path path : paths) {
            SnapshotPart.Found found = SnapshotPart.below(path);
            lists.addAll(found.lists());
            profiles.addAll(found.institutions());
        }
        return read(lists, profiles);
    }

    /**
     * Reads files that are known to be lists, and files that are known to hold institutions, as {@link SnapshotPart} tells them.
     *
     * @throws UnreadableInputException with a sentence, if a file is damaged, a row is none of such a list, or ids were merged in a
     *     circle
     */
    public static MergedIds read(List<Path> lists, List<Path> profiles) throws IOException {
        if (lists.isEmpty()) {
            return NONE;
        }
        MergedIdsReader reader = new MergedIdsReader();
        long bytes = 0;
        for (Path list : lists) {
            reader.list(list);
            bytes += Files.size(list);
        }
        try {
            MergedPairs works = reader.works();
            MergedPairs institutions = reader.institutions();
            Map<Long, Institution> survivors = new TreeMap<>();
            if (institutions.size() > 0) {
                Set<Long> wanted = new HashSet<>();
                for (int i = 0; i < institutions.size(); i++) {
                    wanted.add(institutions.intoAt(i));
                }
                for (Path profile : profiles) {
                    survivors.putAll(MergedIdsReader.institutions(profile, wanted));
                }
            }
            return new MergedIds(works, institutions, survivors, bytes);
        } catch (IllegalArgumentException e) {
            throw new UnreadableInputException("OpenAlex's merged ids contradict themselves: " + e.getMessage(), e);
        }
    }

    private static String digest(MergedPairs works, MergedPairs institutions, Map<Long, Institution> survivors) {
        Hasher hasher = Hashing.sha256().newHasher();
        for (MergedPairs pairs : List.of(works, institutions)) {
            hasher.putLong(pairs.size());
            for (int i = 0; i < pairs.size(); i++) {
                hasher.putLong(pairs.from(i)).putLong(pairs.intoAt(i));
            }
        }
        new TreeMap<>(survivors).forEach((number, institution) -> hasher.putLong(number)
                .putString(
                        institution.id() + "\n" + institution.name() + "\n"
                                + institution.country().map(Country::code).orElse("") + "\n",
                        StandardCharsets.UTF_8));
        return hasher.hash().toString();
    }

    /** What a work was merged into in the end, such as {@code W2741809807}; ids may be links or bare, in either case. */
    public Optional<String> work(String id) {
        long into = works.into(number(id, 'W'));
        return into == MergedPairs.NONE ? Optional.empty() : Optional.of("W" + into);
    }

    /** What an institution was merged into in the end, such as {@code I103163165}. */
    public Optional<String> institution(String id) {
        long into = institutions.into(number(id, 'I'));
        return into == MergedPairs.NONE ? Optional.empty() : Optional.of("I" + into);
    }

    /**
     * The institution that a profile of a work stands for.
     *
     * @param id the id of the profile at OpenAlex
     * @param own the institution as the profile has it
     */
    Institution standsFor(String id, Institution own) {
        if (targets.isEmpty()) {
            return own;
        }
        long number = number(id, 'I');
        long into = institutions.into(number);
        long survivor = into == MergedPairs.NONE ? number : into;
        if (!targets.contains(survivor)) {
            return own;
        }
        Institution known = survivors.get(survivor);
        return known == null ? new Institution(PREFIX + "I" + survivor, own.name(), own.country()) : known;
    }

    /** The number of an id, or a number that nothing has. */
    static long number(String id, char letter) {
        int at = id.lastIndexOf('/') + 1;
        int digits = id.length() - at - 1;
        if (digits < 1 || digits > 13 || Character.toUpperCase(id.charAt(at)) != letter) {
            return MergedPairs.NONE;
        }
        long number = 0;
        for (int i = at + 1; i < id.length(); i++) {
            int digit = id.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return MergedPairs.NONE;
            }
            number = 10 * number + digit;
        }
        return number;
    }

    /** How many works were merged into others. */
    public int works() {
        return works.size();
    }

    /** How many institutions were merged into others. */
    public int institutions() {
        return institutions.size();
    }

    /** How many of the institutions that others were merged into are known by their id at OpenAlex alone. */
    public int withoutProfile() {
        return targets.size() - survivors.size();
    }

    /** What is not known of the institutions, as a problem of the lists. */
    public Optional<Problem> shortcoming() {
        return withoutProfile() == 0
                ? Optional.empty()
                : Optional.of(Problem.ofFile(
                        "merged_ids",
                        "institutions that others were merged into, without a profile among the inputs that tells their ROR"
                                + " id, are known by their id at OpenAlex: " + withoutProfile()));
    }

    /** Whether nothing was merged. */
    public boolean isEmpty() {
        return works.size() == 0 && institutions.size() == 0;
    }

    /** The size of the lists on disk. */
    public long bytes() {
        return bytes;
    }

    /** Writes the ids, for {@link #readFrom} of the same version of this library: 16 bytes a merged work or institution. */
    public void writeTo(DataOutput out) throws IOException {
        works.writeTo(out);
        institutions.writeTo(out);
        out.writeInt(survivors.size());
        for (Map.Entry<Long, Institution> entry : new TreeMap<>(survivors).entrySet()) {
            Institution institution = entry.getValue();
            out.writeLong(entry.getKey());
            out.writeUTF(institution.id());
            out.writeUTF(institution.name());
            out.writeUTF(institution.country().map(Country::code).orElse(""));
        }
        out.writeLong(bytes);
    }

    /** Reads what {@link #writeTo} wrote. */
    public static MergedIds readFrom(DataInput in) throws IOException {
        MergedPairs works = MergedPairs.readFrom(in);
        MergedPairs institutions = MergedPairs.readFrom(in);
        Map<Long, Institution> survivors = new TreeMap<>();
        for (int left = in.readInt(); left > 0; left--) {
            long number = in.readLong();
            String id = in.readUTF();
            String name = in.readUTF();
            String country = in.readUTF();
            survivors.put(
                    number,
                    new Institution(id, name, country.isEmpty() ? Optional.empty() : Optional.of(Country.of(country))));
        }
        return new MergedIds(works, institutions, survivors, in.readLong());
    }

    /** The SHA-256 of all that matters of the lists: who was merged into whom in the end, and the profiles of those. */
    public String sha256() {
        return sha256;
    }
}
