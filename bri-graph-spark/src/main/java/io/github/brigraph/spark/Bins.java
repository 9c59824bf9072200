package io.github.brigraph.spark;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.function.ToLongFunction;
import java.util.stream.IntStream;

/** Spreads work over tasks: the largest first, each to the task that has least so far, so that all end at about one time. */
final class Bins {

    private Bins() {}

    /** What one task has so far, by the numbers of its items. */
    private static final class Bin {

        private final int number;
        private final List<Integer> items = new ArrayList<>();
        private long size;

        Bin(int number) {
            this.number = number;
        }
    }

    /** At most so many bins, none of them empty, each with its items in the order of the list. */
    static <T> List<List<T>> of(List<T> items, int most, ToLongFunction<T> size) {
        int count = Math.min(most, items.size());
        PriorityQueue<Bin> open =
                new PriorityQueue<>(Comparator.<Bin>comparingLong(b -> b.size).thenComparingInt(b -> b.number));
        List<Bin> bins = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            bins.add(new Bin(i));
        }
        open.addAll(bins);
        IntStream.range(0, items.size())
                .boxed()
                .sorted(Comparator.comparingLong((Integer i) -> size.applyAsLong(items.get(i)))
                        .reversed())
                .forEach(i -> {
                    Bin bin = open.remove();
                    bin.items.add(i);
                    // A file costs something even where it is empty.
                    bin.size += size.applyAsLong(items.get(i)) + 1;
                    open.add(bin);
                });
        return bins.stream()
                .map(bin -> bin.items.stream().sorted().map(items::get).toList())
                .toList();
    }
}
