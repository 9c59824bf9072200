package io.github.brigraph.resolve;

/**
 * A 64-bit hash of the words of a name, one after the other, that does not see where one word ends and the next starts: so
 * {@code Tel Aviv}, {@code Tel-Aviv} and {@code Telaviv} meet, and {@code Jiao Tong} meets {@code Jiaotong}. It reads
 * {@code ae}, {@code oe}, {@code ue} and {@code aa} as a plain vowel, since ä, ö, ü and å are written in both ways.
 *
 * <p>FNV-1a (Fowler, Noll, Vo) with a last mixing. Two of a million names share a hash by chance once in 10⁷ directories.
 */
final class NameHash {

    static final long START = 0xcbf29ce484222325L;
    private static final long PRIME = 0x100000001b3L;
    private static final int SHORTEST_FOLDED = 4;

    private NameHash() {}

    /** The hash with one more word. */
    static long add(long hash, String word) {
        long h = hash;
        char before = 0;
        boolean folds = word.length() >= SHORTEST_FOLDED;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            if (!(folds && isSilent(before, c))) {
                h = (h ^ c) * PRIME;
            }
            before = c;
        }
        return h;
    }

    private static boolean isSilent(char before, char c) {
        return c == 'e' ? before == 'a' || before == 'o' || before == 'u' : c == 'a' && before == 'a';
    }

    /** The hash of all words of a text. */
    static long of(AddressText text, NameWords words) {
        long hash = START;
        for (int word = 0; word < text.words(); word++) {
            hash = add(hash, words.of(text, word));
        }
        return hash;
    }

    /** The same bits spread, for a place in a table. */
    static int slot(long hash, int mask) {
        long h = (hash ^ (hash >>> 32)) * 0x9e3779b97f4a7c15L;
        return (int) (h >>> 33) & mask;
    }
}
