package io.github.brigraph.cli;

import io.github.brigraph.study.Progress;
import java.io.PrintWriter;
import picocli.CommandLine;

/**
 * Progress on standard error: a line that is rewritten on a terminal, a new line now and then elsewhere, nothing when
 * quiet.
 */
final class ProgressLine implements Progress, AutoCloseable {

    private static final long TERMINAL_NANOS = 100_000_000L;
    private static final long ELSEWHERE_NANOS = 5_000_000_000L;
    private static final int WIDTH = 30;

    private final PrintWriter err;
    private final Style style;
    private long next;
    private String shown = "";

    ProgressLine(PrintWriter err, Style style) {
        this.err = err;
        this.style = style;
        this.next = System.nanoTime() + (style == Style.TERMINAL ? 0 : ELSEWHERE_NANOS);
    }

    /** Where progress goes. */
    enum Style {
        TERMINAL,
        LINES,
        QUIET;

        static Style of(boolean quiet) {
            if (quiet) {
                return QUIET;
            }
            return CommandLine.Help.Ansi.AUTO.enabled() ? TERMINAL : LINES;
        }
    }

    @Override
    public void at(String stage, long done, long total) {
        long now = System.nanoTime();
        if (style == Style.QUIET || now - next < 0) {
            return;
        }
        next = now + (style == Style.TERMINAL ? TERMINAL_NANOS : ELSEWHERE_NANOS);
        int percent = (int) (100.0 * Math.min(done, total) / Math.max(1, total));
        if (style == Style.LINES) {
            err.println(stage + ": " + percent + " %");
            err.flush();
            return;
        }
        int filled = percent * WIDTH / 100;
        rewrite("[" + "#".repeat(filled) + " ".repeat(WIDTH - filled) + "] " + percent + " % " + stage);
    }

    private void rewrite(String line) {
        String pad = " ".repeat(Math.max(0, shown.length() - line.length()));
        err.print("\r" + line + pad);
        err.flush();
        shown = line;
    }

    @Override
    public void close() {
        if (style == Style.TERMINAL && !shown.isEmpty()) {
            err.print("\r" + " ".repeat(shown.length()) + "\r");
            err.flush();
        }
    }
}
