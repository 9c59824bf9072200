package io.github.brigraph.neo4j;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where in a server networks are kept.
 *
 * @param database the name of the database; empty for the user's home database
 * @param labelPrefix what the labels of this library start with, a capital letter and letters or digits
 * @param batchRows how many nodes or ties are sent in one transaction at most, fewer where the server lacks memory; and how many
 *     ties are read in one, but for those of one unit, which are read together
 */
public record StoreOptions(Optional<String> database, String labelPrefix, int batchRows) {

    /** The prefix of labels unless another is asked for. */
    public static final String STANDARD_PREFIX = "Collab";

    private static final Pattern PREFIX = Pattern.compile("[A-Z][A-Za-z0-9]{0,30}");

    /** The home database, the prefix {@value #STANDARD_PREFIX}, 5,000 rows. */
    public static final StoreOptions DEFAULT = new StoreOptions(Optional.empty(), STANDARD_PREFIX, 5_000);

    public StoreOptions {
        if (!PREFIX.matcher(labelPrefix).matches()) {
            throw new IllegalArgumentException("a prefix of labels must be a capital letter and at most 30 letters or"
                    + " digits, was \"" + labelPrefix + "\"");
        }
        if (batchRows < 1) {
            throw new IllegalArgumentException("the rows of a batch must be at least 1, were " + batchRows);
        }
    }

    /** The same in a database of this name. */
    public StoreOptions database(String name) {
        return new StoreOptions(Optional.of(name), labelPrefix, batchRows);
    }

    /** The same with labels that start so. */
    public StoreOptions labelPrefix(String prefix) {
        return new StoreOptions(database, prefix, batchRows);
    }

    /** The same with transactions of at most so many rows. */
    public StoreOptions batchRows(int rows) {
        return new StoreOptions(database, labelPrefix, rows);
    }
}
