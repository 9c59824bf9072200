package io.github.brigraph.record;

import static com.google.common.base.Preconditions.checkArgument;

/**
 * Where a record was read.
 *
 * @param file the file's name, without its folder
 * @param line the line on which the record starts, from 1
 */
public record Origin(String file, long line) {

    public Origin {
        checkArgument(line >= 1, "a line number must be at least 1, was %s", line);
    }

    @Override
    public String toString() {
        return file + ":" + line;
    }
}
