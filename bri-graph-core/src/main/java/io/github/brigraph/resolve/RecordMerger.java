package io.github.brigraph.resolve;

import static com.google.common.base.Preconditions.checkArgument;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Author;
import io.github.brigraph.record.Identifiers;
import io.github.brigraph.record.Identifiers.Scheme;
import io.github.brigraph.record.JointActivity;
import io.github.brigraph.record.Patent;
import io.github.brigraph.record.Provenance;
import io.github.brigraph.record.Provenance.Field;
import io.github.brigraph.record.Provenance.Member;
import io.github.brigraph.record.Publication;
import io.github.brigraph.record.ResearchRecord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * Makes one record of several that are the same.
 *
 * <p>Members stand in the order of {@linkplain #PRECEDENCE their sources}, then of their ids, then of where they were read:
 * the first gives the id, the source and the kind of record. A field is taken from the first member that has it, none is
 * emptied:
 *
 * <ul>
 *   <li>authors and addresses together from the first member with addresses in words, because addresses point to authors,
 *       else from the first with profiles; authors alone from the first that has any. An author whose family name another
 *       member has at the same place gets the fuller name and the ORCID iD from there, if both have as many authors;
 *   <li>identifiers from all members, of each scheme the first.
 * </ul>
 *
 * <p>What came from where is in the record's {@link Provenance}. The result does not depend on the order of the records.
 */
public final class RecordMerger {

    /** Sources in the order in which their fields are taken; others follow in the order of their names. */
    public static final List<String> PRECEDENCE = List.of(
            "Web of Science",
            "Scopus",
            "PubMed",
            "Dimensions",
            "Lens",
            "OpenAlex",
            "Crossref",
            "Embase",
            "IEEE Xplore",
            "Cochrane Library");

    private static final Comparator<ResearchRecord> ORDER = Comparator.comparingInt(
                    (ResearchRecord r) -> rank(r.core().source()))
            .thenComparing(r -> r.core().source())
            .thenComparing(ResearchRecord::id)
            .thenComparing(r -> r.origin().file())
            .thenComparing(r -> r.origin().line());

    private final List<ResearchRecord> members;
    private final Map<Field, List<Integer>> taken = new EnumMap<>(Field.class);

    private RecordMerger(Collection<ResearchRecord> records) {
        this.members = records.stream().sorted(ORDER).toList();
    }

    private static int rank(String source) {
        int rank = PRECEDENCE.indexOf(source);
        return rank < 0 ? PRECEDENCE.size() : rank;
    }

    /** One record of several; one alone stays as it is. */
    public static ResearchRecord merge(Collection<ResearchRecord> records) {
        checkArgument(!records.isEmpty(), "there must be a record to merge, were none");
        return records.size() == 1 ? records.iterator().next() : new RecordMerger(records).merged();
    }

    private ResearchRecord merged() {
        ResearchRecord first = members.get(0);
        if (first instanceof Patent patent) {
            return patent(patent);
        }
        if (first instanceof JointActivity activity) {
            return new JointActivity(core(), activity.kind());
        }
        return new Publication(
                core(),
                text(Field.DOCUMENT_TYPE, r -> r instanceof Publication p ? p.documentType() : ""),
                list(Field.ORGANISATIONS, r -> r instanceof Publication p ? p.organisations() : List.of()),
                list(Field.FUNDERS, r -> r instanceof Publication p ? p.funders() : List.of()));
    }

    private Patent patent(Patent first) {
        List<Patent> patents = members.stream()
                .filter(Patent.class::isInstance)
                .map(Patent.class::cast)
                .toList();
        return new Patent(
                core(),
                new Patent.Parties(of(patents, Patent::applicants), of(patents, Patent::inventors)),
                new Patent.Classes(
                        of(patents, p -> p.classes().ipc()),
                        of(patents, p -> p.classes().cpc()),
                        of(patents, p -> p.classes().industries())),
                first.years());
    }

    private static <T> List<T> of(List<Patent> patents, Function<Patent, List<T>> field) {
        return patents.stream()
                .map(field)
                .filter(list -> !list.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    private ResearchRecord.Core core() {
        ResearchRecord first = members.get(0);
        String title = text(Field.TITLE, r -> r.core().title());
        OptionalInt year =
                first(Field.YEAR, ResearchRecord::year, OptionalInt::isPresent).orElse(OptionalInt.empty());
        List<Address> addresses = first(Field.ADDRESSES, ResearchRecord::addresses, RecordMerger::haveText)
                .or(() -> first(Field.ADDRESSES, ResearchRecord::addresses, list -> !list.isEmpty()))
                .orElse(List.of());
        List<Author> authors = authors(addresses.isEmpty() ? Optional.empty() : only(Field.ADDRESSES));
        return new ResearchRecord.Core(
                first.id(),
                first.origin(),
                first.core().source(),
                title,
                year,
                authors,
                addresses,
                list(Field.CATEGORIES, r -> r.core().categories()),
                list(Field.KEYWORDS, r -> r.core().keywords()),
                identifiers(),
                Provenance.of(
                        members.stream()
                                .map(r -> new Member(r.id(), r.core().source(), r.origin()))
                                .toList(),
                        taken));
    }

    private static boolean haveText(List<Address> addresses) {
        return addresses.stream().anyMatch(a -> !a.text().isEmpty());
    }

    private Optional<Integer> only(Field field) {
        return Optional.of(taken.getOrDefault(field, List.of(0)).get(0));
    }

    /** The authors that the addresses point to, else the first, with fuller names and ORCID iDs of the other members. */
    private List<Author> authors(Optional<Integer> withAddresses) {
        Optional<Integer> base = withAddresses
                .filter(m -> !members.get(m).core().authors().isEmpty())
                .or(() -> java.util.stream.IntStream.range(0, members.size())
                        .filter(m -> !members.get(m).core().authors().isEmpty())
                        .boxed()
                        .findFirst());
        if (base.isEmpty()) {
            return List.of();
        }
        TreeSet<Integer> from = new TreeSet<>(List.of(base.get()));
        List<Author> authors = new ArrayList<>(members.get(base.get()).core().authors());
        for (int m = 0; m < members.size(); m++) {
            List<Author> others = members.get(m).core().authors();
            for (int i = 0; others.size() == authors.size() && i < others.size(); i++) {
                Author fuller = fuller(authors.get(i), others.get(i));
                if (!fuller.equals(authors.get(i))) {
                    authors.set(i, fuller);
                    from.add(m);
                }
            }
        }
        taken.put(Field.AUTHORS, List.copyOf(from));
        return authors;
    }

    private static Author fuller(Author one, Author other) {
        if (!RecordKeys.familyName(one).equals(RecordKeys.familyName(other))) {
            return one;
        }
        String name = letters(other) > letters(one) ? other.name() : one.name();
        return new Author(name, one.orcid().or(other::orcid));
    }

    private static long letters(Author author) {
        return author.name().chars().filter(Character::isLetter).count();
    }

    private Identifiers identifiers() {
        Map<Scheme, String> all = new EnumMap<>(Scheme.class);
        TreeSet<Integer> from = new TreeSet<>();
        for (int m = 0; m < members.size(); m++) {
            for (Map.Entry<Scheme, String> id :
                    members.get(m).core().identifiers().values().entrySet()) {
                if (all.putIfAbsent(id.getKey(), id.getValue()) == null) {
                    from.add(m);
                }
            }
        }
        if (!from.isEmpty()) {
            taken.put(Field.IDENTIFIERS, List.copyOf(from));
        }
        return Identifiers.of(all);
    }

    private String text(Field field, Function<ResearchRecord, String> of) {
        return first(field, of, text -> !text.isEmpty()).orElse("");
    }

    private <T> List<T> list(Field field, Function<ResearchRecord, List<T>> of) {
        return first(field, of, list -> !list.isEmpty()).orElse(List.of());
    }

    private <T> Optional<T> first(Field field, Function<ResearchRecord, T> of, Predicate<T> has) {
        for (int m = 0; m < members.size(); m++) {
            T value = of.apply(members.get(m));
            if (has.test(value)) {
                taken.put(field, List.of(m));
                return Optional.of(value);
            }
        }
        return Optional.empty();
    }
}
