package io.github.brigraph.cli;

import io.github.brigraph.export.OutputFolder;
import java.io.IOException;

/** What happens when a person stops the command. */
final class Interruption {

    private Interruption() {}

    /** The folder, which leaves nothing half-written behind if the command is stopped, as by Ctrl-C. */
    static OutputFolder cleansUp(OutputFolder folder) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                folder.close();
            } catch (IOException e) {
                // The command ends; there is nobody to tell.
            }
        }));
        return folder;
    }
}
