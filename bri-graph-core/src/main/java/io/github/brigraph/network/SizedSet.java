package io.github.brigraph.network;

import java.util.AbstractSet;
import java.util.Iterator;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A read-only set that is computed as it is walked over. */
final class SizedSet<T> extends AbstractSet<T> {

    private final Supplier<Iterator<T>> elements;
    private final int size;
    private final Predicate<@Nullable Object> contains;

    SizedSet(Supplier<Iterator<T>> elements, int size, Predicate<@Nullable Object> contains) {
        this.elements = elements;
        this.size = size;
        this.contains = contains;
    }

    @Override
    public Iterator<T> iterator() {
        Iterator<T> iterator = elements.get();
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return iterator.hasNext();
            }

            @Override
            public T next() {
                return iterator.next();
            }
        };
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public boolean contains(@Nullable Object element) {
        return contains.test(element);
    }
}
