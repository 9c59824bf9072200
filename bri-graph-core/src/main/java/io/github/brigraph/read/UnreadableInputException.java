package io.github.brigraph.read;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** An input as a whole cannot be read: missing, of no known format, or cut off. The message is one full sentence. */
public final class UnreadableInputException extends IOException {

    private static final long serialVersionUID = 1;

    private final boolean ofDamage;

    /** An input that cannot be read, where the caller found it so, or was told by another process. */
    public UnreadableInputException(String sentence) {
        super(sentence);
        this.ofDamage = false;
    }

    private UnreadableInputException(Damage damage, String sentence) {
        super(sentence);
        this.ofDamage = !damage.reason().isEmpty();
    }

    /** A file that is damaged before anything can be read of it. */
    static UnreadableInputException damaged(String name, Damage damage) {
        return new UnreadableInputException(
                damage, name + " is damaged, and no text of it is sound: " + damage.reason() + "; get the file again");
    }

    /**
     * Paths where no record is.
     *
     * @param paths the paths that were named
     * @param skipped the files there, and why they are none of records
     * @param list a list of merged ids that is there, if one is
     */
    public static UnreadableInputException nothingFound(
            List<String> paths, List<Problem> skipped, Optional<String> list) {
        if (paths.isEmpty()) {
            return new UnreadableInputException("no file was named");
        }
        if (skipped.isEmpty() && list.isPresent()) {
            return new UnreadableInputException(
                    list.get() + " lists merged ids and holds no records; name the works besides");
        }
        String where = String.join(", ", paths);
        return new UnreadableInputException(
                skipped.isEmpty()
                        ? "there are no files in " + where
                        : "none of the " + skipped.size() + " files in " + where
                                + " is of a format that bri-graph reads; the first, " + skipped.get(0));
    }

    /** A path where a list of merged ids was to be, and is not. */
    public static UnreadableInputException noMergedIds(String path) {
        return new UnreadableInputException(
                path + " has no list of merged ids: a file with the columns merge_date, id and merge_into_id");
    }

    /** Whether the input was once whole, as far as its beginning tells. */
    boolean isOfDamage() {
        return ofDamage;
    }

    UnreadableInputException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.ofDamage = false;
    }
}
