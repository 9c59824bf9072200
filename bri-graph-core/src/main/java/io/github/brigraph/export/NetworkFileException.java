package io.github.brigraph.export;

import java.io.IOException;

/** A file does not hold a network. The message says where and why: {@code edges.csv:12: the weight must be …}. */
public final class NetworkFileException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final long line;

    NetworkFileException(String file, long line, String sentence) {
        super(file + ":" + line + ": " + sentence);
        this.file = file;
        this.line = line;
    }

    /** The name of the file, without its folder. */
    public String file() {
        return file;
    }

    /** The line at which the trouble starts, from 1. */
    public long line() {
        return line;
    }
}
