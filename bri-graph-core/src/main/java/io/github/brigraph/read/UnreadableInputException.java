package io.github.brigraph.read;

import java.io.IOException;

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

    /** Whether the input was once whole, as far as its beginning tells. */
    boolean isOfDamage() {
        return ofDamage;
    }

    UnreadableInputException(String sentence, Throwable cause) {
        super(sentence, cause);
        this.ofDamage = false;
    }
}
