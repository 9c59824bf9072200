package io.github.brigraph.resolve;

import io.github.brigraph.resolve.AddressText.Gap;
import java.util.Arrays;

/** The words of an address in their compared forms, and hashes of its runs of words. */
final class AddressSpans {

    /** Names of more words are not looked for as they stand. */
    private static final int LONGEST_NAME = 14;

    private static final int LONGEST_PLACE = 4;

    final AddressText text;
    private final String[] tokens;
    private long[] places = new long[64];
    private int[] placeStarts = new int[64];
    private int placeCount;
    private final boolean smallLetters;

    AddressSpans(AddressText text, NameWords words) {
        this.text = text;
        this.tokens = new String[text.words()];
        for (int word = 0; word < tokens.length; word++) {
            tokens[word] = words.of(text, word);
        }
        this.smallLetters = java.util.stream.IntStream.range(0, tokens.length).anyMatch(word -> !text.inCapitals(word));
    }

    /** Whether the text is not written in capitals throughout, so that capitals tell something. */
    boolean hasSmallLetters() {
        return smallLetters;
    }

    /** Takes a run of words. */
    interface Taker {
        void take(int first, int last, long hash);
    }

    /** The compared form of a word; empty for a particle. */
    String token(int word) {
        return tokens[word];
    }

    boolean isParticle(int word) {
        return tokens[word].isEmpty();
    }

    /** Hands over all runs of words in one address that neither start nor end with a particle. */
    void each(Taker taker) {
        for (int first = 0; first < tokens.length; first++) {
            if (isParticle(first)) {
                continue;
            }
            long hash = NameHash.START;
            int count = 0;
            for (int last = first; last < tokens.length && count < LONGEST_NAME; last++) {
                if (last > first && text.gapBefore(last).compareTo(Gap.SEMICOLON) >= 0) {
                    break;
                }
                if (!isParticle(last)) {
                    hash = NameHash.add(hash, tokens[last]);
                    count++;
                    if (count <= LONGEST_PLACE) {
                        addPlace(first, hash);
                    }
                    taker.take(first, last, hash);
                }
            }
        }
    }

    private void addPlace(int first, long hash) {
        if (placeCount == places.length) {
            places = Arrays.copyOf(places, 2 * placeCount);
            placeStarts = Arrays.copyOf(placeStarts, 2 * placeCount);
        }
        places[placeCount] = hash;
        placeStarts[placeCount++] = first;
    }

    /** Whether a place is named outside of a run of words; only after {@link #each}. */
    boolean namesOutside(long place, int first, int last) {
        for (int i = 0; i < placeCount; i++) {
            if (places[i] == place && (placeStarts[i] < first || placeStarts[i] > last)) {
                return true;
            }
        }
        return false;
    }

    /** Whether the name of a place starts with a word; only after {@link #each}. */
    boolean startsAt(long place, int word) {
        for (int i = 0; i < placeCount; i++) {
            if (places[i] == place && placeStarts[i] == word) {
                return true;
            }
        }
        return false;
    }
}
