package io.github.brigraph.cli;

import io.github.brigraph.export.OutputFolder;
import java.io.IOException;

/** What happens when a person stops the command. */
final class Interruption {

    private Interruption() {}

    /** Closes something. */
    interface Closer<T> {
        void close(T thing) throws IOException;
    }

    /** The folder, which leaves nothing half-written behind if the command is stopped, as by Ctrl-C. */
    static OutputFolder cleansUp(OutputFolder folder) {
        return closes(folder, OutputFolder::close);
    }

    /** Something that is closed if the command is stopped. */
    static <T> T closes(T thing, Closer<T> closer) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                closer.close(thing);
            } catch (IOException e) {
                // The command ends; there is nobody to tell.
            }
        }));
        return thing;
    }
}
