package io.github.brigraph.resolve;

import io.github.brigraph.resolve.InstitutionFinder.Segment;
import io.github.brigraph.resolve.NameTrait.Specificity;
import io.github.brigraph.resolve.PlaceFit.Fit;
import io.github.brigraph.resolve.RorOrganization.Status;
import java.util.Arrays;
import java.util.Optional;

/**
 * Finds the organisation whose name an address writes somewhat otherwise: with a word misspelt, abbreviated, missing or too
 * many, or in another order.
 *
 * <p>Names that share a rare word with the address are laid beside it ({@link NameAlignment}); the one with the fewest flaws
 * counts if it is clearly better than the next and of the country that the address names.
 */
final class NearNames {

    /** Words of more names than this choose no candidates. */
    private static final int MOST_NAMES_A_WORD = 250;

    private static final int MOST_CANDIDATES = 600;
    private static final double BASE = 0.95;
    private static final double NO_COUNTRY = 0.05;
    private static final double CITY = 0.02;
    private static final double INACTIVE = 0.01;
    /** What flaws may cost in an address that names no country. */
    private static final double MOST_WITHOUT_COUNTRY = 0.1;

    private static final double MARGIN = 0.03;

    private final RorDirectory directory;
    private final AddressSpans spans;
    private final NameBounds bounds;
    private final RorCandidates exact;
    private final PlaceFit places;
    private final double threshold;

    NearNames(RorSettings settings, AddressSpans spans, NameBounds bounds, RorCandidates exact) {
        this.directory = settings.directory();
        this.threshold = settings.threshold();
        this.spans = spans;
        this.bounds = bounds;
        this.exact = exact;
        this.places = exact.places();
    }

    /** The best so far, and the score of the best of another organisation. */
    private static final class Best {
        int organization = -1;
        double score;
        double next;
        NameAlignment alignment = NameAlignment.NONE;

        void offer(int number, double value, NameAlignment how) {
            if (number == organization) {
                if (value > score) {
                    score = value;
                    alignment = how;
                }
            } else if (value > score) {
                next = score;
                organization = number;
                score = value;
                alignment = how;
            } else {
                next = Math.max(next, value);
            }
        }
    }

    /** The organisation that a segment names nearly. */
    Optional<Mention> find(Segment segment) {
        int first = spans.text.firstWord(segment.first());
        int last = spans.text.lastWord(segment.last());
        Best best = new Best();
        for (int name : candidates(first, last)) {
            consider(name, first, last, best);
        }
        if (best.organization < 0 || best.score < threshold || best.score - best.next < MARGIN) {
            return Optional.empty();
        }
        return Optional.of(new Mention(
                best.alignment.first(),
                best.alignment.last(),
                best.organization,
                InstitutionMatch.Kind.FUZZY,
                Specificity.PROPER,
                best.score));
    }

    /** Names that share a rare word with a run of words, each once. */
    private int[] candidates(int first, int last) {
        WordIndex words = directory.index().words;
        int[] names = new int[MOST_CANDIDATES];
        int count = 0;
        for (int word = first; word <= last; word++) {
            int number = words.word(spans.token(word));
            int frequency = number < 0 ? 0 : words.frequency(number);
            if (frequency <= MOST_NAMES_A_WORD && count + frequency <= MOST_CANDIDATES) {
                for (int i = 0; i < frequency; i++) {
                    names[count++] = words.nameWith(number, i);
                }
            }
        }
        return Arrays.stream(names, 0, count).sorted().distinct().toArray();
    }

    private void consider(int name, int first, int last, Best best) {
        int number = directory.index().words.organization(name);
        Fit fit = directory.fit(number, places);
        if (fit == Fit.OTHER) {
            return;
        }
        NameAlignment alignment =
                NameAlignment.of(directory.index().words.words(name), spans, first, last, directory.index());
        if (alignment.cost() > (fit == Fit.UNKNOWN ? MOST_WITHOUT_COUNTRY : BASE - threshold + CITY)
                || exact.leftOpen(alignment.first(), alignment.last())
                || !bounds.startsName(alignment.first())
                || !bounds.endsName(alignment.first(), alignment.last(), directory.cities(number), fit)) {
            return;
        }
        boolean city = false;
        for (long hash : directory.cities(number)) {
            city |= spans.namesOutside(hash, alignment.first(), alignment.last());
        }
        double score = BASE
                - alignment.cost()
                + (city ? CITY : 0)
                - (fit == Fit.UNKNOWN && !city ? NO_COUNTRY : 0)
                - (directory.organization(number).status() == Status.INACTIVE ? INACTIVE : 0);
        best.offer(number, score, alignment);
    }
}
