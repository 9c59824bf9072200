package io.github.brigraph.resolve;

import io.github.brigraph.resolve.NameWords.Role;
import java.util.Arrays;
import java.util.List;

/**
 * A name laid beside a part of an address: which words they share, and what the flaws cost.
 *
 * @param first the first word of the address that belongs to the name
 * @param last the last word
 * @param cost the sum over the flaws; {@link #TOO_MUCH} where the words cannot mean the name
 */
record NameAlignment(int first, int last, double cost) {

    static final double TOO_MUCH = 9;
    static final NameAlignment NONE = new NameAlignment(0, 0, TOO_MUCH);

    private static final double ABBREVIATED = 0.03;
    private static final double MISSPELT = 0.04;
    private static final double ELSEWHERE = 0.02;
    private static final double OPTIONAL = 0.02;
    private static final double OUTSIDE = 0.04;
    private static final double COMMON = 0.08;
    private static final double TELLING = 0.12;
    private static final double TURNED = 0.03;
    private static final double PARTED = 0.02;
    /** Words of a name stand at most so far from one another. */
    private static final int FARTHEST = 8;

    /** Lays the words of a name beside the words of an address between two places. */
    static NameAlignment of(List<String> name, AddressSpans spans, int from, int to, RorIndex index) {
        return new Work(name, spans, from, to, index).done();
    }

    /** One comparison. */
    private static final class Work {

        private final List<String> name;
        private final AddressSpans spans;
        private final int from;
        private final int to;
        private final RorIndex index;
        private final NameWords words = NameWords.STANDARD;
        private final int[] at;
        private double cost;
        private int telling;
        private int tellingNoPlace;

        Work(List<String> name, AddressSpans spans, int from, int to, RorIndex index) {
            this.name = name;
            this.spans = spans;
            this.from = from;
            this.to = to;
            this.index = index;
            this.at = new int[name.size()];
        }

        NameAlignment done() {
            int anchor = anchor();
            if (anchor < 0) {
                return NONE;
            }
            for (int i = 0; i < at.length; i++) {
                at[i] = nearest(name.get(i), anchor, i);
            }
            int first = Arrays.stream(at).filter(p -> p >= 0).min().orElse(-1);
            int last = Arrays.stream(at).filter(p -> p >= 0).max().orElse(-1);
            if (first < 0) {
                return NONE;
            }
            shared();
            long matched = Arrays.stream(at).filter(p -> p >= 0).count();
            if (telling == 0 || matched < 2 || 2 * matched < at.length) {
                return NONE;
            }
            if (!hasHead()) {
                return NONE;
            }
            missing(first, last);
            tooMany(first, last);
            order();
            return new NameAlignment(first, last, cost);
        }

        /** Whether what the institution calls itself is shared, where its name says that. */
        private boolean hasHead() {
            boolean has = false;
            for (int i = 0; i < at.length; i++) {
                if (words.is(Role.HEAD, name.get(i))) {
                    if (at[i] >= 0) {
                        return true;
                    }
                    has = true;
                }
            }
            return !has;
        }

        /** Where the most telling word of the name stands. */
        private int anchor() {
            int best = -1;
            int length = 0;
            for (String word : name) {
                int place = isTelling(word) && word.length() > length ? exact(word) : -1;
                if (place >= 0) {
                    best = place;
                    length = word.length();
                }
            }
            return best;
        }

        private int exact(String word) {
            for (int i = from; i <= to; i++) {
                if (spans.token(i).equals(word)) {
                    return i;
                }
            }
            return -1;
        }

        private boolean isTelling(String word) {
            return word.length() > 2 && !words.is(Role.GENERIC, word);
        }

        /** The nearest word of the address that is the same or nearly, and not taken; negative where there is none. */
        private int nearest(String word, int anchor, int taken) {
            int near = -1;
            for (int distance = 0; distance <= FARTHEST; distance++) {
                for (int place : new int[] {anchor + distance, anchor - distance}) {
                    if (place < from || place > to || !isBeside(place, anchor, word) || !isFree(place, taken)) {
                        continue;
                    }
                    if (spans.token(place).equals(word)) {
                        return place;
                    }
                    if (near < 0 && flaw(word, spans.token(place)) < TOO_MUCH) {
                        near = place;
                    }
                }
            }
            return near;
        }

