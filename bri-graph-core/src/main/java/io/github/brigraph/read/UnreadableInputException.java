package io.github.brigraph.read;

import java.io.IOException;

/** An input as a whole cannot be read: missing, of no known format, or cut off. The message is one full sentence. */
public final class UnreadableInputException extends IOException {

    private static final long serialVersionUID = 1;

    /** An input that cannot be read, where the caller found it so, or was told by another process. */
    public UnreadableInputException(String sentence) {
        super(sentence);
    }

    UnreadableInputException(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
