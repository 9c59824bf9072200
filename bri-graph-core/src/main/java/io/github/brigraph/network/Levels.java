package io.github.brigraph.network;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Sorted runs by their size: of each size there are fewer than eight, and the eighth makes one of the next size of them, so that a
 * row is merged O(log rows) times.
 *
 * @param <R> a run
 */
final class Levels<R> {

    private static final int AT_ONCE = 8;

    private final Function<List<R>, R> merge;
    private final List<List<R>> levels = new ArrayList<>();

    /** @param merge makes one run of several, which are gone afterwards */
    Levels(Function<List<R>, R> merge) {
        this.merge = merge;
    }

    /** Adds a run of the smallest size. */
    void put(R run) {
        put(run, 0);
    }

    private void put(R run, int level) {
        if (level == levels.size()) {
            levels.add(new ArrayList<>());
        }
        List<R> same = levels.get(level);
        same.add(run);
        if (same.size() == AT_ONCE) {
            R one = merge.apply(same);
            same.clear();
            put(one, level + 1);
        }
    }

    /** All runs. */
    List<R> runs() {
        List<R> all = new ArrayList<>();
        levels.forEach(all::addAll);
        return all;
    }

    /** All runs as one, which then is the only one. */
    R packed() {
        List<R> all = runs();
        if (all.size() == 1) {
            return all.get(0);
        }
        R one = merge.apply(all);
        levels.clear();
        put(one);
        return one;
    }
}
