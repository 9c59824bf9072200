package io.github.brigraph.study;

import com.google.common.hash.Hashing;
import io.github.brigraph.network.CollaborationTally;
import io.github.brigraph.resolve.Overrides;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one reading keeps from file to file. */
final class IngestKeeping {

    private static final String KEYS = "keys";
    private static final String SEEN = "seen";

    private final Ingest ingest;
    private final KeptLog log;
    private final KeptRun run;
    private List<InputDigest> inputs = List.of();
    private List<String> settings = List.of();
    private int indexed;

    IngestKeeping(Ingest ingest, KeptLog log, KeptRun run) {
        this.ingest = ingest;
        this.log = log;
        this.run = run;
    }

    /**
     * Begins, or goes on with what was kept.
     *
     * @throws IOException with a sentence, if what was kept is of another run
     */
    Optional<KeptState> begin(List<InputDigest> files) throws IOException {
        inputs = files;
        settings = settings();
        Optional<KeptState> before = run.before();
        if (before.isPresent()) {
            requireSame(before.get().settings());
            matched(before.get().matched());
            indexed = before.get().indexed();
        }
        log.begin(before.map(KeptState::logMark));
        return before;
    }

    private List<String> settings() throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add("the log: " + log.settings());
        lines.add("duplicates: " + ingest.duplicates().label());
        lines.add("reading: " + ingest.strictness());
        lines.add("institutions of one organisation: "
                + ingest.resolver().rollUp().label());
        ingest.resolver().threshold().ifPresent(t -> lines.add("the least score of an institution: " + t));
        ByteArrayOutputStream keeps = new ByteArrayOutputStream();
        CollaborationTally.of(ingest.keeps()).writeTo(keeps);
        lines.add("fields, levels, industries and the limit on units: "
                + Hashing.sha256().hashBytes(keeps.toByteArray()));
        for (InputDigest known : ingest.knowledge()) {
            lines.add("what is read besides records: " + known.name() + " " + known.sha256());
        }
        List<String> mappings = ingest.files().files().stream()
                .map(f -> f.mapping())
                .distinct()
                .sorted()
                .toList();
        lines.add("columns of other tables: " + String.join(" ", mappings));
        ingest.files().skipped().forEach(p -> lines.add("a file without records: " + p.source()));
        ingest.files().damaged().forEach(p -> lines.add("a file without records: " + p.source()));
        for (InputDigest input : inputs) {
            lines.add(
                    "an input: " + input.name() + " " + input.format() + " " + input.encoding() + " " + input.sha256());
        }
        return lines;
    }

    private void requireSame(List<String> then) throws IOException {
        Set<String> here = new HashSet<>(settings);
        Set<String> there = new HashSet<>(then);
        Optional<String> gone = then.stream().filter(l -> !here.contains(l)).findFirst();
        Optional<String> come =
                settings.stream().filter(l -> !there.contains(l)).findFirst();
        if (gone.isPresent() || come.isPresent() || then.size() != settings.size()) {
            throw new IOException(run.folder() + " is of a run with other inputs or settings ("
                    + gone.map(g -> "it had " + g).orElse("it had none of this")
                    + come.map(c -> "; now " + c).orElse("")
                    + "): run with the same as then, or delete the folder and begin anew");
        }
    }

    private void matched(List<Integer> numbers) {
        ingest.resolver().overrides().ifPresent(o -> {
            List<Overrides.Entry> entries = o.entries();
            numbers.forEach(n -> o.remember(entries.get(n)));
        });
    }

    private List<Integer> matched() {
        List<Integer> numbers = new ArrayList<>();
        ingest.resolver().overrides().ifPresent(o -> {
            Set<Overrides.Entry> open = new HashSet<>(o.unmatched());
            for (int i = 0; i < o.entries().size(); i++) {
                if (!open.contains(o.entries().get(i))) {
                    numbers.add(i);
                }
            }
        });
        return numbers;
    }

    KeptRun run() {
        return run;
    }

    /** In how many files duplicates were looked for before. */
    int indexed() {
        return indexed;
    }

    /** The keys of records that were found before, as they were written to {@link #keys}. */
    DataInputStream knownKeys() throws IOException {
        return run.replay(KEYS);
    }

    /** Takes the keys of records. */
    DataOutputStream keys() throws IOException {
        return run.journal(KEYS);
    }

    /** The identifiers that were seen before, as they were written to {@link #seen}. */
    DataInputStream knownSeen() throws IOException {
        return run.replay(SEEN);
    }

    /** Takes the identifiers that are seen. */
    DataOutputStream seen() throws IOException {
        return run.journal(SEEN);
    }

    /** Whether it is time to keep what was done, so many files being read; at the end it is wherever it was before. */
    boolean isDue(int read) {
        return run.isDue() || (read == inputs.size() && run.isKept());
    }

    /** Duplicates were looked for in so many files; no record was counted yet. */
    void indexed(int files, CollaborationTally nothing) throws IOException {
        indexed = files;
        if (run.isDue()) {
            keep(0, nothing, Map.of());
        }
    }

    /** So many files were read. */
    void keep(int read, CollaborationTally tally, Map<InputDigest, InputDamage> damage) throws IOException {
        Map<Integer, InputDamage> byNumber = new HashMap<>();
        damage.forEach((input, found) -> byNumber.put(inputs.indexOf(input), found));
        run.keep(new KeptState(settings, indexed, read, run.lengths(), log.mark(), byNumber, matched(), tally));
    }
}
