package io.github.brigraph.spark;

import io.github.brigraph.resolve.DuplicateClusters;
import io.github.brigraph.study.FileTally;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;

/** Which records of one file have duplicates, for the task that reads it. */
final class FileMembers implements FileTally.Members {

    /** A file without any. */
    static final FileMembers NONE = new FileMembers(0, new int[0], new int[0]);

    private final int first;
    private final int[] places;
    private final int[] leaders;

    private FileMembers(int first, int[] places, int[] leaders) {
        this.first = first;
        this.places = places;
        this.leaders = leaders;
    }

    /** Those of a file whose records have the numbers from one to before another. */
    static FileMembers of(DuplicateClusters clusters, int first, int end) {
        int[] places = IntStream.range(first, end)
                .filter(r -> !clusters.isAlone(r))
                .map(r -> r - first)
                .toArray();
        int[] leaders =
                Arrays.stream(places).map(p -> clusters.leader(first + p)).toArray();
        return new FileMembers(first, places, leaders);
    }

    @Override
    public Optional<Integer> leader(int place) {
        int found = Arrays.binarySearch(places, place);
        return found < 0 ? Optional.empty() : Optional.of(leaders[found]);
    }

    /** How many there are. */
    int count() {
        return places.length;
    }

    /** The number among all records of the one that is so far among those with duplicates. */
    int number(int member) {
        return first + places[member];
    }

    void writeTo(DataOutputStream out) throws IOException {
        out.writeInt(first);
        out.writeInt(places.length);
        for (int i = 0; i < places.length; i++) {
            out.writeInt(places[i]);
            out.writeInt(leaders[i]);
        }
    }

    static FileMembers readFrom(DataInputStream in) throws IOException {
        int first = in.readInt();
        int count = in.readInt();
        int[] places = new int[count];
        int[] leaders = new int[count];
        for (int i = 0; i < count; i++) {
            places[i] = in.readInt();
            leaders[i] = in.readInt();
        }
        return new FileMembers(first, places, leaders);
    }
}
