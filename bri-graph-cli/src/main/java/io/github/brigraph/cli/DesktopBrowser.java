package io.github.brigraph.cli;

import java.awt.Desktop;
import java.awt.GraphicsEnvironment;
import java.io.IOException;
import java.net.URI;

/** The browser of the person at this machine. */
final class DesktopBrowser {

    private DesktopBrowser() {}

    /** Opens a page, where there is a desktop; its address was told, so nothing is lost where there is none. */
    static void open(URI page) {
        try {
            if (!GraphicsEnvironment.isHeadless()
                    && Desktop.isDesktopSupported()
                    && Desktop.getDesktop().isSupported(Desktop.Action.BROWSE)) {
                Desktop.getDesktop().browse(page);
            } else if (System.getenv("DISPLAY") != null || System.getenv("WAYLAND_DISPLAY") != null) {
                new ProcessBuilder("xdg-open", page.toString()).start();
            }
        } catch (IOException | UnsupportedOperationException e) {
            // There is nobody to open it for.
        }
    }
}
