package io.github.brigraph.resolve;

import java.io.IOException;

/** A file is no directory of organisations, or is broken. The message is one full sentence. */
public final class UnreadableDirectoryException extends IOException {

    private static final long serialVersionUID = 1;

    UnreadableDirectoryException(String sentence) {
        super(sentence);
    }

    UnreadableDirectoryException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
