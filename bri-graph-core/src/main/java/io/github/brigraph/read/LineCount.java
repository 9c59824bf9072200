package io.github.brigraph.read;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;

/** Finds the lines of damage by reading the text again: whole files are not burdened with counting. */
final class LineCount {

    private static final int CHUNK = 1 << 16;

    private final InputStream text;
    private final byte[] chunk = new byte[CHUNK];
    private long position;
    private long line = 1;
    private boolean lineEnded = true;

    private LineCount(InputStream text) {
        this.text = text;
    }

    /** A problem for each place, in their order. */
    static List<Problem> problems(Source source, List<Damage> damages) throws IOException {
        List<Problem> problems = new ArrayList<>();
        try (InputStream text = source.open()) {
            LineCount count = new LineCount(text);
            for (Damage damage : damages) {
                long doubtful = count.lineAt(damage.doubtfulFrom());
                long line = count.lineAt(damage.position());
                String reason = damage.reason() + "; records are lost here"
                        + (damage.doubtfulFrom() < damage.position()
                                ? ", and text from line " + doubtful + " on may be wrong"
                                : "");
                problems.add(new Problem(source.name(), line, "", "", reason, ""));
            }
        }
        return problems;
    }

    private long lineAt(long wanted) throws IOException {
        while (position < wanted) {
            int n = text.read(chunk, 0, (int) Math.min(CHUNK, wanted - position));
            if (n > 0) {
                position += n;
                line += Lines.count(chunk, n);
                lineEnded = chunk[n - 1] == '\n';
            } else if (!resumed()) {
                break;
            }
        }
        return line;
    }

    /** What comes behind a break is on a line of its own. */
    private boolean resumed() throws IOException {
        line += lineEnded ? 0 : 1;
        lineEnded = true;
        return text instanceof BrokenStream broken && broken.resume();
    }
}
