package io.github.brigraph.report;

import java.util.ArrayList;
import java.util.List;

/**
 * Classes of counts for colours: their bounds are powers of ten, or 1, 3, 10, 30 … where the largest count is below 1,000;
 * at most {@value #MOST}, the highest kept. Counts of collaborations span orders of magnitude, so equal steps would leave
 * all but a few countries in the lowest class.
 */
final class CountClasses {

    static final int MOST = 6;

    private final List<Long> lows;
    private final long largest;

    private CountClasses(List<Long> lows, long largest) {
        this.lows = lows;
        this.largest = largest;
    }

    /** Classes up to a largest count; none where it is 0. */
    static CountClasses upTo(long largest) {
        List<Long> bounds = new ArrayList<>();
        for (long ten = 1; ten <= largest && ten > 0; ten *= 10) {
            bounds.add(ten);
            if (largest < 1000 && 3 * ten <= largest) {
                bounds.add(3 * ten);
            }
        }
        List<Long> lows = new ArrayList<>(bounds.subList(Math.max(0, bounds.size() - MOST), bounds.size()));
        if (!lows.isEmpty()) {
            lows.set(0, 1L);
        }
        return new CountClasses(lows, largest);
    }

    int size() {
        return lows.size();
    }

    /** The class of a count, from 0; -1 for none. */
    int of(long count) {
        int found = -1;
        while (found + 1 < lows.size() && lows.get(found + 1) <= count) {
            found++;
        }
        return found;
    }

    /** The bounds of a class, such as {@code 10–99}. */
    String label(int number) {
        long low = lows.get(number);
        long high = number + 1 < lows.size() ? lows.get(number + 1) - 1 : largest;
        return low == high ? Numerals.whole(low) : Numerals.whole(low) + "–" + Numerals.whole(high);
    }

    /** The shade of a class among {@link #MOST}: few classes are spread over the whole scale. */
    Ink shade(int number) {
        return Ink.shade(number < 0 ? -1 : lows.size() == 1 ? MOST / 2 : number * (MOST - 1) / (lows.size() - 1));
    }
}
