package io.github.brigraph.resolve;

import io.github.brigraph.record.Address;
import io.github.brigraph.record.Evidence;
import io.github.brigraph.record.Placement;
import io.github.brigraph.resolve.InstitutionFinder.Segment;
import io.github.brigraph.resolve.InstitutionMatch.Kind;
import io.github.brigraph.unit.Country;
import io.github.brigraph.unit.Institution;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The institutions of an address: those of the source's profile where it has any that lie where the address says, otherwise
 * those that the text names and the directory knows, otherwise those that the text names.
 */
final class AddressInstitutions {

    private static final double SURE = 0.9;

    /** The score of an organisation found by another name of it that the table of names has. */
    private static final double OTHER_NAME = 0.93;

    private final Address address;
    private final ParsedAddress parsed;
    private final Optional<RorSettings> ror;
    private final InstitutionFinder finder;
    private final List<Segment> segments;
    private final List<Mention> mentions;
    private final Placement placement;

    /**
     * Prepares.
     *
     * @param placement the countries by the text alone
     */
    AddressInstitutions(Address address, ParsedAddress parsed, Placement placement, Optional<RorSettings> ror) {
        this.address = address;
        this.parsed = parsed;
        this.ror = ror;
        this.finder = new InstitutionFinder(parsed);
        this.segments = finder.segments(address.style());
        this.mentions = ror.map(settings -> new RorMatcher(settings, parsed, placement).find(segments))
                .orElse(List.of());
        this.placement = placed(placement);
    }

    /** The countries of the address, with those of its institutions where it names none itself. */
    Placement placement() {
        return placement;
    }

    private Placement placed(Placement byText) {
        boolean firm = byText.evidence() == Evidence.NAMED || byText.evidence() == Evidence.STATE;
        // An institution that is surely known says more than a city, which others may share their name with.
        boolean sure = mentions.stream().allMatch(m -> m.score() >= SURE);
        if (firm || mentions.isEmpty() || (byText.evidence() == Evidence.CITY && !sure)) {
            return byText;
        }
        Set<Country> countries = new LinkedHashSet<>();
        for (Mention mention : mentions) {
            List<Country> of = organization(mention).countries();
            if (of.size() == 1) {
                countries.add(of.get(0));
            }
        }
        return countries.isEmpty() || countries.equals(Set.copyOf(byText.countries()))
                ? byText
                : Placement.of(List.copyOf(countries), Evidence.INSTITUTION);
    }

    private RorOrganization organization(Mention mention) {
        return ror.orElseThrow().directory().organization(mention.organization());
    }

    /** The institutions, each once, in order of appearance. */
    List<InstitutionMatch> matches() {
        List<InstitutionMatch> profile = profile();
        if (!profile.isEmpty()) {
            return profile;
        }
        Map<String, InstitutionMatch> matches = new LinkedHashMap<>();
        for (Segment segment : segments) {
            List<Mention> here = mentions.stream().filter(m -> isIn(m, segment)).toList();
            for (Mention mention : here) {
                Institution institution = organization(mention).institution();
                matches.putIfAbsent(
                        institution.id(), new InstitutionMatch(institution, mention.kind(), mention.score()));
                addWholes(mention, matches);
            }
            if (here.isEmpty()) {
                finder.find(segment, address.style(), placement)
                        .map(i -> byOtherName(i).orElseGet(() -> new InstitutionMatch(i, Kind.TEXT, 1)))
                        .ifPresent(m -> matches.putIfAbsent(m.institution().id(), m));
            }
        }
        return List.copyOf(matches.values());
    }

    /** Adds the wholes that the name of a part spells: the society of "Max Planck Institute for Physics". */
    private void addWholes(Mention part, Map<String, InstitutionMatch> matches) {
        RorDirectory directory = ror.orElseThrow().directory();
        if (part.length() == 1) {
            return;
        }
        List<String> said = new ArrayList<>();
        for (int word = part.first(); word <= part.last(); word++) {
            said.add(NameWords.STANDARD.of(parsed.text, word));
        }
        for (int whole : directory.parents(part.organization())) {
            if (directory.isSpelledBy(whole, said)) {
                Institution institution = directory.organization(whole).institution();
                matches.putIfAbsent(institution.id(), new InstitutionMatch(institution, part.kind(), part.score()));
            }
        }
    }

    /** The organisation of the directory that the text calls by a name known to be another of it: "MIT", "Acad Sinica". */
    private Optional<InstitutionMatch> byOtherName(Institution byText) {
        if (ror.isEmpty() || byText.country().isEmpty() || ror.get().threshold() > OTHER_NAME) {
            return Optional.empty();
        }
        List<String> tokens = InstitutionKey.words(byText.id());
        RorDirectory directory = ror.get().directory();
        return InstitutionNames.STANDARD.hasName(byText.country().get(), tokens)
                ? directory
                        .only(tokens, new PlaceFit(placement))
                        .map(number -> new InstitutionMatch(
                                directory.organization(number).institution(), Kind.VARIANT, OTHER_NAME))
                : Optional.empty();
    }

    private boolean isIn(Mention mention, Segment segment) {
        int part = parsed.text.partOf(mention.first());
        return part >= segment.first() && part <= segment.last();
    }

    /** The institutions of the profile that do not lie elsewhere than the address says. */
    private List<InstitutionMatch> profile() {
        List<InstitutionMatch> kept =
                new ArrayList<>(address.profileInstitutions().size());
        PlaceFit places = new PlaceFit(placement);
        for (Institution institution : new LinkedHashSet<>(address.profileInstitutions())) {
            if (places.of(institution.country().map(List::of).orElse(List.of())) != PlaceFit.Fit.OTHER) {
                kept.add(new InstitutionMatch(known(institution), Kind.PROFILE, 1));
            }
        }
        return kept;
    }

    /** The institution as the directory has it, if it does. */
    private Institution known(Institution institution) {
        return ror.flatMap(r -> r.directory().find(institution.id()))
                .map(RorOrganization::institution)
                .orElse(institution);
    }
}
