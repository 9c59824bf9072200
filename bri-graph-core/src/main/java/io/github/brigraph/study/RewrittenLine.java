package io.github.brigraph.study;

import java.util.function.Consumer;

/**
 * Progress as one line that is rewritten, for cells of notebooks and for terminals. Each stage is told in tenths, so a long reading
 * floods nobody; the last line stays.
 *
 * <pre>{@code
 * CollaborationStudy.of(path).progress(new RewrittenLine(System.out::print)).run();
 * }</pre>
 *
 * <p>A kernel replaces {@code System.out} when it runs a cell; so the line goes where the caller says, never to a stream that was
 * taken before.
 */
public final class RewrittenLine implements Progress {

    private static final int STEPS = 10;

    private final Consumer<String> out;
    private String stage = "";
    private int step = -1;
    private int width;

    /** A line that is written to a consumer, each time from its start, after a carriage return. */
    public RewrittenLine(Consumer<String> out) {
        this.out = out;
    }

    @Override
    public synchronized void at(String stage, long done, long total) {
        int now = (int) Math.min(STEPS, Math.floor((double) done / Math.max(1, total) * STEPS));
        if (now == step && stage.equals(this.stage)) {
            return;
        }
        this.stage = stage;
        step = now;
        String line = stage + ": " + now * (100 / STEPS) + " %";
        out.accept("\r" + line + " ".repeat(Math.max(0, width - line.length())));
        width = line.length();
    }
}
