package io.github.brigraph.resolve;

import io.github.brigraph.record.Placement;
import io.github.brigraph.resolve.InstitutionFinder.Segment;
import io.github.brigraph.resolve.NameTrait.Specificity;
import io.github.brigraph.resolve.NameWords.Role;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the organisations of a directory in an address.
 *
 * <p>Every run of words is looked up as a name; of names that overlap the longest counts, then the surer one. What says
 * nothing alone, such as {@code Ministry of Education}, counts only where nothing else is named.
 */
final class RorMatcher {

    /** Letters in parentheses mean an organisation that has so many words of what stands before. */
    private static final int LEAST_SHARED = 2;

    private static final Comparator<Mention> BEST_FIRST = Comparator.comparingInt(Mention::length)
            .thenComparingDouble(Mention::score)
            .reversed()
            .thenComparingInt(Mention::first);

    private final RorDirectory directory;
    private final ParsedAddress address;
    private final AddressText text;
    private final AddressSpans spans;
    private final NameBounds bounds;
    private final RorCandidates candidates;
    private final NearNames near;
    private final double threshold;
    private final NameWords words = NameWords.STANDARD;

    RorMatcher(RorSettings settings, ParsedAddress address, Placement placement) {
        this.directory = settings.directory();
        this.threshold = settings.threshold();
        this.address = address;
        this.text = address.text;
        this.spans = new AddressSpans(text, words);
        this.bounds = new NameBounds(address, spans, words);
        this.candidates = new RorCandidates(directory, spans, bounds, new PlaceFit(placement));
        this.near = new NearNames(settings, spans, bounds, candidates);
    }

    private record Hit(int first, int last, int entry) {}

    /** The organisations named, none overlapping, in order of appearance. */
    List<Mention> find(List<Segment> segments) {
        List<Mention> named = named();
        named.removeIf(m -> m.score() < threshold);
        List<Mention> found = new ArrayList<>(named.size());
        for (Segment segment : segments) {
            List<Mention> here =
                    workplaces(named.stream().filter(m -> isIn(m, segment)).toList(), segment);
            found.addAll(here);
            if (here.isEmpty()) {
                near.find(segment).or(() -> aside(segment)).ifPresent(found::add);
            }
        }
        found.sort(Comparator.comparingInt(Mention::first));
        return found;
    }

    private boolean isIn(Mention mention, Segment segment) {
        int part = text.partOf(mention.first());
        return part >= segment.first() && part <= segment.last();
    }

    private List<Mention> named() {
        List<Hit> hits = new ArrayList<>();
        NameTable names = directory.index().names;
        spans.each((first, last, hash) -> {
            int entry = names.first(hash);
            if (entry >= 0 && !directory.index().isCity(hash)) {
                hits.add(new Hit(first, last, entry));
            }
        });
        List<Mention> mentions = new ArrayList<>();
        for (Hit hit : hits) {
            candidates
                    .choose(names, hit.entry, hit.first, hit.last)
                    .filter(this::isBounded)
                    .ifPresent(mentions::add);
        }
        acronyms(mentions);
        return apart(mentions);
    }

    /** One word must stand alone and not start with a small letter; Chinese writes all names as one word. */
    private boolean isBounded(Mention m) {
        return m.specificity() != Specificity.SINGLE
                || m.kind() == InstitutionMatch.Kind.ACRONYM
                || (!text.startsWithSmallLetter(m.first())
                        && bounds.standsAlone(m.first(), m.last(), directory.cities(m.organization())));
    }

    private void acronyms(List<Mention> mentions) {
        NameTable acronyms = directory.index().acronyms;
        for (int word = 0; word < text.words(); word++) {
            if (!isAcronym(word)) {
                continue;
            }
            int entry = acronym(word);
            if (entry >= 0 && !bounds.isAside(text.partOf(word))) {
                int at = word;
                candidates
                        .choose(acronyms, entry, word, word)
                        .filter(m -> bounds.standsAlone(at, at, directory.cities(m.organization()))
                                || bounds.isListed(at)
                                || (spans.hasSmallLetters()
                                        && candidates.isInCountry(m.organization())
                                        && bounds.standsBesideUnit(at)))
                        .ifPresent(mentions::add);
            }
        }
    }

