package io.github.brigraph.neo4j;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntConsumer;

/**
 * Sends rows in batches that fit into the memory that the server has for a transaction: half as many when a batch did not, twice
 * as many again when some in a row did, since it may have been others who filled it.
 */
final class Batches {

    private static final int GROWS_AFTER = 16;

    private final Database database;
    private final int most;
    private int size;
    private int inARow;

    Batches(Database database, int most) {
        this.database = database;
        this.most = most;
        this.size = most;
    }

    /**
     * Sends all rows in their order.
     *
     * @param write writes one batch; throws {@link Database.TooLarge} if it does not fit, and has then written nothing
     * @param sent hears how many rows a batch had that was written
     */
    <T> void send(Iterator<T> rows, Consumer<List<T>> write, IntConsumer sent) {
        List<T> waiting = new ArrayList<>();
        while (rows.hasNext()) {
            waiting.add(rows.next());
            if (waiting.size() >= size || !rows.hasNext()) {
                int from = 0;
                while (from < waiting.size()) {
                    List<T> some = waiting.subList(from, Math.min(waiting.size(), from + size));
                    if (fits(some, write)) {
                        sent.accept(some.size());
                        from += some.size();
                    }
                }
                waiting.clear();
            }
        }
    }

    private <T> boolean fits(List<T> some, Consumer<List<T>> write) {
        try {
            write.accept(some);
        } catch (Database.TooLarge e) {
            if (some.size() == 1) {
                throw database.failure(e);
            }
            size = some.size() / 2;
            inARow = 0;
            return false;
        }
        inARow++;
        if (inARow >= GROWS_AFTER && size < most) {
            size = (int) Math.min(most, 2L * size);
            inARow = 0;
        }
        return true;
    }
}
