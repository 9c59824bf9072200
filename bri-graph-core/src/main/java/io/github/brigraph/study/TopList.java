package io.github.brigraph.study;

import io.github.brigraph.network.ItemCount;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * The items with the most records, the first first. Equal numbers share a rank, and the ranks behind are skipped; among
 * equals the order is that of the items. Equals at the end of the list all stand in it.
 *
 * @param places the items in their places
 * @param <T> what is listed
 */
public record TopList<T>(List<Place<T>> places) {

    public TopList {
        places = List.copyOf(places);
    }

    /**
     * An item in its place.
     *
     * @param rank the rank, from 1
     * @param item the item
     * @param records its records, whole counting
     * @param <T> what is listed
     */
    public record Place<T>(int rank, T item, long records) {}

    /** The first places among counts that stand in order of their items, without items of no record. */
    static <T> TopList<T> of(List<ItemCount<T>> counts, int most, Predicate<T> listed) {
        List<ItemCount<T>> sorted = counts.stream()
                .filter(c -> c.records() > 0 && listed.test(c.item()))
                .sorted(Comparator.comparingLong((ItemCount<T> c) -> -c.records()))
                .toList();
        List<Place<T>> places = new ArrayList<>();
        for (int i = 0; i < sorted.size(); i++) {
            ItemCount<T> c = sorted.get(i);
            boolean tied = i > 0 && places.get(i - 1).records == c.records();
            int rank = tied ? places.get(i - 1).rank : i + 1;
            if (rank > most) {
                break;
            }
            places.add(new Place<>(rank, c.item(), c.records()));
        }
        return new TopList<>(places);
    }
}
