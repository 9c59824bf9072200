package io.github.brigraph.resolve;

import io.github.brigraph.resolve.NameTrait.Kind;
import io.github.brigraph.resolve.NameTrait.Specificity;
import io.github.brigraph.resolve.NameWords.Role;
import io.github.brigraph.resolve.PlaceFit.Fit;
import io.github.brigraph.resolve.RorOrganization.Status;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Chooses among the organisations that bear a name the one that an address means, or none where it cannot be told. */
final class RorCandidates {

    /** One must be better than the next by so much to be chosen. */
    private static final double MARGIN = 0.008;

    private static final double CITY = 0.02;
    private static final double CAMPUS = 0.08;
    private static final double INACTIVE = 0.01;
    private static final double WITHIN = 0.02;
    private static final double NO_COUNTRY = 0.05;

    private final RorDirectory directory;
    private final AddressSpans spans;
    private final NameBounds bounds;
    private final PlaceFit places;

    /** Names of which the address does not tell whose they are. */
    private final List<Run> open = new ArrayList<>(0);

    private record Run(int first, int last) {}

    RorCandidates(RorDirectory directory, AddressSpans spans, NameBounds bounds, PlaceFit places) {
        this.directory = directory;
        this.spans = spans;
        this.bounds = bounds;
        this.places = places;
    }

    /** The best so far of those that bear a name. */
    private static final class Best {
        int organization = -1;
        NameTrait trait = NameTrait.of((byte) 0);
        double score;
        double next;
        int nextOrganization = -1;
        Fit fit = Fit.OTHER;

        /** Whether the address names the city of the organisation. */
        boolean city;

        /** An organisation that bears the name where its place is named. */
        int elsewhere = -1;

        void offer(int number, NameTrait how, double value, Fit places, boolean inCity) {
            if (value > score) {
                fit = places;
                city = inCity;
                nextOrganization = organization;
                next = score;
                organization = number;
                trait = how;
                score = value;
            } else if (number != organization && value > next) {
                next = value;
                nextOrganization = number;
            }
        }
    }

    /** The organisation that a run of words names, given the first entry of its hash. */
    Optional<Mention> choose(NameTable table, int entry, int first, int last) {
        Best best = new Best();
        for (int at = entry; at >= 0; at = table.next(at)) {
            consider(table, at, first, last, best);
        }
        if (best.organization < 0 || !isClear(best)) {
            return Optional.empty();
        }
        if (mayBeElsewhere(best)) {
            open.add(new Run(first, last));
            return Optional.empty();
        }
        return Optional.of(new Mention(
                first,
                last,
                best.organization,
                InstitutionMatch.Kind.valueOf(best.trait.kind().name()),
                best.trait.specificity(),
                Math.min(1, best.score)));
    }

    PlaceFit places() {
        return places;
    }

    /** Whether a run of words shares some with a name of which the address does not tell whose it is. */
    boolean leftOpen(int first, int last) {
        return open.stream().anyMatch(run -> run.first <= last && first <= run.last);
    }

    private boolean isClear(Best best) {
        if (best.nextOrganization < 0 || best.score - best.next >= MARGIN) {
            return true;
        }
        // A name that a whole shares with its parts means the whole.
        return directory.isPartOf(best.nextOrganization, best.organization);
    }

    /** "Trinity College" without a place: also the one in Dublin is called so, though not by its directory. */
    private boolean mayBeElsewhere(Best best) {
        return best.elsewhere >= 0
                && best.fit == Fit.UNKNOWN
                && !best.city
                && !directory.shareCountry(best.organization, best.elsewhere)
                && !directory.isPartOf(best.elsewhere, best.organization);
    }

    private void consider(NameTable table, int entry, int first, int last, Best best) {
        int number = table.organization(entry);
        NameTrait trait = table.trait(entry);
        long need = table.need(entry);
        Fit fit = directory.fit(number, places);
        if (fit == Fit.OTHER) {
            return;
        }
        if (need != 0 && !spans.namesOutside(need, first, last)) {
            best.elsewhere = number;
            return;
        }
        boolean city = namesCity(number, first, last);
        boolean proper = trait.specificity() == Specificity.PROPER || trait.specificity() == Specificity.SINGLE;
        if (!proper && !bounds.startsPart(first)) {
            return;
        }
        if (need == 0 && !isPlaced(trait, fit, city)) {
            return;
        }
        if (!startsName(first, trait, fit, city, need)) {
            return;
        }
        if (!bounds.endsName(first, last, directory.cities(number), fit)) {
            return;
        }
        double score = base(trait.kind())
                + (city ? CITY : 0)
                + (need != 0 ? CAMPUS : 0)
                - (fit == Fit.WITHIN ? WITHIN : 0)
                - (fit == Fit.UNKNOWN && !city ? NO_COUNTRY : 0)
                - (directory.organization(number).status() == Status.INACTIVE ? INACTIVE : 0);
        best.offer(number, trait, score, fit, city);
    }

    /** "Guindy Anna University, Chennai": where country and city agree, a place may stand before a telling name. */
    private boolean startsName(int first, NameTrait trait, Fit fit, boolean city, long need) {
        if (bounds.startsName(first)) {
            return true;
        }
        String token = spans.token(first);
        return city
                && fit == Fit.SAME
                && trait.specificity() == Specificity.PROPER
                && (trait.kind() != Kind.VARIANT || need != 0)
                && !NameWords.STANDARD.is(Role.GENERIC, token)
                && !NameWords.STANDARD.is(Role.BEARING, token)
                && !NameWords.STANDARD.is(Role.BEARING, spans.token(first - 1))
                && !directory.index().isPlace(token);
    }

    /** Whether an organisation lies in a country that the address names. */
    boolean isInCountry(int number) {
        return directory.fit(number, places) == Fit.SAME;
    }

    private boolean namesCity(int number, int first, int last) {
        for (long city : directory.cities(number)) {
            if (spans.namesOutside(city, first, last)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a name that says little alone is placed well enough. */
    private static boolean isPlaced(NameTrait trait, Fit fit, boolean city) {
        return switch (trait.specificity()) {
            case PROPER, SINGLE -> true;
            case GENERIC -> city && fit != Fit.UNKNOWN;
            case GENERIC_IN_COUNTRY, PROPER_IN_COUNTRY -> fit != Fit.UNKNOWN;
        };
    }

    private static double base(Kind kind) {
        return switch (kind) {
            case NAME -> 1;
            case LABEL -> 0.99;
            case ALIAS -> 0.97;
            case VARIANT -> 0.93;
            case ACRONYM -> 0.88;
        };
    }
}