        /** Whether a word stands where the rest of the name may stand: in its part; no place in the part before or behind. */
        private boolean isBeside(int place, int anchor, String word) {
            int apart = Math.abs(spans.text.partOf(place) - spans.text.partOf(anchor));
            return apart == 0 || (apart == 1 && !index.isPlace(word));
        }

        private boolean isFree(int place, int taken) {
            for (int i = 0; i < taken; i++) {
                if (at[i] == place) {
                    return false;
                }
            }
            return true;
        }

        private void shared() {
            for (int i = 0; i < at.length; i++) {
                if (at[i] >= 0) {
                    String word = name.get(i);
                    cost += flaw(word, spans.token(at[i]));
                    if (isTelling(word)) {
                        telling++;
                        tellingNoPlace += index.isPlace(word) ? 0 : 1;
                    }
                }
            }
        }

        private void missing(int first, int last) {
            int start = 0;
            int end = at.length - 1;
            while (start < end && at[start] < 0) {
                start++;
            }
            while (end > start && at[end] < 0) {
                end--;
            }
            for (int i = 0; i < at.length; i++) {
                if (at[i] < 0) {
                    cost += missing(name.get(i), i < start || i > end, first, last);
                }
            }
        }

        /**
         * What it costs that a word is missing. "Weizmann Institute" is that "of Science", and "MD Anderson Cancer Center" is
         * that "of the University of Texas"; but "Wuhan University" is not that "of Technology", nor "Chelyabinsk State
         * University" the "Pedagogical" one.
         */
        private double missing(String word, boolean outside, int first, int last) {
            if (words.is(Role.BEARING, word) || isNumber(word)) {
                return TOO_MUCH;
            }
            if (words.is(Role.OPTIONAL, word) && !word.equals("univ")) {
                return OPTIONAL;
            }
            if (isTelling(word)) {
                if (spans.namesOutside(NameHash.add(NameHash.START, word), first, last)) {
                    return ELSEWHERE;
                }
                if (words.is(Role.PLACE, word)) {
                    return tellingNoPlace > 0 ? OUTSIDE : TOO_MUCH;
                }
                boolean known = tellingNoPlace > 1 && !index.isPlace(word) && !(outside && goesOnOtherwise(last));
                return known ? TELLING : TOO_MUCH;
            }
            return outside && tellingNoPlace > 0 ? OUTSIDE : TOO_MUCH;
        }

        /** The Max Planck Institute of Quantum Optics is not the "Max Planck Inst Evolutionary Anthropol". */
        private boolean goesOnOtherwise(int last) {
            int next = last + 1;
            while (next <= to && spans.isParticle(next)) {
                next++;
            }
            return next <= to
                    && spans.text.partOf(next) == spans.text.partOf(last)
                    && isTelling(spans.token(next))
                    && !spans.text.hasDigit(next)
                    && !index.isPlace(spans.token(next));
        }

        /** "UMR 6074" is not "UMR 5119". */
        private static boolean isNumber(String word) {
            return word.length() > 1 && word.chars().allMatch(Character::isDigit);
        }

        private void tooMany(int first, int last) {
            for (int word = first; word <= last; word++) {
                int place = word;
                if (spans.isParticle(word) || Arrays.stream(at).anyMatch(p -> p == place)) {
                    continue;
                }
                String token = spans.token(word);
                if (words.is(Role.BEARING, token)) {
                    cost += TOO_MUCH;
                } else if (words.is(Role.OPTIONAL, token) && !token.equals("univ")) {
                    cost += OPTIONAL;
                } else if (tellingNoPlace == 0) {
                    cost += TOO_MUCH;
                } else {
                    cost += isTelling(token) ? TELLING : COMMON;
                }
            }
            cost += PARTED * (spans.text.partOf(last) - spans.text.partOf(first));
        }

        private void order() {
            int before = -1;
            boolean turned = false;
            for (int place : at) {
                if (place >= 0) {
                    turned |= place < before;
                    before = place;
                }
            }
            cost += turned ? TURNED : 0;
        }

        private double flaw(String word, String token) {
            if (word.equals(token)) {
                return 0;
            }
            if (token.length() >= 3 && word.startsWith(token)) {
                return ABBREVIATED;
            }
            int shorter = Math.min(word.length(), token.length());
            int allowed = shorter >= 9 ? 2 : shorter >= 5 ? 1 : 0;
            boolean near = allowed > 0 && word.charAt(0) == token.charAt(0) && Spelling.isWithin(word, token, allowed);
            return near ? MISSPELT : TOO_MUCH;
        }
    }
}
