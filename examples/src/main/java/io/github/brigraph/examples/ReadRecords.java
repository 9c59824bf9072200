package io.github.brigraph.examples;

import io.github.brigraph.read.Problem;
import io.github.brigraph.read.ReadSummary;
import io.github.brigraph.read.RecordReader;
import io.github.brigraph.record.ResearchRecord;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads records one by one, and hears of what could not be read: nothing is dropped in silence. */
public final class ReadRecords {

    /** Two records; the first breaks off before its end. */
    private static final String DAMAGED = """
            FN Example
            VR 1.0
            PT J
            TI A record that was cut
            UT EX:1
            PT J
            TI A record that is whole
            PY 2020
            UT EX:2
            ER
            EF
            """;

    private ReadRecords() {}

    /**
     * Runs the example.
     *
     * @param args a file of records; without it, the synthetic corpus
     */
    public static void main(String[] args) throws IOException {
        Path file = Path.of(args.length > 0 ? args[0] : "examples/data/synthetic-wos-2014-2021.txt.gz");

        // Format (Web of Science, Scopus, OpenAlex), encoding and compression are recognised from the file itself.
        // Records stream by: the memory is that of one block, whatever the size of the file.
        List<ResearchRecord> first = new ArrayList<>();
        ReadSummary summary = RecordReader.of(file)
                .onProblem(problem -> System.out.println("  " + problem))
                .forEach(record -> {
                    if (first.isEmpty()) {
                        first.add(record);
                    }
                });
        System.out.println(summary.read() + " records read, " + summary.rejected() + " rejected");
        first.forEach(ReadRecords::show);

        damaged();
    }

    private static void show(ResearchRecord record) {
        System.out.println("The first: " + record.id() + ", " + record.year().orElse(0) + ", from " + record.origin());
        record.addresses().forEach(address -> System.out.println("  " + address.text()));
    }

    /** Reads a file with a damaged record: the reader goes on, counts it, and says where it stands and what is wrong. */
    private static void damaged() throws IOException {
        Path file = Files.createTempFile("damaged", ".txt");
        try {
            Files.writeString(file, DAMAGED);
            List<Problem> problems = new ArrayList<>();
            ReadSummary summary = RecordReader.of(file).onProblem(problems::add).forEach(record -> {});
            System.out.println(
                    "A damaged file: " + summary.read() + " records read, " + summary.rejected() + " rejected");
            // A problem has its parts, for programs, and is a sentence, for people: System.out.println(problem).
            problems.forEach(problem -> System.out.println("  line " + problem.line() + ": " + problem.reason()));
        } finally {
            Files.delete(file);
        }
    }
}
