package io.github.brigraph.resolve;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.google.common.hash.Hashing;
import com.google.common.io.MoreFiles;
import io.github.brigraph.resolve.NameWords.Role;
import io.github.brigraph.resolve.RorOrganization.Status;
import io.github.brigraph.unit.Country;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * The Research Organization Registry (ROR): organisations with their names, places and relations, by which {@link
 * AddressResolver#with(RorDirectory)} knows the institutions of addresses.
 *
 * <pre>{@code
 * RorDirectory ror = RorDirectory.read(Path.of("v1.60-2025-02-27-ror-data.zip"));
 * AddressResolver resolver = AddressResolver.standard().with(ror);
 * }</pre>
 *
 * <p>Withdrawn entries, which ROR keeps only so that their ids still lead somewhere, are left out; {@link #find} leads from
 * their id to the organisation that took their place. Inactive ones stay: papers of their time name them.
 *
 * <p>Organisations are also known by names that directories often lack: those before a merger, short and translated ones,
 * and the schools of universities, from tables of our own. A name that the directory gives to another organisation of the
 * country stays with that one.
 *
 * <p>Immutable and safe for use by several threads. Memory is some 1 kB an organisation.
 *
 * <p>Source: <a href="https://ror.readme.io/docs/data-dump">the ROR data dump</a>, schemas 1 and 2.
 */
public final class RorDirectory {

    private final Origin origin;
    private final List<RorOrganization> organizations;
    private final Map<String, Integer> byId;
    private final RorIndex index;
    private final int[][] parents;
    private final long[][] cities;

    /** The index of the only country of each organisation; negative where it has none or several. */
    private final short[] countries;

    private RorDirectory(
            Origin origin, List<RorOrganization> organizations, Map<String, Integer> byId, RorIndex index) {
        this.origin = origin;
        this.organizations = organizations;
        this.byId = byId;
        this.index = index;
        this.parents = new int[organizations.size()][];
        this.cities = new long[organizations.size()][];
        this.countries = new short[organizations.size()];
        for (int i = 0; i < parents.length; i++) {
            RorOrganization organization = organizations.get(i);
            parents[i] = organization.parents().stream().mapToInt(byId::get).toArray();
            countries[i] = (short)
                    (organization.countries().size() == 1
                            ? organization.countries().get(0).index()
                            : -1);
            cities[i] = organization.cities().stream().mapToLong(RorIndex::hash).toArray();
        }
    }

    /**
     * The file that a directory was read from.
     *
     * @param name its name, without its folder
     * @param schema {@code ror-v1} or {@code ror-v2}
     * @param bytes its size on disk
     * @param sha256 the SHA-256 of its bytes, in lower-case hexadecimal
     * @param leftOut withdrawn entries and entries without an id or a name
     */
    public record Origin(String name, String schema, long bytes, String sha256, long leftOut) {}

    /**
     * Reads a dump of ROR: JSON of schema 1 or 2, plain, as {@code .gz}, or in the zip in which ROR publishes it. Of a zip
     * that holds both schemas the second is read.
     *
     * <p>The dump is streamed. A full one of 110,000 organisations takes some seconds.
     *
     * @throws UnreadableDirectoryException if the file is missing, is no dump of ROR, or is broken
     */
    public static RorDirectory read(Path file) throws IOException {
        Builder builder = new Builder();
        try (RorDump dump = RorDump.open(file)) {
            long incomplete = RorParser.read(dump.json(), builder::add);
            builder.leftOut += incomplete;
        } catch (JsonProcessingException e) {
            throw new UnreadableDirectoryException(
                    file.getFileName() + " is no dump of ROR, or a broken one: at byte "
                            + e.getLocation().getByteOffset() + ", " + e.getOriginalMessage(),
                    e);
        } catch (EOFException | java.util.zip.ZipException e) {
            throw new UnreadableDirectoryException(file.getFileName() + " is cut off or broken: " + e.getMessage(), e);
        }
        if (builder.organizations.isEmpty()) {
            throw new UnreadableDirectoryException(
                    file.getFileName() + " is no dump of ROR: it holds no organisation with a ROR id and a name");
        }
        String sha256 = MoreFiles.asByteSource(file).hash(Hashing.sha256()).toString();
        return builder.build(String.valueOf(file.getFileName()), Files.size(file), sha256);
    }

    /** The file that this was read from. */
    public Origin origin() {
        return origin;
    }

    /** How many organisations there are, withdrawn ones left out. */
    public int size() {
        return organizations.size();
    }

    /** All organisations, in the order of the dump. */
    public List<RorOrganization> organizations() {
        return organizations;
    }

    /** The organisation of a ROR id; for the id of a withdrawn entry the one that took its place. */
    public Optional<RorOrganization> find(String id) {
        return Optional.ofNullable(byId.get(id)).map(organizations::get);
    }

    RorIndex index() {
        return index;
    }

    RorOrganization organization(int number) {
        return organizations.get(number);
    }

    Optional<Integer> number(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** How the countries of an organisation go with those of an address. */
    PlaceFit.Fit fit(int number, PlaceFit places) {
        int country = countries[number];
        return country >= 0
                ? places.of(Country.at(country))
                : places.of(organizations.get(number).countries());
    }

    /** The one organisation in the country of an address, or on its ground, that bears a name, given by its words in their compared forms. */
    Optional<Integer> only(List<String> tokens, PlaceFit places) {
        long hash = NameHash.START;
        for (String token : tokens) {
            hash = NameHash.add(hash, token);
        }
        Set<Integer> bearers = new LinkedHashSet<>();
        for (int entry = index.names.first(hash); entry >= 0; entry = index.names.next(entry)) {
            int number = index.names.organization(entry);
            PlaceFit.Fit fit = fit(number, places);
            if (index.names.need(entry) == 0 && (fit == PlaceFit.Fit.SAME || fit == PlaceFit.Fit.WITHIN)) {
                bearers.add(number);
            }
        }
        return bearers.size() == 1 ? bearers.stream().findFirst() : Optional.empty();
    }

    /** Whether two organisations have a country in common. */
    boolean shareCountry(int one, int other) {
        List<Country> countries = organizations.get(other).countries();
        return organizations.get(one).countries().stream().anyMatch(countries::contains);
    }

    /**
     * Whether the words of a part's name spell its whole: all of the whole's name behind their own ("Institute of
     * Physics of the Polish Academy of Sciences"), what is telling of it ("Max Planck" the Max Planck Society), or its
     * letters in front ("INFN Pavia").
     * The trust that runs a hospital and bears its name is no whole beside it, nor an academy beside its university.
     */
    boolean isSpelledBy(int number, List<String> said) {
        List<String> tokens = new ArrayList<>();
        AddressText name = AddressText.of(organizations.get(number).name());
        for (int word = 0; word < name.words(); word++) {
            tokens.add(NameWords.STANDARD.of(name, word));
        }
        tokens.removeIf(String::isEmpty);
        if (tokens.contains("trust") || tokens.contains("syst") || said.get(0).equals("univ")) {
            return false;
        }
        boolean full = tokens.size() > 2
                && said.containsAll(tokens)
                && !said.subList(0, Math.min(said.size(), tokens.size())).containsAll(tokens);
        tokens.removeIf(token -> NameWords.STANDARD.is(Role.GENERIC, token) || index.isPlace(token));
        return full || (!tokens.isEmpty() && said.containsAll(tokens)) || index.isAcronymOf(said.get(0), number);
    }

    int[] parents(int number) {
        return parents[number];
    }

    /** Hashes of the names of an organisation's cities. */
    long[] cities(int number) {
        return cities[number];
    }

    /** Whether an organisation is a part of another, directly or through others. */
    boolean isPartOf(int part, int whole) {
        return part != whole && ancestors(part).contains(whole);
    }

    /** An organisation and all that it is a part of, the nearest first. */
    Set<Integer> ancestors(int number) {
        Set<Integer> seen = new LinkedHashSet<>();
        Deque<Integer> open = new ArrayDeque<>(List.of(number));
        while (!open.isEmpty()) {
            int next = open.remove();
            if (seen.add(next)) {
                for (int parent : parents[next]) {
                    open.add(parent);
                }
            }
        }
        return seen;
    }

    @Override
    public String toString() {
        return origin.name() + ", " + size() + " organisations";
    }

    /** The name of an organisation that another took the place of. */
    private record Former(String id, String name, int organization) {}

    /** Collects the organisations of a dump, each as soon as it is read. */
    private static final class Builder {

        private final RorIndex index = new RorIndex();
        private final List<RorOrganization> organizations = new ArrayList<>();
        private final Map<String, Integer> byId = new HashMap<>();
        private final Map<String, List<String>> withdrawn = new HashMap<>();
        private final Map<String, Set<String>> parentsByChild = new HashMap<>();
        private final Map<Object, Object> shared = new HashMap<>();
        private final List<Former> formers = new ArrayList<>();
        private long leftOut;
        private String schema = "ror-v1";

        void add(RorDraft draft) {
            schema = draft.second ? "ror-v2" : schema;
            if (draft.status.equals("withdrawn")) {
                withdrawn.put(draft.id, List.copyOf(draft.successors));
                leftOut++;
            } else if (byId.putIfAbsent(draft.id, organizations.size()) != null) {
                leftOut++;
            } else {
                draft.children.forEach(child -> parentsByChild
                        .computeIfAbsent(child, key -> new TreeSet<>())
                        .add(draft.id));
                index.add(organizations.size(), draft);
                int number = organizations.size();
                draft.predecessors.forEach((id, label) -> formers.add(new Former(id, label, number)));
                organizations.add(organization(draft, List.copyOf(draft.parents)));
            }
        }

        RorDirectory build(String name, long bytes, String sha256) {
            for (Former former : formers) {
                // What has an entry of its own is found as itself.
                if (!byId.containsKey(former.id)) {
                    index.addFormer(
                            former.organization,
                            former.name,
                            organizations.get(former.organization).cities());
                }
            }
            OtherNames.STANDARD.addTo(index, organizations);
            index.build();
            organizations.replaceAll(this::withParents);
            withdrawn.keySet().forEach(id -> successor(id).ifPresent(number -> byId.putIfAbsent(id, number)));
            return new RorDirectory(
                    new Origin(name, schema, bytes, sha256, leftOut), List.copyOf(organizations), byId, index);
        }

        private RorOrganization organization(RorDraft draft, List<String> parents) {
            return new RorOrganization(
                    draft.id,
                    draft.display,
                    one(List.copyOf(draft.countries)),
                    one(List.copyOf(draft.cities)),
                    one(List.copyOf(draft.types)),
                    draft.status.equals("active") ? Status.ACTIVE : Status.INACTIVE,
                    parents);
        }

        /** With the parents that the organisation or they themselves name. */
        private RorOrganization withParents(RorOrganization o) {
            Set<String> parents = new TreeSet<>(o.parents());
            parents.addAll(parentsByChild.getOrDefault(o.id(), Set.of()));
            parents.removeIf(id -> !byId.containsKey(id) || id.equals(o.id()));
            return new RorOrganization(
                    o.id(), o.name(), o.countries(), o.cities(), o.types(), o.status(), List.copyOf(parents));
        }

        /** Values that many organisations share, such as a city, are kept once. */
        @SuppressWarnings("unchecked")
        private <T> T one(T value) {
            return (T) shared.computeIfAbsent(value, key -> value);
        }

        /** The organisation that took the place of a withdrawn one, if there is exactly one. */
        private Optional<Integer> successor(String id) {
            Set<String> seen = new HashSet<>();
            String at = id;
            while (seen.add(at)) {
                List<String> next = withdrawn.getOrDefault(at, List.of());
                if (next.size() != 1) {
                    return Optional.empty();
                }
                at = next.get(0);
                if (byId.containsKey(at)) {
                    return Optional.of(byId.get(at));
                }
            }
            return Optional.empty();
        }
    }
}