    /** "China Academy ofEngineering Physics (CAEP)": letters behind a name that has words of theirs. */
    private Optional<Mention> aside(Segment segment) {
        for (int part = segment.first() + 1; part <= segment.last(); part++) {
            int word = text.firstWord(part);
            if (bounds.isAside(part) && word == text.lastWord(part) && isAcronym(word)) {
                Optional<Mention> meant = candidates.choose(directory.index().acronyms, acronym(word), word, word);
                int before = part - 1;
                if (meant.filter(m -> sharesWords(m.organization(), before)).isPresent()) {
                    return meant;
                }
            }
        }
        return Optional.empty();
    }

    private boolean sharesWords(int organization, int part) {
        int shared = 0;
        Set<String> names = directory.index().words.allWords(organization);
        for (int word = text.firstWord(part); word <= text.lastWord(part); word++) {
            shared += names.contains(spans.token(word)) ? 1 : 0;
        }
        return shared >= LEAST_SHARED;
    }

    private int acronym(int word) {
        return directory.index().acronyms.first(NameHash.add(NameHash.START, text.form(word)));
    }

    /** Whether a word is written with two capitals at least and is no abbreviated state or country. */
    private boolean isAcronym(int word) {
        String written = text.written(word, word);
        return written.length() >= 3
                && written.chars().filter(Character::isUpperCase).count() >= 2
                && address.stateAbbreviation(word).isEmpty()
                && address.found.stream().noneMatch(f -> f.first() <= word && f.last() >= word);
    }

    /** Of mentions that overlap the longest, then the surest. */
    private static List<Mention> apart(List<Mention> mentions) {
        mentions.sort(BEST_FIRST);
        List<Mention> apart = new ArrayList<>();
        for (Mention mention : mentions) {
            if (apart.stream().noneMatch(mention::overlaps)) {
                apart.add(mention);
            }
        }
        return apart;
    }

    /** Those of one address where its author works, as against those that pay or that letters or common words may mean. */
    private List<Mention> workplaces(List<Mention> named, Segment segment) {
        List<Mention> chosen = new ArrayList<>(named);
        boolean workplace = chosen.stream().anyMatch(m -> !isSponsor(m));
        chosen.removeIf(m -> workplace && isSponsor(m));
        // What is named in full stands for what only letters stand for: joint laboratories list their bodies so.
        boolean proper = chosen.stream().anyMatch(m -> !isSide(m));
        List<Mention> all = List.copyOf(chosen);
        chosen.removeIf(m -> (proper || isOfUniversity(m, segment))
                && isSide(m)
                && all.stream().noneMatch(whole -> confirms(whole, m)));
        return chosen;
    }

    /** Whether a name of common words stands beside a university, and so is most likely one of its institutes. */
    private boolean isOfUniversity(Mention m, Segment segment) {
        if (m.kind() == InstitutionMatch.Kind.ACRONYM) {
            return false;
        }
        for (int part = segment.first(); part <= segment.last(); part++) {
            if (part != text.partOf(m.first()) && address.kindOf(part) == Wordings.Kind.UNIVERSITY) {
                return true;
            }
        }
        return false;
    }

    /** "Institute of Physics, Chinese Academy of Sciences": the academy says which institute is meant. */
    private boolean confirms(Mention whole, Mention part) {
        return part.kind() != InstitutionMatch.Kind.ACRONYM
                && directory.isPartOf(part.organization(), whole.organization());
    }

    /** What counts only where nothing else is named: names that say nothing alone, and those who pay. */
    private boolean isSide(Mention m) {
        return m.specificity() == Specificity.GENERIC
                || m.specificity() == Specificity.GENERIC_IN_COUNTRY
                || (m.kind() == InstitutionMatch.Kind.ACRONYM && !bounds.isJoined(m.first()))
                || isSponsor(m);
    }

    /** A ministry, a council: named for what it pays where the author's institution is named too. */
    private boolean isSponsor(Mention m) {
        return words.is(Role.SPONSOR, spans.token(m.first()));
    }
}
